package shots_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app"
	"naru/app/shots"
)

func deps(t *testing.T, make func() (app.Deps, error)) app.Deps {
	t.Helper()
	d, err := make()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestEveryScreenRenders draws all scenes. With NARU_SHOTS set to a folder the
// pictures are kept there, to be looked at.
func TestEveryScreenRenders(t *testing.T) {
	dir := os.Getenv("NARU_SHOTS")
	if dir == "" {
		dir = t.TempDir()
	}
	for _, scenes := range []func(shots.Options) []shots.Scene{shots.Scenes, shots.SampleScenes} {
		if err := shots.Render(dir, deps(t, shots.Sample), shots.Options{Only: only(), Scenes: scenes}); err != nil {
			t.Fatal(err)
		}
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
		if err := shots.Render(filepath.Join(dir, name), deps(t, shots.Sample), o); err != nil {
			t.Fatal(err)
		}
	}
	large := shots.Options{TextSize: 150, Variants: light, Scenes: shots.SampleScenes}
	if err := shots.Render(filepath.Join(dir, "large"), deps(t, shots.Sample), large); err != nil {
		t.Fatal(err)
	}
	if err := shots.Render(filepath.Join(dir, "without-ocr"), deps(t, shots.Unrecognised), shots.Options{Only: []string{"imports", "settings"}, Variants: light}); err != nil {
		t.Fatal(err)
	}
	empty := deps(t, shots.Empty)
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
