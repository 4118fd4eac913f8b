package workspace_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/workspace"
)

// kept makes a closed library of two reports and a note, with a backup of it.
func kept(t *testing.T) (dir, file, state string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "library")
	w := mustOpen(t, workspace.Options{Dir: dir, Workers: 1})
	bring(t, w, library.ImportOptions{}, reports(t, 2))
	if _, err := w.Notes.AddNote(t.Context(), library.Note{Title: "첫 메모", Body: "잃으면 안 되는 것"}); err != nil {
		t.Fatal(err)
	}
	state = dump(t, w)
	b, err := w.BackUp(t.Context())
	if err != nil || b.Kind != library.BackupAsked || b.Bytes == 0 {
		t.Fatalf("%+v, %v", b, err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, b.File, state
}

// write adds a note that the backup does not hold.
func writeMore(t *testing.T, dir string) (state string) {
	t.Helper()
	w := mustOpen(t, workspace.Options{Dir: dir})
	if _, err := w.Notes.AddNote(t.Context(), library.Note{Title: "나중 메모"}); err != nil {
		t.Fatal(err)
	}
	state = dump(t, w)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return state
}

func stateOf(t *testing.T, dir string) string {
	t.Helper()
	w := mustOpen(t, workspace.Options{Dir: dir})
	defer w.Close()
	if problems, err := w.Check(t.Context(), true); err != nil || len(problems) != 0 {
		t.Errorf("%s: %+v, %v", dir, problems, err)
	}
	return dump(t, w)
}

func TestALibraryGoesBackToABackupAndForthAgain(t *testing.T) {
	dir, file, before := kept(t)
	after := writeMore(t, dir)
	done, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if done.Kept == "" || done.Copied != 0 || done.Missing != 0 || done.From.Documents != 2 || done.From.Notes != 1 || done.From.Kind != library.BackupAsked {
		t.Errorf("%+v", done)
	}
	if got := stateOf(t, dir); got != before {
		t.Errorf("the library is not what the backup held:\n%s", got)
	}
	if _, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: done.Kept, Dir: dir}); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, dir); got != after {
		t.Errorf("what was kept is not what stood there before:\n%s", got)
	}
}

func TestANewFolderGetsTheOriginalsToo(t *testing.T) {
	dir, file, before := kept(t)
	for name, from := range map[string]string{"a backup": file, "a library": filepath.Join(dir, "library.sqlite")} {
		to := filepath.Join(t.TempDir(), "새 서고")
		done, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: from, Dir: to})
		if err != nil || done.Copied != 2 || done.Missing != 0 || done.Kept != "" {
			t.Fatalf("from %s: %+v, %v", name, done, err)
		}
		if got := stateOf(t, to); got != before {
			t.Errorf("from %s it is:\n%s", name, got)
		}
	}
	lonely := filepath.Join(t.TempDir(), "carried.sqlite")
	write(t, lonely, read(t, file))
	done, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: lonely, Dir: filepath.Join(t.TempDir(), "other")})
	if err != nil || done.Missing != 2 {
		t.Errorf("without its folder: %+v, %v", done, err)
	}
}

func TestADamagedLibraryIsRestoredAndItsBytesAreKept(t *testing.T) {
	dir, file, before := kept(t)
	database := filepath.Join(dir, "library.sqlite")
	broken := append(read(t, database)[:5000], "no database any more"...)
	write(t, database, broken)
	done, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if string(read(t, done.Kept)) != string(broken) {
		t.Error("the damaged bytes are not kept")
	}
	if got := stateOf(t, dir); got != before {
		t.Errorf("the library is:\n%s", got)
	}
	list, err := workspace.ListBackups(dir)
	if err != nil || len(list) != 2 || list[0].Kind != library.BackupDamaged {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestWhatCannotBeRestoredChangesNothing(t *testing.T) {
	dir, file, _ := kept(t)
	before := writeMore(t, dir)
	elsewhere := t.TempDir()
	cut := filepath.Join(elsewhere, "cut.sqlite")
	write(t, cut, read(t, file)[:9000])
	text := filepath.Join(elsewhere, "letter.sqlite")
	write(t, text, []byte("this is a letter and no backup of anything at all"))
	empty := filepath.Join(elsewhere, "empty.sqlite")
	write(t, empty, nil)
	for _, c := range []struct {
		name, file, dir string
		want            library.Code
	}{
		{"a backup that is cut off", cut, dir, library.Damaged},
		{"a letter", text, dir, library.Damaged},
		{"an empty file", empty, dir, library.Damaged},
		{"a file that is not there", filepath.Join(elsewhere, "gone.sqlite"), dir, library.NotFound},
		{"a folder", elsewhere, dir, library.Invalid},
		{"the library itself", filepath.Join(dir, "library.sqlite"), dir, library.Invalid},
		{"a folder of other things", file, elsewhere, library.Conflict},
	} {
		_, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: c.file, Dir: c.dir})
		if got := library.CodeOf(err); got != c.want {
			t.Errorf("%s: %q (%v), want %q", c.name, got, err, c.want)
		}
	}
	open := mustOpen(t, workspace.Options{Dir: dir})
	if _, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: dir}); library.CodeOf(err) != library.InUse {
		t.Errorf("while it is open: %v", err)
	}
	open.Close()
	if got := stateOf(t, dir); got != before {
		t.Errorf("the library was changed:\n%s", got)
	}
}

