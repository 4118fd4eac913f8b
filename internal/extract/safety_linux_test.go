package extract_test

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/sharedtest"
)

// inForce says what the kernel has, in its own words.
func inForce(t *testing.T) (seccomp bool) {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip(err)
	}
	return strings.Contains(string(status), "Seccomp:")
}

func TestAWorkerReadsUnderAllThatTheSystemHas(t *testing.T) {
	p := mustNew(t, extract.Options{})
	s, err := p.Safety(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", s)
	if s.System != "linux" || !s.Descriptor || !s.Limits || !s.NoGain || s.Calls != inForce(t) {
		t.Errorf("in force: %+v", s)
	}
	path := write(t, "any.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)))
	if d := mustRead(t, p, path); textOf(d) != sentence {
		t.Errorf("read %q", textOf(d))
	}
	v := mustOpen(t, p, path)
	mustImage(t, v, 1, 100)
	mustLayout(t, v, 1)
}

func TestAWorkerThatCannotStartConfinedStartsWithout(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	// Confined, the shell may not start another program on the way to this one.
	p := mustNew(t, extract.Options{Command: []string{shell, "-c", "exec env \"$0\"", os.Args[0]}})
	s, err := p.Safety(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if s.Landlock != 0 || s.Calls != inForce(t) {
		t.Errorf("in force: %+v", s)
	}
	if d := mustRead(t, p, write(t, "any.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)))); textOf(d) != sentence {
		t.Errorf("read %q", textOf(d))
	}
}
