package tesseract

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/library"
)

const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

// row writes a word of the table.
func row(block, par, line, left, width int, text string) string {
	return fmt.Sprintf("5\t1\t%d\t%d\t%d\t1\t%d\t%d\t%d\t26\t93.5\t%s\n", block, par, line, left, 40*line, width, text)
}

func textOf(t *testing.T, said string) string {
	t.Helper()
	words, err := parse(said)
	if err != nil {
		t.Fatal(err)
	}
	return string(compose(words, 1000, 1000, 0).Text)
}

// Places as the program gave them for a line of a set page.
var syllables = row(1, 1, 1, 685, 39, "업") + row(1, 1, 1, 720, 49, "장") + row(1, 1, 1, 749, 18, "에") +
	row(1, 1, 1, 786, 15, "외") + row(1, 1, 1, 810, 20, "국") + row(1, 1, 1, 837, 19, "인") + row(1, 1, 1, 868, 58, "이다.") + row(1, 1, 1, 935, 79, "제")

func TestWordsBecomeLinesAndParagraphs(t *testing.T) {
	for _, c := range []struct{ name, said, want string }{
		{"nothing", head, ""},
		{"words of a line", head + row(1, 1, 1, 10, 50, "Labour") + row(1, 1, 1, 70, 50, "market") + "Labour market\n", "Labour market"},
		{"two lines of a paragraph", head + row(1, 1, 1, 10, 50, "Labour") + row(1, 1, 2, 10, 50, "market") + "Labour\nmarket\n", "Labour\nmarket"},
		{"two paragraphs", head + row(1, 1, 1, 10, 50, "Labour") + row(1, 2, 1, 10, 50, "market") + "Labour\n\nmarket\n", "Labour\n\nmarket"},
		{"two blocks", head + row(1, 1, 1, 10, 50, "Labour") + row(2, 1, 1, 10, 50, "market") + "Labour\n\nmarket\n", "Labour\n\nmarket"},
		{"syllables, with the text", head + syllables + "업장에 외국인이다. 제\n", "업장에 외국인이다. 제"},
		{"blanks that only the text knows", head + row(1, 1, 1, 10, 26, "할") + row(1, 1, 1, 38, 26, "수") + "할 수\n", "할 수"},
		{"syllables, by their gaps alone", head + syllables, "업장에 외국인 이다. 제"},
		{"Latin words, by their gaps alone", head + row(1, 1, 1, 10, 50, "a") + row(1, 1, 1, 62, 50, "b"), "a b"},
		{"blank words are none", head + row(1, 1, 1, 10, 50, " ") + row(1, 1, 1, 70, 50, "market") + "market\n", "market"},
		{"line ends of Windows", strings.ReplaceAll(head+row(1, 1, 1, 10, 50, "Labour"), "\n", "\r\n") + "Labour\r\n", "Labour"},
		{"a tabulator in the text below", head + row(1, 1, 1, 10, 50, "a") + row(1, 1, 1, 80, 50, "b") + "a\tb\n", "a b"},
	} {
		if got := textOf(t, c.said); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhatIsNoTableIsRefused(t *testing.T) {
	for _, said := range []string{
		"", "Empty page!!\n", head + "5\t1\tx\t1\t1\t1\t0\t0\t1\t1\t90\tword\n",
		head + "5\t1\t1\t1\t1\t1\t99999999999\t0\t1\t1\t90\tword\n", head + "5\t1\t1\t1\t1\t1\t0\t0\t1\t1\tNaN\tword\n",
	} {
		if words, err := parse(said); err == nil {
			t.Errorf("%q gives %v", said, words)
		}
	}
}

func TestWhatNoOneCanReadIsLeftOut(t *testing.T) {
	line := func(n int, confidence float64, text string) word {
		return word{text: text, line: n, confidence: confidence, x1: 10, y1: 10}
	}
	for _, c := range []struct {
		name  string
		words []word
		want  string
	}{
		{"a good line stays", []word{line(1, 92, "고용허가제")}, "고용허가제"},
		{"a line of noise goes", []word{line(1, 92, "고용허가제"), line(2, 18, "~|_ ;")}, "고용허가제"},
		{"a doubtful word in a good line stays", []word{line(1, 95, "고용허가제는"), line(1, 30, "E-9")}, "고용허가제는E-9"},
		{"marks that stand alone go", []word{line(1, 90, "숙련"), line(1, 90, "_"), line(1, 90, "기능"), line(1, 90, "|")}, "숙련 기능"},
		{"a page of noise is empty", []word{line(1, 45, "abc"), line(2, 48, "def")}, ""},
		{"a speck is no text", []word{line(1, 90, "a")}, ""},
	} {
		if got := string(compose(legible(c.words), 10, 10, 0).Text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPlacesAreThoseOfThePageAsItWas(t *testing.T) {
	w := []word{{text: "가나", x0: 100, y0: 0, x1: 200, y1: 50}} // at the top of an image of 400 × 800
	for turned, want := range map[int]library.Rect{
		0:   {X0: 0.25, Y0: 0, X1: 0.375, Y1: 0.0625},
		90:  {X0: 0, Y0: 0.625, X1: 0.0625, Y1: 0.75},
		180: {X0: 0.625, Y0: 0.9375, X1: 0.75, Y1: 1},
		270: {X0: 0.9375, Y0: 0.25, X1: 1, Y1: 0.375},
	} {
		if got := compose(w, 400, 800, turned).Boxes[0]; got != want {
			t.Errorf("turned by %d: %v, want %v", turned, got, want)
		}
	}
}

func TestVersionsAndOrientationsAreRead(t *testing.T) {
	for said, want := range map[string]string{
		"tesseract 5.3.0\n leptonica-1.82.0": "5.3.0", "tesseract v5.3.3.20231005\n": "5.3.3.20231005", "bash: 5": "", "": "",
	} {
		if got := version([]byte(said)); got != want {
			t.Errorf("version of %q: %q, want %q", said, got, want)
		}
	}
	for said, want := range map[string]int{
		"Page number: 0\nOrientation in degrees: 270\nRotate: 90\n": 90, "Rotate: 180\r\n": 180, "Rotate: 45\n": 0, "Rotate: x": 0, "": 0,
	} {
		if got := rotation(said); got != want {
			t.Errorf("%q: turn by %d, want %d", said, got, want)
		}
	}
}

func FuzzAnythingSaidGivesTextWithPlacesOrAnError(f *testing.F) {
	f.Add(head + syllables + "업장에 외국인이다. 제\n")
	f.Add(head + row(1, 1, 1, -5, -9, "a") + "a\n\f")
	f.Add("")
	f.Fuzz(func(t *testing.T, said string) {
		words, err := parse(said)
		if err != nil {
			return
		}
		for _, turned := range []int{0, 90, 180, 270} {
			r := compose(legible(words), 1000, 700, turned)
			if len(r.Text) != len(r.Boxes) {
				t.Fatalf("%d characters, %d places", len(r.Text), len(r.Boxes))
			}
			for _, b := range r.Boxes {
				if !(b.X0 >= 0 && b.X1 <= 1 && b.Y0 >= 0 && b.Y1 <= 1) {
					t.Fatalf("a place off the page: %v", b)
				}
			}
			if r.Confidence < 0 || r.Confidence > 100 || strings.ContainsRune(string(r.Text), '\t') {
				t.Fatalf("confidence %v, text %q", r.Confidence, string(r.Text))
			}
		}
	})
}
