package catalog

import (
	"strconv"
	"strings"
	"unicode"

	"naru/internal/pattern"
)

var (
	// laterPage is the number of a page with the number of all: "- 2/10 -".
	laterPage = pattern.New(`^-? ?(\d{1,4}) ?/ ?(\d{1,4}) ?-?$`)
	caption   = pattern.New(`(?i)^[<〈\[【(]? ?(table|figure|fig\.|exhibit|chart|panel|listing|tabla|tabela|cuadro|gráfic[ao]|figura|tableau|graphique|tabelle|abbildung|표|그림|도표) ?[\dIVX]+[\d.\-–]*[\s:.)>〉\]】]`)
	tableHead = pattern.New(`^(구 ?분|항목|번호|순번|연번|분류|성명|일시|일자) \S`)
	// wordEnding begins a line with the end of a word that the line before began:
	// a sentence runs over them.
	wordEnding = pattern.New(`^(적으로|적인|으로|으로써|에서|에게|에는|에도|까지|부터|하여|하고|하며|하는|하기|한다|된다|되어|되는|되며|였다|었다|습니다|니다|을|를|은|는) `)
	// partHeading is the heading of a part; a whole has another title.
	partHeading = pattern.New(`(?i)^제 ?\d+ ?[편장절관조항][ (]|^(chapter|section|part|article|rule|appendix|annex|unit|lesson) [\dIVX]+\b`)
)

// excerpt reports a first page that was taken out of something longer: it bears a
// later page's number, or begins with a table, a caption or within a sentence.
// What it prints first is no title.
func excerpt(lines []string) bool {
	if len(lines) == 0 {
		return false
	}
	if m := laterPage.FindStringSubmatch(lines[0]); m != nil {
		n, _ := strconv.Atoi(m[1])
		all, _ := strconv.Atoi(m[2])
		return n > 1 && n <= all
	}
	return wordEnding.MatchString(lines[0]) || caption.MatchString(lines[0])
}

// doubtful reports a printed title that a telling file name is better than: the
// heading of a part, or a script written from right to left, whose words many
// files hold in the wrong order.
func doubtful(title string) bool {
	if partHeading.MatchString(title) {
		return true
	}
	turned := 0
	for _, r := range title {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew) {
			turned++
		}
	}
	return 2*turned > lettersIn(title)
}

// telling reports a file's name of real words: at least two, or a long Korean one.
func telling(name string) bool {
	words := 0
	for _, w := range strings.Fields(name) {
		switch {
		case lettersIn(w) < runes(w) && strings.ContainsFunc(w, unicode.IsDigit):
		case hangulIn(w) >= 2, hangulIn(w) == 0 && lettersIn(w) >= 3:
			words++
		}
	}
	return words >= 2 || hangulIn(name) >= 4
}
