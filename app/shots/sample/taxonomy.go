package sample

import (
	"bytes"
	"context"
	"maps"
	"strings"
	"time"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
)

// Taxonomy is Naru's own, edited over the documents of a sample library, which
// are told by their titles. Nothing is written to a disk.
type Taxonomy struct {
	*taxonomy.Editor
	Declined bool
	// Fails, when set, is what keeping answers.
	Fails error
	shelf *themeShelf
}

var _ library.TaxonomyEditor = (*Taxonomy)(nil)

// Themes makes one over some documents.
func Themes(docs []library.Document) (*Taxonomy, error) {
	base, err := vocabulary.LoadTaxonomy(bytes.NewReader(assets.Taxonomy))
	if err != nil {
		return nil, err
	}
	live := taxonomy.NewLive(base)
	shelf := &themeShelf{live: live}
	for _, d := range docs {
		shelf.docs = append(shelf.docs, taxonomy.Themed{ID: d.ID, Title: d.Title, Year: d.Year, Rules: live.Classify(d.Title, d.Abstract, nil)})
		shelf.abstracts = append(shelf.abstracts, d.Abstract)
	}
	e, err := taxonomy.New(context.Background(), taxonomy.Options{Store: shelf, Base: base, Live: live,
		Decode: func(b []byte) (string, error) { return strings.ToValidUTF8(string(b), ""), nil }})
	return &Taxonomy{Editor: e, shelf: shelf}, err
}

// KeepThemes keeps a draft, unless it is to fail.
func (t *Taxonomy) KeepThemes(ctx context.Context, draft []library.ThemeChange, progress func(done, total int)) (*library.ThemeRevision, error) {
	if t.Fails != nil {
		return nil, t.Fails
	}
	return t.Editor.KeepThemes(ctx, draft, progress)
}

// ThemeProposals has one, until it is declined.
func (t *Taxonomy) ThemeProposals(context.Context, func(done, total int)) ([]library.ThemeProposal, error) {
	if t.Declined {
		return nil, nil
	}
	return []library.ThemeProposal{{
		Theme: "labour.seasonal", NameEN: "Seasonal work", NameKO: "계절근로", Corrections: 5, Supports: 4, Against: 1,
		Terms:  []library.TermWeight{{Text: "농가", Lang: "ko", From: 2, To: 4}, {Text: "crew member*", Lang: "en", From: 2}},
		Others: []library.DocumentThemes{{Document: 1}, {Document: 2}},
		Change: library.ThemeChange{Do: library.ThemeTerms, Theme: "labour.seasonal", Terms: []library.ThemeTerm{{Text: "농가", Lang: "ko", Weight: 4}, {Text: "crew member*", Lang: "en"}}},
	}}, nil
}

// DeclineProposal declines it.
func (t *Taxonomy) DeclineProposal(context.Context, library.ThemeProposal) error {
	t.Declined = true
	return nil
}

// themeShelf is a library of themes in memory.
type themeShelf struct {
	live      *taxonomy.Live
	docs      []taxonomy.Themed
	abstracts []string
	tree      []library.Theme
	edits     []vocabulary.Edit
	past      []themePast
}

type themePast struct {
	revision library.ThemeRevision
	edits    []vocabulary.Edit
}

func (s *themeShelf) ThemeTree(context.Context) ([]library.Theme, error) {
	var fill func(list []library.Theme, top string) []library.Theme
	fill = func(list []library.Theme, top string) []library.Theme {
		var out []library.Theme
		for _, t := range list {
			t.Children = fill(t.Children, t.ID)
			for _, d := range s.docs {
				for _, r := range d.Rules {
					if r.ID == t.ID || strings.HasPrefix(r.ID, t.ID+".") {
						t.Count++
						break
					}
				}
			}
			out = append(out, t)
		}
		return out
	}
	return fill(s.tree, ""), nil
}

func (s *themeShelf) ThemeEdits(context.Context) ([]vocabulary.Edit, error) { return s.edits, nil }

func (s *themeShelf) SyncThemes(_ context.Context, tree []library.Theme) error {
	s.tree = tree
	return nil
}

func (s *themeShelf) ThemedDocuments(context.Context) ([]taxonomy.Themed, error) {
	return append([]taxonomy.Themed{}, s.docs...), nil
}

func (s *themeShelf) ClassifiedText(_ context.Context, id library.DocumentID) (string, string, []string, error) {
	for k, d := range s.docs {
		if d.ID == id {
			return d.Title, s.abstracts[k], nil, nil
		}
	}
	return "", "", nil, library.Errorf(library.NotFound, "no document %d", id)
}

func (s *themeShelf) ThemeTermCounts(context.Context, string) (map[library.DocumentID][]byte, error) {
	return map[library.DocumentID][]byte{}, nil
}

func (s *themeShelf) KeepThemeTermCounts(context.Context, string, map[library.DocumentID][]byte) error {
	return nil
}

func (s *themeShelf) Classified(context.Context) (string, error) { return "", nil }

func (s *themeShelf) Reclassify(_ context.Context, rules map[library.DocumentID][]library.ThemeScore, _ string) error {
	for k := range s.docs {
		if themes, ok := rules[s.docs[k].ID]; ok {
			s.docs[k].Rules = themes
		}
	}
	return nil
}

func (s *themeShelf) KeepTaxonomy(ctx context.Context, k taxonomy.Kept) (library.ThemeRevision, error) {
	r := library.ThemeRevision{ID: int64(len(s.past) + 1), Made: time.Unix(0, 0), Changes: k.Changes, Changed: k.Changed}
	s.past = append(s.past, themePast{r, s.edits})
	return r, s.set(ctx, k)
}

func (s *themeShelf) set(ctx context.Context, k taxonomy.Kept) error {
	s.edits, s.tree = k.Edits, k.Tree
	return s.Reclassify(ctx, maps.Clone(k.Rules), k.Fingerprint)
}

func (s *themeShelf) ThemeRevisions(context.Context) ([]library.ThemeRevision, error) {
	var out []library.ThemeRevision
	for k := range s.past {
		out = append(out, s.past[len(s.past)-1-k].revision)
	}
	return out, nil
}

func (s *themeShelf) LastTaxonomy(context.Context) (library.ThemeRevision, []vocabulary.Edit, error) {
	if len(s.past) == 0 {
		return library.ThemeRevision{}, nil, &library.Error{Code: library.NotFound, Args: map[string]any{"theme_undo": ""}}
	}
	last := s.past[len(s.past)-1]
	return last.revision, last.edits, nil
}

func (s *themeShelf) UndoTaxonomy(ctx context.Context, _ int64, k taxonomy.Kept) error {
	s.past = s.past[:len(s.past)-1]
	return s.set(ctx, k)
}

func (s *themeShelf) DeclinedProposals(context.Context) (map[string]int, error) { return nil, nil }

func (s *themeShelf) DeclineProposal(context.Context, string, int) error { return nil }
