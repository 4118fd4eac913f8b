package wholefile_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/wholefile"
)

func writing(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// left lists what lies in a folder.
func left(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestAFileIsWrittenForItsOwnerAlone(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "표.csv")
	if err := os.WriteFile(path, []byte("before"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := wholefile.Replace(path, writing("after")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil || string(data) != "after" || left(t, dir) != "표.csv" {
		t.Errorf("%q, %v; in the folder lies %s", data, err, left(t, dir))
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestAFailureLeavesWhatWasThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		met  error
		code library.Code
	}{
		"a fault of ours":  {io.ErrUnexpectedEOF, library.Internal},
		"a person's stop":  {library.Errorf(library.Cancelled, "stopped"), library.Cancelled},
		"what is not kept": {library.Errorf(library.NotFound, "no such document"), library.NotFound},
	} {
		err := wholefile.Replace(path, func(w io.Writer) error {
			_ = writing("half")(w)
			return c.met
		})
		if library.CodeOf(err) != c.code || !errors.Is(err, c.met) {
			t.Errorf("%s: %v", name, err)
		}
		data, err := os.ReadFile(path)
		if err != nil || string(data) != "before" || left(t, dir) != "a.csv" {
			t.Errorf("after %s: %q, %v; in the folder lies %s", name, data, err, left(t, dir))
		}
	}
}

func TestWhereItCannotBeWrittenItSaysWhy(t *testing.T) {
	dir := t.TempDir()
	var e *library.Error
	err := wholefile.Replace(filepath.Join(dir, "no", "a.csv"), writing("x"))
	if !errors.As(err, &e) || e.Code != library.NotFound || e.Args["path"] != filepath.Join(dir, "no") {
		t.Errorf("no folder: %#v", err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "a.csv", "b"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := wholefile.Replace(filepath.Join(dir, "a.csv"), writing("x")); library.CodeOf(err) != library.Permission || left(t, dir) != "a.csv" {
		t.Errorf("a folder stands there: %v; in the folder lies %s", err, left(t, dir))
	}
}

func TestAFileIsReadWithinBounds(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(path, []byte("나루"), 0o600); err != nil {
		t.Fatal(err)
	}
	if data, err := wholefile.Read(path, 6); err != nil || string(data) != "나루" {
		t.Errorf("%q, %v", data, err)
	}
	for name, c := range map[string]struct {
		path string
		most int64
		code library.Code
	}{
		"a file that is too large": {path, 5, library.TooLarge},
		"no file":                  {path + "x", 6, library.NotFound},
		"a folder":                 {dir, 6, library.Unreadable},
	} {
		if _, err := wholefile.Read(c.path, c.most); library.CodeOf(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
}
