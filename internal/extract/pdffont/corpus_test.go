package pdffont_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/sharedtest"
)

// sampled pages of a document: some of its front, body and back.
var sampled = []int{0, 1, 2, 5, 9, 17, 33, 65, 129}

// mistaken is the share of a page's characters that both readers may have alone. A
// code read wrongly shows on both sides; what PDFium leaves out, as it is drawn
// twice or off the sheet, and what it adds from annotations, shows on one.
const mistaken = 0.01

// TestRealPagesHaveTheCharactersThatPDFiumReads compares the characters that the
// text operators of real pages show with those of PDFium's page, in any order.
func TestRealPagesHaveTheCharactersThatPDFiumReads(t *testing.T) {
	if testing.Short() {
		t.Skip("reads several hundred pages with PDFium")
	}
	e := pdfiumtest.Engine(t)
	for _, folder := range []string{"migration", "korean", "general", "made/korean"} {
		t.Run(folder, func(t *testing.T) {
			dir := sharedtest.Dir(t, "corpus/"+folder)
			r := &realPages{t: t, engine: e, tables: pdffont.New(), why: map[string]int{}}
			err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
				if err == nil && strings.HasSuffix(strings.ToLower(path), ".pdf") {
					r.document(path)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d documents opened of %d; %d fonts, %d of them unsure; of %d pages %d are unsure, %d differ",
				r.opened, r.documents, r.fonts, r.unsureFonts, r.pages, r.unsurePages, r.differ)
			for _, why := range slices.SortedFunc(maps.Keys(r.why), func(a, b string) int { return r.why[b] - r.why[a] }) {
				t.Logf("%5d %s", r.why[why], why)
			}
			if 50*r.differ > r.pages {
				t.Errorf("%d of %d pages do not have PDFium's characters", r.differ, r.pages)
			}
		})
	}
}

type realPages struct {
	t                          *testing.T
	engine                     *pdfium.Engine
	tables                     *pdffont.Tables
	documents, opened          int
	fonts, unsureFonts         int
	pages, unsurePages, differ int
	why                        map[string]int
}

func (r *realPages) document(path string) {
	r.documents++
	in, err := os.Open(path)
	if err != nil {
		r.t.Fatal(err)
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		r.t.Fatal(err)
	}
	f, err := pdffile.Open(in, info.Size(), "")
	if err != nil {
		return
	}
	r.opened++
	doc, err := r.engine.Open(in, info.Size(), "")
	if err != nil {
		return
	}
	defer doc.Close()
	shown := &showing{f: f, r: r, fonts: map[pdffile.Object]*pdffont.Font{}}
	for _, n := range sampled {
		if n >= f.Pages() {
			break
		}
		page, err := f.Page(n)
		if err != nil {
			continue
		}
		content, err := page.Contents()
		if err != nil || bytes.Contains(content, []byte("ActualText")) {
			continue // the page says itself what it means
		}
		want, err := doc.Page(n)
		if err != nil {
			continue
		}
		r.pages++
		shown.text, shown.unsure = nil, ""
		shown.run(content, page.Resources, 0)
		if shown.unsure != "" {
			r.unsurePages++
			r.t.Logf("%s page %d: %s", filepath.Base(path), n+1, shown.unsure)
			r.why[shown.unsure]++
			continue
		}
		if share, missing, extra := alike(shown.text, want.Text); share > mistaken {
			r.differ++
			r.t.Logf("%s page %d: %.3f mistaken; PDFium alone has %q, we alone %q", filepath.Base(path), n+1, share, missing, extra)
		}
	}
}

// showing gathers what the text operators of a page show. It knows nothing of
// places, clips or marked content.
type showing struct {
	f      *pdffile.File
	r      *realPages
	fonts  map[pdffile.Object]*pdffont.Font
	text   []rune
	unsure string
}

func (s *showing) run(content []byte, resources pdffile.Dict, depth int) {
	var scan pdffile.Scanner
	scan.Reset(content)
	var strings [][]byte
	name := ""
	var font *pdffont.Font
	var saved []*pdffont.Font
	for {
		t := scan.Next()
		switch t.Kind {
		case pdffile.End:
			return
		case pdffile.Bad:
			s.unsure = "content"
			return
		case pdffile.Text:
			strings = append(strings, t.Bytes)
		case pdffile.NameToken:
			name = string(t.Bytes)
		case pdffile.Operator:
			switch string(t.Bytes) {
			case "q":
				saved = append(saved, font)
			case "Q":
				if n := len(saved); n > 0 {
					font, saved = saved[n-1], saved[:n-1]
				}
			case "Tf":
				font = s.font(s.f.Dict(resources["Font"])[pdffile.Name(name)])
			case "Tj", "TJ", "'", "\"":
				for _, text := range strings {
					s.show(font, text)
				}
			case "Do":
				form := s.f.Stream(s.f.Dict(resources["XObject"])[pdffile.Name(name)])
				if form != nil && s.f.Name(form.Dict["Subtype"]) == "Form" && depth < 5 {
					data, err := s.f.Data(form)
					if err != nil {
						s.unsure = "form"
						return
					}
					inner := s.f.Dict(form.Dict["Resources"])
					if inner == nil {
						inner = resources
					}
					s.run(data, inner, depth+1)
				}
			}
			strings = strings[:0]
		}
	}
}

func (s *showing) font(o pdffile.Object) *pdffont.Font {
	key, ok := o.(pdffile.Ref)
	if ok {
		if font, ok := s.fonts[key]; ok {
			return font
		}
	}
	dict := s.f.Dict(o)
	if dict == nil {
		return nil
	}
	s.r.fonts++
	font, err := s.r.tables.Load(s.f, dict)
	if err != nil {
		s.r.unsureFonts++
		s.r.why[fmt.Sprintf("font: %s", err)]++
		font = nil
	}
	if ok {
		s.fonts[key] = font
	}
	return font
}

func (s *showing) show(font *pdffont.Font, text []byte) {
	if font == nil {
		if len(text) > 0 {
			s.unsure = "a font is unsure"
		}
		return
	}
	for len(text) > 0 {
		g := font.Next(text)
		text = text[g.Bytes:]
		if g.Unsure {
			s.unsure = "a code is unsure"
		}
		s.text = append(s.text, []rune(g.Text)...)
	}
}

// alike compares two texts as bags of characters, and gives the share that both
// have alone.
func alike(got, want []rune) (share float64, missing, extra string) {
	bag := map[rune]int{}
	size := 0
	count := func(text []rune, n int) {
		for _, r := range text {
			if unicode.IsSpace(r) || unicode.IsDigit(r) || unicode.IsControl(r) || strings.ContainsRune("-\u00AD\uFFFE⁰¹²³⁴⁵⁶⁷⁸⁹", r) ||
				unicode.In(r, unicode.Mn, unicode.Sk) || r >= 0xC0 && r < 0x180 {
				continue // hyphens, footnotes' marks and accents are worked on there
			}
			bag[r] += n
			size++
		}
	}
	count(got, -1)
	count(want, 1)
	lost, gained := 0, 0
	for _, r := range slices.Sorted(maps.Keys(bag)) {
		if n := bag[r]; n > 0 {
			lost += n
			missing += strings.Repeat(string(r), min(n, 3))
		} else {
			gained -= n
			extra += strings.Repeat(string(r), min(-n, 3))
		}
	}
	return 2 * float64(min(lost, gained)) / float64(max(size, 1)), missing, extra
}
