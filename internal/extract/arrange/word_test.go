package arrange_test

import (
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/sharedtest"
)

// spread draws letters, each at its place.
func spread(x, y, size, step float64, letters string) string {
	var b strings.Builder
	for _, r := range letters {
		if r != ' ' {
			b.WriteString(sharedtest.PDFText(x, y, size, string(r)))
		}
		x += step
	}
	return b.String()
}

func TestWordsAreReadAsTheyStand(t *testing.T) { byEach(t, readWords) }

func readWords(t *testing.T, r reading) {
	const body = "of the text"
	for _, c := range []struct{ name, content, want string }{
		{"letters set apart are a word", "3 Tc " + sharedtest.PDFText(50, 700, 10, "CONVENTION") + "0 Tc ", "CONVENTION"},
		{"two words of them", spread(50, 700, 10, 11, "LABOUR") + spread(50+6*11+6, 700, 10, 11, "LAW"), "LABOUR LAW"},
		{"a word stretched but for its last letter", "BT /F 10 Tf 50 700 Td 3 Tc (Nort) Tj 0 Tc (h) Tj 2.5 Tc ( Buon) Tj 0 Tc (a) Tj ( 12) Tj 3 Tc ( 1622) Tj 0 Tc (0) Tj 3 Tc ( Co) Tj 0 Tc (.) Tj ET\n", "North Buona 12 16220 Co."},
		{"a letter by itself behind a stretched word", "BT /F 10 Tf 50 700 Td 1.5 Tc (plan) Tj 0 Tc 30 0 Td (B) Tj ET\n", "plan B"},
		{"blanks that the file writes are meant", sharedtest.PDFText(50, 700, 10, "A B C D E"), "A B C D E"},
		{"letters far apart are cells", spread(50, 700, 10, 40, "ABCDEF"), "A\tB\tC\tD\tE\tF"},
		{"three letters are left alone", spread(50, 700, 10, 12, "ABC"), "A B C"},
		{"an accent drawn over its letter", "BT /F 10 Tf 50 700 Td [(Aut\\264) 333 (omata)] TJ ET\n", "Autómata"},
		{"an accent drawn after it", "BT /F 10 Tf 50 700 Td [(Auto) 450 (\\264) -117 (mata)] TJ ET\n", "Autómata"},
		{"an accent that stands for an apostrophe", sharedtest.PDFText(50, 700, 10, "l\\264amour"), "l´amour"},
		{"a blank beneath a ligature", sharedtest.PDFText(50, 700, 10, "\\001") + sharedtest.PDFText(53, 700, 10, " ") + sharedtest.PDFText(55, 700, 10, "ling"), "filing"},
		{"a blank behind one", sharedtest.PDFText(50, 700, 10, "Wi\\001 net"), "Wifi net"},
		{"text off the page", sharedtest.PDFText(50, 700, 10, "seen") + sharedtest.PDFText(700, 680, 10, "parked beside") + sharedtest.PDFText(50, 2000, 10, "parked above"), "seen"},
		{"a line drawn twice", sharedtest.PDFText(50, 700, 10, "with a shadow") + sharedtest.PDFText(50, 650, 10, "another") + sharedtest.PDFText(50.7, 699.3, 10, "with a shadow"), "with a shadow\nanother"},
		{"the same line in another place", sharedtest.PDFText(50, 700, 10, "not a shadow") + sharedtest.PDFText(50, 680, 10, "not a shadow"), "not a shadow\nnot a shadow"},
		{"a footnote's mark", sharedtest.PDFText(50, 700, 10, "policy") + sharedtest.PDFText(75.6, 704, 6, "3") + sharedtest.PDFText(83, 700, 10, body), "policy³ of the text"},
		{"a mark of two digits behind a full stop", sharedtest.PDFText(50, 700, 10, "policy.") + sharedtest.PDFText(78.4, 704, 6, "12") + sharedtest.PDFText(90, 700, 10, body), "policy.¹² of the text"},
		{"a mark and a comma", sharedtest.PDFText(50, 700, 10, "policy") + sharedtest.PDFText(75.6, 704, 6, "3") + sharedtest.PDFText(79, 700, 10, ", then"), "policy³, then"},
		{"a mark at a line's end", sharedtest.PDFText(50, 700, 10, "policy") + sharedtest.PDFText(75.6, 704, 6, "3") + sharedtest.PDFText(50, 688, 10, body), "policy³\nof the text"},
		{"a mark behind a year", sharedtest.PDFText(50, 700, 10, "in 1995") + sharedtest.PDFText(80.6, 704, 6, "3") + sharedtest.PDFText(90, 700, 10, body), "in 1995³ of the text"},
		{"a mark behind a sum", sharedtest.PDFText(50, 700, 10, "sum 24.91") + sharedtest.PDFText(95.1, 704, 6, "2") + sharedtest.PDFText(110, 700, 10, body), "sum 24.91² of the text"},
		{"square metres", sharedtest.PDFText(50, 700, 10, "5 m") + sharedtest.PDFText(66.7, 704, 6, "2") + sharedtest.PDFText(75, 700, 10, "each"), "5 m² each"},
		{"a chemist's number stays", sharedtest.PDFText(50, 700, 10, "CO") + sharedtest.PDFText(65, 698, 6, "2") + sharedtest.PDFText(69, 700, 10, " left"), "CO2 left"},
		{"an ordinal stays", sharedtest.PDFText(50, 700, 10, "the 1") + sharedtest.PDFText(72, 704, 6, "st") + sharedtest.PDFText(80, 700, 10, "day"), "the 1st day"},
		{"digits of the same size stay", sharedtest.PDFText(50, 700, 10, "COVID19 and G20"), "COVID19 and G20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			// Other lines around, as on a page.
			got, l := r.read(t, sharedtest.PDFPage("", "", sharedtest.PDFText(50, 760, 10, "First line.")+c.content+sharedtest.PDFText(50, 600, 10, "Last line.")))
			got = strings.TrimSuffix(strings.TrimPrefix(strings.ReplaceAll(got, " \n", "\n"), "First line.\n"), "\nLast line.")
			if got != c.want {
				t.Errorf("read %q, want %q", got, c.want)
			}
			for i, box := range l.boxes {
				if r := l.text[i]; box == (library.Rect{}) && !strings.ContainsRune("\r\n\t ", r) {
					t.Errorf("%q at %d has no place", r, i)
				}
			}
		})
	}
}
