package taxonomy

import (
	"slices"
	"strconv"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// merge gives a theme's terms and children to another and retires it. Of a term
// that both have, the heavier stays.
func (d *draft) merge(ch library.ThemeChange) error {
	from, err := d.live(ch.Theme)
	if err != nil {
		return err
	}
	into, err := d.live(ch.Into)
	if err != nil {
		return err
	}
	if from.ID == into.ID || into.Parent == from.ID {
		return &wrong{wrongSelf, into.ID}
	}
	var terms []library.ThemeTerm
	for _, term := range from.Terms {
		k := slices.IndexFunc(into.Terms, func(t vocabulary.Term) bool { return t.Key() == term.Key() })
		if k < 0 || into.Terms[k].Weight < term.Weight {
			terms = append(terms, library.ThemeTerm{Text: term.Written(), Lang: term.Lang, Weight: term.Weight})
		}
	}
	if err := d.terms(into.ID, terms); err != nil {
		return err
	}
	top := into.ID
	if into.Parent != "" {
		top = into.Parent
	}
	for _, child := range d.children(from.ID) {
		if err := d.goTo(child, top, ""); err != nil {
			return err
		}
	}
	e := d.edits[from.ID]
	e.Retired, e.Into = true, into.ID
	d.edits[from.ID] = e
	d.merged[from.ID] = into.ID
	for a, b := range d.merged { // what was merged into it before goes on with it
		if b == from.ID {
			d.merged[a] = into.ID
		}
	}
	return nil
}

// split makes a new theme of some of a theme's terms.
func (d *draft) split(ch library.ThemeChange) error {
	from, err := d.live(ch.Theme)
	if err != nil {
		return err
	}
	if len(ch.Terms) == 0 {
		return &wrong{wrongNone, from.ID}
	}
	var goes, comes []library.ThemeTerm
	for _, t := range ch.Terms {
		want, err := vocabulary.ParseTerm(t.Text+":1", t.Lang)
		if err != nil {
			return &wrong{wrongTerm, t.Text}
		}
		k := slices.IndexFunc(from.Terms, func(t vocabulary.Term) bool { return t.Key() == want.Key() })
		if k < 0 {
			return &wrong{wrongNone, t.Text}
		}
		goes = append(goes, library.ThemeTerm{Text: t.Text, Lang: t.Lang})
		comes = append(comes, library.ThemeTerm{Text: from.Terms[k].Written(), Lang: t.Lang, Weight: from.Terms[k].Weight})
	}
	if err := d.add(library.ThemeChange{Theme: ch.Into, NameEN: ch.NameEN, NameKO: ch.NameKO, Parent: ch.Parent, Color: ch.Color, Terms: comes}); err != nil {
		return err
	}
	return d.terms(from.ID, goes)
}

// retire takes a theme and its children out of use.
func (d *draft) retire(id string) error {
	if _, err := d.live(id); err != nil {
		return err
	}
	for _, child := range d.children(id) {
		e := d.edits[child]
		e.Retired, e.With = true, id
		d.edits[child] = e
	}
	e := d.edits[id]
	e.Retired = true
	d.edits[id] = e
	return nil
}

// restore brings a theme that is retired back as it was, with the children that
// were retired with it; one in use is again as Naru brings it.
func (d *draft) restore(id string) error {
	base, ours := d.base.Theme(id)
	e, edited := d.edits[id]
	switch {
	case slices.Contains(lists, id):
		delete(d.edits, id)
		return nil
	case edited && e.Retired:
		return d.bringBack(id)
	case ours:
		for _, name := range []string{base.NameEN, base.NameKO} {
			if err := d.checkName(name, id); err != nil {
				return err
			}
		}
		delete(d.edits, id)
		return nil
	case edited:
		return nil
	}
	return noTheme(id)
}

func (d *draft) bringBack(id string) error {
	e := d.edits[id]
	base, _ := d.base.Theme(id)
	th := place(base, e)
	for _, name := range []string{th.NameEN, th.NameKO} {
		if err := d.checkName(name, id); err != nil {
			return err
		}
	}
	if up, ok := d.edits[e.With]; ok && up.Retired { // its parent first
		up.Retired, up.Into = false, ""
		d.edits[e.With] = up
	}
	e.Retired, e.With, e.Into = false, "", ""
	d.edits[id] = e
	delete(d.merged, id)
	for child, ce := range d.edits {
		if ce.Retired && ce.With == id {
			if err := d.bringBack(child); err != nil {
				return err
			}
		}
	}
	return nil
}

func itoa(n int) string { return strconv.Itoa(n) }
