package shots

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app"
	"naru/app/shots/sample"
	"naru/internal/library"
)

// Scene is one picture: a name and how to get there.
type Scene struct {
	Name string
	Make func(w *app.Window, lang string)
}

// Options say what to render.
type Options struct {
	Languages []string // empty: both
	Variants  []string // empty: light and dark
	TextSize  int      // percent; 0: 100
	Size      fyne.Size
	// Queries are searched in the search scene, by language.
	Queries map[string]string
	// Document is what the reader shows; 0: the first. Page 0: its first.
	Document library.DocumentID
	Page     int
	// Only these scenes, by name; empty: all.
	Only []string
	// Scenes to render; nil: Scenes.
	Scenes func(Options) []Scene
}

// Scenes are all screens, over any library. The search is made with the query
// of the language.
func Scenes(o Options) []Scene {
	queries := o.Queries
	query := func(lang string) string {
		if q := queries[lang]; q != "" {
			return q
		}
		if lang == "ko" {
			return "계절근로자"
		}
		return "seasonal worker"
	}
	return []Scene{
		{"shelf", func(w *app.Window, _ string) {}},
		{"shelf-theme", func(w *app.Window, _ string) { w.ShowTheme("labour") }},
		{"search", func(w *app.Window, lang string) {
			w.SearchFor(query(lang))
			w.OpenFirstResult()
		}},
		{"search-empty", func(w *app.Window, _ string) { w.GoTo(app.PlaceSearch) }},
		{"search-none", func(w *app.Window, _ string) { w.SearchFor("qwertyzzz") }},
		{"reader", func(w *app.Window, _ string) { w.OpenPage(max(o.Document, 1), max(o.Page, 1), library.SearchRequest{}) }},
		{"reader-related", func(w *app.Window, _ string) {
			w.OpenPage(max(o.Document, 1), max(o.Page, 1), library.SearchRequest{})
			w.ShowRelated()
		}},
		{"listed", func(w *app.Window, _ string) { w.ShowListed(max(o.Document, 1)) }},
		{"notes", func(w *app.Window, _ string) { w.GoTo(app.PlaceNotes) }},
		{"terms", func(w *app.Window, _ string) { w.ShowTermGroup("visa.E"); w.ShowTerm("visa-e9") }},
		{"evidence", func(w *app.Window, _ string) { w.ShowFigure(0) }},
		{"themes", func(w *app.Window, _ string) { w.EditTheme("labour.seasonal") }},
		{"people", func(w *app.Window, _ string) { w.GoTo(app.PlacePeople) }},
		{"people-same", func(w *app.Window, _ string) { w.ShowSamePeople() }},
		{"series", func(w *app.Window, _ string) { w.ShowSeries("policyreport") }},
		{"courses", func(w *app.Window, _ string) { w.ShowCourses("2020-11") }},
		{"courses-one", func(w *app.Window, _ string) {
			w.ShowCourses("2020-11", library.AudienceOfficials)
			w.ShowCourse("r1")
		}},
		{"courses-list", func(w *app.Window, _ string) { w.ListCourses() }},
		{"timeline", func(w *app.Window, _ string) { w.ShowTimeline("", "", "") }},
		{"timeline-years", func(w *app.Window, _ string) { w.ShowTimeline("2016", "2023", "gcm") }},
		{"timeline-months", func(w *app.Window, _ string) { w.ShowTimeline("2020-07", "2020-12", "r1") }},
		{"imports", func(w *app.Window, _ string) { w.GoTo(app.PlaceImports) }},
		{"settings", func(w *app.Window, _ string) { w.GoTo(app.PlaceSettings) }},
		{"palette", func(w *app.Window, _ string) { w.OpenPalette() }},
		{"keys", func(w *app.Window, _ string) { w.ShowKeys() }},
	}
}

// scan is a document of the sample library that was scanned: most of its pages
// were recognised, every fourth was not.
const scan = 13

// described is one of which front pages and imprint were read.
const described = 1

