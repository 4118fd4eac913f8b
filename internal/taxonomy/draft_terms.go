package taxonomy

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// terms adds terms to a theme, changes their weight, or takes them out.
func (d *draft) terms(id string, terms []library.ThemeTerm) error {
	var base []vocabulary.Term
	if slices.Contains(lists, id) {
		base = listOf(d.base, id)
	} else if th, ok := d.base.Theme(id); ok {
		base = th.Terms
	} else if !d.edits[id].Own {
		return noTheme(id)
	}
	e := d.edits[id]
	if e.Retired {
		return noTheme(id)
	}
	for _, t := range terms {
		term, err := checkTerm(t)
		if err != nil {
			return err
		}
		e.Terms = slices.DeleteFunc(slices.Clone(e.Terms), func(old termEdit) bool {
			was, ok := old.term()
			return !ok || was.Key() == term.Key()
		})
		k := slices.IndexFunc(base, func(b vocabulary.Term) bool { return b.Key() == term.Key() })
		switch {
		case k < 0 && t.Weight == 0: // one of a person's own: it is gone
		case k >= 0 && base[k].Weight == t.Weight && base[k].Written() == term.Written(): // as Naru has it
		default:
			e.Terms = append(e.Terms, termEdit{term.Written(), term.Lang, t.Weight})
		}
	}
	d.edits[id] = e
	return nil
}

// checkTerm reads a term that a person wrote.
func checkTerm(t library.ThemeTerm) (vocabulary.Term, error) {
	text := strings.Join(strings.Fields(t.Text), " ")
	if strings.ContainsAny(text, ";") || t.Lang != "en" && t.Lang != "ko" {
		return vocabulary.Term{}, &wrong{wrongTerm, t.Text}
	}
	if math.IsNaN(t.Weight) || t.Weight < 0 || t.Weight > vocabulary.MaxWeight {
		return vocabulary.Term{}, &wrong{wrongWeight, t.Text}
	}
	term, err := vocabulary.ParseTerm(text+":1", t.Lang)
	if err != nil {
		return vocabulary.Term{}, &wrong{wrongTerm, t.Text}
	}
	return term, nil
}

func (d *draft) color(ch library.ThemeChange) error {
	th, err := d.live(ch.Theme)
	if err != nil {
		return err
	}
	if ch.Color != "" && !slices.Contains(library.ThemeColors(), ch.Color) {
		return &wrong{wrongColor, ch.Color}
	}
	e := d.edits[th.ID]
	e.Color = ch.Color
	if ch.Color == "" {
		if e.Color, err = d.aColor("", th.ID, th.Parent); err != nil {
			return err
		}
	}
	d.edits[th.ID] = e
	return nil
}

// aColor gives a theme the colour asked for; one that leads and has none gets
// the first that no other has.
func (d *draft) aColor(asked, id, parent string) (string, error) {
	all := library.ThemeColors()
	if asked != "" {
		if !slices.Contains(all, asked) {
			return "", &wrong{wrongColor, asked}
		}
		return asked, nil
	}
	if parent != "" || slices.Contains(all, id) {
		return "", nil
	}
	used := map[string]bool{}
	for _, th := range d.now.Themes {
		if th.Parent == "" && th.ID != id {
			used[cmp.Or(d.edits[th.ID].Color, th.ID)] = true
		}
	}
	// People's own colours first: those of Naru's themes come back with them.
	for _, own := range []bool{true, false} {
		for _, c := range all {
			if strings.HasPrefix(c, "own-") == own && !used[c] {
				return c, nil
			}
		}
	}
	return all[len(all)-1], nil
}
