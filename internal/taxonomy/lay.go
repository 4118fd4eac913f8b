package taxonomy

import (
	"cmp"
	"slices"

	"naru/internal/vocabulary"
)

// placed is a theme where it stands.
type placed struct {
	vocabulary.TaxonomyTheme
	edit edit
}

// lay puts a person's edits over the taxonomy that Naru brings. What fits
// nowhere any more, since Naru took its parent away, leads.
func lay(base *vocabulary.Taxonomy, o overlay) *vocabulary.Taxonomy {
	var all []placed
	for _, th := range base.Themes {
		all = append(all, place(th, o[th.ID]))
	}
	var moved []string
	for id, e := range o {
		_, ours := base.Theme(id)
		if !ours && e.Own {
			all = append(all, place(vocabulary.TaxonomyTheme{ID: id}, e))
		}
		if e.Moved > 0 && (ours || e.Own) {
			moved = append(moved, id)
		}
	}
	slices.SortFunc(moved, func(a, b string) int {
		return cmp.Or(cmp.Compare(o[a].Moved, o[b].Moved), cmp.Compare(a, b))
	})
	for _, id := range moved {
		all = move(all, id, o[id])
	}
	all = slices.DeleteFunc(all, func(p placed) bool { return p.edit.Retired })
	settle(all, o)
	var themes []vocabulary.TaxonomyTheme
	for _, top := range all {
		if top.Parent != "" {
			continue
		}
		themes = append(themes, top.TaxonomyTheme)
		for _, child := range all {
			if child.Parent == top.ID {
				themes = append(themes, child.TaxonomyTheme)
			}
		}
	}
	var terms [2][]vocabulary.Term
	for k, id := range lists {
		terms[k] = layTerms(listOf(base, id), o[id].Terms)
	}
	return vocabulary.NewTaxonomy(themes, terms[1], terms[0])
}

// place gives a theme its names and terms.
func place(th vocabulary.TaxonomyTheme, e edit) placed {
	th.NameEN, th.NameKO = cmp.Or(e.NameEN, th.NameEN, th.ID), cmp.Or(e.NameKO, th.NameKO, th.ID)
	th.Terms = layTerms(th.Terms, e.Terms)
	return placed{th, e}
}

// move takes a theme to where it was moved.
func move(all []placed, id string, e edit) []placed {
	from := slices.IndexFunc(all, func(p placed) bool { return p.ID == id })
	p := all[from]
	p.Parent = e.Parent
	all = slices.Delete(slices.Clone(all), from, from+1)
	to := slices.IndexFunc(all, func(p placed) bool { return p.ID == e.Before && p.Parent == e.Parent })
	if to < 0 {
		to = len(all)
	}
	return slices.Insert(all, to, p)
}

// settle gives each theme a parent that is there and leads.
func settle(all []placed, o overlay) {
	parents := map[string]string{}
	for _, p := range all {
		parents[p.ID] = p.Parent
	}
	for k := range all {
		p := &all[k]
		for range len(o) { // a parent that was merged: where it went
			if _, there := parents[p.Parent]; there || p.Parent == "" {
				break
			}
			p.Parent = o[p.Parent].Into
		}
		above, there := parents[p.Parent]
		if !there || p.Parent == p.ID {
			p.Parent = ""
		}
		if above == p.ID {
			p.Parent = ""
		} else if there && above != "" {
			p.Parent = above
		}
		parents[p.ID] = p.Parent
	}
}
