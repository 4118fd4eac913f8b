package evidence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// sentence is a stretch of running text, in bytes.
type sentence struct{ from, to int }

// maxSentence is the length in bytes beyond which a stretch is no sentence: a
// table or a list without marks.
const maxSentence = 1200

// sentences parts a text where sentences, items of lists, paragraphs and rows of
// tables end. What is no running text is left out.
func sentences(s string) []sentence {
	var out []sentence
	from := 0
	short := shortLine(s)
	add := func(to int) {
		a, b := trim(s, from, to)
		if b > a && b-a <= maxSentence && isProse(s[a:b]) {
			out = append(out, sentence{a, b})
		}
		from = to
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n':
			if lineEnds(s, i, short) {
				add(i)
			}
		case r == '.' || r == '!' || r == '?' || r == '。':
			if ends(s, i, size) {
				end := i + size
				for end < len(s) && strings.IndexByte(`"')]`, s[end]) >= 0 {
					end++
				}
				for _, q := range []string{"”", "’", "」", "』"} {
					end += len(s[end:]) - len(strings.TrimPrefix(s[end:], q))
				}
				add(end)
				i = end
				continue
			}
		case isBullet(r) && atLineStart(s, i):
			add(i)
			from = i + size
		case r == '•' || r == '▪' || r == '◦' || r == '▶' || r == '※':
			add(i)
			from = i + size
		}
		i += size
	}
	add(len(s))
	return out
}

// trim leaves spaces out at both ends.
func trim(s string, from, to int) (int, int) {
	text := s[from:to]
	from += len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	to = from + len(strings.TrimSpace(text))
	return from, to
}

// abbreviations after which a full stop ends no sentence.
var abbreviations = wordSet(`no nos vol art arts para paras sec fig figs tab p pp cf eg ie etc al vs st mr mrs ms dr prof dept ed eds ch approx est e i u.s u.k u.n u jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp gov rep`)

