package sample

import (
	"context"
	"slices"

	"naru/internal/library"
)

var _ library.Relater = (*Library)(nil)

// Related lists the documents that share a theme or a person with one.
func (l *Library) Related(ctx context.Context, id library.DocumentID, limit int) ([]library.Related, error) {
	d, err := l.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []library.Related
	for _, other := range l.Docs {
		if other.ID == id || slices.ContainsFunc(out, func(r library.Related) bool { return r.Document.Title == other.Title }) {
			continue
		}
		var because []library.RelatedCause
		for _, p := range other.People {
			if slices.ContainsFunc(d.People, func(q library.Credit) bool { return q.Name == p.Name }) {
				because = append(because, library.RelatedCause{Kind: "person", Text: p.Name})
			}
		}
		for _, t := range other.Themes {
			if slices.ContainsFunc(d.Themes, func(u library.ThemeScore) bool { return u.ID == t.ID }) {
				because = append(because, library.RelatedCause{Kind: "theme", Text: t.ID})
			}
		}
		if len(because) > 0 && other.Title != d.Title {
			out = append(out, library.Related{Document: other, Score: float64(len(because)) / 5, Because: because})
		}
	}
	return out[:min(len(out), limit)], nil
}

// MoreLike lists the same as of the first document, each with its second page.
func (l *Library) MoreLike(ctx context.Context, _ string, except library.DocumentID, limit int) ([]library.Related, error) {
	list, err := l.Related(ctx, max(except, 1), limit)
	for i := range list {
		list[i].Page = 2
	}
	return list, err
}
