package catalog

import (
	"strings"

	"naru/internal/pattern"
)

const (
	// largestWithin is how many lines of a page may hold the line that is set
	// largest, for a title: covers print much above it.
	largestWithin = 30
	// mastheadLines from the top stand the names of periodicals.
	mastheadLines = 6
	// textBegun lines of running text, one below the other, come after the title.
	textBegun = 3
)

// largest finds the line with which a page's title begins by its size: the first
// of those set larger than all others that can be one, -1 where sizes do not tell.
// Names of periodicals and of publishers are set larger still: they are none where
// something else is.
func largest(f front, l setLines) int {
	best, text := -1, 0
	for k := range min(largestWithin, l.len()) {
		if text = textLines(l, k, text); text >= textBegun {
			break
		}
		if !l.display(k) || !setAsTitle(l, k) || aboveAddress(l.texts[k:]) || signsElsewhere(f, l.texts[k]) {
			continue
		}
		if best < 0 || l.size(k) > likeSize*l.size(best) {
			best = k
		}
	}
	for best > 0 && l.like(best-1, best) && begins(l, best-1) {
		best--
	}
	return best
}

// textLines counts on the lines of running text, given those before.
func textLines(l setLines, k, before int) int {
	if !l.display(k) && fullLine(l.texts[k]) && runes(l.texts[k]) >= 45 && !allCapitals(l.texts[k]) && l.texts[k] != tableRow {
		return before + 1
	}
	return 0
}

// begins reports a line above a title, set like it, that can only be its beginning:
// a word or two.
func begins(l setLines, k int) bool {
	line := l.texts[k]
	return lettersIn(line) > 0 && !startsLower(line) && !(allCapitals(line) && addressee.MatchString(line)) && !notTitle.MatchString(line) && dateLine(line) == "" && !seriesLine(line) && publisherLine(line) == "" &&
		!roleLabelled(line) && !nameLine(line) && !headingWord.MatchString(line) && !masthead(l, k) && !genericWord.MatchString(line) && !endsSentence(line)
}

// setAsTitle reports a line that may begin a title where its size says that it is
// one.
func setAsTitle(l setLines, k int) bool {
	line := l.texts[k]
	switch {
	case allCapitals(line) && addressee.MatchString(line), headingWord.MatchString(line), caption.MatchString(line), tableHead.MatchString(line), partHeading.MatchString(line), masthead(l, k), genericWord.MatchString(line):
		return false
	case affiliationLine.MatchString(line) && !enough(line):
		return false
	case titleLike(line):
		return true
	}
	// A word goes on in the next line, or is a short title that stands alone.
	if k+1 >= l.len() || hangulIn(line) == 0 && (startsLower(line) || strings.Contains(line, " ")) || lettersIn(line) < 4 || 2*lettersIn(line) < runes(line) ||
		notTitle.MatchString(line) || headingWord.MatchString(line) || publisherLine(line) != "" || dateLine(line) != "" || seriesLine(line) || l.names(k) {
		return false
	}
	return strings.HasSuffix(line, ":") || goesBefore.MatchString(l.texts[k+1]) || l.like(k, k+1) && titleLike(l.texts[k+1])
}

// titleLike is maybeTitle without what only tells apart lines of one size.
func titleLike(line string) bool {
	if line = unbracketed(line); maybeTitle(line) {
		return true
	}
	return !listsContents(line) && !shifted(line) && !notTitle.MatchString(line) && enough(line) && runes(line) <= longLine && dateLine(line) == "" && !seriesLine(line) &&
		publisherLine(line) == "" && organisationLine(line, "") == "" && !roleLabelled(line) && !nameLine(line) && !startsLower(line) && !headingWord.MatchString(line)
}

