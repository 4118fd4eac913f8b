package recognise

import (
	"context"
	"image"
	"time"

	"naru/internal/library"
)

// Engine reads the image of a page.
type Engine interface {
	// Info tells whether the program is there and what it reads.
	Info(ctx context.Context) library.RecognitionEngine
	// Read reads one image, turned upright first where need be. An image without
	// anything that reads as text gives a Reading without characters. dpi is the
	// resolution it was drawn at. Errors carry a library.Code: NoOCR, TimedOut,
	// OutOfMemory, BrokenFile or Cancelled.
	Read(ctx context.Context, img image.Image, dpi int) (*Reading, error)
}

// Reading is what an engine saw in an image.
type Reading struct {
	// Text as printed: lines ended by \n, blocks parted by an empty line, words
	// broken at line ends as they stand. Boxes[i] is the place of Text[i] on the
	// image as it was given, whichever way that was turned; a zero Rect: none.
	Text  []rune
	Boxes []library.Rect
	Words int
	// Confidence is the engine's own, 0 to 100, over all characters.
	Confidence float64
	Turned     int           // degrees clockwise that made the image upright
	CPU        time.Duration // of the engine's processes; 0: not measured
}
