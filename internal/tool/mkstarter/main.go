// Command mkstarter sets the starter briefs as PDFs before the build, so that
// the programs carry them ready. It runs from the root of the project and
// leaves alone what is newer than its source.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"naru/internal/starter"
)

const (
	assetsDir = "assets"
	outDir    = "assets/starter/pdf"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "mkstarter:", err)
		os.Exit(1)
	}
}

func run() error {
	briefs, err := starter.Briefs(os.DirFS(assetsDir))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(outDir, 0o755); err != nil {
		return err
	}
	// The look of all briefs is the program's own: a new one sets them all anew.
	look, err := modified("internal/typeset", "internal/starter")
	if err != nil {
		return err
	}
	regular, err := os.ReadFile(filepath.Join(assetsDir, "fonts", "NotoSansKR-Regular.ttf"))
	if err != nil {
		return err
	}
	bold, err := os.ReadFile(filepath.Join(assetsDir, "fonts", "NotoSansKR-Bold.ttf"))
	if err != nil {
		return err
	}
	fonts, err := starter.Fonts(regular, bold)
	if err != nil {
		return err
	}
	for _, b := range briefs {
		out := filepath.Join(outDir, b.Name+".pdf")
		source, err := os.Stat(filepath.Join(assetsDir, "starter", b.Name+".md"))
		if err != nil {
			return err
		}
		if done, err := os.Stat(out); err == nil && done.ModTime().After(source.ModTime()) && done.ModTime().After(look) {
			continue
		}
		data, err := starter.Typeset(b, fonts)
		if err != nil {
			return err
		}
		if err := os.WriteFile(out, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// modified is the latest change of any file in the folders.
func modified(dirs ...string) (time.Time, error) {
	var latest time.Time
	for _, dir := range dirs {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return latest, err
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil {
				return latest, err
			}
			if info.ModTime().After(latest) {
				latest = info.ModTime()
			}
		}
	}
	return latest, nil
}
