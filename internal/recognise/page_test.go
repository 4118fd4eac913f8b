package recognise

import "testing"

func TestPagesAreDrawnAtTwoHundredDotsAnInch(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height float64 // points
		pixels, dpi   int
	}{
		{"A4", 595, 842, 1652, 199},
		{"A4 on its side", 842, 595, 2338, 199},
		{"A3", 842, 1191, 2338, 199},
		{"a card", 150, 250, 1000, 480},
		{"a poster", 1800, 3600, 2896, 115},
		{"a banner", 10000, 1000, 4000, 28},
		{"a page that says nothing of its size", 0, 0, 1000, 200},
	} {
		if width, dpi := pixels(Task{Width: c.width, Height: c.height}); width != c.pixels || dpi != c.dpi {
			t.Errorf("%s: %d pixels at %d dpi, want %d at %d", c.name, width, dpi, c.pixels, c.dpi)
		}
	}
}
