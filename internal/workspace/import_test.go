package workspace_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/sharedtest"
	"naru/internal/workspace"
)

// child is this program as one that imports.
func child(t *testing.T, dir, from string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), self)
	c.Env = append(os.Environ(), envCache+"="+xdg.CacheHome, envLibrary+"="+dir, envImport+"="+from)
	c.Stderr = os.Stderr
	return c
}

func TestAnImportKilledInMidRunEndsAsIfItHadNotBeen(t *testing.T) {
	from := reports(t, 16)
	undisturbed := mustOpen(t, workspace.Options{Dir: t.TempDir()})
	bring(t, undisturbed, library.ImportOptions{}, from)

	dir := t.TempDir()
	c := child(t, dir, from)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	// Killed while other files are being read: after the third is in.
	lines := bufio.NewScanner(out)
	for n := 0; n < 3 && lines.Scan(); n++ {
	}
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait()

	w := mustOpen(t, workspace.Options{Dir: dir})
	st, err := w.Documents.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if st.Documents < 3 || st.Waiting == 0 {
		t.Fatalf("killed too late or too early to tell anything: %+v", st)
	}
	w.Importer.Start()
	wait(t, w)
	if diff := cmp.Diff(dump(t, undisturbed), dump(t, w)); diff != "" {
		t.Errorf("the library is otherwise (-undisturbed +killed):\n%s", diff)
	}
	if problems, err := w.Check(t.Context(), true); err != nil || len(problems) != 0 {
		t.Errorf("found %+v (%v)", problems, err)
	}
}

func TestFilesThatVanishAfterTheyWereListedSaySo(t *testing.T) {
	from := reports(t, 3)
	w := mustOpen(t, workspace.Options{Dir: t.TempDir()})
	batch, err := w.Importer.Add(t.Context(), []string{from}, library.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(from); err != nil {
		t.Fatal(err)
	}
	w.Importer.Start()
	wait(t, w)
	got := items(t, w, batch)
	for name, item := range got {
		if item.Status != library.ImportFailed || item.Reason != library.Vanished {
			t.Errorf("%s: %s, %s", name, item.Status, item.Reason)
		}
	}
	if len(got) != 3 {
		t.Errorf("%d items, want 3", len(got))
	}
}

func TestLockedFilesWantTheirPassword(t *testing.T) {
	from := sharedtest.Dir(t, "corpus/made/locked")
	w := mustOpen(t, workspace.Options{Dir: t.TempDir()})
	first := bring(t, w, library.ImportOptions{}, from)
	for name, want := range map[string]library.Code{
		"user-password-naru.pdf": library.Locked, "rc4-user-password-naru.pdf": library.Locked, "owner-password-only.pdf": "",
	} {
		if got := first[name].Reason; got != want {
			t.Errorf("without a password, %s: %q, want %q", name, got, want)
		}
	}
	name := "user-password-naru.pdf"
	if got := bring(t, w, library.ImportOptions{Password: "wrong"}, filepath.Join(from, name))[name]; got.Reason != library.WrongPass {
		t.Errorf("with a wrong password: %s, %q", got.Status, got.Reason)
	}
	batch, err := w.Importer.Retry(t.Context(), "naru")
	if err != nil {
		t.Fatal(err)
	}
	w.Importer.Start()
	wait(t, w)
	for name, item := range items(t, w, batch) {
		if item.Status != library.ImportImported && item.Status != library.ImportDuplicate {
			t.Errorf("with the password, %s: %s, %q", name, item.Status, item.Reason)
		}
	}
}

func TestHostileFilesCostOnlyThemselves(t *testing.T) {
	if testing.Short() {
		t.Skip("some are made to take their time")
	}
	from := sharedtest.Dir(t, "corpus/made/hostile")
	good := reports(t, 2)
	w := mustOpen(t, workspace.Options{Dir: t.TempDir()})
	for name, item := range bring(t, w, library.ImportOptions{}, from, good) {
		switch item.Status {
		case library.ImportImported, library.ImportDuplicate:
		case library.ImportFailed:
			if item.Reason == "" || item.Reason == library.Internal {
				t.Errorf("%s fails with %q", name, item.Reason)
			}
		default:
			t.Errorf("%s ends as %s", name, item.Status)
		}
	}
	for name, item := range bring(t, w, library.ImportOptions{}, good) {
		if item.Status != library.ImportDuplicate {
			t.Errorf("%s did not get in: %s, %q", name, item.Status, item.Reason)
		}
	}
	if problems, err := w.Check(t.Context(), true); err != nil || len(problems) != 0 {
		t.Errorf("found %+v (%v)", problems, err)
	}
}
