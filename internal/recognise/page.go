package recognise

import (
	"context"
	"fmt"
	"math"

	"naru/internal/extract"
	"naru/internal/library"
)

// Resolution of the images that are read. Below 150 dpi small print is lost;
// above 200 reading takes longer and is no better.
const (
	dpi      = 200
	maxWidth = 4000 // pixels; of larger pages no more is drawn
	minWidth = 1000 // of pages that say to be smaller than they are
	// maxPixels hold an A2 sheet. An image takes five bytes a pixel while it is
	// read; posters, whose letters are large, are drawn coarser.
	maxPixels = 16 << 20
)

// pixels gives the width to draw a page at and the resolution that makes.
func pixels(t Task) (width, resolution int) {
	if !(t.Width > 0) {
		return minWidth, dpi
	}
	wide := min(max(t.Width/72*dpi, minWidth), maxWidth)
	if t.Height > 0 {
		wide = min(wide, math.Sqrt(maxPixels*t.Width/t.Height))
	}
	width = max(int(wide), 1)
	return width, int(float64(width) / t.Width * 72)
}

// read draws a page and has it read.
func (r *Recogniser) read(ctx context.Context, v extract.Viewer, t Task) (Ending, library.RecognizedPage, error) {
	width, resolution := pixels(t)
	var page library.RecognizedPage
	img, err := v.Image(ctx, t.Page, width)
	if err != nil {
		return Ending{}, page, fmt.Errorf("draw page %d: %w", t.Page, err)
	}
	seen, err := r.cfg.Engine.Read(ctx, img, min(max(resolution, 70), 2400))
	if err != nil {
		return Ending{}, page, fmt.Errorf("read page %d: %w", t.Page, err)
	}
	if len(seen.Boxes) != len(seen.Text) {
		return Ending{}, page, library.Errorf(library.Internal, "%d places for %d characters", len(seen.Boxes), len(seen.Text))
	}
	page = library.RecognizedPage{Words: seen.Words, Confidence: seen.Confidence, Turned: seen.Turned, CPU: seen.CPU.Seconds()}
	text, from := r.cfg.Clean(seen.Text)
	if len(text) == 0 {
		return Ending{Status: library.RecognitionBlank}, page, nil
	}
	boxes := make([]library.Rect, len(text))
	for i, k := range from {
		boxes[i] = seen.Boxes[k]
	}
	return Ending{Status: library.RecognitionRead, Text: string(text), Boxes: boxes}, page, nil
}
