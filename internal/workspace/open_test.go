package workspace_test

import (
	"bytes"
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/workspace"
)

func TestASecondProcessFindsTheLibraryInUse(t *testing.T) {
	dir := t.TempDir()
	first := mustOpen(t, workspace.Options{Dir: dir})
	before := dump(t, first)
	wantCode(t, workspace.Options{Dir: dir}, library.InUse)
	if dump(t, first) != before {
		t.Error("the second changed the library")
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	mustOpen(t, workspace.Options{Dir: dir})
}

func TestAReaderBesideTheWriterSeesWhatComesIn(t *testing.T) {
	dir := t.TempDir()
	writer := mustOpen(t, workspace.Options{Dir: dir})
	reader := mustOpen(t, workspace.Options{Dir: dir, ReadOnly: true})
	if reader.Importer != nil {
		t.Error("a library that is only read offers an import")
	}
	bring(t, writer, library.ImportOptions{}, reports(t, 2))
	found, err := reader.Search.Search(t.Context(), library.SearchRequest{Query: "계절 근로자", Limit: 5, NoSynonyms: true})
	if err != nil || found.Total == 0 {
		t.Errorf("the reader finds %+v (%v)", found, err)
	}
	if _, err := reader.Notes.AddNote(t.Context(), library.Note{Body: "내 메모"}); err == nil {
		t.Error("the reader may write")
	}
}

func TestALibraryThatIsNotThereIsNotMadeByReading(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	wantCode(t, workspace.Options{Dir: dir, ReadOnly: true}, library.NotFound)
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the folder is there now (%v)", err)
	}
}

func TestALibraryOfALaterVersionIsLeftAsItIs(t *testing.T) {
	dir := t.TempDir()
	mustOpen(t, workspace.Options{Dir: dir}).Close()
	file := filepath.Join(dir, "library.sqlite")
	data := read(t, file)
	// user_version in the header: SQLite file format, section 1.3.
	binary.BigEndian.PutUint32(data[60:], 9999)
	write(t, file, data)
	for _, readOnly := range []bool{false, true} {
		wantCode(t, workspace.Options{Dir: dir, ReadOnly: readOnly}, library.Newer)
	}
	if !bytes.Equal(read(t, file), data) {
		t.Error("the database was changed")
	}
}

func TestADamagedDatabaseIsSaidToBe(t *testing.T) {
	dir := t.TempDir()
	mustOpen(t, workspace.Options{Dir: dir}).Close()
	file := filepath.Join(dir, "library.sqlite")
	whole := read(t, file)
	tests := []struct {
		name  string
		spoil func([]byte) []byte
	}{
		{"its header is overwritten", func(b []byte) []byte { copy(b, "this is no database at all"); return b }},
		{"its pages are overwritten", func(b []byte) []byte { return append(b[:100], bytes.Repeat([]byte{0xA5}, len(b)-100)...) }},
		{"it is cut off in the middle", func(b []byte) []byte { return b[:len(b)/3] }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			spoilt := tt.spoil(bytes.Clone(whole))
			write(t, file, spoilt)
			wantCode(t, workspace.Options{Dir: dir}, library.Damaged)
			if !bytes.Equal(read(t, file), spoilt) {
				t.Error("what could still be rescued was changed")
			}
		})
	}
}

func TestALibraryIsReadableByItsOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps rights otherwise")
	}
	dir := filepath.Join(t.TempDir(), "library")
	w := mustOpen(t, workspace.Options{Dir: dir})
	bring(t, w, library.ImportOptions{}, reports(t, 1))
	if _, err := w.StarterDir(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Backup(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o600)
		if e.IsDir() {
			want = 0o700
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has %o, want %o", strings.TrimPrefix(path, dir), got, want)
		}
		seen[filepath.Ext(path)] = true
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{".sqlite", ".sqlite-wal", ".sqlite-shm", ".pdf", ".lock"} {
		if !seen[kind] {
			t.Errorf("no %s was looked at: %v", kind, seen)
		}
	}
}

func TestADamagedOriginalIsFoundAndMendedByImportingItAgain(t *testing.T) {
	w := mustOpen(t, workspace.Options{Dir: t.TempDir()})
	from := reports(t, 2)
	bring(t, w, library.ImportOptions{}, from)
	if problems, err := w.Check(t.Context(), true); err != nil || len(problems) != 0 {
		t.Fatalf("a sound library has problems: %v (%v)", problems, err)
	}
	var original string
	_ = filepath.WalkDir(filepath.Join(w.Dir, "files"), func(path string, e fs.DirEntry, _ error) error {
		if filepath.Ext(path) == ".pdf" {
			original = path
		}
		return nil
	})
	data := read(t, original)
	data[len(data)/2] ^= 1
	write(t, original, data)
	problems, err := w.Check(t.Context(), true)
	if err != nil || len(problems) != 1 || problems[0].Code != "original_damaged" {
		t.Errorf("found %+v (%v), want one original_damaged", problems, err)
	}
	if problems, err := w.Check(t.Context(), false); err != nil || len(problems) != 0 {
		t.Errorf("without reading the originals: %+v (%v)", problems, err)
	}
	mendedByImport(t, w, from)
	if err := os.Remove(original); err != nil {
		t.Fatal(err)
	}
	problems, err = w.Check(t.Context(), false)
	if err != nil || len(problems) != 1 || problems[0].Code != "original_not_found" {
		t.Errorf("a missing original: %+v (%v)", problems, err)
	}
	mendedByImport(t, w, from)
}

// mendedByImport fails unless bringing the files in again does what the check
// promises.
func mendedByImport(t *testing.T, w *workspace.Workspace, from string) {
	t.Helper()
	bring(t, w, library.ImportOptions{}, from)
	if problems, err := w.Check(t.Context(), true); err != nil || len(problems) != 0 {
		t.Errorf("bringing the file in again leaves %+v (%v)", problems, err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
