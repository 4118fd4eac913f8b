// Screenshots renders every screen of the window in both languages and both
// variants, without a display, on the sample library or, with --library, on one
// that exists, which it only reads. `make screenshots` runs it.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"naru/app"
	"naru/app/shots"
	"naru/internal/library"
	"naru/internal/workspace"
)

func main() {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code) // pages of a real library are drawn in a process of their own
	}
	out := flag.String("out", "screenshots", "folder for the pictures")
	dir := flag.String("library", "", "render the library in this folder instead of the sample")
	query := flag.String("query", "", "what to search for in it")
	document := flag.Int64("document", 0, "which document the reader shows; 0: the first")
	page := flag.Int("page", 1, "which page of it")
	size := flag.Int("text", 100, "text size in percent")
	lang := flag.String("lang", "", "only this language: en or ko")
	variant := flag.String("variant", "", "only this variant: light or dark")
	only := flag.String("only", "", "only these scenes, with commas between")
	flag.Parse()
	o := shots.Options{TextSize: *size, Document: library.DocumentID(*document), Page: *page}
	if *query != "" {
		o.Queries = map[string]string{"en": *query, "ko": *query}
	}
	if *lang != "" {
		o.Languages = []string{*lang}
	}
	if *variant != "" {
		o.Variants = []string{*variant}
	}
	if *only != "" {
		o.Only = strings.Split(*only, ",")
	}
	render := sample
	if *dir != "" {
		render = func(out string, o shots.Options) error { return real(*dir, out, o) }
	}
	if err := render(*out, o); err != nil {
		fmt.Fprintln(os.Stderr, "screenshots:", err)
		os.Exit(1)
	}
}

// sample renders the sample library in all its states.
func sample(out string, o shots.Options) error {
	for _, part := range []struct {
		dir    string
		deps   func() (app.Deps, error)
		scenes func(shots.Options) []shots.Scene
		only   []string
	}{
		{out, shots.Sample, shots.Scenes, o.Only},
		{out, shots.Sample, shots.SampleScenes, o.Only},
		{out, shots.Sample, shots.UnpackScenes, o.Only},
		{out, shots.Unpacked, shots.UnpackedScenes, o.Only},
		{out, shots.Synced, shots.SyncedScenes, o.Only},
		{filepath.Join(out, "first"), shots.Empty, shots.Scenes, []string{"shelf"}},
		{filepath.Join(out, "without-ocr"), shots.Unrecognised, shots.Scenes, []string{"imports", "settings"}},
	} {
		deps, err := part.deps()
		if err != nil {
			return err
		}
		o.Scenes, o.Only = part.scenes, part.only
		if err := shots.Render(part.dir, deps, o); err != nil {
			return err
		}
	}
	return nil
}

// real renders a library that exists. Nothing of it is changed.
func real(dir, out string, o shots.Options) error {
	w, err := workspace.Open(context.Background(), workspace.Options{Dir: dir, ReadOnly: true})
	if err != nil {
		return fmt.Errorf("open the library: %w", err)
	}
	defer w.Close()
	deps, err := shots.Onlooker()
	if err != nil {
		return err
	}
	deps.Documents, deps.Themes, deps.Notes, deps.Search, deps.Viewer = w.Documents, w.Themes, w.Notes, w.Search, w.Viewer
	deps.Saved = w.Saved
	deps.Glossary, deps.Records, deps.Taxonomy = w.Glossary, w.Records, w.Taxonomy
	deps.People, deps.Evidence = w.People, w.Evidence
	deps.Unpacker, deps.Contradictions = w, w
	deps.Courses, deps.Timeline, deps.Now = w.Courses, w.Timeline, nil
	deps.Related, deps.LibraryDir = w.Related, w.Dir
	return shots.Render(out, deps, o)
}
