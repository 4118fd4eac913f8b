package backup_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"naru/internal/backup"
	"naru/internal/library"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func TestANameSaysWhyAndWhenABackupWasMade(t *testing.T) {
	for _, kind := range []library.BackupKind{library.BackupAutomatic, library.BackupAsked, library.BackupMigration, library.BackupRestore, library.BackupDamaged} {
		got, made, ok := backup.Parse(backup.Name(kind, noon))
		if !ok || got != kind || !made.Equal(noon) {
			t.Errorf("%s reads as %q of %v (%v)", backup.Name(kind, noon), got, made, ok)
		}
	}
	if kind, made, ok := backup.Parse("before-migration-0004-20261122T120000Z.sqlite"); !ok || kind != library.BackupMigration || !made.Equal(noon) {
		t.Errorf("before a migration: %q of %v (%v)", kind, made, ok)
	}
	for _, none := range []string{"", "library.sqlite", "library-20261122T120000.000.sqlite.part", "notes.txt", "automatic-yesterday.sqlite"} {
		if _, _, ok := backup.Parse(none); ok {
			t.Errorf("%q is taken for a backup", none)
		}
	}
}

func TestBackupsAreListedTheNewestFirst(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		backup.Name(library.BackupAutomatic, noon.Add(-time.Hour)), backup.Name(library.BackupAsked, noon), "a letter.txt",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("12345"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list, err := backup.List(dir)
	if err != nil || len(list) != 2 || list[0].Kind != library.BackupAsked || list[1].Bytes != 5 {
		t.Errorf("%+v, %v", list, err)
	}
	if list, err := backup.List(filepath.Join(dir, "nowhere")); err != nil || len(list) != 0 {
		t.Errorf("of no folder: %+v, %v", list, err)
	}
}

func TestOneIsDueADayAfterTheLast(t *testing.T) {
	of := func(age time.Duration) []library.Backup { return []library.Backup{{Made: noon.Add(-age)}} }
	for _, c := range []struct {
		name string
		list []library.Backup
		want bool
	}{
		{"none yet", nil, true},
		{"an hour ago", of(time.Hour), false},
		{"two days ago", of(48 * time.Hour), true},
		{"in the future, before the clock was set back", of(-240 * time.Hour), true},
	} {
		if got := backup.Due(c.list, noon); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// daily gives n automatic backups, one a day, the newest first.
func daily(n int, bytes int64) []library.Backup {
	var out []library.Backup
	for i := range n {
		out = append(out, library.Backup{Kind: library.BackupAutomatic, Made: noon.AddDate(0, 0, -i), Bytes: bytes})
	}
	return out
}

func TestDaysWeeksAndMonthsAreKept(t *testing.T) {
	list := daily(400, 1<<20)
	spare := backup.Spare(list, noon)
	dropped := map[time.Time]bool{}
	for _, b := range spare {
		dropped[b.Made] = true
	}
	var kept []time.Time
	for _, b := range list {
		if !dropped[b.Made] {
			kept = append(kept, b.Made)
		}
	}
	if len(kept) < 14 || len(kept) > 18 {
		t.Errorf("%d are kept: %v", len(kept), kept)
	}
	for i := range 7 {
		if !kept[i].Equal(noon.AddDate(0, 0, -i)) {
			t.Errorf("of the last days, %v is kept", kept[i])
		}
	}
	if oldest := kept[len(kept)-1]; noon.Sub(oldest) < 120*24*time.Hour {
		t.Errorf("the oldest is of %v", oldest)
	}
}

func TestLargeOnesAreFewer(t *testing.T) {
	if spare := backup.Spare(daily(7, 3<<30), noon); len(spare) != 5 {
		t.Errorf("of seven large ones %d are dropped", len(spare))
	}
}

func TestOnlyAutomaticOnesAreDropped(t *testing.T) {
	list := daily(60, 1<<20)
	for i := range list {
		list[i].Kind = []library.BackupKind{library.BackupAsked, library.BackupRestore, library.BackupMigration, library.BackupDamaged}[i%4]
	}
	if spare := backup.Spare(list, noon); len(spare) != 0 {
		t.Errorf("%d are dropped", len(spare))
	}
}
