package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
)

// Deps is all that the window works with.
type Deps struct {
	Documents library.Documents
	Themes    library.Themes
	Notes     library.Notes
	Search    library.Searcher
	Importer  library.Importer
	Viewer    library.PageViewer
	Settings  library.Settings
	// Saved, Recognizer, Watched and Versions may be nil: then they are not offered.
	Saved      library.SavedSearches
	Recognizer library.Recognizer
	Watched    library.WatchedFolders
	Versions   library.Versions
	// Glossary may be nil: then there is no place for terms.
	Glossary library.Glossary
	// Taxonomy may be nil: then themes are not edited.
	Taxonomy library.TaxonomyEditor
	People   library.People         // nil: there is no place for people
	Evidence library.EvidenceKeeper // nil: no figures are collected
	// Records may be nil: then there is no place for series.
	Records library.Records
	// Courses and Timeline may be nil: then there is no place for them.
	Courses  library.Courses
	Timeline library.Timeline
	// Now is the time of day; nil: the system's.
	Now     func() time.Time
	Trash   library.Trash   // nil: documents and notes in the trash stay there
	Related library.Relater // nil: what is related is not offered
	// Unpacker and Contradictions may be nil: then they are not offered.
	Unpacker       library.Unpacker
	Contradictions library.Contradictions
	Messages       *message.Catalogue

	// LibraryDir is the folder of the library in use.
	LibraryDir string
	// SystemLanguage is what the system speaks ("ko", "en"), used until a
	// person chooses.
	SystemLanguage string
	// Version is shown in the settings; "": built from source.
	Version string
	// Safety lists what protects this computer from the files that are read, by
	// the codes of their sentences ("safety.<code>"); nil: not told. It may start
	// a process to find out.
	Safety func(ctx context.Context) []string
	// Backups may be nil: then they are not offered. Restore starts Naru anew on
	// the library as a backup holds it; nil: not offered.
	Backups library.Backups
	Place   Place // where the library lies
	Restore func(file string) error

	// OpenStarter fills the library with the starter briefs; nil: none here.
	OpenStarter func(ctx context.Context) error
	// OpenLibrary changes to the library in another folder; nil: not offered.
	OpenLibrary func(dir string) error
	// RevealFolder shows a folder in the system's file manager; nil: not offered.
	RevealFolder func(dir string) error
	// Close ends what the library holds open, after the window closed.
	Close func()

	// Fonts hold Hangul: regular and bold. Nil: Fyne's own, for tests.
	FontRegular, FontBold fyne.Resource
	Icon                  fyne.Resource

	// Inline runs all work at once where it is asked for, and waits for no
	// key: for tests and for rendering screens.
	Inline bool
}

// Reader is the screen that shows a document's pages; it stands beside the
// results, or alone.
type Reader interface {
	screen.Screen
	// Open shows a page with the hits of a query; page 0: where it was read last.
	Open(id library.DocumentID, page int, query library.SearchRequest)
}

// NoteScreen is the screen of the notes.
type NoteScreen interface {
	screen.Screen
	// Open shows a note.
	Open(id library.NoteID)
}
