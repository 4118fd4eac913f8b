package tesseract

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"testing"
)

// sheet is a page of 150 × 200 mm at 200 dpi to put lines on.
type sheet struct{ *image.Gray }

func newSheet() sheet {
	g := image.NewGray(image.Rect(0, 0, 1180, 1575))
	draw.Draw(g, g.Bounds(), image.NewUniform(color.Gray{240}), image.Point{}, draw.Src)
	return sheet{g}
}

// lines draws lines of 20 pixels, 40 apart, as of running text.
func (s sheet) lines(x0, x1, y0, y1 int) {
	for y := y0; y+20 <= y1; y += 40 {
		draw.Draw(s, image.Rect(x0, y, x1, y+20), image.NewUniform(color.Gray{30}), image.Point{}, draw.Src)
	}
}

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	for _, c := range []struct {
		name string
		draw func(sheet)
		want []string // corners of the lines as they come, or "as it is"
	}{
		{"one column", func(s sheet) { s.lines(100, 1080, 100, 1400) }, nil},
		{"two columns", func(s sheet) {
			s.lines(100, 560, 100, 1400)
			s.lines(620, 1080, 100, 1400)
		}, []string{"left", "right"}},
		{"a title above, a note below", func(s sheet) {
			s.lines(100, 1080, 60, 100)
			s.lines(100, 560, 140, 1300)
			s.lines(620, 1080, 140, 1300)
			s.lines(100, 1080, 1340, 1440)
		}, []string{"both", "left", "right", "both"}},
		{"a table across between columns", func(s sheet) {
			s.lines(100, 560, 100, 600)
			s.lines(620, 1080, 100, 600)
			s.lines(100, 1080, 660, 860)
			s.lines(100, 560, 920, 1400)
			s.lines(620, 1080, 920, 1400)
		}, []string{"left", "right", "both", "left", "right"}},
		{"columns of figures are a table", func(s sheet) {
			for y := 100; y < 1400; y += 40 {
				for _, x := range []int{100, 300, 700, 1000} {
					s.lines(x, x+60, y, y+20)
				}
			}
		}, nil},
		{"labels beside text are no column", func(s sheet) {
			s.lines(100, 260, 100, 1400)
			s.lines(320, 1080, 100, 1400)
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet()
			c.draw(s)
			got := unroll(s.Gray, 200)
			var order []string
			for _, r := range got.pieces {
				switch {
				case r.Max.X < 700:
					order = append(order, "left")
				case r.Min.X > 500:
					order = append(order, "right")
				default:
					order = append(order, "both")
				}
			}
			if c.want == nil {
				if got.img != s.Gray {
					t.Errorf("taken apart: %v", got.pieces)
				}
				return
			}
			if fmt.Sprint(order) != fmt.Sprint(c.want) {
				t.Errorf("%v (%v), want %v", order, got.pieces, c.want)
			}
		})
	}
}

func TestWordsOfAColumnGoBackToTheirPlaces(t *testing.T) {
	s := newSheet()
	s.lines(100, 560, 100, 1400)
	s.lines(620, 1080, 100, 1400)
	got := unroll(s.Gray, 200)
	// The first dark pixel of the second piece on the strip is where the right
	// column begins on the page.
	var words []word
	for y := got.tops[1]; y < got.img.Rect.Dy() && words == nil; y++ {
		for x := range got.img.Rect.Dx() {
			if got.img.GrayAt(x, y).Y < 100 {
				words = []word{{x0: x, x1: x + 10, y0: y, y1: y + 20}}
				break
			}
		}
	}
	if words == nil {
		t.Fatal("no second column")
	}
	got.back(words)
	if w := words[0]; w.x0 != 620 || w.y0 != 100 || w.x1 != 630 || w.y1 != 120 {
		t.Errorf("stands at %d,%d–%d,%d, want 620,100–630,120", w.x0, w.y0, w.x1, w.y1)
	}
}

func FuzzAnyImageIsUnrolledWithinItself(f *testing.F) {
	f.Add(uint16(300), uint16(400), 40, []byte{0, 255, 0, 255, 255, 255})
	f.Add(uint16(1), uint16(1), 200, []byte{0})
	f.Fuzz(func(t *testing.T, w, h uint16, dpi int, seed []byte) {
		if len(seed) == 0 || w == 0 || h == 0 {
			return
		}
		g := image.NewGray(image.Rect(0, 0, int(w%600)+1, int(h%600)+1))
		for i := range g.Pix {
			g.Pix[i] = seed[(i/7)%len(seed)]
		}
		s := unroll(g, dpi%300)
		for _, r := range s.pieces {
			if !r.In(g.Rect) || r.Empty() {
				t.Fatalf("a piece at %v of %v", r, g.Rect)
			}
		}
	})
}