var (
	// headingWord begins the parts of a document.
	headingWord = pattern.New(`(?i)^(abstract|summary|executive summary|contents|table of contents|introduction|keywords?|foreword|preface|message from|letter from|인사말|초록|국문 ?초록|요약|목차|차례|서론|머리말|발간사|주제어)(\W|$)`)
	// genericWord is what a cover calls the document, large and above its title.
	genericWord = pattern.New(`(?i)^((an? )?(final |research |policy |technical |country |interim |progress |briefing |discussion |working |special |annual )?(report|paper|brief|note|memo(randum)?|study|summary|fact ?sheet|infosheet|guide|handbook|manual|news|newsletter|bulletin|working paper|discussion paper|press release|media release|form|notice|draft|appendix|annex|supplement|research|analysis|insights?|commentary|q ?& ?a|faqs?)s?( series)?|(최종|연구|정책|결과|중간|용역|학술|연구 ?용역)? ?(보고서|자료|자료집|브리프|리포트|동향|뉴스레터|보도자료|보도참고자료|설명자료|참고자료|공고|안내|별첨|붙임|첨부|부록|요약|표지|회의자료|토론회|세미나))$`)
	// addressee is what papers of a union are headed with: from whom, to whom.
	addressee = pattern.New(`\b(COMMUNICATION|REPORT|PROPOSAL|RECOMMENDATION) FROM\b|\bTHE (COUNCIL|EUROPEAN PARLIAMENT|COMMISSION)\b|^COMMITTEE OF|WORKING DOCUMENT$`)
	// periodical is a word that names of periodicals hold.
	periodical = pattern.New(`(?i)\b(journal|review|quarterly|bulletin|newsletter|news|gazette|monitor|digest|outlook|update|highlights|magazine|chronicle|times|weekly|monthly|annals|proceedings|revista|cuadernos|boletín|diario|studies|transactions|archives|press release|fact ?sheet|policy brief|issue brief|working papers?|discussion papers?|briefing|brief)\b|월간|주간|계간|격월간|동향|브리프|리포트|소식지?|뉴스|저널|논총|논집|학보|학회지|연구지|매거진|포커스|인사이트|레터|회보|웹진|관보`)
	// behindPeriodical follows such a word where it ends a name, or says of what.
	behindPeriodical = pattern.New(`(?i)^(\PL|$| ?(of|on|for|in|from|series|papers?|notes?|issue|no|vol|volume|supplement)\b)`)
	// ofAKind is one of those works, and not the name of a periodical.
	ofAKind = pattern.New(`(?i)^an? |\b(literature|systematic|scoping|rapid|peer) reviews?\b`)
	// issueMark stands beside such names.
	issueMark = pattern.New(`(?i)\b(vol(ume)?|no|nr|issue|núm|n[.º°])[.º°]? ?\d|제? ?\d+ ?(호|권|집)(\W|$)|\d월호|통권|창간|\b(spring|summer|autumn|fall|winter) (19|20)\d\d\b`)
	// fileNumber is a number under which a publisher keeps a document.
	fileNumber = pattern.New(`(?i)^(catalogue|catalog|cat\.|registered|registration|publication|file|charity|company|product) (no\.?|number)|등록번호`)
	// acronymFirst begins a line with the initials of an organisation.
	acronymFirst = pattern.New(`^[\[(]?\p{Lu}{2,6}( |$)`)
)

// masthead reports the name of a periodical or of who publishes it, where a longer
// text below it is set as titles are.
func masthead(l setLines, k int) bool {
	line := l.texts[k]
	if k >= mastheadLines || len(strings.Fields(line)) > 7 || lawYear.MatchString(line) || !titleBelow(l, k) {
		return false
	}
	if fileNumber.MatchString(line) {
		return true
	}
	if namesPeriodical(line) && !ofAKind.MatchString(line) && !strings.ContainsAny(line, ":?") {
		return true
	}
	if len(strings.Fields(line)) <= 5 && allCapitals(line) && acronymFirst.MatchString(line) {
		return true
	}
	for _, j := range []int{k - 1, k + 1} {
		if j < k && l.display(k+1) && titleLike(l.texts[k+1]) {
			continue // the number above a title, and the subtitle below
		}
		if j >= 0 && j < l.len() && runes(l.texts[j]) <= seriesLength && issueMark.MatchString(l.texts[j]) && !fileNumber.MatchString(l.texts[j]) {
			return true
		}
	}
	return issueMark.MatchString(line)
}

// namesPeriodical reports words that end as names of periodicals do: "Review
// Performance" does not.
func namesPeriodical(line string) bool {
	at := periodical.FindAllStringIndex(line, -1)
	return at != nil && (korean(line) || behindPeriodical.MatchString(strings.TrimSpace(line[at[len(at)-1][1]:])))
}

// titleBelow reports another line below, set as titles are and no shorter than one.
func titleBelow(l setLines, k int) bool {
	for j := k + 1; j < min(largestWithin, l.len()); j++ {
		if l.display(j) && !l.like(j, k) && !oneOfMany(l, j) && !labelled(l.texts[j]) && !dateNamed(l.texts[j]) && enough(l.texts[j]) && titleLike(l.texts[j]) && !endsSentence(l.texts[j]) && !allLowerOf(l, j) {
			return true
		}
	}
	return false
}

// oneOfMany reports a line set like several others that text parts from it, as the
// headings of sections are.
func oneOfMany(l setLines, k int) bool {
	const many = 2
	others := 0
	for j := range l.len() {
		if l.like(j, k) && (j < k-setTitleLines || j > k+setTitleLines) && !l.like(j, j-1) {
			others++
		}
	}
	return others >= many
}

// allLowerOf reports a line that only goes on from the one before.
func allLowerOf(l setLines, k int) bool {
	return k > 0 && (startsLower(l.texts[k]) || unfinished(l.texts[k-1]))
}
