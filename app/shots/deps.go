package shots

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/shots/sample"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

// Sample gives what a window over the sample library needs: an import is under
// way, some notes are written.
func Sample() (app.Deps, error) {
	return sampleDeps(sample.New(8), sample.Busy(), sample.Recognizing())
}

// Unpacked gives what a window over the sample library needs when a part of its
// annual report is in the catalogue.
func Unpacked() (app.Deps, error) {
	d, err := sampleDeps(sample.New(8), sample.Idle(), sample.Recognizing())
	u := sample.Unpacked()
	d.Unpacker, d.Contradictions = u, u
	return d, err
}

// Unrecognised gives what a window over the sample library needs on a computer
// without a recognition program.
func Unrecognised() (app.Deps, error) {
	return sampleDeps(sample.New(1), sample.Idle(), sample.Missing())
}

// Onlooker gives what a window needs that only looks: nothing is imported, and
// settings are not kept. The library to look at is still to be filled in.
func Onlooker() (app.Deps, error) {
	d, err := sampleDeps(sample.New(0), sample.Idle(), nil)
	d.Watched, d.Versions, d.Saved, d.Glossary, d.Unpacker, d.Records = nil, nil, nil, nil, nil, nil
	d.Courses, d.Timeline, d.Taxonomy, d.People, d.Evidence = nil, nil, nil, nil, nil
	d.Backups, d.Restore, d.Trash = nil, nil, nil
	return d, err
}

// Empty gives what a window over an empty library needs, as at the first start.
func Empty() (app.Deps, error) {
	d, err := sampleDeps(sample.New(0), sample.Idle(), &sample.Recognizer{Program: sample.Tesseract()})
	d.OpenStarter = func(context.Context) error { return nil }
	d.Saved = &sample.Saved{}
	return d, err
}

func sampleDeps(lib *sample.Library, importer library.Importer, rec library.Recognizer) (app.Deps, error) {
	m, err := message.Load(assets.Translations)
	if err != nil {
		return app.Deps{}, err
	}
	themes, err := sample.Themes(lib.Docs)
	if err != nil {
		return app.Deps{}, err
	}
	d := app.Deps{
		Documents: lib, Themes: lib, Notes: lib, Search: lib, Settings: lib, Saved: sample.SomeSaved(), Related: lib, Importer: importer, Messages: m,
		Viewer:     &sample.Viewer{Library: lib, Font: assets.FontRegular},
		Recognizer: rec,
		Glossary:   sample.Terms(),
		Taxonomy:   themes,
		People:     sample.People(lib),
		Evidence:   sample.Figures(),
		Records:    sample.SomeRecords(lib),
		Watched:    sample.SomeFolders(),
		Versions:   sample.SomeVersions(),
		Unpacker:   sample.Unpacking(),
		Safety: func(context.Context) []string {
			return []string{"process", "files", "wasm", "cpu", "memory", "seccomp", "landlock"}
		},
		Backups:     sample.SomeBackups(),
		Restore:     func(string) error { return nil },
		Trash:       lib,
		LibraryDir:  "연구원",
		FontRegular: fyne.NewStaticResource("NotoSansKR-Regular.ttf", assets.FontRegular),
		FontBold:    fyne.NewStaticResource("NotoSansKR-Bold.ttf", assets.FontBold),
	}
	err = withTime(&d, lib.Docs)
	return d, err
}