// ends tells whether the mark at a place ends a sentence.
func ends(s string, at, size int) bool {
	rest := s[at+size:]
	if rest == "" {
		return true
	}
	next, n := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune(`"')]”’」』`, next) {
		next, _ = utf8.DecodeRuneInString(rest[n:])
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	if unicode.Is(unicode.Hangul, before) {
		// 다.그리고 is printed without a space often enough.
		return !(next >= '0' && next <= '9') && next != '.' && next != ','
	}
	if !unicode.IsSpace(next) && next != utf8.RuneError {
		// A footnote's mark: migrants.12 The
		return unicode.IsLower(before) && next >= '0' && next <= '9' && footnoteThenSentence(rest)
	}
	if s[at] != '.' {
		return true
	}
	word := lastWord(s[:at])
	if abbreviations[strings.ToLower(word)] || len(word) == 1 && unicode.IsUpper(rune(word[0])) {
		return false
	}
	if before >= '0' && before <= '9' && dottedDate(s[:at]) && (unicode.IsDigit(next) || hasHangul(s[max(0, at-near):min(len(s), at+near)])) {
		return false
	}
	follow := strings.TrimLeftFunc(rest, unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(follow)
	return !unicode.IsLower(r)
}

// footnoteThenSentence tells a footnote's number, at most three digits, behind
// which a sentence begins.
func footnoteThenSentence(rest string) bool {
	k := 0
	for k < len(rest) && isDigit(rest[k]) {
		k++
	}
	if k > 3 || k == len(rest) || rest[k] != ' ' && rest[k] != '\n' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(rest[k:]))
	return unicode.IsUpper(r)
}

// dottedDate tells 2019. 12. whose parts a full stop ends.
func dottedDate(text string) bool {
	k := len(text)
	for k > 0 && len(text)-k <= 4 && isDigit(text[k-1]) {
		k--
	}
	n := len(text) - k
	if n == 4 {
		return strings.HasPrefix(text[k:], "19") || strings.HasPrefix(text[k:], "20")
	}
	if n > 2 || k == 0 {
		return false
	}
	head := strings.TrimRight(text[:k], " ")
	return strings.HasSuffix(head, ".") && len(head) > 1 && isDigit(head[len(head)-2])
}

func lastWord(text string) string {
	const longest = 24
	k := len(text)
	for k > 0 && len(text)-k < longest && (isLetter(text[k-1]) || text[k-1] == '.') {
		k--
	}
	return text[k:]
}

// isBullet tells marks that begin an item of a list.
func isBullet(r rune) bool {
	if r == '-' || r == '–' || r == '*' || r == '·' || r == 'ㅇ' || r == 'o' {
		return true
	}
	return unicode.In(r, unicode.So) || r >= '①' && r <= '⑳'
}

func atLineStart(s string, at int) bool {
	// A bullet stands at most so far in; a page may be one long line.
	const far = 60
	head := s[max(0, at-far):at]
	start := strings.LastIndexByte(head, '\n')
	if start < 0 && at > far || strings.TrimSpace(head[start+1:]) != "" {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	if r != '-' && r != 'o' && r != 'ㅇ' && r != '*' && r != '–' {
		return true
	}
	return at+size < len(s) && (s[at+size] == ' ' || s[at+size] == '*')
}

// lineEnds tells whether a line's end ends a stretch too: an empty line, a row of
// a table before or after it, a heading.
func lineEnds(s string, at, short int) bool {
	next := s[at+1:]
	if k := strings.IndexByte(next, '\n'); k >= 0 {
		next = next[:k]
	}
	line := s[strings.LastIndexByte(s[:at], '\n')+1 : at]
	if strings.TrimSpace(next) == "" || strings.TrimSpace(line) == "" {
		return true
	}
	if isCells(line) || isCells(next) || rule.MatchString(line) || rule.MatchString(next) {
		return true
	}
	if small := utf8.RuneCountInString(line) < short; small && (section.MatchString(line) || caption.MatchString(line)) {
		return true
	}
	// A heading, or a paragraph's last line without a mark.
	if utf8.RuneCountInString(line) >= short || strings.HasSuffix(strings.TrimSpace(line), ",") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(next, unicode.IsSpace))
	if unicode.IsDigit(r) {
		// 체류외국인 현황 / 2019년 말: but "a total of / 1,200" goes on.
		last := strings.ToLower(lastWord(strings.TrimSpace(line)))
		return !notBetween[last] && !determiners[last]
	}
	return !unicode.IsLower(r) && r != '('
}

// shortLine gives the number of characters below which a line of a text does not
// fill its width: three fifths of what all but the longest tenth have.
func shortLine(s string) int {
	var lengths []int
	for line := range strings.Lines(s) {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n > 0 {
			lengths = append(lengths, n)
		}
	}
	if len(lengths) < 2 {
		return 0
	}
	slices.Sort(lengths)
	return lengths[len(lengths)-1-len(lengths)/10] * 3 / 5
}

// entry is a line of contents, or a row of a table: a number stands apart at its end.
// rule is a line drawn by characters, section a numbered heading, caption that of a
// table or figure.
var (
	entry   = pattern.New(`(?:\t|\.{4,}|…{2,}|· ?· ?· ?·)\s*[\d.,]+%?\s*$`)
	rule    = pattern.New(`^\s*[_=*~─━—–-]{5,}\s*$`)
	section = pattern.New(`^\s*\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{L}`)
	caption = pattern.New(`(?i)^\s*[\[<(【〈]?\s*(?:figure|fig\.|table|box|chart|그림|표)\s*[A-Z]?\d[\d.-]*`)
)

// isCells tells a line that holds mostly numbers: a row of a table.
func isCells(line string) bool {
	if entry.MatchString(line) {
		return true
	}
	numbers, words := 0, 0
	for _, f := range strings.Fields(line) {
		if strings.ContainsFunc(f, unicode.IsDigit) {
			numbers++
		} else if strings.ContainsFunc(f, unicode.IsLetter) {
			words++
		}
	}
	return numbers >= 3 && numbers > words || numbers >= 1 && words == 0
}

// isProse tells running text from what stands in tables and references.
func isProse(text string) bool {
	if strings.Count(text, "|") >= 3 {
		return false // cells
	}
	letters, figures, words, fields := 0, 0, 0, 0
	for _, f := range strings.Fields(text) {
		fields++
		has := strings.ContainsFunc(f, unicode.IsLetter)
		if has {
			words++
		} else if strings.ContainsFunc(f, unicode.IsDigit) {
			figures++
		}
		for _, r := range f {
			if unicode.IsLetter(r) {
				letters++
			}
		}
	}
	if letters < 4 || words < 2 || figures > words || figures >= 8 && 2*figures > words {
		return false
	}
	return !isReference(text)
}

// isReference tells an entry of a list of references.
func isReference(text string) bool {
	low := strings.ToLower(text)
	for _, mark := range []string{"doi:", "doi.org", "http://", "https://", "issn", "isbn", " pp. ", "et al., (", "vol. "} {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}
