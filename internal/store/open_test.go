package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/mattn/go-sqlite3"

	"naru/internal/library"
	"naru/internal/store"
)

// rawSQL runs statements on a database file behind Naru's back.
func rawSQL(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, q := range statements {
		if _, err := db.Exec(q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
}

func mustClose(t *testing.T, s *store.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestALibraryOfALaterNaruIsRefusedAndNotTouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	mustClose(t, MustOpenAt(t, path))
	rawSQL(t, path, `PRAGMA user_version = 9999`)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{false, true} {
		_, err = store.Open(ctx, store.Options{Path: path, ReadOnly: readOnly, Taxonomy: taxonomy()})
		wantCode(t, err, library.Newer)
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestWhatIsNotALibraryIsRefused(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.sqlite")
	if err := os.WriteFile(text, bytes.Repeat([]byte("not a database\n"), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign.sqlite")
	rawSQL(t, foreign, `CREATE TABLE something (else_ TEXT)`)
	for _, c := range []struct {
		name, path string
		code       library.Code
	}{
		{"a file that is no database", text, library.Damaged},
		{"a database of something else", foreign, library.Damaged},
		{"a folder", dir, library.Invalid},
	} {
		s, err := store.Open(ctx, store.Options{Path: c.path})
		if err == nil {
			s.Close()
		}
		t.Run(c.name, func(t *testing.T) { wantCode(t, err, c.code) })
	}
}

func TestADamagedLibrarySaysSo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	s := MustOpenAt(t, path)
	for i := range 30 {
		MustAdd(t, s, library.Document{Title: fmt.Sprint("Report ", i)}, "labour market text", "이민 정책 보고서")
	}
	mustClose(t, s)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8192; i < len(data); i++ { // all but the header and the schema's first pages
		data[i] = 0xA5
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(ctx, store.Options{Path: path})
	if err == nil {
		defer s.Close()
		_, err = s.Documents(ctx, library.DocumentFilter{})
	}
	wantCode(t, err, library.Damaged)
}

func TestALibraryOpenForReadingOnlyIsNotChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	_, err := store.Open(ctx, store.Options{Path: path, ReadOnly: true})
	wantCode(t, err, library.NotFound)
	s := MustOpenAt(t, path)
	id := MustAdd(t, s, library.Document{Title: "Report"}, "text")
	mustClose(t, s)

	s, err = store.Open(ctx, store.Options{Path: path, ReadOnly: true, Taxonomy: taxonomy()[:1]})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Document(ctx, id); err != nil {
		t.Error(err)
	}
	wantCode(t, s.TrashDocument(ctx, id), library.Permission)
	wantCode(t, s.SetSetting(ctx, "a", "b"), library.Permission)
	tree, err := s.ThemeTree(ctx)
	if err != nil || len(tree) != len(taxonomy()) {
		t.Errorf("themes were changed: %v, %v", tree, err)
	}
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "copy.sqlite")); err != nil {
		t.Errorf("a library open for reading only cannot be backed up: %v", err)
	}
}

func TestALibraryOnAMediumThatCannotBeWrittenIsRead(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("rights of folders do not bind this user")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "library.sqlite")
	s := MustOpenAt(t, path)
	id := MustAdd(t, s, library.Document{Title: "Report"}, "text")
	mustClose(t, s)
	if err := errors.Join(os.Chmod(path, 0o400), os.Chmod(dir, 0o500)); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o700)
	s, err := store.Open(ctx, store.Options{Path: path, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Document(ctx, id); err != nil {
		t.Error(err)
	}
	_, err = store.Open(ctx, store.Options{Path: path})
	wantCode(t, err, library.Permission)
	var coded *library.Error
	if errors.As(err, &coded); coded.Args["path"] != dir {
		t.Errorf("it does not say where: %#v", coded)
	}
}

// withNext is the migrations as they are and one more.
func withNext(t *testing.T, sql string) fstest.MapFS {
	t.Helper()
	names, err := filepath.Glob("migration/*.sql")
	if err != nil || len(names) == 0 {
		t.Fatalf("migrations: %v, %v", names, err)
	}
	all := fstest.MapFS{"migration/9999_next.sql": {Data: []byte(sql)}}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
	}
	return all
}

func TestAMigrationKeepsACopyOfWhatWasBefore(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.sqlite")
	s := MustOpenAt(t, path)
	id := MustAdd(t, s, library.Document{Title: "Report"}, "labour market")
	mustClose(t, s)

	next := withNext(t, "-- index: rebuild\nALTER TABLE document ADD COLUMN more TEXT NOT NULL DEFAULT '';")
	var err error
	s, err = store.Open(ctx, store.WithMigrations(store.Options{Path: path, Now: clock()}, next))
	if err != nil {
		t.Fatal(err)
	}
	if got := find(t, s, "labour"); len(got) != 1 {
		t.Errorf("the index made anew finds %v", got)
	}
	mustClose(t, s)
	_, err = store.Open(ctx, store.Options{Path: path})
	wantCode(t, err, library.Newer)

	copies, err := filepath.Glob(filepath.Join(dir, "backups", "*.sqlite"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("copies: %v, %v", copies, err)
	}
	before := MustOpenAt(t, copies[0])
	if d, err := before.Document(ctx, id); err != nil || d.Title != "Report" {
		t.Errorf("the copy does not hold the document: %v", err)
	}
}

func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	mustClose(t, MustOpenAt(t, path))
	broken := withNext(t, "-- index: keep\nDROP TABLE setting; SELECT nonsense;")
	if _, err := store.Open(ctx, store.WithMigrations(store.Options{Path: path}, broken)); err == nil {
		t.Fatal("a broken migration went through")
	}
	s := MustOpenAt(t, path)
	if err := s.SetSetting(ctx, "still", "here"); err != nil {
		t.Error(err)
	}
}

func TestErrorsOfTheEngineCarryACode(t *testing.T) {
	for _, c := range []struct {
		err  error
		code library.Code
	}{
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, library.Damaged},
		{sqlite3.Error{Code: sqlite3.ErrNotADB}, library.Damaged},
		{sqlite3.Error{Code: sqlite3.ErrFull}, library.DiskFull},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.ENOSPC}, library.DiskFull},
		{sqlite3.Error{Code: sqlite3.ErrReadonly}, library.Permission},
		{sqlite3.Error{Code: sqlite3.ErrCantOpen}, library.Permission},
		{sqlite3.Error{Code: sqlite3.ErrPerm}, library.Permission},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, library.Temporary},
		{sqlite3.Error{Code: sqlite3.ErrInterrupt}, library.Cancelled},
		{context.Canceled, library.Cancelled},
		{&os.PathError{Err: syscall.ENOSPC}, library.DiskFull},
		{&os.PathError{Err: syscall.EACCES}, library.Permission},
		{errors.New("something else"), library.Internal},
		{library.Errorf(library.Conflict, "kept"), library.Conflict},
	} {
		t.Run(fmt.Sprint(c.err), func(t *testing.T) {
			got := store.MapError(fmt.Errorf("wrapped: %w", c.err))
			wantCode(t, got, c.code)
			if !errors.Is(got, c.err) {
				t.Errorf("the cause is lost in %v", got)
			}
		})
	}
}

func TestALibraryOfAnEarlierNaruIsToldApartWhenOnlyRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	mustClose(t, MustOpenAt(t, path))
	next := withNext(t, "-- index: keep\nSELECT 1;")
	_, err := store.Open(ctx, store.WithMigrations(store.Options{Path: path, ReadOnly: true}, next))
	wantCode(t, err, library.Older)
}
