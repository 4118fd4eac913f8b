package themes

import (
	"context"

	"naru/internal/library"
)

// Editor is what the screen asks of the taxonomy.
type Editor interface {
	ThemeEntries(ctx context.Context, draft []library.ThemeChange) ([]library.ThemeEntry, error)
	ThemeDocuments(ctx context.Context, theme string, limit int) ([]library.DocumentThemes, error)
	PreviewThemes(ctx context.Context, draft []library.ThemeChange, progress func(done, total int)) (*library.ThemePreview, error)
	KeepThemes(ctx context.Context, draft []library.ThemeChange, progress func(done, total int)) (*library.ThemeRevision, error)
	ThemeRevisions(ctx context.Context) ([]library.ThemeRevision, error)
	UndoThemes(ctx context.Context, progress func(done, total int)) (*library.ThemeRevision, error)
	ReadThemes(ctx context.Context, path string, replace bool) (*library.ThemeImport, error)
	ExportThemes(ctx context.Context, path string) error
	ThemeProposals(ctx context.Context, progress func(done, total int)) ([]library.ThemeProposal, error)
	DeclineProposal(ctx context.Context, p library.ThemeProposal) error
}

// Settings hold small things with the library.
type Settings interface {
	Setting(ctx context.Context, key string) (string, error)
	SetSetting(ctx context.Context, key, value string) error
}

// Picker asks a person for paths; done gets none where they changed their mind.
type Picker interface {
	// File asks for one file whose name ends in one of endings.
	File(title string, endings []string, done func(path string))
	Folder(title string, done func(path string))
}