func TestABackupIsMadeOnceADay(t *testing.T) {
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	dir := t.TempDir()
	w := mustOpen(t, workspace.Options{Dir: dir, Now: func() time.Time { return now }})
	if made, err := w.BackUpIfDue(t.Context()); made || err != nil {
		t.Errorf("of an empty library: %v, %v", made, err)
	}
	if _, err := w.Notes.AddNote(t.Context(), library.Note{Body: "메모"}); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		later time.Duration
		want  bool
	}{{0, true}, {time.Hour, false}, {24 * time.Hour, true}, {-72 * time.Hour, true}} {
		now = now.Add(step.later)
		if made, err := w.BackUpIfDue(t.Context()); made != step.want || err != nil {
			t.Errorf("after %v: %v, %v", step.later, made, err)
		}
	}
	list, err := w.Backups(t.Context())
	if err != nil || len(list) != 3 || list[0].Kind != library.BackupAutomatic {
		t.Errorf("%+v, %v", list, err)
	}
	for range 30 {
		now = now.AddDate(0, 0, 1)
		if _, err := w.BackUpIfDue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if list, err = w.Backups(t.Context()); err != nil || len(list) > 16 {
		t.Errorf("after a month there are %d (%v)", len(list), err)
	}
}

func TestAFullFolderOfBackupsIsToldWithItsCode(t *testing.T) {
	dir := t.TempDir()
	w := mustOpen(t, workspace.Options{Dir: dir})
	if err := os.RemoveAll(filepath.Join(dir, "backups")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "backups"), []byte("in the way"))
	if _, err := w.BackUp(t.Context()); library.CodeOf(err) != library.Permission {
		t.Errorf("%v", err)
	}
}

func TestServicesThatKeepFoldersInStepAreKnown(t *testing.T) {
	for dir, want := range map[string]string{
		"/home/a/OneDrive - 연구원/naru": "OneDrive", "/Users/a/Dropbox/x": "Dropbox", "/Users/a/Library/Mobile Documents/com~apple~CloudDocs/n": "iCloud",
		"/Volumes/Google Drive/My Drive/n": "Google Drive", "/home/a/.local/share/naru": "", "/home/a/dropboxes": "",
	} {
		if got := workspace.SyncedBy(dir); got != want {
			t.Errorf("%s: %q, want %q", dir, got, want)
		}
	}
}

func TestAPersonIsToldOnceOfABadPlaceAndAgainWhereItMoves(t *testing.T) {
	root := t.TempDir()
	first, second := filepath.Join(root, "OneDrive", "서고"), filepath.Join(root, "Dropbox", "서고")
	w := mustOpen(t, workspace.Options{Dir: first})
	if got, err := w.UntoldHazard(t.Context(), workspace.ToldInWindow); got != "OneDrive" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if err := w.HazardTold(t.Context(), workspace.ToldInWindow); err != nil {
		t.Fatal(err)
	}
	if got, err := w.UntoldHazard(t.Context(), workspace.ToldInWindow); got != "" || err != nil {
		t.Errorf("told again of %q, %v", got, err)
	}
	w.Close()
	if err := os.MkdirAll(filepath.Dir(second), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(first, second); err != nil {
		t.Fatal(err)
	}
	w = mustOpen(t, workspace.Options{Dir: second})
	if got, err := w.UntoldHazard(t.Context(), workspace.ToldInWindow); got != "Dropbox" || err != nil {
		t.Errorf("where it moved: %q, %v", got, err)
	}
}
