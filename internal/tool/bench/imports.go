package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// startLimit is what starting a reader may take of the processor.
const startLimit = 300 * time.Millisecond

// imports measures the whole way from files to a searchable library.
func (b *bench) imports(ctx context.Context) error {
	// The engine is compiled once per machine; the first, empty import pays it.
	warm := filepath.Join(b.work, "warm")
	first := firstPDF(b.corpus)
	if _, _, err := measure(ctx, nil, nil, b.naructl, "--library", warm, "--json", "import", first); err != nil {
		return fmt.Errorf("warm up: %w", err)
	}

	args := append([]string{"--library", b.library(), "--json", "import", "--ocr", "never"}, b.corpus...)
	var ours, text, recoll, readers, plain, start, bare best
	for range b.rounds {
		// In turn, so that what else the machine does falls on all alike.
		if err := os.RemoveAll(b.library()); err != nil {
			return fmt.Errorf("empty the library: %w", err)
		}
		c, out, err := measure(ctx, nil, []int{3}, b.naructl, args...)
		if err != nil {
			return err
		}
		ours.add(c)
		if b.documents, b.pages, err = summarise(out); err != nil {
			return err
		}
		for _, peer := range []struct {
			into *best
			run  func(context.Context) (cost, error)
		}{
			{&recoll, b.recollindex},
			{&text, b.pdftotext},
			{&readers, b.engine(engineOurs, b.corpus...)},
			{&plain, b.engine(enginePlain, b.corpus...)},
			{&bare, b.engine(engineOurs)},
			{&start, b.engine(engineStart)},
		} {
			if c, err = peer.run(ctx); err != nil {
				return err
			}
			peer.into.add(c)
		}
	}
	b.table.fact("documents imported", fmt.Sprint(b.documents))
	b.table.fact("pages imported", fmt.Sprint(b.pages))
	b.table.fact("pages per CPU second", fmt.Sprintf("%.0f", float64(b.pages)/ours.cpu.Seconds()))
	b.table.row("import, CPU", ours.cpu, "recollindex, CPU", recoll.cpu)
	b.table.row("import, wall, two workers", ours.wall, "recollindex, wall", recoll.wall)
	b.table.row("import, CPU", ours.cpu, "pdftotext (text only), CPU", text.cpu)
	b.table.row("import, CPU", ours.cpu, "our readers alone, CPU", readers.cpu)
	b.table.row("our readers alone, CPU", readers.cpu, "pdftotext (text only), CPU", text.cpu)
	b.table.row("our readers alone, CPU", readers.cpu, "go-pdfium as it comes, CPU", plain.cpu)
	b.table.row("a reader started, warm cache, CPU", start.cpu-bare.cpu, "limit", startLimit)

	again, _, err := measure(ctx, nil, []int{3}, b.naructl, args...)
	if err != nil {
		return err
	}
	b.table.row("import of the same files again, wall", again.wall, "the first import", ours.wall)
	size, err := sizeOf(filepath.Join(b.library(), "library.sqlite"))
	if err != nil {
		return err
	}
	b.table.fact("database", fmt.Sprintf("%.1f MB", float64(size)/1e6))
	return nil
}

func (b *bench) pdftotext(ctx context.Context) (cost, error) {
	var sum cost
	if !installed("pdftotext") {
		return sum, nil
	}
	for _, path := range pdfs(b.corpus) {
		// Exit codes 1 to 3 are files it cannot open, 99 is any other error.
		c, _, err := measure(ctx, nil, []int{1, 2, 3, 99}, "pdftotext", "-enc", "UTF-8", path, os.DevNull)
		if err != nil {
			return sum, err
		}
		sum.cpu += c.cpu
		sum.wall += c.wall
	}
	return sum, nil
}

// engine runs this program in one of the ways of engine.go.
func (b *bench) engine(how string, dirs ...string) func(context.Context) (cost, error) {
	return func(ctx context.Context) (cost, error) {
		self, err := os.Executable()
		if err != nil {
			return cost{}, fmt.Errorf("find this program: %w", err)
		}
		c, _, err := measure(ctx, nil, nil, self, append([]string{"-engine", how}, dirs...)...)
		return c, err
	}
}

// recollindex indexes the same folders in a configuration of its own.
func (b *bench) recollindex(ctx context.Context) (cost, error) {
	if !installed("recollindex") {
		return cost{}, nil
	}
	conf := b.recollConf()
	if err := errors.Join(os.RemoveAll(conf), os.MkdirAll(conf, 0o700)); err != nil {
		return cost{}, fmt.Errorf("make recoll's configuration: %w", err)
	}
	dirs := make([]string, len(b.corpus))
	for i, d := range b.corpus {
		abs, err := filepath.Abs(d)
		if err != nil {
			return cost{}, err
		}
		dirs[i] = `"` + abs + `"`
	}
	text := "topdirs = " + strings.Join(dirs, " ") + "\nloglevel = 2\nfollowLinks = 1\n"
	if err := os.WriteFile(filepath.Join(conf, "recoll.conf"), []byte(text), 0o600); err != nil {
		return cost{}, fmt.Errorf("write recoll's configuration: %w", err)
	}
	c, _, err := measure(ctx, nil, nil, "recollindex", "-c", conf)
	b.recoll = err == nil
	return c, err
}

func (b *bench) recollConf() string { return filepath.Join(b.work, "recoll") }

// summarise reads the last line of an import.
func summarise(out []byte) (imported, pages int, err error) {
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	var last struct {
		Summary struct{ Imported, Pages int }
	}
	if err := json.Unmarshal(lines[len(lines)-1], &last); err != nil {
		return 0, 0, fmt.Errorf("read the import's summary: %w", err)
	}
	return last.Summary.Imported, last.Summary.Pages, nil
}

func pdfs(dirs []string) []string {
	var all []string
	for _, dir := range dirs {
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".pdf") {
				all = append(all, path)
			}
			return nil
		})
	}
	return all
}

func firstPDF(dirs []string) string {
	if all := pdfs(dirs); len(all) > 0 {
		return all[0]
	}
	return ""
}

func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, fmt.Errorf("measure the database: %w", err)
	}
	return info.Size(), nil
}
