package importing

import (
	"context"

	"naru/internal/library"
)

// Importer is what the screen asks of the import.
type Importer interface {
	Add(ctx context.Context, paths []string, o library.ImportOptions) (batch int64, err error)
	Retry(ctx context.Context, password string, ids ...int64) (batch int64, err error)
	Forget(ctx context.Context, ids ...int64) (forgotten []int64, err error)
	Remember(ctx context.Context, ids ...int64) error
	Start()
	Pause()
	Cancel(ctx context.Context) error
	Progress() library.ImportProgress
	Watch(f func(library.ImportProgress)) (stop func())
	WatchItems(f func(library.ImportItem)) (stop func())
	Items(ctx context.Context, batch int64, status ...library.ImportStatus) ([]library.ImportItem, error)
}

// Recognizer is what it asks of text recognition.
type Recognizer interface {
	Engine(ctx context.Context) library.RecognitionEngine
	Recognize(ctx context.Context, ids ...library.DocumentID) (pages int, err error)
	Start()
	Pause()
	Cancel(ctx context.Context) error
	Progress() library.RecognitionProgress
	WatchRecognition(f func(library.RecognitionProgress)) (stop func())
}

// Versions offers files that changed on disk.
type Versions interface {
	NewVersions(ctx context.Context) ([]library.NewVersion, error)
	AcceptVersion(ctx context.Context, id int64) (*library.VersionChange, error)
	KeepBoth(ctx context.Context, id int64) error
	IgnoreVersion(ctx context.Context, id int64) error
	WatchVersions(f func()) (stop func())
}

// Catalogue counts the pages that cannot be searched.
type Catalogue interface {
	Stats(ctx context.Context) (*library.Stats, error)
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
}

// Library is what the screen works with. All but the importer may be nil: then
// that part is not offered.
type Library struct {
	Importer   Importer
	Recognizer Recognizer
	Watched    library.WatchedFolders
	Versions   Versions
	Catalogue  Catalogue
}
