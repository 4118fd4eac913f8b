package app_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"naru/app"
	"naru/internal/library"
)

// differing is the share of pixels that two pictures do not have in common.
func differing(a, b image.Image) float64 {
	box := a.Bounds()
	if box != b.Bounds() {
		return 1
	}
	n := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return float64(n) / float64(box.Dx()*box.Dy())
}

func TestLargerTextLooksAsIfTheWindowHadBegunWithIt(t *testing.T) {
	for name, show := range map[string]func(h *house){
		"shelf":    func(*house) {},
		"search":   func(h *house) { h.SearchFor("seasonal") },
		"reader":   func(h *house) { h.OpenPage(1, 1, library.SearchRequest{}) },
		"settings": func(h *house) { h.GoTo(app.PlaceSettings) },
		"terms":    func(h *house) { h.GoTo(app.PlaceTerms) },
	} {
		changed := open(t, map[string]string{library.SettingTextSize: "100"})
		show(changed)
		small := changed.Window.Window().Canvas().Capture()
		for range 3 {
			changed.item(t, "Larger text").Action()
		}
		got := changed.Window.Window().Canvas().Capture()
		begun := open(t, map[string]string{library.SettingTextSize: "130"})
		show(begun)
		want := begun.Window.Window().Canvas().Capture()
		if differing(small, want) < 0.01 {
			t.Errorf("%s: larger text looks like small", name)
		}
		// Scroll bars show in one that was drawn before.
		if d := differing(got, want); d > 0.01 {
			t.Errorf("%s: %.1f %% of the pixels differ", name, d*100)
			look(t, "textsize-"+name+"-got", got)
			look(t, "textsize-"+name+"-want", want)
		}
	}
}

func TestWhatWasTypedInTheBoxHasTheSizeOfAllText(t *testing.T) {
	size := func(h *house) (size float32) {
		for _, o := range test.LaidOutObjects(h.Window.Window().Content()) {
			if text, ok := o.(*canvas.Text); ok && text.Text == "seasonal" {
				size = max(size, text.TextSize)
			}
		}
		return size
	}
	changed := open(t, map[string]string{library.SettingTextSize: "100"})
	changed.TypeInBox("seasonal")
	changed.GoTo(app.PlaceSettings)
	for range 3 {
		changed.item(t, "Larger text").Action()
	}
	begun := open(t, map[string]string{library.SettingTextSize: "130"})
	begun.TypeInBox("seasonal")
	begun.GoTo(app.PlaceSettings)
	if got, want := size(changed), size(begun); got != want || want == 0 {
		t.Errorf("it is %v large, begun with that size %v", got, want)
	}
}

// look keeps a picture of what went wrong where NARU_LOOK says.
func look(t *testing.T, name string, img image.Image) {
	t.Helper()
	dir := os.Getenv("NARU_LOOK")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}
