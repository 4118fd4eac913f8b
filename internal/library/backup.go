package library

import (
	"context"
	"time"
)

// BackupKind is why a backup was made.
type BackupKind string

// Kinds of backups.
const (
	BackupAutomatic BackupKind = "automatic" // by Naru, about once a day
	BackupAsked     BackupKind = "asked"     // a person asked for it
	BackupMigration BackupKind = "migration" // before a newer Naru changed the library's form
	BackupRestore   BackupKind = "restore"   // what a restored backup took the place of
	BackupDamaged   BackupKind = "damaged"   // the same, where it could not be read: its bytes as they were
)

// Backup is a copy of the library's database as it was at one moment. Originals
// are not in it: they are never changed, and lie in the library's folder.
type Backup struct {
	File  string     `json:"file"` // its path
	Kind  BackupKind `json:"kind"`
	Made  time.Time  `json:"made"`
	Bytes int64      `json:"bytes"`
}

// BackupContents is what a backup holds, after it was read through.
type BackupContents struct {
	Backup
	Documents int `json:"documents"`
	Pages     int `json:"pages"`
	Notes     int `json:"notes"`
}

// Restored is what a restored backup made of a library.
type Restored struct {
	Library string         `json:"library"` // the folder
	From    BackupContents `json:"from"`
	// Kept is where the database lies that stood there before; "": none did.
	Kept string `json:"kept"`
	// Copied and Missing count the originals of documents: brought from beside the
	// backup, and not found anywhere. Their text is there all the same.
	Copied  int `json:"copied"`
	Missing int `json:"missing"`
}

// Backups keeps copies of the library that is open.
type Backups interface {
	// Backups lists those in the library's folder, the newest first.
	Backups(ctx context.Context) ([]Backup, error)
	// BackUp makes one now, reads it through, and gives it.
	BackUp(ctx context.Context) (*Backup, error)
	// LookInto reads a backup through, wherever it lies. Fails with Damaged if it
	// is not what was written or no library's, Newer if a later Naru made it,
	// NotFound if it is not there.
	LookInto(ctx context.Context, file string) (*BackupContents, error)
}
