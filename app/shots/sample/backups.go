package sample

import (
	"context"
	"path/filepath"
	"time"

	"naru/internal/library"
)

// Backups lists backups that were never made.
type Backups struct {
	List  []library.Backup
	Fails error // what BackUp and LookInto answer
}

var _ library.Backups = (*Backups)(nil)

// SomeBackups are one of each of the commoner kinds.
func SomeBackups() *Backups {
	b := &Backups{}
	for i, kind := range []library.BackupKind{library.BackupAsked, library.BackupAutomatic, library.BackupAutomatic, library.BackupMigration} {
		made := when.Add(-time.Duration(26*i) * time.Hour)
		b.List = append(b.List, library.Backup{
			File: filepath.Join("/home/연구원/나루/backups", made.Format("20060102-150405")+".sqlite"),
			Kind: kind, Made: made, Bytes: int64(48-i) << 20,
		})
	}
	return b
}

// Backups lists them.
func (b *Backups) Backups(context.Context) ([]library.Backup, error) { return b.List, nil }

// BackUp gives the newest.
func (b *Backups) BackUp(context.Context) (*library.Backup, error) {
	if b.Fails != nil {
		return nil, b.Fails
	}
	return &b.List[0], nil
}

// LookInto tells of a backup what a library of some size holds.
func (b *Backups) LookInto(_ context.Context, file string) (*library.BackupContents, error) {
	for _, one := range b.List {
		if one.File == file && b.Fails == nil {
			return &library.BackupContents{Backup: one, Documents: 214, Pages: 18_302, Notes: 96}, nil
		}
	}
	return nil, library.Errorf(library.NotFound, "backup %s", file)
}
