package library

import (
	"context"
	"time"
)

// WatchedFolder is a folder whose files are imported as they come. Naru never
// changes anything in it.
type WatchedFolder struct {
	ID   int64  `json:"id"`
	Path string `json:"path"`
	// TagSubfolders gives each document the names of the folders between the
	// watched one and its file as tags.
	TagSubfolders bool `json:"tag_subfolders"`
	// Settle is how long a file must not have changed before it is imported;
	// 0: 5 s. Downloads and copies under way are left alone.
	Settle  time.Duration `json:"-"`
	Added   time.Time     `json:"added"`
	Problem Code          `json:"problem"` // why it is not watched just now: not_found, permission; "": it is
	// Closed are the folders in it that could not be opened when they were looked
	// at last, by their paths: what they hold does not come in.
	Closed []string `json:"closed,omitempty"`
}

// WatchedFolders keeps and watches folders.
type WatchedFolders interface {
	WatchedFolders(ctx context.Context) ([]WatchedFolder, error)
	// WatchFolder begins to watch a folder and imports what it holds. Fails with
	// NotFound, Conflict (it, or a folder around it, is watched already) or
	// Invalid (it is the library's own folder, or holds it).
	WatchFolder(ctx context.Context, f WatchedFolder) (*WatchedFolder, error)
	// UnwatchFolder ends watching; documents stay.
	UnwatchFolder(ctx context.Context, id int64) error
	// Rescan looks through all watched folders now, as after a wake-up, and
	// returns how many new or changed files were queued.
	Rescan(ctx context.Context) (files int, err error)
}

// NewVersion is a file of a document that changed on disk.
type NewVersion struct {
	ID       int64      `json:"id"`
	Document DocumentID `json:"document"`
	Title    string     `json:"title"`
	Path     string     `json:"path"`
	SHA256   string     `json:"sha256"`
	Found    time.Time  `json:"found"`
}

// VersionChange tells what became of notes and quotes when a document took a
// new version.
type VersionChange struct {
	Document DocumentID `json:"document"`
	Quotes   int        `json:"quotes"` // in all
	Moved    int        `json:"moved"`  // of them, found on another page or place
	Lost     []Quote    `json:"lost"`   // whose text stands nowhere in the new version; kept, with their old page
	Notes    int        `json:"notes"`  // on pages of the document
}

// Versions offers files that changed on disk as new versions of their documents.
type Versions interface {
	// NewVersions lists the offers, newest first.
	NewVersions(ctx context.Context) ([]NewVersion, error)
	// AcceptVersion reads the new file in the place of the old one. Notes and
	// quotes stay with the document; quotes go to where their text stands now.
	// The former original is kept. Fails with NotFound if the file is gone, and
	// with the reader's codes; then nothing changed.
	AcceptVersion(ctx context.Context, id int64) (*VersionChange, error)
	// KeepBoth imports the new file as a document of its own.
	KeepBoth(ctx context.Context, id int64) error
	// IgnoreVersion forgets the offer until the file changes again.
	IgnoreVersion(ctx context.Context, id int64) error
	// WatchVersions calls f when the offers changed, until stop is called.
	WatchVersions(f func()) (stop func())
}
