package taxonomy

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// ThemeEntries implements library.TaxonomyEditor.
func (e *Editor) ThemeEntries(ctx context.Context, changes []library.ThemeChange) ([]library.ThemeEntry, error) {
	d, err := e.draft(changes)
	if err != nil {
		return nil, err
	}
	tree, err := e.store.ThemeTree(ctx)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	count(counts, tree)
	return d.entries(counts), nil
}

func count(into map[string]int, tree []library.Theme) {
	for _, t := range tree {
		into[t.ID] = t.Count
		count(into, t.Children)
	}
}

// entries lists the themes as they are to be, then what is retired, then the two
// lists that are no themes.
func (d *draft) entries(counts map[string]int) []library.ThemeEntry {
	state := edition{taxonomy: d.now, edits: d.edits}
	var out []library.ThemeEntry
	for _, th := range d.now.Themes {
		en := d.entry(th)
		en.Color, en.Count = state.color(th.ID), counts[th.ID]
		out = append(out, en)
	}
	for _, th := range d.base.Themes {
		if d.edits[th.ID].Retired {
			out = append(out, d.entry(place(th, d.edits[th.ID]).TaxonomyTheme))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(d.edits)) {
		if e := d.edits[id]; e.Own && e.Retired {
			out = append(out, d.entry(place(vocabulary.TaxonomyTheme{ID: id, Parent: e.Parent}, e).TaxonomyTheme))
		}
	}
	for _, id := range lists {
		out = append(out, d.entry(vocabulary.TaxonomyTheme{ID: id, Terms: listOf(d.now, id)}))
	}
	return out
}

// entry tells of one theme what is Naru's and what a person's.
func (d *draft) entry(th vocabulary.TaxonomyTheme) library.ThemeEntry {
	edit, edited := d.edits[th.ID]
	en := library.ThemeEntry{ID: th.ID, Parent: th.Parent, NameEN: th.NameEN, NameKO: th.NameKO, Color: cmp.Or(edit.Color, th.ID),
		ByPerson: edited, Own: edit.Own, Retired: edit.Retired, Into: edit.Into, Terms: []library.ThemeTerm{}}
	base, _ := d.base.Theme(th.ID)
	if slices.Contains(lists, th.ID) {
		base.Terms = listOf(d.base, th.ID)
	}
	naru, live := map[string]vocabulary.Term{}, map[string]bool{}
	for _, t := range base.Terms {
		naru[t.Key()] = t
	}
	for _, t := range th.Terms {
		live[t.Key()] = true
		en.Terms = append(en.Terms, library.ThemeTerm{Text: t.Written(), Lang: t.Lang, Weight: t.Weight, Naru: naru[t.Key()].Weight})
	}
	for _, t := range base.Terms {
		if !live[t.Key()] {
			en.TakenOut = append(en.TakenOut, library.ThemeTerm{Text: t.Written(), Lang: t.Lang, Naru: t.Weight})
		}
	}
	return en
}

// ThemeDocuments implements library.TaxonomyEditor.
func (e *Editor) ThemeDocuments(ctx context.Context, theme string, limit int) ([]library.DocumentThemes, error) {
	now := e.live.now.Load()
	if _, ok := now.taxonomy.Theme(theme); !ok {
		return nil, noTheme(theme)
	}
	docs, err := e.store.ThemedDocuments(ctx)
	if err != nil {
		return nil, err
	}
	out := []library.DocumentThemes{}
	for _, d := range docs {
		if d.Trashed {
			continue
		}
		var mine []library.ThemeScore
		for _, th := range d.effective(d.Rules, nil) {
			if now.within(th.ID, theme) {
				mine = append(mine, th)
			}
		}
		if len(mine) > 0 {
			out = append(out, library.DocumentThemes{Document: d.ID, Title: d.Title, Year: d.Year, After: mine})
		}
	}
	slices.SortStableFunc(out, func(a, b library.DocumentThemes) int { return cmp.Compare(b.After[0].Score, a.After[0].Score) })
	if limit > 0 && len(out) > limit {
		out = out[:limit]
	}
	return out, nil
}

// within tells whether a theme is another or below it.
func (e *edition) within(id, above string) bool {
	if id == above {
		return true
	}
	th, _ := e.taxonomy.Theme(id)
	return th.Parent == above && above != ""
}

// effective gives the themes that a document has, by what rules give and what
// people decided, the surest first. merged are themes whose choices go elsewhere.
func (d *Themed) effective(rules []library.ThemeScore, merged map[string]string) []library.ThemeScore {
	decided := map[string]bool{}
	var out []library.ThemeScore
	for _, c := range d.People {
		id := c.Theme
		if into, ok := merged[id]; ok {
			if c.Removed {
				continue // that it was none of these says nothing of the other
			}
			id = into
		}
		if decided[id] {
			continue
		}
		decided[id] = true
		if c.Removed {
			continue
		}
		by := library.ThemeScore{ID: id, Score: 1, By: library.ByPerson, Because: []library.ThemeReason{}}
		for _, r := range rules {
			if r.ID == id {
				by.Because = r.Because
			}
		}
		out = append(out, by)
	}
	for _, r := range rules {
		if !decided[r.ID] {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b library.ThemeScore) int { return cmp.Compare(b.Score, a.Score) })
	return out
}
