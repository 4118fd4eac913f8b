package reader

import (
	"context"
	"strings"

	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// mostReasons is the number of deciding words shown for a theme.
const mostReasons = 6

// showThemes draws the themes with the words that decided.
func (a *about) showThemes(p message.Printer) {
	a.column.Add(a.head(p.T("reader.about.themes")))
	if len(a.doc.Themes) == 0 {
		a.column.Add(widget.NewParagraph(p.T("reader.about.unsure")))
	}
	for _, t := range a.doc.Themes {
		chip := widget.NewDotChip(a.themes.Name(t.ID, p.Lang), a.themes.Color(t.ID), func() { a.r.host.SearchFor("theme:" + quoted(t.ID)) })
		remove := widget.NewButton(p.T("reader.about.theme_remove"), widget.Small, func() { a.change(t.ID, false) })
		a.column.Add(widget.NewRow(8, 1, chip, widget.NewSpace(0, 1), remove))
		why := widget.NewParagraph(reasons(p, t))
		why.SizeName = theme.SizeCaption
		a.column.Add(why)
	}
	names, ids := a.notGiven(p.Lang)
	if len(names) == 0 {
		return
	}
	add := widget.NewSelect(names, nil)
	add.PlaceHolder = p.T("reader.about.theme_add")
	add.OnChanged = func(name string) {
		for i := range names {
			if names[i] == name {
				a.change(ids[i], true)
				return
			}
		}
	}
	a.column.Add(widget.NewRow(0, 1, add, widget.NewSpace(0, 1)))
}

// reasons says why a document has a theme.
func reasons(p message.Printer, t library.ThemeScore) string {
	if t.By == library.ByPerson {
		return p.T("reader.about.by_person")
	}
	var words []string
	for i, b := range t.Because {
		if i == mostReasons {
			words = append(words, "…")
			break
		}
		words = append(words, p.T("reader.about.reason", message.Args{"term": b.Term, "count": b.Count}))
	}
	if len(words) == 0 {
		return p.T("reader.about.by_rule")
	}
	return p.T("reader.about.because", message.Args{"words": strings.Join(words, ", ")})
}

// change adds or removes a theme; it can be undone.
func (a *about) change(id string, add bool) {
	r := a.r
	doc := a.doc.ID
	apply := func(add bool) func(context.Context) error {
		return func(ctx context.Context) error {
			if add {
				return r.lib.Themes.AddThemes(ctx, doc, id)
			}
			return r.lib.Themes.RemoveThemes(ctx, doc, id)
		}
	}
	done := func(err error) bool {
		if err != nil {
			r.host.Fail(err)
			return false
		}
		a.reload()
		r.host.Changed(screen.ThemesChanged)
		return true
	}
	var give func()
	told := func(err error) {
		if !done(err) {
			return
		}
		p := r.host.P()
		key := "reader.about.theme_removed"
		if add {
			key = "reader.about.theme_added"
		}
		r.host.Did(p.T(key, message.Args{"theme": a.themes.Name(id, p.Lang)}), func() {
			r.host.Go(apply(!add), func(err error) { done(err) })
		}, give)
	}
	give = func() { r.host.Go(apply(add), told) }
	give()
}

// notGiven lists the themes that the document has not, children indented.
func (a *about) notGiven(lang string) (names, ids []string) {
	given := map[string]bool{}
	for _, t := range a.doc.Themes {
		given[t.ID] = true
	}
	var walk func(list []library.Theme, indent string)
	walk = func(list []library.Theme, indent string) {
		for _, t := range list {
			if !given[t.ID] {
				names, ids = append(names, indent+t.Name(lang)), append(ids, t.ID)
			}
			walk(t.Children, indent+"   ")
		}
	}
	walk(a.themes.Tree, "")
	return names, ids
}
