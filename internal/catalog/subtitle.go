package catalog

import (
	"cmp"
	"strings"

	"naru/internal/pattern"
)

var (
	// subtitleLabel names a subtitle.
	subtitleLabel = pattern.New(`(?i)^(?:부 ?제(?:목)?|subtitle)\s*[:：]\s*(.+)$`)
	// dashed is a subtitle behind a dash or between two, or in the brackets that
	// stand for them.
	dashed = pattern.New(`^(?:[-–—―~∼:：]+ ?(.*?\pL.*?)[ –—―~∼-]*|[<〈≪《] ?(.*?\pL.*? .*?) ?[>〉≫》])$`)
	// opensSubtitle begins lines that explain a title, closesSubtitle ends them.
	opensSubtitle  = pattern.New(`(?i)^(evidence (from|of|on)|lessons (from|for|learned)|(a|the|an) (case|comparative|review|study|framework|guide|survey|analysis)\b|case stud(y|ies)|focus(ing|ed) on|with (a )?(special )?(focus|reference|emphasis) (on|to)|(the )?cases? of|findings from|insights from|implications (for|of)|results (of|from)|toward(s)? (a|an|the)?|an? \p{L}+ (analysis|approach|perspective|review)|perspectives? from|challenges and)\b`)
	closesSubtitle = pattern.New(`(을|를) 중심으로$|중심으로$|(을|를) 위하여$|사례 ?연구$|사례$|비교 ?연구$|관점에서$|쟁점과 과제$|현황과 과제$|시사점$`)
)

// longestSubtitle is the length in characters of the longest one between dashes.
const longestSubtitle = 120

// manyHeads lines of other pages set like a line make a heading of it.
const manyHeads = 2

// titleParts are the lines of a title: its own, and the subtitle's below them.
type titleParts struct {
	own, used int // lines of the title, and of both
	subtitle  string
}

// subtitleIn parts a title of n lines from its subtitle: what is set apart by a
// dash, a colon at a line's start or a label, or what stands between the title
// and those who sign it.
func subtitleIn(l setLines, n int) titleParts {
	lines := l.texts
	for k := 1; k < n; k++ {
		if inside := dashedText(lines[k]); inside != "" {
			if sub := dashedRun(lines[k:n], inside); runes(sub) <= longestSubtitle {
				return titleParts{k, n, sub}
			}
			break
		}
	}
	none := titleParts{own: n, used: n}
	if n >= len(lines) {
		return none
	}
	next := lines[n]
	if m := subtitleLabel.FindStringSubmatch(next); m != nil {
		return titleParts{n, n + 1, clean(m[1])}
	}
	if inside := dashedText(next); lettersIn(inside) >= 4 && dateLine(inside) == "" && !nameLine(inside) && !seriesLine(inside) &&
		korean(inside) == korean(lines[0]) && runes(next) <= longLine/2 {
		run := 1
		for run < titleLines && n+run < len(lines) && !dashEnds(lines[n+run-1]) && (unfinished(lines[n+run-1]) || dashEnds(lines[n+run])) {
			run++
		}
		if sub := dashedRun(lines[n:n+run], inside); runes(sub) <= longestSubtitle {
			return titleParts{n, n + run, sub}
		}
	}
	if inside := unbracketed(next); inside != next && strings.HasPrefix(next, "(") && korean(inside) == korean(lines[0]) && len(strings.Fields(inside)) >= 3 &&
		dateLine(inside) == "" && !l.tiny(n) && (l.display(n) || len(lines) <= coverLines) && !organisation.MatchString(inside) && lettersIn(inside) > 12 {
		return titleParts{n, n + 1, inside}
	}
	if l.tiny(n) || !maybeTitle(next) || otherLanguage(lines[0], next) || allCapitals(next) && !allCapitals(lines[0]) {
		return none
	}
	run := titleRun(l.from(n))
	text := clean(strings.Join(lines[n:n+run], " "))
	switch {
	case otherLanguage(strings.Join(lines[:n], " "), text):
	case runes(text) > longLine || endsSentence(text) && !strings.HasSuffix(text, "?"):
	case opensSubtitle.MatchString(next), closesSubtitle.MatchString(text),
		l.display(n) && l.unlike(0, n) && l.size(n) < l.size(0) && l.heads[l.size(n)] < manyHeads && explains(text) && (n+run == len(lines) || !l.like(n, n+run)),
		n+run < len(lines) && bylineBelow(lines[n+run:]) && (korean(text) || len(strings.Fields(text)) >= 3):
		return titleParts{n, n + run, text}
	}
	return none
}

// explains reports words that may be a subtitle where their size sets them apart.
func explains(text string) bool {
	return len(bylineNames(text)) < 2 && enough(text) && !organisation.MatchString(text) && !affiliationLine.MatchString(text) && !periodical.MatchString(text) && !eventWord.MatchString(text) && !dateNamed(text)
}

// eventWord names the occasion on which a document was handed out.
var eventWord = pattern.New(`(?i)\b(conference|workshop|seminar|symposium|forum|course|lecture|presented|presentation|prepared|submitted|project|volume|edition|chapter|module|session|training|meeting|congress|programme?)\b|세미나|토론회|학술대회|심포지엄|포럼|워크숍|강의|발표|제출|회의|과정|공청회`)

// dashedText gives what stands behind a dash or in brackets; "" where nothing
// does.
func dashedText(line string) string {
	m := dashed.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	return cmp.Or(m[1], m[2])
}

// dashedRun joins the lines of a subtitle and takes the dashes off.
func dashedRun(lines []string, first string) string {
	text := strings.Join(append([]string{first}, lines[1:]...), " ")
	return clean(strings.Trim(text, " -–—―~∼>〉≫》"))
}

// dashEnds reports a line that ends with the dash that a subtitle began with.
func dashEnds(line string) bool {
	return runes(line) > 2 && strings.ContainsAny(string([]rune(line)[runes(line)-1:]), "-–—―~∼>〉≫》")
}

// bylineBelow reports lines that begin with those who made a document.
func bylineBelow(lines []string) bool {
	return roleLabelled(lines[0]) || len(familyFirst(strings.NewReplacer("·", ";", "ㆍ", ";").Replace(lines[0]))) > 0 || byWord.MatchString(lines[0]) && len(bylineNames(lines[0])) > 0 || namesBegin(lines)
}

// otherLanguage reports two lines in Latin letters whose small words are of
// different languages.
func otherLanguage(a, b string) bool {
	if korean(a) || korean(b) {
		return korean(a) != korean(b)
	}
	la, lb := latinLanguage(a), latinLanguage(b)
	return la != "" && lb != "" && la != lb
}

// latinLanguage tells the language of a few words by the small ones; "" where
// that is not plain.
func latinLanguage(s string) string {
	var it sample
	it.add(strings.ToLower(s))
	best, second, lang := 0, 0, ""
	for l, n := range it.stops {
		switch {
		case n > best:
			best, second, lang = n, best, l
		case n > second:
			second = n
		}
	}
	if best == second || best < 2 {
		return ""
	}
	return lang
}
