package taxonomy

import (
	"context"
	"slices"

	"naru/internal/classify"
	"naru/internal/library"
)

// PreviewThemes implements library.TaxonomyEditor.
func (e *Editor) PreviewThemes(ctx context.Context, changes []library.ThemeChange, progress func(done, total int)) (*library.ThemePreview, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	d, err := e.draft(changes)
	if err != nil {
		return nil, err
	}
	docs, err := e.store.ThemedDocuments(ctx)
	if err != nil {
		return nil, err
	}
	docs = slices.DeleteFunc(docs, func(d Themed) bool { return d.Trashed })
	now, then := e.live.now.Load(), newEdition(e.base, d.edits)
	p := &library.ThemePreview{Documents: len(docs), Themes: []library.ThemeDelta{}, Changes: []library.DocumentThemes{}}
	var counts [2]map[string]int
	counts[0], counts[1] = map[string]int{}, map[string]int{}
	err = e.each(ctx, docs, now.classifier(), then.classifier(), progress, func(doc *Themed, a, b classify.Counts) {
		before := doc.effective(now.classifier().Judge(a), nil)
		after := doc.effective(then.classifier().Judge(b), d.merged)
		now.countIn(counts[0], before)
		then.countIn(counts[1], after)
		for k, list := range [][]library.ThemeScore{before, after} {
			if len(list) == 0 {
				p.Unsure[k]++
			}
		}
		if main(before) != main(after) || !sameIDs(before, after) {
			p.Changed++
			p.Changes = append(p.Changes, library.DocumentThemes{Document: doc.ID, Title: doc.Title, Year: doc.Year, Before: ids(before), After: after})
		}
	})
	if err != nil {
		return nil, err
	}
	for _, en := range d.entries(nil) {
		if b, a := counts[0][en.ID], counts[1][en.ID]; a != b {
			p.Themes = append(p.Themes, library.ThemeDelta{ID: en.ID, NameEN: en.NameEN, NameKO: en.NameKO, Before: b, After: a})
		}
	}
	return p, nil
}

// countIn counts a document for its themes and those above them, each once.
func (e *edition) countIn(counts map[string]int, themes []library.ThemeScore) {
	seen := map[string]bool{}
	for _, t := range themes {
		for _, id := range []string{t.ID, e.taxonomy.Top(t.ID)} {
			if id != "" && !seen[id] {
				seen[id] = true
				counts[id]++
			}
		}
	}
}

func ids(themes []library.ThemeScore) []string {
	out := []string{}
	for _, t := range themes {
		out = append(out, t.ID)
	}
	return out
}

// main is the first of a document's themes, "" for none.
func main(themes []library.ThemeScore) string {
	if len(themes) == 0 {
		return ""
	}
	return themes[0].ID
}
