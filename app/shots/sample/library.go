package sample

import (
	"context"
	"slices"
	"sort"
	"strconv"
	"strings"

	"naru/internal/library"
)

// Library keeps documents, themes, notes and settings in memory.
type Library struct {
	Docs     []library.Document
	Trash    []library.Document
	NoteBook []library.Note
	Values   map[string]string
	// Fails, when set, is what every method answers.
	Fails error
}

var (
	_ library.Documents = (*Library)(nil)
	_ library.Themes    = (*Library)(nil)
	_ library.Notes     = (*Library)(nil)
	_ library.Settings  = (*Library)(nil)
	_ library.Searcher  = (*Library)(nil)
)

// New makes a library with the sample documents; times repeats them.
func New(times int) *Library {
	l := &Library{Docs: documents(times), Values: map[string]string{}}
	if times > 0 {
		l.NoteBook = notes()
	}
	return l
}

// Document finds one.
func (l *Library) Document(_ context.Context, id library.DocumentID) (*library.Document, error) {
	if l.Fails != nil {
		return nil, l.Fails
	}
	for i := range l.Docs {
		if l.Docs[i].ID == id {
			d := l.Docs[i]
			return &d, nil
		}
	}
	return nil, library.Errorf(library.NotFound, "document %d", id)
}

// Documents lists what the filter lets through.
func (l *Library) Documents(_ context.Context, f library.DocumentFilter) (*library.DocumentList, error) {
	if l.Fails != nil {
		return nil, l.Fails
	}
	var out []library.Document
	for _, d := range l.Docs {
		if passes(d, f) {
			out = append(out, d)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if f.Sort == library.SortTitle {
			return out[i].Title < out[j].Title
		}
		return out[i].Year > out[j].Year
	})
	list := &library.DocumentList{Total: len(out)}
	out = out[min(f.Offset, len(out)):]
	if f.Limit > 0 && len(out) > f.Limit {
		out = out[:f.Limit]
	}
	list.Documents = out
	return list, nil
}

func passes(d library.Document, f library.DocumentFilter) bool {
	any := func(list []string, value string) bool { return len(list) == 0 || slices.Contains(list, value) }
	themes := len(f.Themes) == 0
	for _, want := range f.Themes {
		for _, t := range d.Themes {
			themes = themes || t.ID == want || strings.HasPrefix(want, t.ID+".")
		}
	}
	people := len(f.People) == 0
	for _, c := range d.People {
		people = people || slices.Contains(f.People, c.Name)
	}
	tags := len(f.Tags) == 0
	for _, t := range d.Tags {
		tags = tags || slices.Contains(f.Tags, t)
	}
	kinds := len(f.Kinds) == 0 || slices.Contains(f.Kinds, d.Kind)
	years := (f.YearFrom == 0 || d.Year >= f.YearFrom) && (f.YearTo == 0 || d.Year <= f.YearTo)
	terms := len(f.Terms) == 0
	for _, t := range mentioned(d) {
		terms = terms || slices.Contains(f.Terms, t)
	}
	text := !f.NoText || d.PagesWithoutText > 0
	wanted := !f.Wanted || d.Wanted
	return wanted && text && terms && themes && people && tags && kinds && years && any(f.Series, d.Series) && any(f.Languages, d.Language)
}

// mentioned are the policy terms of a document.
func mentioned(d library.Document) []string {
	switch d.ID % 5 {
	case 0:
		return []string{"gcm", "sdg-10-7", "law-ra"}
	case 1, 2:
		return []string{"visa-e9", "eps"}
	case 3:
		return []string{"visa-e8", "swp", "sdg-10-7", "bpi-4"}
	}
	return []string{"kiip", "bpi-4"}
}

// DocumentFacets counts values.
func (l *Library) DocumentFacets(_ context.Context, f library.DocumentFilter) (library.Facets, error) {
	if l.Fails != nil {
		return nil, l.Fails
	}
	return l.facets(f), nil
}

func (l *Library) facets(f library.DocumentFilter) library.Facets {
	counts := map[string]map[string]int{}
	add := func(facet, value string) {
		if value == "" || value == "0" {
			return
		}
		if counts[facet] == nil {
			counts[facet] = map[string]int{}
		}
		counts[facet][value]++
	}
	for _, d := range l.Docs {
		if !passes(d, f) {
			continue
		}
		add(library.FacetSeries, d.Series)
		if d.Wanted {
			add(library.FacetWanted, library.FacetWanted)
		}
		add(library.FacetYear, strconv.Itoa(d.Year))
		add(library.FacetLanguage, d.Language)
		add(library.FacetKind, string(d.Kind))
		for _, t := range d.Themes {
			add(library.FacetTheme, t.ID)
		}
		for _, c := range d.People {
			add(library.FacetPerson, c.Name)
		}
		for _, t := range d.Tags {
			add(library.FacetTag, t)
		}
		for _, t := range mentioned(d) {
			add(library.FacetTerm, t)
		}
	}
	out := library.Facets{}
	for facet, values := range counts {
		for id, n := range values {
			out[facet] = append(out[facet], library.FacetCount{ID: id, Count: n})
		}
		sort.Slice(out[facet], func(i, j int) bool {
			a, b := out[facet][i], out[facet][j]
			if facet == library.FacetYear || a.Count == b.Count {
				return a.ID > b.ID
			}
			return a.Count > b.Count
		})
	}
	return out
}

