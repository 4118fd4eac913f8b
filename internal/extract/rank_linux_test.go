package extract_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"naru/internal/extract"
)

// ranks reads the nice value of every thread of a process.
func ranks(t *testing.T, pid int) []string {
	t.Helper()
	stats, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", pid))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, path := range stats {
		stat, err := os.ReadFile(path)
		if err != nil {
			continue // the thread ended in between
		}
		const nice = 19 - 3 // numbered as in proc(5), from the third on
		out = append(out, string(bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])[nice]))
	}
	return out
}

func TestReadingFilesGivesWayToThePersonButDrawingPagesDoesNot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	if err := os.WriteFile(path, []byte("# 이민정책\n\nLabour migration\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	own := ranks(t, os.Getpid())[0]
	for _, c := range []struct {
		name, want string
		start      func(p *extract.Pool) error
	}{
		{"reading", "10", func(p *extract.Pool) error {
			_, err := p.Read(t.Context(), extract.Request{Path: path}, nil)
			return err
		}},
		{"drawing", own, func(p *extract.Pool) error {
			v, err := p.Open(t.Context(), extract.Request{Path: path})
			if err == nil {
				t.Cleanup(func() { _ = v.Close() })
			}
			return err
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := mustNew(t, extract.Options{})
			if err := c.start(p); err != nil {
				t.Fatal(err)
			}
			workers := children(t)
			if len(workers) == 0 {
				t.Fatal("no worker runs")
			}
			for _, rank := range ranks(t, workers[len(workers)-1]) {
				if rank != c.want {
					t.Errorf("a thread of the worker has the nice value %s, want %s", rank, c.want)
				}
			}
		})
	}
}
