package taxonomy

import (
	"context"
	"fmt"
	"sync"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// Store is what the editor asks of the library.
type Store interface {
	ThemeTree(ctx context.Context) ([]library.Theme, error)
	ThemeEdits(ctx context.Context) ([]vocabulary.Edit, error)
	// SyncThemes makes the library's themes those of the tree.
	SyncThemes(ctx context.Context, tree []library.Theme) error
	// ThemedDocuments lists all documents with the themes they have, by id.
	ThemedDocuments(ctx context.Context) ([]Themed, error)
	// ClassifiedText gives what a document is classified by.
	ClassifiedText(ctx context.Context, id library.DocumentID) (title, abstract string, pages []string, err error)
	// TermCounts gives the counts that were kept for these patterns.
	ThemeTermCounts(ctx context.Context, patterns string) (map[library.DocumentID][]byte, error)
	KeepThemeTermCounts(ctx context.Context, patterns string, counts map[library.DocumentID][]byte) error
	// Classified is the fingerprint of the rules by which all were classified; "":
	// it is not known.
	Classified(ctx context.Context) (string, error)
	// Reclassify replaces what rules gave to documents and notes by which rules.
	Reclassify(ctx context.Context, rules map[library.DocumentID][]library.ThemeScore, fingerprint string) error
	// KeepTaxonomy keeps edits and all that follows from them, or nothing.
	KeepTaxonomy(ctx context.Context, k Kept) (library.ThemeRevision, error)
	ThemeRevisions(ctx context.Context) ([]library.ThemeRevision, error)
	// LastTaxonomy gives the last revision and the edits before it.
	LastTaxonomy(ctx context.Context) (library.ThemeRevision, []vocabulary.Edit, error)
	// UndoTaxonomy puts the library where it was before a revision.
	UndoTaxonomy(ctx context.Context, id int64, k Kept) error
	DeclinedProposals(ctx context.Context) (map[string]int, error)
	DeclineProposal(ctx context.Context, key string, supports int) error
}

// Themed is a document with its themes.
type Themed struct {
	ID      library.DocumentID
	Title   string
	Year    int
	Trashed bool
	Rules   []library.ThemeScore
	People  []Choice
}

// Choice is what a person decided of a theme for a document.
type Choice struct {
	Theme   string
	Removed bool
	// Corrected: for this document, not for all of an import.
	Corrected bool
}

// Kept is a taxonomy as it is to be, and what that does to the library.
type Kept struct {
	Edits  []vocabulary.Edit
	Tree   []library.Theme
	Merged map[string]string // people's choices go from one theme to another
	// Rules are the documents whose themes by rule change.
	Rules       map[library.DocumentID][]library.ThemeScore
	Fingerprint string
	Changes     []library.ThemeChange
	Changed     int // documents whose themes change
}

// Editor implements library.TaxonomyEditor.
type Editor struct {
	store Store
	base  *vocabulary.Taxonomy
	live  *Live
	// decode reads a person's file as text, whatever its encoding.
	decode func([]byte) (string, error)
	// busy tells whether documents are being classified elsewhere, as while they
	// are imported: then all are looked at once more at the next start.
	busy func() bool
	// words gives the words that tell the text of a document from others, best
	// first; nil: no new words are proposed.
	words func(ctx context.Context, texts []string) ([]Word, error)

	mu     sync.Mutex // one edit at a time
	counts countCache
}

var _ library.TaxonomyEditor = (*Editor)(nil)

// Options of an editor.
type Options struct {
	Store  Store
	Base   *vocabulary.Taxonomy // what Naru brings
	Live   *Live
	Decode func([]byte) (string, error)
	Busy   func() bool // nil: never
	// Words gives the words that tell the text of a document from the others of the
	// library, best first; nil: no new words are proposed.
	Words func(ctx context.Context, texts []string) ([]Word, error)
	// ReadOnly: the library's list of themes is left as it is.
	ReadOnly bool
}

// New makes an editor, reads what people did, and brings the library's list of
// themes in line with it.
func New(ctx context.Context, o Options) (*Editor, error) {
	e := &Editor{store: o.Store, base: o.Base, live: o.Live, decode: o.Decode, busy: o.Busy, words: o.Words}
	rows, err := e.store.ThemeEdits(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what people did to themes: %w", err)
	}
	e.live.now.Store(newEdition(e.base, unpack(rows)))
	if !o.ReadOnly {
		if err := e.store.SyncThemes(ctx, e.live.Tree()); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// draft makes the changes, none of which is kept.
func (e *Editor) draft(changes []library.ThemeChange) (*draft, error) {
	d := newDraft(e.base, e.live.now.Load().edits)
	for _, ch := range changes {
		if err := d.do(ch); err != nil {
			return nil, refused(err, 0)
		}
	}
	return d, nil
}

// ThemeRevisions implements library.TaxonomyEditor.
func (e *Editor) ThemeRevisions(ctx context.Context) ([]library.ThemeRevision, error) {
	return e.store.ThemeRevisions(ctx)
}

// DeclineProposal implements library.TaxonomyEditor.
func (e *Editor) DeclineProposal(ctx context.Context, p library.ThemeProposal) error {
	return e.store.DeclineProposal(ctx, proposalKey(p), p.Supports)
}
