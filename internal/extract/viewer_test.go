package extract_test

import (
	"context"
	"fmt"
	"image"
	"math"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

func mustOpen(t testing.TB, p *extract.Pool, path string) extract.Viewer {
	t.Helper()
	v, err := p.Open(context.Background(), extract.Request{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := v.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return v
}

func mustImage(t testing.TB, v extract.Viewer, page, width int) image.Image {
	t.Helper()
	img, err := v.Image(context.Background(), page, width)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func mustLayout(t testing.TB, v extract.Viewer, page int) *library.PageLayout {
	t.Helper()
	l, err := v.Layout(context.Background(), page)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The ink of a page must lie in the boxes of its characters and nowhere else,
// however the page is turned and cropped.
func TestCharactersStandWhereTheirInkIs(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, turn := range []int{0, 90, 180, 270} {
		for _, crop := range []string{"", "/CropBox [30 100 580 800]", "/CropBox [-20 -20 700 900]"} {
			t.Run(fmt.Sprint("turned by ", turn, crop), func(t *testing.T) {
				attributes := fmt.Sprintf("/MediaBox [0 0 595 842] /Rotate %d %s", turn, crop)
				v := mustOpen(t, p, write(t, "turned.pdf", sharedtest.PDFPages(attributes, line(60, 700, "Migration policy")+line(200, 300, "Kosovo"))))
				l := mustLayout(t, v, 1)
				// What comes first on a page upside down is not the matter here.
				if l.Text != "Migration policy\nKosovo" && l.Text != "Kosovo\nMigration policy" {
					t.Fatalf("read %q", l.Text)
				}
				img := mustImage(t, v, 1, 800)
				inked, total := ink(img, nil)
				inside, _ := ink(img, l.Boxes)
				if inked == 0 || float64(inside) < 0.97*float64(inked) {
					t.Errorf("%d of %d dark pixels (of %d) are in boxes", inside, inked, total)
				}
				for i, r := range []rune(l.Text) {
					b := l.Boxes[i]
					if r == '\n' {
						if b != (library.Rect{}) {
							t.Errorf("a line end stands at %v", b)
						}
						continue
					}
					if n, _ := ink(img, l.Boxes[i:i+1]); r != ' ' && n == 0 {
						t.Errorf("no ink in the box of %q: %v", r, b)
					}
				}
			})
		}
	}
}

// ink counts dark pixels: in any of the boxes, or all where there are none.
func ink(img image.Image, boxes []library.Rect) (dark, total int) {
	size := img.Bounds().Size()
	if boxes == nil {
		boxes = []library.Rect{{X1: 1, Y1: 1}}
	}
	seen := make([]bool, size.X*size.Y)
	// A pixel is in a box if its middle is.
	first := func(at float64, n int) int { return max(int(math.Ceil(at*float64(n)-.5)), 0) }
	last := func(at float64, n int) int { return min(int(math.Floor(at*float64(n)-.5)), n-1) }
	for _, b := range boxes {
		for y := first(b.Y0, size.Y); y <= last(b.Y1, size.Y); y++ {
			for x := first(b.X0, size.X); x <= last(b.X1, size.X); x++ {
				if seen[y*size.X+x] {
					continue
				}
				seen[y*size.X+x] = true
				total++
				if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
					dark++
				}
			}
		}
	}
	return dark, total
}

func TestTheLayoutHasTheTextThatWasRead(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, path := range []string{
		filepath.Join(sharedtest.Dir(t, "corpus/korean"), "sample_in_Korean.pdf"),
		filepath.Join(sharedtest.Dir(t, "corpus/korean"), "Fama-RiskReturnEquilibrium-1973.pdf"),
		filepath.Join(sharedtest.Dir(t, "corpus/made/korean"), "chrome_ko_notoserif2col.pdf"),
		filepath.Join(sharedtest.Dir(t, "corpus/general"), "edgar-rotated90.pdf"),
		filepath.Join(sharedtest.Dir(t, "corpus/general"), "clockwise_table_2.pdf"),
	} {
		t.Run(filepath.Base(path), func(t *testing.T) {
			d := mustRead(t, p, path)
			v := mustOpen(t, p, path)
			for _, page := range d.Pages {
				l := mustLayout(t, v, page.Number)
				if l.Text != page.Text {
					t.Fatalf("page %d differs:\n%q\n%q", page.Number, l.Text, page.Text)
				}
				placed, all := 0, 0
				for i, r := range []rune(l.Text) {
					if strings.ContainsRune(" \n\t", r) {
						continue
					}
					all++
					if l.Boxes[i] != (library.Rect{}) {
						placed++
					}
				}
				if placed < all*95/100 {
					t.Errorf("page %d: %d of %d characters have a place", page.Number, placed, all)
				}
				fitted, err := v.(extract.TextViewer).LayoutOf(context.Background(), page.Number, page.Text)
				if err != nil || fitted.Text != page.Text {
					t.Errorf("page %d fitted: %v", page.Number, err)
				}
			}
		})
	}
}

func TestAnImageIsAsWideAsAskedWithinLimits(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, c := range []struct {
		name, attributes string
		width            int
		want             image.Point
	}{
		{"as asked", "/MediaBox [0 0 600 800]", 300, image.Pt(300, 400)},
		{"on its side", "/MediaBox [0 0 600 800] /Rotate 90", 400, image.Pt(400, 300)},
		{"too wide", "/MediaBox [0 0 600 800]", 9999, image.Pt(4000, 5333)},
		{"nothing asked", "/MediaBox [0 0 600 800]", 0, image.Pt(1, 1)},
		{"a very tall page", "/MediaBox [0 0 10 10000]", 4000, image.Pt(32, 32000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := mustOpen(t, p, write(t, "sized.pdf", sharedtest.PDFPages(c.attributes, line(5, 5, "a"))))
			img := mustImage(t, v, 1, c.width)
			if got := img.Bounds().Size(); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
			if _, _, _, a := img.At(0, 0).RGBA(); a != math.MaxUint16 {
				t.Error("the paper is transparent")
			}
		})
	}
}

func TestAHugePageIsDrawnOrRefused(t *testing.T) {
	p := mustNew(t, extract.Options{})
	v := mustOpen(t, p, filepath.Join(sharedtest.Dir(t, "corpus/made/hostile"), "huge_mediabox.pdf"))
	img, err := v.Image(context.Background(), 1, 4000)
	if err == nil && img.Bounds().Dx() > 4000 {
		t.Errorf("drawn as %v", img.Bounds())
	}
	t.Log(err)
}

func TestAPageThatIsNotThereIsNotFound(t *testing.T) {
	p := mustNew(t, extract.Options{})
	v := mustOpen(t, p, write(t, "one.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence))))
	for _, page := range []int{0, -1, 2, 1 << 31} {
		if _, err := v.Image(context.Background(), page, 100); library.CodeOf(err) != library.NotFound {
			t.Errorf("page %d: %v", page, err)
		}
	}
	mustImage(t, v, 1, 100)
}

func TestACancelledDrawingLeavesTheDocumentUsable(t *testing.T) {
	p := mustNew(t, extract.Options{})
	v := mustOpen(t, p, endless(t))
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	if _, err := v.Image(ctx, 1, 100); library.CodeOf(err) != library.Cancelled {
		t.Errorf("got %v", err)
	}
	if _, err := v.Image(context.Background(), 2, 100); library.CodeOf(err) != library.NotFound {
		t.Errorf("afterwards: %v", err)
	}
}

func TestManyMayAskOneViewer(t *testing.T) {
	p := mustNew(t, extract.Options{})
	v := mustOpen(t, p, write(t, "two.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, "one"), line(50, 700, "two"))))
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if i%5 == 0 {
				cancel()
			}
			l, err := v.Layout(ctx, i%2+1)
			switch {
			case i%5 == 0 && library.CodeOf(err) == library.Cancelled:
			case err != nil:
				t.Error(err)
			case l.Text != []string{"one", "two"}[i%2]:
				t.Errorf("page %d has %q", i%2+1, l.Text)
			}
		})
	}
	all.Wait()
}

func TestAClosedViewerSaysSo(t *testing.T) {
	p := mustNew(t, extract.Options{})
	v := mustOpen(t, p, write(t, "one.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence))))
	for range 2 {
		if err := v.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := v.Image(context.Background(), 1, 100); library.CodeOf(err) != library.Cancelled {
		t.Errorf("got %v", err)
	}
}

func TestOpeningForDrawingGivesTheSameReasons(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, c := range []struct {
		path string
		want library.Code
	}{
		{write(t, "note.pdf", []byte("이것은 PDF가 아닙니다.\n")), library.NotAsNamed},
		{write(t, "noise.pdf", []byte("%PDF-1.7\n"+strings.Repeat("\x80\xff<<obj", 999))), library.BrokenFile},
		{filepath.Join(t.TempDir(), "gone.pdf"), library.Vanished},
	} {
		if _, err := p.Open(context.Background(), extract.Request{Path: c.path}); library.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", filepath.Base(c.path), err, c.want)
		}
	}
}