// UpdateDocument applies title, series, number, year, kind and tags.
func (l *Library) UpdateDocument(_ context.Context, id library.DocumentID, p library.DocumentPatch) (*library.Document, error) {
	for i := range l.Docs {
		d := &l.Docs[i]
		if d.ID != id {
			continue
		}
		if p.Title != nil {
			d.Title = *p.Title
		}
		if p.Series != nil {
			d.Series = *p.Series
		}
		if p.Number != nil {
			d.Number = *p.Number
		}
		if p.Year != nil {
			d.Year = *p.Year
		}
		if p.Kind != nil {
			d.Kind = *p.Kind
		}
		if p.Tags != nil {
			d.Tags = *p.Tags
		}
		return d, nil
	}
	return nil, library.Errorf(library.NotFound, "document %d", id)
}

// TrashDocument hides one.
func (l *Library) TrashDocument(_ context.Context, id library.DocumentID) error {
	for i, d := range l.Docs {
		if d.ID == id {
			l.Trash = append(l.Trash, d)
			l.Docs = slices.Delete(slices.Clone(l.Docs), i, i+1)
			return nil
		}
	}
	return library.Errorf(library.NotFound, "document %d", id)
}

// RestoreDocument brings it back.
func (l *Library) RestoreDocument(_ context.Context, id library.DocumentID) error {
	for i, d := range l.Trash {
		if d.ID == id {
			l.Docs = append(l.Docs, d)
			l.Trash = slices.Delete(slices.Clone(l.Trash), i, i+1)
			return nil
		}
	}
	return library.Errorf(library.NotFound, "document %d", id)
}

// Trashed lists the trash.
func (l *Library) Trashed(context.Context) ([]library.Document, error) { return l.Trash, l.Fails }

// EmptyDocuments forgets what is in the trash.
func (l *Library) EmptyDocuments(_ context.Context, ids ...library.DocumentID) (library.Emptied, error) {
	before := len(l.Trash)
	l.Trash = slices.DeleteFunc(slices.Clone(l.Trash), func(d library.Document) bool { return len(ids) == 0 || slices.Contains(ids, d.ID) })
	return library.Emptied{Documents: before - len(l.Trash)}, l.Fails
}

// Stats counts.
func (l *Library) Stats(context.Context) (*library.Stats, error) {
	s := &library.Stats{Documents: len(l.Docs), Notes: len(l.NoteBook)}
	for _, d := range l.Docs {
		s.Pages += d.Pages
		s.PagesWithoutText += d.PagesWithoutText
	}
	return s, l.Fails
}

// PublicationsByYear counts per year and main theme.
func (l *Library) PublicationsByYear(_ context.Context, f library.DocumentFilter) ([]library.YearCount, error) {
	counts := map[library.YearCount]int{}
	for _, d := range l.Docs {
		if passes(d, f) && d.Year > 0 && len(d.Themes) > 0 {
			counts[library.YearCount{Year: d.Year, Theme: d.Themes[0].ID}]++
		}
	}
	var out []library.YearCount
	for k, n := range counts {
		k.Count = n
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Year < out[j].Year || (out[i].Year == out[j].Year && out[i].Theme < out[j].Theme)
	})
	return out, l.Fails
}

// ThemeTree gives the taxonomy with counts.
func (l *Library) ThemeTree(context.Context) ([]library.Theme, error) {
	out := tree()
	for i := range out {
		for _, d := range l.Docs {
			for _, t := range d.Themes {
				if t.ID == out[i].ID {
					out[i].Count++
				}
			}
		}
		left := out[i].Count
		for j := range out[i].Children {
			out[i].Children[j].Count = left / 2
			left -= left / 2
		}
	}
	return out, l.Fails
}

// AddThemes adds to a document's themes.
func (l *Library) AddThemes(ctx context.Context, id library.DocumentID, themes ...string) error {
	d, err := l.Document(ctx, id)
	if err != nil {
		return err
	}
	for _, t := range d.Themes {
		themes = append(themes, t.ID)
	}
	return l.SetThemes(ctx, id, themes...)
}

// RemoveThemes takes themes away.
func (l *Library) RemoveThemes(ctx context.Context, id library.DocumentID, themes ...string) error {
	d, err := l.Document(ctx, id)
	if err != nil {
		return err
	}
	var keep []string
	for _, t := range d.Themes {
		if !slices.Contains(themes, t.ID) {
			keep = append(keep, t.ID)
		}
	}
	return l.SetThemes(ctx, id, keep...)
}

// SetThemes replaces a document's themes.
func (l *Library) SetThemes(_ context.Context, id library.DocumentID, themes ...string) error {
	for i := range l.Docs {
		if l.Docs[i].ID == id {
			l.Docs[i].Themes = nil
			for _, t := range themes {
				l.Docs[i].Themes = append(l.Docs[i].Themes, library.ThemeScore{ID: t, Score: 1, By: library.ByPerson})
			}
			return nil
		}
	}
	return library.Errorf(library.NotFound, "document %d", id)
}

// Setting reads a choice.
func (l *Library) Setting(_ context.Context, key string) (string, error) { return l.Values[key], nil }

// SetSetting keeps a choice.
func (l *Library) SetSetting(_ context.Context, key, value string) error {
	l.Values[key] = value
	return nil
}
