package starter_test

import (
	"os/exec"
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/starter"
)

// letters drops what breaking lines changes: blanks, and the mark of a bullet.
func letters(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "•", " ")), "")
}

func TestEveryWordOfABriefComesBackFromItsPDF(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	paths, err := starter.WriteTo(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range mustBriefs(t) {
		// Without the margins: a running head would stand inside a paragraph
		// that goes on overleaf.
		out, err := exec.Command(tool, "-enc", "UTF-8", "-x", "0", "-y", "70", "-W", "596", "-H", "700", "-nopgbrk", paths[i], "-").Output()
		if err != nil {
			t.Fatalf("%s: %v", b.Name, err)
		}
		text := letters(string(out))
		for _, want := range []string{b.Title, b.TitleOther, b.Authors, b.Abstract, b.Keywords, b.Series} {
			if !strings.Contains(text, letters(want)) {
				t.Errorf("%s: the front page lacks %q", b.Name, want)
			}
		}
		for _, block := range b.Blocks {
			var whole string
			for _, s := range block.Spans {
				whole += s.Text
			}
			if !strings.Contains(text, letters(whole)) {
				t.Errorf("%s: lost %q", b.Name, whole)
			}
		}
	}
}

// The cataloguer takes a shorter passage for a heading's echo.
func TestAbstractsAreLongEnoughToBeTakenForOne(t *testing.T) {
	for _, b := range mustBriefs(t) {
		if n := utf8.RuneCountInString(b.Abstract); n < 80 {
			t.Errorf("%s: an abstract of %d characters", b.Name, n)
		}
	}
}
