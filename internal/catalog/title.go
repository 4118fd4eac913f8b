package catalog

import (
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// title finds the title, and the title in the other language where both are
// printed: the file's own if it is fit and its pages bear it out, else what the
// first page prints as one, else the file's name made readable.
func title(meta string, f front, fileName string) (main, other string) {
	printed, other := printedTitle(f)
	named := nameTitle(fileName)
	if own := metaTitle(meta); own != "" && (f.text == "" || borneOut(own, f.text)) {
		if rest := below(f.first, own); rest != nil {
			other = otherTitle(own, rest)
		} else if squeeze(own) != squeeze(printed) {
			other = ""
		}
		return own, other
	}
	if printed != "" && !(doubtful(printed) && telling(named)) {
		return printed, other
	}
	return named, ""
}

// maxTitle is the length in characters of the longest title that is believed.
const maxTitle = 400

var (
	// programPrefix is what printing programs put in front of a file's name.
	programPrefix = regexp.MustCompile(`(?i)^microsoft (word|powerpoint|excel|publisher) - `)
	// emptyTitle are names that programs give to what has none.
	emptyTitle = regexp.MustCompile(`(?i)^(untitled|no title|title|제목|제목 ?없음|무제|문서|새 문서|빈 문서|개요|슬라이드|프레젠테이션|document|presentation|slide|template|blank|none|null|default|test|sample|(microsoft )?(powerpoint|word) ?(presentation|프레젠테이션|document|문서)?|adobe \w+|인쇄|print|scan|cover|표지|layout)[\s\d.()_-]*$`)
	// fileTail is the end of a file's name.
	fileTail = regexp.MustCompile(`(?i)\.(hwpx?|docx?|pdf|pptx?|indd|qxd|qxp|xlsx?|ai|eps|tex|dvi|rtf|txt|odt|html?|fm|pub|cdr|pmd|p65)$`)
	pathLike = regexp.MustCompile(`^([A-Za-z]:[\\/]|\\\\|/|file:|https?:|www\.)`)
)

// metaTitle returns the title a file gives itself, "" where it is none.
func metaTitle(s string) string {
	if strings.ContainsRune(s, '\ufffd') {
		return ""
	}
	s = tidy(s)
	switch {
	case s == "", runes(s) > maxTitle, lettersIn(s) < 3:
	case programPrefix.MatchString(s), emptyTitle.MatchString(s), fileTail.MatchString(s), pathLike.MatchString(s):
	case garbled(s), likeFileName(s):
	default:
		return s
	}
	return ""
}

// garbled reports text decoded with the wrong table: Korean read as Latin shows
// as runs of accented letters (ÀÌ¹Î), which no language writes.
func garbled(s string) bool {
	high, letters, run, longest := 0, 0, 0, 0
	for _, r := range s {
		if r >= 0x80 && r <= 0xff {
			high++
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
		if !unicode.IsSpace(r) {
			letters++
		}
		if unicode.IsControl(r) || r >= 0xE000 && r <= 0xF8FF {
			return true
		}
	}
	return longest >= 4 || letters > 0 && high*3 > letters
}

// likeFileName reports one word as files are named: parts joined by underscores,
// letters mixed with digits, or a lone lower-case word.
func likeFileName(s string) bool {
	if strings.Contains(s, " ") {
		return strings.Contains(s, "_")
	}
	if strings.Contains(s, "_") || strings.ContainsFunc(s, unicode.IsDigit) {
		return true
	}
	return hangulIn(s) == 0 && s == strings.ToLower(s)
}

// borneOut reports whether the pages hold the greater part of a title's words. A
// title they lack is left over from the file this one was made from.
func borneOut(title, text string) bool {
	found, all := 0, 0
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if runes(w) < 2 {
			continue
		}
		all++
		if strings.Contains(text, squeeze(w)) {
			found++
		}
	}
	return all > 0 && 2*found > all
}

// Lines of a first page that are no title, and those after which none comes.
var (
	titleLabel = regexp.MustCompile(`^(?:한글 ?)?(?:제목|과제명|연구과제명|논문제목|보고서명|Title|Project Title)\s*[:：]\s*(.+)$`)
	notTitle   = regexp.MustCompile(`(?i)^(official journal|journal of|\|? ?revised|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b.*\d{4}|\d{1,2}\.(\d{1,2}\.?)* ?\D|\p{L}+, \p{Lu}\. \(\d{4}\)|[o○●■□▪•▶➢◦] |doi|issn|isbn|vol\.|volume \d|no\.|issue \d|https?:|www\.|copyright|©|ⓒ|received|accepted|available online|contents lists|journal homepage|original article|research article|review article|working paper|discussion paper|policy brief|issue brief|front cover|download|accessed|omb no|page \d|form$|form \w{1,6}-?\d*$|file://|석사학위논문|박사학위논문|\p{Hangul}*학위논문|master.s thesis|doctoral (thesis|dissertation)|보도자료|press release|(?:연구보고서|정책보고서|최종보고서|정책연구|수탁연구|기본연구|수시연구)(?: ?(?:제|\d|no|시리즈|[:|·(-])|$)|발간등록번호|en$|ko$|표지)|@|\bdoi[:. ]|https?://|\bwww\.|\bvol\. ?\d|\bfecha de\b|^\p{Hangul}{2,5} ?호$`)
	titleEnd   = regexp.MustCompile(`(?i)^(abstract|summary|executive summary|contents|table of contents|introduction|keywords?|revision|version \d|rev\.|제 ?\d+ ?조|초록|국문초록|요약|목차|차례|서론|머리말|주제어|by |저자|글쓴이|연구책임자?|책임연구[원자]|공동연구[원자]|연구진|authors?\b|published|source|prepared by|※|●|•|■|□|▪|○|\(|\[|<|【|"|“)|@|(?i)\b(university|institute of|department of|school of|ministry)\b|(대학교|연구원|연구소|연구위원|교수|박사|학과)$`)
	stampLine  = regexp.MustCompile(`^\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}`)
	// goesOn ends a line that its next one completes.
	goesOn = regexp.MustCompile(`(?i)(\b(of|and|the|for|in|on|to|with|a|an|from|by|as|at|its|their|or|using|based|between|among|under|after|into|de|la|el|en|y|los|las|del|sobre)|[,:;–—-]|및|위한|대한|관한|따른|통한|의|과|와|등)$`)
	// goesBefore begins a line that completes the one before.
	goesBefore = regexp.MustCompile(`(?i)^(of|and|in|for|on|to|with|from) `)
	// beforeYear ends a line that a year completes.
	beforeYear = regexp.MustCompile(`(?i) (in|of|for|en el|en|del|del año)$`)
	footMark   = regexp.MustCompile(`[\s]*[*∗†‡§¹²³⁎]+$`)
)

// titleLines is how many lines a printed title may run over.
const titleLines = 4

// printedTitle finds what the first page prints as title: its first line or
// lines that are neither number, date, name nor running text.
func printedTitle(f front) (main, other string) {
	lines := f.first
	for _, line := range lines {
		if m := titleLabel.FindStringSubmatch(line); m != nil && lettersIn(m[1]) >= 4 {
			lines = append([]string{m[1]}, after(lines, line)...)
			break
		}
	}
	if excerpt(lines) {
		return "", ""
	}
	const within = 15 // lines of the page's top
	running := false  // the line before goes on in this one
	for k := 0; k < len(lines) && k < within; k++ {
		if tableHead.MatchString(lines[k]) || caption.MatchString(lines[k]) || runes(lines[k]) > longLine {
			return "", "" // a table or running text: this page has no title of its own
		}
		goes := fullLine(lines[k]) && !endsSentence(lines[k])
		if running {
			running = goes
			continue
		}
		if name, _ := bylineIn(lines[k]); name != "" && k+1 < len(lines) && maybeTitle(lines[k+1]) {
			continue
		}
		if !maybeTitle(lines[k]) {
			running = goes && listItem.MatchString(lines[k])
			continue
		}
		n := titleRun(lines[k:])
		main = clean(strings.Join(lines[k:k+n], " "))
		if endsSentence(main) && runes(main) > longLine/2 {
			return "", "" // a page of running text
		}
		return main, otherTitle(main, lines[k+n:])
	}
	return "", ""
}

// otherTitle reads the title in the other language from the lines below the first.
func otherTitle(main string, rest []string) string {
	if len(rest) == 0 || korean(rest[0]) == korean(main) || !maybeTitle(rest[0]) || !enough(rest[0]) {
		return ""
	}
	return clean(strings.Join(rest[:titleRun(rest)], " "))
}

// below gives the lines below those that print a title as it is known; nil where
// none do.
func below(lines []string, title string) []string {
	title = squeeze(title)
	for k := range lines {
		whole := ""
		for n := k; n < len(lines) && n < k+titleLines && len(whole) < len(title); n++ {
			if whole += squeeze(lines[n]); whole == title {
				return lines[n+1:]
			}
		}
	}
	return nil
}

// listItem begins an item of a list, which may run over several lines.
var listItem = regexp.MustCompile(`^[o○●■□▪•▶➢◦*-] `)

// after gives what follows a line.
func after(lines []string, line string) []string {
	for k, l := range lines {
		if l == line {
			return lines[k+1:]
		}
	}
	return nil
}

// maybeTitle reports whether a line could be or begin a title.
func maybeTitle(line string) bool {
	letters := lettersIn(line)
	switch {
	case runes(line) > longLine, letters < 4, 2*letters < runes(line)-strings.Count(line, " "):
		return false
	case notTitle.MatchString(line), titleEnd.MatchString(line), stampLine.MatchString(line):
		return false
	case dateLine(line) != "", seriesLine(line), publisherLine(line) != "":
		return false
	case nameLine(line):
		return false
	case startsLower(line):
		return false
	case korean(line):
		return hangulIn(line) >= 4
	}
	return len(strings.Fields(line)) >= 2
}

// enough is the size from which a second line may be the other title.
func enough(line string) bool {
	if korean(line) {
		return hangulIn(line) >= 8
	}
	return len(strings.Fields(line)) >= 4
}

// titleRun counts the lines of a title that begins with the first.
func titleRun(lines []string) int {
	n := 1
	for n < len(lines) && n < titleLines {
		last, next := lines[n-1], lines[n]
		switch {
		case bareYear.MatchString(next) && beforeYear.MatchString(last):
		case titleEnd.MatchString(next), dateLine(next) != "", seriesLine(next), nameLine(next), publisherLine(next) != "",
			notTitle.MatchString(next), runes(next) > longLine/2, korean(next) != korean(lines[0]):
			return n
		case footMark.MatchString(last), allCapitals(last) && !allCapitals(next):
			return n
		case goesOn.MatchString(last), startsLower(next), goesBefore.MatchString(next):
		case strings.HasPrefix(next, ":"), strings.HasPrefix(next, "–"), strings.HasPrefix(next, "-"):
		case fullLine(last) && !endsSentence(last) && (korean(next) || strings.Contains(next, " ")):
		default:
			return n
		}
		n++
	}
	return n
}

// fullLine reports a line so long that its next one likely completes it.
func fullLine(s string) bool {
	if korean(s) {
		return runes(s) >= 18
	}
	return runes(s) >= 40
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}

// allCapitals reports a line without small letters.
func allCapitals(s string) bool {
	return hangulIn(s) == 0 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}

// clean takes the marks of footnotes off a title.
func clean(s string) string {
	s = footMark.ReplaceAllString(s, "")
	if runes(s) > maxTitle {
		s = string([]rune(s)[:maxTitle])
	}
	return strings.TrimSpace(s)
}

var (
	// publisherName is how publishers name what they hand out: journal, year,
	// author, title.
	publisherName = regexp.MustCompile(`^.+ - (?:19|20)\d\d - [^-]+ - (.{10,})$`)
	// nameStamp are full dates in a file's name.
	nameStamp  = regexp.MustCompile(`\b(?:19|20)\d\d[ ._-]?(?:0[1-9]|1[0-2])[ ._-]?(?:0[1-9]|[12]\d|3[01])\b`)
	tailNumber = regexp.MustCompile(`[\s_-]*(\(\d+\)|최종본?|final|게시용?|배포용?|공개용?| f|v\d+(\.\d+)*|rev\d*|사본|copy|복사본)$`)
	headTag    = regexp.MustCompile(`^[\[(（【][^\])）】]{1,30}[\])）】]\s*`)
)

// nameTitle makes a file's name readable.
func nameTitle(fileName string) string {
	if fileName == "" {
		return ""
	}
	s := tidy(filepath.Base(filepath.ToSlash(fileName)))
	for fileTail.MatchString(s) {
		s = fileTail.ReplaceAllString(s, "")
	}
	whole := s
	s = strings.NewReplacer("_", " ", "+", " ").Replace(s)
	s = headTag.ReplaceAllString(s, "")
	if m := publisherName.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if short := strings.Join(strings.Fields(nameStamp.ReplaceAllString(s, " ")), " "); telling(short) {
		s = short
	}
	for tailNumber.MatchString(strings.ToLower(s)) {
		k := tailNumber.FindStringIndex(strings.ToLower(s))
		if k[0] >= len(s) {
			break
		}
		s = s[:k[0]]
	}
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return whole
	}
	return s
}
