package backup

import (
	"strings"
	"time"

	"naru/internal/library"
)

// extension of a backup, which is a database as the library's is.
const extension = ".sqlite"

// prefixes of file names, by kind. Those of people and of migrations are as they
// were in the first libraries.
var prefixes = []struct {
	kind   library.BackupKind
	prefix string
}{
	{library.BackupAutomatic, "automatic-"},
	{library.BackupAsked, "library-"},
	{library.BackupMigration, "before-migration-"},
	{library.BackupRestore, "before-restore-"},
	{library.BackupDamaged, "damaged-"},
}

// Layouts of the times in names, in UTC: to the thousandth of a second, so that
// two backups in a row have two names; the second is that of older names.
const (
	layout      = "20060102T150405.000"
	olderLayout = "20060102T150405Z"
)

// Name is the file name of a backup.
func Name(kind library.BackupKind, made time.Time) string {
	for _, p := range prefixes {
		if p.kind == kind {
			return p.prefix + made.UTC().Format(layout) + extension
		}
	}
	return string(kind) + "-" + made.UTC().Format(layout) + extension
}

// Parse tells of which kind a backup is and when it was made, by its file name;
// ok is false for a name that is none of a backup.
func Parse(name string) (kind library.BackupKind, made time.Time, ok bool) {
	rest, ok := strings.CutSuffix(name, extension)
	if !ok {
		return "", time.Time{}, false
	}
	for _, p := range prefixes {
		at, ok := strings.CutPrefix(rest, p.prefix)
		if !ok {
			continue
		}
		if p.kind == library.BackupMigration { // "0004-20060102T150405Z": the version first
			if _, after, found := strings.Cut(at, "-"); found {
				at = after
			}
		}
		for _, l := range []string{layout, olderLayout} {
			if made, err := time.Parse(l, at); err == nil {
				return p.kind, made, true
			}
		}
	}
	return "", time.Time{}, false
}
