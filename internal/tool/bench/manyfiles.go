package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// knownLimit is when a folder of 5,000 files that are all in should be known.
const knownLimit = 5 * time.Second

// manyFiles imports a folder of small files, and again when all are known, and
// watches the memory of the importing process itself.
func (b *bench) manyFiles(ctx context.Context) error {
	if b.files < 10 {
		return nil
	}
	dir := filepath.Join(b.work, "many")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make a folder of many files: %w", err)
	}
	for i := range b.files {
		text := fmt.Sprintf("제%d호 이민정책 소식\n\n%s\nSeasonal workers, number %d.\n", i, strings.Repeat("계절근로자의 체류와 고용에 관한 조사 결과를 싣는다. ", 40), i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("report-%05d.txt", i)), []byte(text), 0o600); err != nil {
			return fmt.Errorf("write a small file: %w", err)
		}
	}
	args := []string{"--library", filepath.Join(b.work, "many-library"), "--json", "import", dir}
	first, err := b.watched(ctx, args)
	if err != nil {
		return err
	}
	again, err := b.watched(ctx, args)
	if err != nil {
		return err
	}
	what := fmt.Sprintf("%d known files told, wall", b.files)
	b.table.row(what, again.wall, "limit", knownLimit*time.Duration(b.files)/5000)
	b.table.row(what, again.wall, "the first import", first.wall)
	if first.tenth > 0 {
		b.table.fact("memory after a tenth of the files", fmt.Sprintf("%d MB", first.tenth>>20))
		b.table.fact("memory at its highest later", fmt.Sprintf("%d MB", first.later>>20))
	}
	return nil
}

// memory of a run: the highest resident size of the process without its
// children, in bytes, until a tenth of the items were told and afterwards.
type memory struct {
	wall         time.Duration
	tenth, later int64
}

// watched runs naructl and samples its memory while it prints its items.
func (b *bench) watched(ctx context.Context, args []string) (memory, error) {
	cmd := exec.CommandContext(ctx, b.naructl, args...)
	lines := &lineCounter{}
	cmd.Stdout = lines
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return memory{}, fmt.Errorf("start naructl: %w", err)
	}
	var m memory
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-ended:
			m.wall = time.Since(began)
			if err != nil {
				return m, fmt.Errorf("import many files: %w", err)
			}
			return m, nil
		case <-tick.C:
			size := resident(cmd.Process.Pid)
			if lines.count() < b.files/10 {
				m.tenth = max(m.tenth, size)
			} else {
				m.later = max(m.later, size)
			}
		}
	}
}
