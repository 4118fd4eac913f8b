package taxonomy

import (
	"cmp"
	"context"
	"slices"

	"naru/internal/classify"
	"naru/internal/library"
)

// KeepThemes implements library.TaxonomyEditor.
func (e *Editor) KeepThemes(ctx context.Context, changes []library.ThemeChange, progress func(done, total int)) (*library.ThemeRevision, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	d, err := e.draft(changes)
	if err != nil {
		return nil, err
	}
	if len(changes) == 0 {
		return nil, refused(&wrong{wrongEmpty, ""}, 0)
	}
	then := newEdition(e.base, d.edits)
	k, counts, err := e.follow(ctx, then, d.merged, progress)
	if err != nil {
		return nil, err
	}
	k.Changes = changes
	r, err := e.store.KeepTaxonomy(ctx, k)
	if err != nil {
		return nil, err
	}
	e.take(ctx, then, counts)
	return &r, nil
}

// UndoThemes implements library.TaxonomyEditor.
func (e *Editor) UndoThemes(ctx context.Context, progress func(done, total int)) (*library.ThemeRevision, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	r, rows, err := e.store.LastTaxonomy(ctx)
	if err != nil {
		return nil, err
	}
	then := newEdition(e.base, unpack(rows))
	k, counts, err := e.follow(ctx, then, nil, progress)
	if err != nil {
		return nil, err
	}
	if err := e.store.UndoTaxonomy(ctx, r.ID, k); err != nil {
		return nil, err
	}
	e.take(ctx, then, counts)
	return &r, nil
}

// follow works out what a taxonomy does to the library.
func (e *Editor) follow(ctx context.Context, then *edition, merged map[string]string, progress func(done, total int)) (Kept, map[library.DocumentID][]byte, error) {
	k := Kept{Tree: then.tree(), Merged: merged, Fingerprint: then.classifier().Fingerprint()}
	var err error
	if k.Edits, err = then.edits.pack(); err != nil {
		return Kept{}, nil, err
	}
	var counts map[library.DocumentID][]byte
	k.Rules, counts, k.Changed, err = e.judge(ctx, then, merged, progress)
	if e.busy != nil && e.busy() {
		k.Fingerprint = "" // what comes in just now is looked at at the next start
	}
	return k, counts, err
}

// judge gives the documents whose themes by rule are other than the library has,
// the counts by which it was judged, and how many documents have other themes in
// all.
func (e *Editor) judge(ctx context.Context, then *edition, merged map[string]string, progress func(done, total int)) (map[library.DocumentID][]library.ThemeScore, map[library.DocumentID][]byte, int, error) {
	docs, err := e.store.ThemedDocuments(ctx)
	if err != nil {
		return nil, nil, 0, err
	}
	now := e.live.now.Load()
	rules := map[library.DocumentID][]library.ThemeScore{}
	counts := map[library.DocumentID][]byte{}
	changed := 0
	err = e.each(ctx, docs, now.classifier(), then.classifier(), progress, func(d *Themed, _, b classify.Counts) {
		counts[d.ID] = b.AppendBinary(nil)
		themes := then.classifier().Judge(b)
		if !sameThemes(withoutChosen(d, themes), d.Rules) {
			rules[d.ID] = themes
		}
		if !d.Trashed && !sameIDs(d.effective(themes, merged), d.effective(d.Rules, nil)) {
			changed++
		}
	})
	return rules, counts, changed, err
}

// withoutChosen leaves out what a person decided: the library keeps that instead.
func withoutChosen(d *Themed, themes []library.ThemeScore) []library.ThemeScore {
	return slices.DeleteFunc(slices.Clone(themes), func(t library.ThemeScore) bool {
		return slices.ContainsFunc(d.People, func(c Choice) bool { return c.Theme == t.ID })
	})
}

// sameThemes compares what rules give, whatever its order: themes of one score
// have none.
func sameThemes(a, b []library.ThemeScore) bool {
	byID := func(list []library.ThemeScore) []library.ThemeScore {
		return slices.SortedFunc(slices.Values(list), func(x, y library.ThemeScore) int { return cmp.Compare(x.ID, y.ID) })
	}
	return slices.EqualFunc(byID(a), byID(b), func(x, y library.ThemeScore) bool {
		return x.ID == y.ID && x.Score == y.Score && slices.Equal(x.Because, y.Because)
	})
}

// sameIDs compares the themes of a document, whatever their order.
func sameIDs(a, b []library.ThemeScore) bool {
	return slices.Equal(slices.Sorted(slices.Values(ids(a))), slices.Sorted(slices.Values(ids(b))))
}

// take takes a taxonomy into use. That its counts could not be kept costs only
// their being counted again.
func (e *Editor) take(ctx context.Context, then *edition, counts map[library.DocumentID][]byte) {
	before := e.live.now.Swap(then)
	if before.classifier().Patterns() != then.classifier().Patterns() {
		_ = e.store.KeepThemeTermCounts(ctx, then.classifier().Patterns(), counts)
	}
	e.counts = countCache{}
}

// Due tells whether documents were classified by other rules than there are now:
// those of an earlier Naru, or while the taxonomy was being edited.
func (e *Editor) Due(ctx context.Context) (bool, error) {
	by, err := e.store.Classified(ctx)
	return by != e.live.now.Load().classifier().Fingerprint(), err
}

// Renew classifies the documents by the rules there are now, where that is due.
// What a person chose stays.
func (e *Editor) Renew(ctx context.Context, progress func(done, total int)) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	due, err := e.Due(ctx)
	if err != nil || !due {
		return err
	}
	now := e.live.now.Load()
	rules, _, _, err := e.judge(ctx, now, nil, progress)
	if err != nil {
		return err
	}
	return e.store.Reclassify(ctx, rules, now.classifier().Fingerprint())
}
