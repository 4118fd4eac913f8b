package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/workspace"
)

func TestAnImportLeavesTheScansOfOthersToThem(t *testing.T) {
	scans := makeScans(t)
	dir := filepath.Join(t.TempDir(), "library")
	run := func(args ...string) string {
		t.Helper()
		var printed bytes.Buffer
		p := program{in: strings.NewReader(""), out: &printed, err: &printed, getenv: func(string) string { return "" }, engine: seer{}}
		if code := p.run(t.Context(), append([]string{"--library", dir}, args...)); code != exitDone {
			t.Fatalf("%v ended with %d: %s", args, code, printed.String())
		}
		return printed.String()
	}
	run("import", "--ocr", "never", filepath.Join(scans, "01-지침-스캔.pdf"))
	// Somebody asked for its pages and went away.
	w, err := workspace.Open(t.Context(), workspace.Options{Dir: dir, Engine: seer{}})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := w.Recognizer.Recognize(t.Context()); err != nil || n != 3 {
		t.Fatalf("queued %d pages: %v", n, err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	run("import", filepath.Join(scans, "02-circular.pdf"))
	if got := run("text", "2"); !strings.Contains(got, "seasonal work") {
		t.Errorf("the scan that was imported was not read: %s", got)
	}
	if got := run("text", "1"); strings.Contains(got, "계절근로자") {
		t.Errorf("the scan of somebody else was read: %s", got)
	}
}
