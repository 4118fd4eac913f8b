package terms

import (
	"context"

	"naru/internal/library"
)

// Glossary is what the screen asks of the terms.
type Glossary interface {
	Terms(ctx context.Context, text string) ([]library.PolicyTerm, error)
	TermTree(ctx context.Context) ([]library.TermGroup, error)
	HiddenTerms(ctx context.Context) ([]library.PolicyTerm, error)
	Term(ctx context.Context, idOrForm string) (*library.TermPage, error)
	TermEntry(ctx context.Context, id library.TermID) (*library.TermEntry, error)
	EditTerm(ctx context.Context, e library.TermEntry) (library.TermID, error)
	RemoveTerm(ctx context.Context, id library.TermID) error
	RestoreTerm(ctx context.Context, id library.TermID) error
	ImportTerms(ctx context.Context, path string) (added, changed int, err error)
	ExportTerms(ctx context.Context, path string) error
	WatchTerms(f func(library.TermProgress)) (stop func())
}

// Picker asks a person for paths; done gets none where they changed their mind.
type Picker interface {
	// File asks for one file whose name ends in one of endings.
	File(title string, endings []string, done func(path string))
	Folder(title string, done func(path string))
}
