package blob_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"naru/internal/blob"
	"naru/internal/library"
)

func mustNew(t *testing.T) (*blob.Store, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "서고 [2020]", "files")
	s, err := blob.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s, dir
}

func TestPutKeepsBytesUnderTheirHash(t *testing.T) {
	s, _ := mustNew(t)
	sum, existed, err := s.Put(strings.NewReader("보고서"), ".PDF", "")
	if err != nil || existed {
		t.Fatalf("Put = %q, %v, %v", sum, existed, err)
	}
	data, err := os.ReadFile(s.Path(sum, ".pdf"))
	if err != nil || string(data) != "보고서" {
		t.Fatalf("read back %q, %v", data, err)
	}
	if err := s.Verify(sum, ".pdf"); err != nil {
		t.Fatal(err)
	}
	again, existed, err := s.Put(strings.NewReader("보고서"), ".pdf", "")
	if err != nil || !existed || again != sum {
		t.Fatalf("same bytes again = %q, %v, %v; want the same hash, there already", again, existed, err)
	}
}

func TestOriginalsAreReadableByTheirOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps rights elsewhere")
	}
	s, dir := mustNew(t)
	sum, _, err := s.Put(strings.NewReader("x"), ".pdf", "")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]os.FileMode{dir: 0o700, s.Path(sum, ".pdf"): 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
	}
}

// failAfter fails its nth read.
type failAfter struct {
	n   int
	err error
}

func (f *failAfter) Read(p []byte) (int, error) {
	if f.n--; f.n < 0 {
		return 0, f.err
	}
	p[0] = 'x'
	return 1, nil
}

func TestFailedPutLeavesNothingBehind(t *testing.T) {
	cases := map[string]struct {
		err  error
		code library.Code
	}{
		"disk full":     {&os.PathError{Op: "write", Err: syscall.ENOSPC}, library.DiskFull},
		"no permission": {os.ErrPermission, library.Permission},
		"broken stick":  {io.ErrUnexpectedEOF, library.Internal},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s, dir := mustNew(t)
			_, _, err := s.Put(&failAfter{n: 3, err: c.err}, ".pdf", "")
			if library.CodeOf(err) != c.code || !errors.Is(err, c.err) {
				t.Errorf("error %v has code %q, want %q", err, library.CodeOf(err), c.code)
			}
			left, err := os.ReadDir(dir)
			if err != nil || len(left) != 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

func TestVerifyFindsFlippedAndMissingBytes(t *testing.T) {
	s, _ := mustNew(t)
	sum, _, err := s.Put(strings.NewReader("report"), ".pdf", "")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path(sum, ".pdf"), []byte("repord"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := library.CodeOf(s.Verify(sum, ".pdf")); got != library.Damaged {
		t.Errorf("a flipped byte gives %q, want damaged", got)
	}
	if err := s.Remove(sum, ".pdf"); err != nil {
		t.Fatal(err)
	}
	if got := library.CodeOf(s.Verify(sum, ".pdf")); got != library.NotFound {
		t.Errorf("a missing original gives %q, want not_found", got)
	}
	if err := s.Remove(sum, ".pdf"); err != nil {
		t.Errorf("removing what is not there: %v", err)
	}
}

func TestADamagedOriginalIsReplacedWhenItsBytesComeAgain(t *testing.T) {
	s, _ := mustNew(t)
	sum, _, err := s.Put(strings.NewReader("report"), ".pdf", "")
	if err != nil || !s.Holds(sum, ".pdf", 6) {
		t.Fatal("it is not held", err)
	}
	damage := map[string]func(path string) error{
		"missing":   os.Remove,
		"truncated": func(path string) error { return os.Truncate(path, 3) },
		"flipped, as a check found": func(path string) error {
			if err := os.WriteFile(path, []byte("repord"), 0o600); err != nil {
				return err
			}
			if got := library.CodeOf(s.Verify(sum, ".pdf")); got != library.Damaged {
				t.Errorf("verify: %q", got)
			}
			return nil
		},
	}
	for name, damage := range damage {
		if err := damage(s.Path(sum, ".pdf")); err != nil {
			t.Fatal(err)
		}
		if s.Holds(sum, ".pdf", 6) {
			t.Errorf("%s: it counts as held", name)
		}
		if _, existed, err := s.Put(strings.NewReader("report"), ".pdf", sum); err != nil || existed {
			t.Errorf("%s: put again: %v, %v", name, existed, err)
		}
		if err := s.Verify(sum, ".pdf"); err != nil || !s.Holds(sum, ".pdf", 6) {
			t.Errorf("%s: not mended: %v", name, err)
		}
	}
}

func TestBytesOtherThanExpectedAreNotKept(t *testing.T) {
	s, dir := mustNew(t)
	_, _, err := s.Put(strings.NewReader("changed since"), ".pdf", strings.Repeat("0", 64))
	if got := library.CodeOf(err); got != library.Changing {
		t.Errorf("code %q, want changing", got)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestSweepRemovesWhatACrashLeft(t *testing.T) {
	s, dir := mustNew(t)
	sum, _, err := s.Put(strings.NewReader("kept"), ".pdf", "")
	if err != nil {
		t.Fatal(err)
	}
	stray := filepath.Join(dir, ".incoming-123")
	if err := os.WriteFile(stray, []byte("half a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Sweep(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(stray); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the stray is still there: %v", err)
	}
	if err := s.Verify(sum, ".pdf"); err != nil {
		t.Errorf("the original is gone: %v", err)
	}
}
