package typeset_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/typeset"
)

func mustFonts(t testing.TB) typeset.Fonts {
	t.Helper()
	regular, err := typeset.ParseFont("NotoSansKR-Regular", assets.FontRegular)
	if err != nil {
		t.Fatal(err)
	}
	bold, err := typeset.ParseFont("NotoSansKR-Bold", assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	return typeset.Fonts{Regular: regular, Bold: bold}
}

func sample() typeset.Document {
	long := strings.Repeat("계절근로자는 농번기에 머무는 외국인이다. Seasonal workers stay for the harvest. ", 40)
	return typeset.Document{
		Title: "계절근로 Seasonal work", Author: "나루 편집부", Keywords: "E-8", Language: "ko", LabelPrefix: "7-",
		Blocks: []typeset.Block{
			typeset.Text(typeset.Title, "계절근로 Seasonal work"),
			typeset.Text(typeset.Heading, "왜 필요한가"),
			{Kind: typeset.Paragraph, Spans: []typeset.Span{{Text: "닸닾닿대댇 and "}, {Text: "굵은", Bold: true}, {Text: ", end."}}},
			typeset.Text(typeset.Paragraph, long),
			typeset.Text(typeset.Heading, "How it works"),
			typeset.Text(typeset.Bullet, long),
			typeset.Text(typeset.Paragraph, strings.Repeat("가", 400)),
		},
	}
}

func TestSameDocumentGivesSameBytes(t *testing.T) {
	fonts := mustFonts(t)
	a, err := typeset.PDF(sample(), fonts)
	if err != nil {
		t.Fatal(err)
	}
	b, err := typeset.PDF(sample(), fonts)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("two runs gave different bytes")
	}
	if len(a) > 300_000 {
		t.Errorf("%d bytes: the fonts went in whole", len(a))
	}
}

func TestPDFGivesItsTextBack(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	data, err := typeset.PDF(sample(), mustFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range []string{"계절근로 Seasonal work", "닸닾닿대댇 and 굵은, end.", "왜 필요한가", "7-1", "7-2", "계절근로자는 농번기에"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	if strings.Count(string(out), "가") < 400 {
		t.Error("a word wider than the line lost characters")
	}
}

func TestAFewLinesAreNotLeftOnAPageOfTheirOwn(t *testing.T) {
	fonts := mustFonts(t)
	pages := func(paragraphs int) int {
		d := typeset.Document{Title: "가"}
		for range paragraphs {
			d.Blocks = append(d.Blocks, typeset.Text(typeset.Paragraph, "사람이 오간다."))
		}
		data, err := typeset.PDF(d, fonts)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Count(data, []byte("/Type /Page "))
	}
	// 30 one-line paragraphs fill a page; 32 do so standing closer; 45 do not.
	for paragraphs, want := range map[int]int{30: 1, 32: 1, 45: 2} {
		if got := pages(paragraphs); got != want {
			t.Errorf("%d paragraphs on %d pages, want %d", paragraphs, got, want)
		}
	}
}

func TestNoPageBeginsOrEndsWithOneLineOfAParagraph(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	fonts := mustFonts(t)
	for _, words := range []int{10, 16, 22, 40} { // two, three, four lines, and more
		for before := 26; before <= 30; before++ {
			d := typeset.Document{Title: "가"}
			for range before {
				d.Blocks = append(d.Blocks, typeset.Text(typeset.Paragraph, "사람이 오간다."))
			}
			d.Blocks = append(d.Blocks, typeset.Text(typeset.Paragraph, strings.Repeat("longparagraph ", words)))
			for range 20 {
				d.Blocks = append(d.Blocks, typeset.Text(typeset.Paragraph, "사람이 오간다."))
			}
			data, err := typeset.PDF(d, fonts)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "lines.pdf")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(tool, "-enc", "UTF-8", path, "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			for n, page := range strings.Split(string(out), "\f") {
				lines := 0
				for line := range strings.SplitSeq(page, "\n") {
					if strings.Contains(line, "longparagraph") {
						lines++
					}
				}
				if lines == 1 {
					t.Errorf("%d words after %d lines: page %d has one line of them", words, before, n+1)
				}
			}
		}
	}
}

func TestDamagedFontsAreErrors(t *testing.T) {
	cases := map[string][]byte{
		"empty":                nil,
		"not a font":           []byte("%PDF-1.7"),
		"OpenType with CFF":    []byte("OTTO\x00\x01"),
		"cut after the header": assets.FontRegular[:200],
		"cut in the middle":    assets.FontRegular[:len(assets.FontRegular)/2],
	}
	for name, data := range cases {
		if _, err := typeset.ParseFont(name, data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzParseFont(f *testing.F) {
	// The head of a real font is refused at its first table; the small ones are
	// read to the end, so that changes to them reach every table.
	f.Add(assets.FontRegular[:4096])
	f.Add([]byte{0, 1, 0, 0, 0, 0})
	f.Add(tinyFont())
	f.Add(tinyFormat4())
	f.Add(tinyFontOf(2, 0, 0, 15, 24))
	f.Fuzz(func(t *testing.T, data []byte) {
		font, err := typeset.ParseFont("fuzz", data)
		if err != nil {
			return
		}
		if w := font.Width("가A", 10); w < 0 {
			t.Errorf("a width of %f", w)
		}
	})
}
