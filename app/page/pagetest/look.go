package pagetest

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/theme"
)

// lookDir names the folder that Look writes pictures to; without it none are
// written.
const lookDir = "NARU_LOOK"

// fonts is where the fonts stand, seen from a package two below app.
const fonts = "../../../assets/fonts"

// App makes a test app with Naru's look and gives the host a window of a size.
func App(t testing.TB, h *Host, v theme.Variant, scale float32, size fyne.Size, content fyne.CanvasObject) {
	t.Helper()
	a := fyne.CurrentApp()
	if v != theme.Light || scale != 1 { // Start chose these; each change parses the fonts anew
		a.Settings().SetTheme(Theme(v, scale))
	}
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(content)
	w.Resize(size)
	h.Win = w
	t.Cleanup(w.Close)
}

// Start makes the test app; screens may be made after it.
func Start(t testing.TB) {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(Theme(theme.Light, 1))
}

// Theme is Naru's theme with its own fonts where they are there.
func Theme(v theme.Variant, scale float32) fyne.Theme {
	return theme.New(v, scale, font("NotoSansKR-Regular.ttf"), font("NotoSansKR-Bold.ttf"))
}

var loaded = map[string]fyne.Resource{} // fonts are 6 MB each: read once a test run

func font(name string) fyne.Resource {
	if r, ok := loaded[name]; ok {
		return r
	}
	data, err := os.ReadFile(filepath.Join(fonts, name))
	if err != nil {
		return nil
	}
	r := fyne.NewStaticResource(name, data)
	loaded[name] = r
	return r
}

// Look writes what the window shows to <NARU_LOOK>/<name>.png, and gives it.
func Look(t testing.TB, h *Host, name string) image.Image {
	t.Helper()
	img := h.Win.Canvas().Capture()
	dir := os.Getenv(lookDir)
	if dir == "" {
		return img
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	return img
}
