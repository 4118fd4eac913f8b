package workspace

import (
	"context"

	"naru/internal/extract/flow/charset"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
)

// openTaxonomy takes the themes as people edited them into use.
func (w *Workspace) openTaxonomy(ctx context.Context, o Options, base *vocabulary.Taxonomy) (err error) {
	w.themes = taxonomy.NewLive(base)
	w.editor, err = taxonomy.New(ctx, taxonomy.Options{
		Store: w.store, Base: base, Live: w.themes, Decode: charset.Decode, ReadOnly: o.ReadOnly,
		Busy:  func() bool { return w.importer != nil && w.importer.Progress().Running },
		Words: w.tellingWords,
	})
	w.Taxonomy = w.editor
	return err
}

// ThemesDue tells whether documents were classified by other rules than there
// are now, as by an earlier Naru.
func (w *Workspace) ThemesDue(ctx context.Context) (bool, error) { return w.editor.Due(ctx) }

// RenewThemes classifies the documents by the rules there are now where that is
// due, before it returns. What a person chose stays. Progress, which may be nil,
// is told of the documents done and of all.
func (w *Workspace) RenewThemes(ctx context.Context, progress func(done, total int)) error {
	return w.editor.Renew(ctx, progress)
}

// tellingWords gives the words that tell the text of a document from others.
func (w *Workspace) tellingWords(ctx context.Context, texts []string) ([]taxonomy.Word, error) {
	if w.related == nil {
		return nil, nil // the library is being opened
	}
	list, err := w.related.Telling(ctx, texts)
	out := make([]taxonomy.Word, 0, len(list))
	for _, one := range list {
		out = append(out, taxonomy.Word(one))
	}
	return out, err
}
