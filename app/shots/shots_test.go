package shots_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/shots"
	"naru/app/shots/sample"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func deps(t *testing.T, lib *sample.Library, importer library.Importer) app.Deps {
	t.Helper()
	m, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	return app.Deps{
		Documents: lib, Themes: lib, Notes: lib, Search: lib, Settings: lib, Importer: importer, Messages: m,
		Viewer:      &sample.Viewer{Library: lib, Font: assets.FontRegular},
		LibraryDir:  "연구원",
		OpenStarter: nil,
		FontRegular: fyne.NewStaticResource("regular.ttf", assets.FontRegular),
		FontBold:    fyne.NewStaticResource("bold.ttf", assets.FontBold),
	}
}

// TestEveryScreenRenders draws all scenes. With NARU_SHOTS set to a folder the
// pictures are kept there, to be looked at.
func TestEveryScreenRenders(t *testing.T) {
	dir := os.Getenv("NARU_SHOTS")
	if dir == "" {
		dir = t.TempDir()
	}
	if err := shots.Render(dir, deps(t, sample.New(8), sample.Busy()), shots.Options{Only: only()}); err != nil {
		t.Fatal(err)
	}
}

// TestHardCasesRender draws what is easily cut off: large text, a small window,
// an empty library.
func TestHardCasesRender(t *testing.T) {
	dir := os.Getenv("NARU_SHOTS")
	if dir == "" {
		dir = t.TempDir()
	}
	light, main := []string{"light"}, []string{"shelf", "search"}
	cases := map[string]shots.Options{
		"large": {TextSize: 150, Only: append(main, "settings", "reader"), Variants: light, Languages: []string{"en"}},
		"small": {Size: fyne.NewSize(720, 520), Only: main, Variants: light, Languages: []string{"ko"}},
	}
	for name, o := range cases {
		if err := shots.Render(filepath.Join(dir, name), deps(t, sample.New(8), sample.Busy()), o); err != nil {
			t.Fatal(err)
		}
	}
	empty := deps(t, sample.New(0), sample.Idle())
	empty.OpenStarter = func(context.Context) error { return nil }
	if err := shots.Render(filepath.Join(dir, "first"), empty, shots.Options{Only: []string{"shelf"}, Variants: light, Languages: []string{"ko"}}); err != nil {
		t.Fatal(err)
	}
}

// only narrows the scenes while one is being worked on.
func only() []string {
	if v := os.Getenv("NARU_SCENES"); v != "" {
		return strings.Split(v, ",")
	}
	return nil
}
