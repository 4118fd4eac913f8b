package main

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/recognise"
	"naru/internal/sharedtest"
)

// makeScans writes a folder of scans: one of three pages, of which the second is
// blank and the third cannot be read, and one of a single page.
func makeScans(t *testing.T) string {
	t.Helper()
	shade := func(v uint8) image.Image {
		page := image.NewGray(image.Rect(0, 0, 210, 297))
		draw.Draw(page, page.Bounds(), image.NewUniform(color.Gray{v}), image.Point{}, draw.Src)
		return page
	}
	dir := t.TempDir()
	for name, pages := range map[string][]image.Image{
		"01-지침-스캔.pdf":    {shade(128), shade(255), shade(0)},
		"02-circular.pdf": {shade(160)},
	} {
		if err := os.WriteFile(filepath.Join(dir, name), sharedtest.Scan(t, pages...), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// seer stands in for the recognition program. What it sees follows from the
// shade of the page.
type seer struct{ missing bool }

// Info implements recognise.Engine.
func (s seer) Info(context.Context) library.RecognitionEngine {
	if s.missing {
		return library.RecognitionEngine{Name: "tesseract", Missing: []string{"kor", "eng"}}
	}
	return library.RecognitionEngine{Available: true, Name: "tesseract", Version: "5.3.0", Languages: []string{"kor", "eng"}}
}

// Read implements recognise.Engine.
func (s seer) Read(_ context.Context, img image.Image, _ int) (*recognise.Reading, error) {
	v := color.GrayModel.Convert(img.At(100, 100)).(color.Gray).Y
	text := ""
	switch {
	case v < 60:
		return nil, library.Errorf(library.TimedOut, "too much to read")
	case v < 145:
		text = "계절근로자 도입 지침\n외국인 계절근로자의 배정 인원과 체류 기간을 정한다."
	case v < 200:
		text = "Circular on seasonal work\nThe quota of each municipality is set twice a year."
	}
	r := &recognise.Reading{Text: []rune(text), Words: len(strings.Fields(text)), Confidence: 92}
	for i := range r.Text {
		r.Boxes = append(r.Boxes, library.Rect{X0: float64(i) / 100, X1: float64(i+1) / 100, Y0: 0.1, Y1: 0.2})
	}
	return r, nil
}