// SampleScenes are states that only the sample library has.
func SampleScenes(Options) []Scene {
	return []Scene{
		{"people-person", func(w *app.Window, _ string) { w.ShowPersonIn(0, "최서리") }},
		{"people-organisation", func(w *app.Window, _ string) { w.ShowPersonIn(0, "이민정책연구원") }},
		{"reader-description", func(w *app.Window, _ string) {
			w.OpenPage(described, 1, library.SearchRequest{})
			w.ShowAbout()
		}},
		{"reader-correct", func(w *app.Window, _ string) {
			w.OpenPage(described, 1, library.SearchRequest{})
			w.CorrectDescription()
		}},
		{"imports-changed", func(w *app.Window, _ string) { w.ShowChangedFiles() }},
		{"imports-watched", func(w *app.Window, _ string) { w.ShowWatchedFolders() }},
		{"series-running", func(w *app.Window, _ string) { w.ShowSeries("workingpaper") }},
		{"series-offers", func(w *app.Window, _ string) { w.ShowOffers() }},
		{"reader-about", func(w *app.Window, _ string) { w.OpenPage(1, 1, library.SearchRequest{}); w.ShowAbout() }},
		{"reader-wanted", func(w *app.Window, _ string) { w.OpenPage(12, 0, library.SearchRequest{}) }},
		{"shelf-terms", func(w *app.Window, _ string) { w.OfferTerms() }},
		{"shelf-term", func(w *app.Window, _ string) { w.ShowDocumentsWith([]library.TermID{"visa-e9"}) }},
		{"backups", func(w *app.Window, _ string) { w.ChooseBackup() }},
		{"trash", func(w *app.Window, _ string) { w.ShowTrash() }},
		{"reader-taught", func(w *app.Window, _ string) { w.OpenPage(16, 31, library.SearchRequest{}); w.ShowAbout() }},
		{"evidence-new", func(w *app.Window, _ string) {
			w.OpenPage(1, 12, library.SearchRequest{})
			w.MakeFigure(library.EvidencePlace{Document: 1, Page: 99, Quote: "1,234"})
		}},
		{"shelf-notext", func(w *app.Window, _ string) { w.ShowPagesWithoutText() }},
		{"reader-ocr", func(w *app.Window, _ string) { w.OpenPage(scan, 31, library.SearchRequest{}) }},
		{"reader-notext", func(w *app.Window, _ string) { w.OpenPage(scan, 32, library.SearchRequest{}) }},
		{"search-told", func(w *app.Window, lang string) {
			if lang == "ko" {
				w.SearchFor(`계절근로자~ "도입 규모" -(농업 OR 어업) 주제:노동 연도:2018..2021 저자:최서리 체류 NEAR/5 기간`)
				return
			}
			w.SearchFor(`seasonal~ "care work" -(farm OR fish*) theme:labour year:2018..2021 author:Choi stay NEAR/5 quota`)
		}},
		{"search-saved", func(w *app.Window, _ string) { w.GoTo(app.PlaceSearch) }},
		{"search-saved-run", func(w *app.Window, _ string) { w.RunSaved(1) }},
		{"search-also", func(w *app.Window, lang string) {
			if lang == "ko" {
				w.SearchFor("계절근로자")
			} else {
				w.SearchFor("seasonal worker")
			}
			w.ShowAlso()
		}},
		{"search-save", func(w *app.Window, _ string) {
			w.SearchFor("seasonal")
			w.SaveSearch()
		}},
		{"completion", func(w *app.Window, lang string) {
			if lang == "ko" {
				w.TypeInBox("계절")
				return
			}
			w.TypeInBox("sea")
		}},
	}
}

// Render writes <dir>/<scene>-<language>-<variant>.png for every scene. The
// library's own settings are neither read nor changed.
func Render(dir string, deps app.Deps, o Options) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the folder for pictures: %w", err)
	}
	if len(o.Languages) == 0 {
		o.Languages = []string{"en", "ko"}
	}
	if len(o.Variants) == 0 {
		o.Variants = []string{"light", "dark"}
	}
	if o.Size.IsZero() {
		o.Size = fyne.NewSize(1280, 800)
	}
	deps.Inline = true
	if o.Scenes == nil {
		o.Scenes = Scenes
	}
	if o.Document == 0 {
		if list, err := deps.Documents.Documents(context.Background(), library.DocumentFilter{Limit: 1}); err == nil && len(list.Documents) > 0 {
			o.Document = list.Documents[0].ID
		}
	}
	for _, lang := range o.Languages {
		for _, variant := range o.Variants {
			if err := renderAll(dir, deps, o, lang, variant); err != nil {
				return err
			}
		}
	}
	return nil
}

// renderAll renders the scenes of one look in one app, which reads the fonts once.
func renderAll(dir string, deps app.Deps, o Options, lang, variant string) error {
	a := test.NewApp()
	defer a.Quit()
	for _, s := range o.Scenes(o) {
		if !wanted(o.Only, s.Name) {
			continue
		}
		name := filepath.Join(dir, fmt.Sprintf("%s-%s-%s.png", s.Name, lang, variant))
		if err := picture(a, name, deps, o, s, lang, variant); err != nil {
			return fmt.Errorf("render %s: %w", name, err)
		}
	}
	return nil
}

func wanted(only []string, name string) bool {
	for _, o := range only {
		if o == name {
			return true
		}
	}
	return len(only) == 0
}

func picture(a fyne.App, name string, deps app.Deps, o Options, s Scene, lang, variant string) error {
	size := "100"
	if o.TextSize > 0 {
		size = fmt.Sprint(o.TextSize)
	}
	deps.Settings = &fixed{library.SettingLanguage: lang, library.SettingVariant: variant, library.SettingTextSize: size}
	deps.Close = nil
	if s, ok := deps.Saved.(*sample.Saved); ok {
		deps.Saved = s.Clone() // what is new in one picture is new in the next
	}
	w := app.New(a, deps)
	defer w.Close()
	w.Window().Resize(o.Size)
	s.Make(w, lang)
	img := w.Window().Canvas().Capture()
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// fixed are settings for one picture.
type fixed map[string]string

func (f *fixed) Setting(_ context.Context, key string) (string, error) { return (*f)[key], nil }

func (f *fixed) SetSetting(_ context.Context, key, value string) error {
	(*f)[key] = value
	return nil
}
