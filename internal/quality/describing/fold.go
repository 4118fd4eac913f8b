package describing

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold leaves the letters and digits of a text, lower case and without accents.
func fold(text string) string {
	return strings.Join(words(text), "")
}

// words are the runs of letters and digits of a text, folded.
func words(text string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r) || r == '\u00ad':
		default:
			b.WriteRune(' ')
		}
	}
	return strings.Fields(norm.NFC.String(b.String()))
}

// alike tells whether two folded texts agree but for a share of their letters.
func alike(a, b string, mayDiffer float64) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	most := int(mayDiffer * float64(max(len(x), len(y))))
	if abs(len(x)-len(y)) > most {
		return false
	}
	return edits(x, y) <= most
}

// edits counts the letters to add, leave out or change between two texts.
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		corner := row[0]
		row[0] = i + 1
		for j := range b {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, corner+1)
		}
	}
	return row[len(b)]
}

func abs(n int) int { return max(n, -n) }

// around are words about a number that are no part of it.
var around = []string{
	"no", "nº", "n", "nr", "num", "number", "número", "numero", "vol", "volume", "volumen", "issue",
	"제", "호", "권", "집", "revision", "rev", "form", "act", "compilation", "of",
}

var digitsOrLetters = regexp.MustCompile(`[0-9]+|[^0-9\s]+`)

// numbering are the parts of a number that count: of "Vol. 52, No. 2" 52 and 2.
func numbering(text string) []string {
	var out []string
	for _, w := range words(text) {
		for _, part := range digitsOrLetters.FindAllString(w, -1) {
			if slices.Contains(around, part) {
				continue
			}
			if part = strings.TrimLeft(part, "0"); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// sameNumber compares numbers. One that the truth dates ("No. 62, 1958") is the
// same without its year.
func sameNumber(given, asked string) bool {
	g, a := numbering(given), numbering(asked)
	if slices.Equal(g, a) {
		return len(g) > 0
	}
	last := len(a) - 1
	return last > 0 && len(a[last]) == 4 && slices.Equal(g, a[:last])
}

// sameName compares names, whichever part comes first.
func sameName(a, b string) bool {
	if fold(a) == fold(b) {
		return true
	}
	x, y := words(a), words(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// numbered is the numbering before a line of contents.
var numbered = regexp.MustCompile(`(?i)^\s*((part|chapter|section|annex|capítulo|título)\s+)?(제\s*)?([0-9]+(\.[0-9]+)*|[ivxlc]+|[a-z]|[Ⅰ-ⅿ])\s*(장|절|부|편|관|조)?\s*[.):—\s-]+`)

// sameLine compares lines of contents without their numbering.
func sameLine(given, asked string) bool {
	bare := func(s string) string { return fold(numbered.ReplaceAllString(s, "")) }
	return alike(fold(given), fold(asked), mayDifferInTitles) || alike(bare(given), bare(asked), mayDifferInTitles)
}
