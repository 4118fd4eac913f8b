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
	for _, one := range append(d.children(id), id) {
		e := d.edits[one]
		e.Retired = true
		d.edits[one] = e
	}
	return nil
}

// restore puts a theme as Naru brings it, or one of a person's own back in use.
func (d *draft) restore(id string) error {
	base, ours := d.base.Theme(id)
	e, edited := d.edits[id]
	switch {
	case slices.Contains(lists, id):
		delete(d.edits, id)
		return nil
	case ours:
		for _, name := range []string{base.NameEN, base.NameKO} {
			if err := d.checkName(name, id); err != nil {
				return err
			}
		}
		delete(d.edits, id)
		if up, ok := d.edits[base.Parent]; ok && up.Retired {
			up.Retired, up.Into = false, ""
			d.edits[base.Parent] = up
		}
	case edited:
		for _, name := range []string{e.NameEN, e.NameKO} {
			if err := d.checkName(name, id); err != nil {
				return err
			}
		}
		e.Retired, e.Into = false, ""
		d.edits[id] = e
	default:
		return noTheme(id)
	}
	delete(d.merged, id)
	return nil
}

func itoa(n int) string { return strconv.Itoa(n) }
