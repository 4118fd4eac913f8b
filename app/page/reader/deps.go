package reader

import (
	"context"

	"naru/internal/library"
)

// Documents is what the reader asks of the catalogue.
type Documents interface {
	Document(ctx context.Context, id library.DocumentID) (*library.Document, error)
	Page(ctx context.Context, id library.DocumentID, number int) (*library.Page, error)
	Pages(ctx context.Context, id library.DocumentID) ([]library.Page, error)
	UpdateDocument(ctx context.Context, id library.DocumentID, p library.DocumentPatch) (*library.Document, error)
}

// Searcher finds the hits of a query in one document.
type Searcher interface {
	Mark(r library.SearchRequest, text string) [][2]int
	HitPages(ctx context.Context, id library.DocumentID, r library.SearchRequest) ([]int, error)
}

// Notes is what the reader asks of the notes.
type Notes interface {
	AddNote(ctx context.Context, n library.Note) (*library.Note, error)
	EditNote(ctx context.Context, id library.NoteID, title, body string) (*library.Note, error)
	NoteList(ctx context.Context, f library.NoteFilter) ([]library.Note, int, error)
	AddQuote(ctx context.Context, q library.Quote) (*library.Note, *library.Quote, error)
	RemoveQuote(ctx context.Context, id library.QuoteID) error
	RestoreQuote(ctx context.Context, id library.QuoteID) error
	QuotesOf(ctx context.Context, id library.DocumentID) ([]library.Quote, error)
}

// Themes browses and corrects themes.
type Themes interface {
	ThemeTree(ctx context.Context) ([]library.Theme, error)
	AddThemes(ctx context.Context, id library.DocumentID, themes ...string) error
	RemoveThemes(ctx context.Context, id library.DocumentID, themes ...string) error
}

// Recognizer reads the text of pages from their images.
type Recognizer interface {
	Engine(ctx context.Context) library.RecognitionEngine
	Recognize(ctx context.Context, ids ...library.DocumentID) (pages int, err error)
	Start()
	Progress() library.RecognitionProgress
}

// Unpacker tells what a report lists and what of it is in the catalogue.
type Unpacker interface {
	Lists(ctx context.Context, id library.DocumentID) (library.UnpackedCounts, error)
	Accepted(ctx context.Context, id library.DocumentID) (library.UnpackedCounts, error)
}

// Records is what the reader asks of what belongs to a document.
type Records interface {
	Offers(ctx context.Context, id library.DocumentID) ([]library.Offer, error)
	Merges(ctx context.Context, id library.DocumentID) ([]library.Merge, error)
	Unmerge(ctx context.Context, id library.MergeID) error
	DocumentLinks(ctx context.Context, id library.DocumentID) ([]library.DocumentLink, error)
	LinkDocuments(ctx context.Context, kind library.OfferKind, a, b library.DocumentID) error
	UnlinkDocuments(ctx context.Context, a, b library.DocumentID) error
	Merge(ctx context.Context, into, from library.DocumentID) (*library.Merge, error)
}

// Versions lists the files that changed on disk.
type Versions interface {
	NewVersions(ctx context.Context) ([]library.NewVersion, error)
}

// Courses lists the courses and events that a document belongs to.
type Courses interface {
	Courses(ctx context.Context, f library.CourseFilter) (*library.CourseList, error)
	LinkCourse(ctx context.Context, id library.CourseID, l library.CourseLink) error
	UnlinkCourse(ctx context.Context, id library.CourseID, l library.CourseLink) error
}

// Milestones lists the milestones with their sources.
type Milestones interface {
	Milestones(ctx context.Context) ([]library.Milestone, error)
}

// Contradictions tells where sources disagree.
type Contradictions interface {
	Contradictions(ctx context.Context, f library.ContradictionFilter) ([]library.Contradiction, error)
}

// Library is what a reader reads from. All parts are needed but the last three.
type Library struct {
	Documents Documents
	Viewer    library.PageViewer
	Searcher  Searcher
	Notes     Notes
	Themes    Themes
	Settings  library.Settings // keeps where each document was read last

	// Recognizer reads pages without text; Retry reads a document's file again
	// for the pages that are missing. Nil: not offered.
	Recognizer Recognizer
	Retry      func(ctx context.Context, id library.DocumentID) error
	// HowToRecognise shows how to get the program that reads such pages, where it is
	// missing. Nil: not offered.
	HowToRecognise func()
	// Turned hears that another document is open, or that its title changed. Nil:
	// nobody asks.
	Turned func()
	// Gone hears that the document that was read left the library, CameBack that it
	// is there again and open. Nil: nobody asks.
	Gone, CameBack func(id library.DocumentID)
	// Unpacker tells what a report lists, which Review shows. Nil: not offered.
	Unpacker Unpacker
	Review   func(id library.DocumentID)
	// Contradictions tells where sources disagree about the document that is open,
	// which Compare shows. Nil: not offered.
	Contradictions Contradictions
	Compare        func(id library.DocumentID)
	// Related finds documents that have to do with one. Nil: not offered.
	Related library.Relater
	// ShowPerson shows whom a document means by a name it prints; document 0: whom
	// the name means anywhere. Nil: names are words.
	ShowPerson func(document library.DocumentID, name string)
	// Figures shows the figures that a document states. Nil: not offered.
	Figures func(id library.DocumentID, title string)
	// NewFigure makes a card of the words that are selected. Nil: not offered.
	NewFigure func(at library.EvidencePlace)
	// Courses knows what was taught with a document, Milestones what it is the source
	// of; ShowCourse and ShowMilestone show one. Nil: not told.
	Courses       Courses
	ShowCourse    func(id library.CourseID)
	Milestones    Milestones
	ShowMilestone func(m library.Milestone)
	// Records knows what belongs to a document; ShowSeries and ShowOffers show what
	// is told of a series and what is to be confirmed, AddFile asks for the file of a
	// record. Nil: not offered.
	Records    Records
	ShowSeries func(name string)
	ShowOffers func()
	AddFile    func(record library.DocumentID)
	// Versions knows the files that changed on disk, which ShowChanged shows. Nil: not
	// told.
	Versions    Versions
	ShowChanged func()
}
