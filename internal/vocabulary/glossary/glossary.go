package glossary

import (
	"context"
	"fmt"
	"sync"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Store is what the glossary asks of the library.
type Store interface {
	TermEdits(ctx context.Context) ([]vocabulary.Edit, error)
	SetTermEdits(ctx context.Context, edits ...vocabulary.Edit) error
	DropTermEdit(ctx context.Context, id string) error
	TermCounts(ctx context.Context) (map[string]vocabulary.Count, error)
	TermMentions(ctx context.Context, term string) ([]library.TermMentions, error)
	PageLabels(ctx context.Context, wanted map[library.DocumentID][]int) (map[library.DocumentID]map[int]library.Page, error)
	TermsDue(ctx context.Context) (int, error)
	RenewTerms(ctx context.Context, progress func(done, total int)) error
}

// Glossary implements library.Glossary.
type Glossary struct {
	*renewer
	store Store
	base  *vocabulary.Thesaurus
	live  *Live
	// decode reads a person's file as text, whatever its encoding.
	decode func([]byte) (string, error)

	mu sync.Mutex // one edit at a time
}

var _ library.Glossary = (*Glossary)(nil)

// New makes a glossary over what Naru brings and reads what people did to it.
// Decode reads a person's file as text. Close it before the store.
func New(ctx context.Context, s Store, base *vocabulary.Thesaurus, live *Live, decode func([]byte) (string, error)) (*Glossary, error) {
	g := &Glossary{store: s, base: base, live: live, decode: decode, renewer: newRenewer(s)}
	if err := g.reload(ctx); err != nil {
		return nil, err
	}
	return g, nil
}

// reload puts the vocabulary in use in line with the library.
func (g *Glossary) reload(ctx context.Context) error {
	edits, err := g.store.TermEdits(ctx)
	if err != nil {
		return fmt.Errorf("read what people did to terms: %w", err)
	}
	if len(edits) == 0 {
		g.live.set(g.base, nil)
		return nil
	}
	g.live.set(lay(g.base, edits))
	return nil
}

// noTerm says that there is none of this name.
func noTerm(id string) error {
	return &library.Error{Code: library.NotFound, Args: map[string]any{"term": id}, Err: fmt.Errorf("no term %q", id)}
}

// invalid hands on what is wrong with an entry or a line of a file.
func invalid(wrong *vocabulary.LineError) error {
	args := map[string]any{"term_" + wrong.Reason: wrong.What}
	if wrong.Line > 0 {
		args = map[string]any{"term_line_" + wrong.Reason: wrong.What, "line": wrong.Line}
	}
	args["what"] = wrong.What
	return &library.Error{Code: library.Invalid, Args: args, Err: wrong}
}
