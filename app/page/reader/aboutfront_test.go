package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/internal/library"
)

// imprinted opens the description of a document whose imprint was read.
func imprinted(t *testing.T, lang string) *desk {
	d := openDesk(t, lang)
	d.shop.doc.Subtitle, d.shop.doc.Keywords = "Three cases", []string{"care work", "돌봄노동"}
	d.shop.doc.ISBN, d.shop.doc.CitationPrinted = "979-11-90044-58-5", "Shim (2020). Care."
	d.shop.doc.People = []library.Credit{{Name: "Nari Shim", Role: library.RoleChief, Affiliation: "MRTC"}}
	d.shop.doc.Unsure = []string{"issn", "abstract"}
	d.Open(7, 1, library.SearchRequest{})
	d.showTab(tabAbout)
	return d
}

func TestTheDescriptionTellsWhatTheImprintTells(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Three cases", "Chief researcher: Nari Shim (MRTC)", "979-11-90044-58-5", "Shim (2020). Care.", "Left empty because the document is not clear about it: ISSN, abstract"},
		"ko": {"Three cases", "책임연구원: Nari Shim (MRTC)", "979-11-90044-58-5", "Shim (2020). Care.", "문서에서 확실히 알 수 없어 비워 두었습니다: ISSN, 초록"},
	} {
		words := strings.Join(allWords(imprinted(t, lang).about.column), "\n")
		for _, w := range append(want, "care work", "돌봄노동") {
			if !strings.Contains(words, w) {
				t.Errorf("%s: %q is not said among\n%s", lang, w, words)
			}
		}
	}
}

func TestTheFormCorrectsWhatTheImprintTells(t *testing.T) {
	d := imprinted(t, "ko")
	d.Correct()
	f := d.about.form
	if f.people.Text != "Nari Shim; 책임연구원; MRTC" {
		t.Errorf("people are written %q", f.people.Text)
	}
	f.keywords.SetText("돌봄노동,  care   work; 돌봄노동")
	f.subtitle.SetText("")
	f.isbn.SetText("978 0 306 40615 8")
	f.submit()
	if len(d.patches) != 0 || !f.problem.Visible() {
		t.Fatal("an ISBN with a wrong check digit is taken")
	}
	f.isbn.SetText("978 0 306 40615 7")
	f.people.SetText("Nari Shim; 책임연구원; 서울대학교; 사회학과")
	f.submit()
	if len(d.patches) != 1 {
		t.Fatalf("%d corrections", len(d.patches))
	}
	p := d.patches[0]
	if !slices.Equal(*p.Keywords, []string{"돌봄노동", "care work"}) || *p.Subtitle != "" || *p.ISBN != "978 0 306 40615 7" ||
		(*p.People)[0] != (library.Credit{Name: "Nari Shim", Role: library.RoleChief, Affiliation: "서울대학교; 사회학과"}) {
		t.Errorf("corrected: %v %v %v %v", *p.Keywords, *p.Subtitle, *p.ISBN, *p.People)
	}
	d.host.Undo()
	back := d.patches[1]
	if !slices.Equal(*back.Keywords, []string{"care work", "돌봄노동"}) || *back.Subtitle != "Three cases" || back.CitationPrinted != nil {
		t.Errorf("taken back: %+v", back)
	}
}

// allWords gives what stands in a part of the window, in its order.
func allWords(o fyne.CanvasObject) (words []string) {
	if s, ok := o.(interface{ Text() string }); ok {
		words = append(words, s.Text())
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, part := range c.Objects {
			words = append(words, allWords(part)...)
		}
	} else if w, ok := o.(fyne.Widget); ok {
		for _, part := range test.WidgetRenderer(w).Objects() {
			words = append(words, allWords(part)...)
		}
	}
	return words
}
