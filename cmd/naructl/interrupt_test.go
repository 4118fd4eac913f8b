//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"naru/internal/library"
)

// asProgram makes the test program run as naructl itself.
const asProgram = "NARU_TEST_RUNS_AS_NARUCTL"

// naructl is a process of its own on a library; it can be interrupted. The
// compiled engine is kept beside the library, for the next one.
func naructl(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), self, args...)
	c.Env = append(os.Environ(), asProgram+"=1", "NARU_LIBRARY="+dir, "LC_ALL=en_US.UTF-8", "XDG_CACHE_HOME="+filepath.Join(filepath.Dir(dir), "cache"))
	return c
}

func TestCtrlCEndsAnImportWithSevenAndTheQueueGoesOn(t *testing.T) {
	// The same report under many names, each told from the others by a comment.
	from, reports := t.TempDir(), makeReports(t)
	data, err := os.ReadFile(filepath.Join(reports, "02-atlantic.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	const files = 20
	for i := range files {
		name := filepath.Join(from, "report-"+string(rune('a'+i))+".pdf")
		if err := os.WriteFile(name, append(bytes.Clone(data), "%"+strings.Repeat("x", i)+"\n"...), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dir := filepath.Join(t.TempDir(), "library")
	c := naructl(t, dir, "--json", "import", "--workers", "1", from)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if _, err := lines.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, lines)
	_ = c.Wait()
	if code := c.ProcessState.ExitCode(); code != exitCancelled {
		t.Fatalf("exit %d, want %d\n%s", code, exitCancelled, &said)
	}
	if !strings.Contains(said.String(), "the next import goes on") {
		t.Errorf("says %q", &said)
	}

	if st := stats(t, dir); st.Documents == 0 || st.Waiting == 0 || st.Documents+st.Waiting != files {
		t.Fatalf("%d documents, %d waiting, of %d files", st.Documents, st.Waiting, files)
	}
	if out, err := naructl(t, dir, "retry").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if st := stats(t, dir); st.Documents != files || st.Waiting != 0 {
		t.Errorf("%d documents, %d waiting, of %d files", st.Documents, st.Waiting, files)
	}
}

func TestWatchingReportsFilesAndEndsWellWhenInterrupted(t *testing.T) {
	folder, reports := t.TempDir(), makeReports(t)
	copyFile(t, filepath.Join(reports, "02-atlantic.pdf"), filepath.Join(folder, "a.pdf"))
	dir := filepath.Join(t.TempDir(), "library")
	if out, err := naructl(t, dir, "watch", "add", "--settle", "10ms", folder).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	c := naructl(t, dir, "--json", "watch", "run", "--workers", "1")
	said, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(said).ReadString('\n'); err != nil || !strings.Contains(line, "Watching 1 folder") {
		t.Fatalf("says %q, %v", line, err)
	}
	copyFile(t, filepath.Join(reports, "01-계절근로자.pdf"), filepath.Join(folder, "새 보고서.pdf"))
	lines := bufio.NewReader(out)
	var item library.ImportItem
	line, err := lines.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &item)
	}
	if err != nil || item.Status != library.ImportImported || filepath.Base(item.Path) != "새 보고서.pdf" {
		t.Errorf("the new file: %s, %v", line, err)
	}
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if rest, err := io.ReadAll(lines); err != nil || !strings.Contains(string(rest), `{"summary":{"imported":1,`) {
		t.Errorf("at the end: %s, %v", rest, err)
	}
	if err := c.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
}

func stats(t *testing.T, dir string) library.Stats {
	t.Helper()
	out, err := naructl(t, dir, "--json", "stats").Output()
	if err != nil {
		t.Fatal(err)
	}
	var st library.Stats
	if err := json.Unmarshal(out, &st); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return st
}
