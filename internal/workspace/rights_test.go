//go:build linux

package workspace_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/workspace"
)

// nobody has no rights on what the test's user owns.
const nobody = 65534

// asNobody runs the importing child without this user's rights: root may read
// everything, so the test of a refusal must not be root.
func asNobody(t *testing.T, dir, from string) (said string, failed error) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can run a child as another user")
	}
	c := child(t, dir, from)
	// The test program lies in a folder that nobody else may enter.
	self := filepath.Join(openFolder(t), "naru-test")
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(self, read(t, program), 0o755); err != nil {
		t.Fatal(err)
	}
	c.Path, c.Args = self, []string{self}
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	c.Stderr = nil
	out, err := c.CombinedOutput()
	return string(out), err
}

// openFolder is a folder whose way in is open to everyone.
func openFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "naru-open-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestAFileThatMayNotBeReadCostsOnlyItself(t *testing.T) {
	from := openFolder(t)
	for i, path := range files(t, reports(t, 2)) {
		mode := os.FileMode(0o644)
		if i == 0 {
			mode = 0
		}
		to := filepath.Join(from, filepath.Base(path))
		write(t, to, read(t, path))
		if err := os.Chmod(to, mode); err != nil {
			t.Fatal(err)
		}
	}
	said, err := asNobody(t, filepath.Join(openFolder(t), "library"), from)
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for _, line := range []string{"failed unreadable report-00.pdf", "imported  report-01.pdf"} {
		if !strings.Contains(said, line) {
			t.Errorf("no line %q in:\n%s", line, said)
		}
	}
}

func TestALibraryWithoutTheRightToWriteSaysSo(t *testing.T) {
	dir := filepath.Join(openFolder(t), "library")
	mustOpen(t, workspace.Options{Dir: dir}).Close()
	said, err := asNobody(t, dir, t.TempDir())
	if err == nil || !strings.HasPrefix(said, string(library.Permission)) {
		t.Errorf("ends with %v and says %q", err, said)
	}
}

func TestAFullDiskStopsTheQueueUntilThereIsRoom(t *testing.T) {
	dir := t.TempDir()
	if os.Getuid() != 0 {
		t.Skip("only root can mount a small disk")
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no small disk is to be had here: %v %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
			t.Errorf("umount: %v %s", err, out)
		}
	})
	from := reports(t, 6)
	w, err := workspace.Open(t.Context(), workspace.Options{Dir: filepath.Join(dir, "library")})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close() // before the disk goes
	batch, err := w.Importer.Add(t.Context(), []string{from}, library.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	ballast := filepath.Join(dir, "ballast")
	fillUp(t, ballast)
	w.Importer.Start()
	ctx, end := context.WithTimeout(t.Context(), 10*time.Minute)
	defer end()
	if err := w.Importer.Wait(ctx); library.CodeOf(err) != library.DiskFull {
		t.Fatalf("a full disk ends the import with %v", err)
	}
	for name, item := range items(t, w, batch) {
		if item.Status == library.ImportFailed {
			t.Errorf("%s failed with %q, for what is not its fault", name, item.Reason)
		}
	}

	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	w.Importer.Start()
	wait(t, w)
	for name, item := range items(t, w, batch) {
		if item.Status != library.ImportImported {
			t.Errorf("after making room, %s is %s, %q", name, item.Status, item.Reason)
		}
	}
	if problems, err := w.Check(t.Context(), true); err != nil || len(problems) != 0 {
		t.Errorf("found %+v (%v)", problems, err)
	}
}

// fillUp writes until the disk has no room.
func fillUp(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	block := make([]byte, 4096)
	for err == nil {
		_, err = f.Write(block)
	}
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(found) == 0 {
		t.Fatalf("no files in %s: %v", dir, err)
	}
	return found
}
