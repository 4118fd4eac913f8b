package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
	"naru/internal/library"
)

// chips lists the chips below an object.
func chips(o fyne.CanvasObject) []*widget.Chip {
	if c, ok := o.(*widget.Chip); ok {
		return []*widget.Chip{c}
	}
	var out []*widget.Chip
	if c, ok := o.(*fyne.Container); ok {
		for _, inner := range c.Objects {
			out = append(out, chips(inner)...)
		}
	}
	return out
}

func TestAPersonsNameOpensTheirPage(t *testing.T) {
	d := openDesk(t, "ko")
	var shown []string
	d.lib.ShowPerson = func(id library.DocumentID, name string) {
		if id != 0 && id != 7 {
			t.Errorf("shown as of document %d", id)
		}
		shown = append(shown, name)
	}
	d.shop.doc.Publisher = "이민정책연구원"
	d.shop.doc.People = []library.Credit{
		{Name: "박민정", Role: library.RoleChief, Affiliation: "서울대학교"}, {Name: "최서리", Role: library.RoleCoResearcher}, {Name: "법무부"}}
	d.Open(7, 1, library.SearchRequest{})
	d.showTab(tabAbout)
	words := strings.Join(allWords(d.about.column), "\n")
	for _, want := range []string{"책임연구원", "박민정 (서울대학교)", "공동연구원", "최서리", "법무부", "이민정책연구원"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said among\n%s", want, words)
		}
	}
	for _, c := range chips(d.about.column) {
		if slices.Contains([]string{"박민정 (서울대학교)", "최서리", "법무부", "이민정책연구원"}, c.Text()) {
			test.Tap(c)
		}
	}
	if want := []string{"박민정", "최서리", "법무부", "이민정책연구원"}; !slices.Equal(shown, want) {
		t.Errorf("clicks show %v, want %v", shown, want)
	}
}
