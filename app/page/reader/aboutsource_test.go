package reader

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"naru/app/widget"
	"naru/internal/library"
)

// said collects the words of captions and buttons in an object.
func said(o fyne.CanvasObject) (words []string, buttons map[string]*widget.Button) {
	buttons = map[string]*widget.Button{}
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case *widget.Button:
			words, buttons[o.Text()] = append(words, o.Text()), o
		case *widget.Text:
			words = append(words, o.Text())
		}
	}
	walk(o)
	return words, buttons
}

func TestEachFieldSaysQuietlyWhereItCameFrom(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"p. i", "p. ii", "file name", "file date", "file properties", "from the text", "corrected", "file outline", "p. 1"},
		"ko": {"i쪽", "ii쪽", "파일 이름", "파일 날짜", "파일 속성", "본문", "직접 고침", "파일 목차", "1쪽"},
	} {
		d := openDesk(t, lang)
		d.Open(7, 5, library.SearchRequest{})
		d.showTab(tabAbout)
		words, buttons := said(d.about.column)
		for _, w := range want {
			if !slices.Contains(words, w) {
				t.Errorf("%s: %q is not said among %q", lang, w, words)
			}
		}
		buttons[want[8]].OnTapped()
		if d.tab != tabPage || d.number != 3 {
			t.Errorf("%s: the page of the abstract is not shown, but tab %d, page %d", lang, d.tab, d.number)
		}
	}
}

func TestTheFormIsFilledInByKeyboard(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 1, library.SearchRequest{})
	d.Correct()
	f, c := d.about.form, d.host.Win.Canvas()
	if c.Focused() != fyne.Focusable(f.title) {
		t.Fatal("the title does not have the focus")
	}
	for _, next := range []fyne.Focusable{f.subtitle, f.titleOther, f.people, f.series, f.number, f.year, f.date, f.publisher,
		f.language, f.kind, f.isbn, f.issn, f.keywords, f.tags, f.abstract, f.citation} {
		c.FocusNext()
		if c.Focused() != next {
			t.Fatalf("Tab went to %T, want %T", c.Focused(), next)
		}
		o := next.(fyne.CanvasObject)
		top, height := o.Position().Y-d.about.scroll.Offset.Y, d.about.scroll.Size().Height
		if top < -1 || top+min(o.Size().Height, height/2) > height {
			t.Errorf("a field with the focus is out of sight: at %v of %v", top, height)
		}
	}
	if f.abstract.AcceptsTab() {
		t.Error("Tab is taken as a letter")
	}
	f.title.SetText("Care by Migrants")
	f.title.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(d.patches) != 1 || *d.patches[0].Title != "Care by Migrants" {
		t.Errorf("Enter wrote %+v", d.patches)
	}
	d.Correct()
	f = d.about.form
	f.abstract.SetText("Short.")
	f.abstract.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if len(d.patches) != 2 || *d.patches[1].Abstract != "Short." {
		t.Errorf("Ctrl Enter wrote %+v", d.patches)
	}
	d.Correct()
	d.about.form.people.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.about.form != nil {
		t.Error("Escape does not leave the form")
	}
}

func TestACorrectionIsUndone(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	was := d.record().Title
	d.Correct()
	d.about.form.title.SetText("다른\n제목")
	d.about.form.date.SetText("2021")
	d.about.form.submit()
	if now := d.record(); now.Title != "다른 제목" || now.Sources["title"].From != library.FromPerson {
		t.Fatalf("corrected: %q from %v", now.Title, now.Sources["title"])
	}
	d.host.Undo()
	p := d.patches[1]
	if now := d.record(); now.Title != was || now.Sources["title"] != (library.FieldSource{From: library.FromPage, Page: 1}) {
		t.Errorf("taken back: %q from %v", now.Title, now.Sources["title"])
	}
	if p.Year == nil || *p.Year != 2020 || p.Date == nil || *p.Date != "" || (*p.Sources)["year"].From != library.FromFileDate {
		t.Errorf("the date was not taken back: %+v", p)
	}
	if words, _ := said(d.about.column); !slices.Contains(words, "i쪽") {
		t.Errorf("the panel says %q", words)
	}
}
