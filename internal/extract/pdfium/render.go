package pdfium

import (
	"errors"
	"fmt"
	"image"
	"math"

	"github.com/tetratelabs/wazero/api"
)

// Limits of a page image.
const (
	MaxWidth  = 4000
	MaxPixels = 24 << 20 // 96 MiB of RGBA: A4 at 4000 pixels' width takes 22.6 million
)

// Flags and formats of fpdfview.h.
const (
	formatBGRx       = 3
	drawAnnotations  = 0x01
	reverseByteOrder = 0x10 // red first, as image.RGBA has it
	white            = 0xFFFFFFFF
)

// ErrSize is a page that has no size to draw.
var ErrSize = errors.New("the page has no size")

// Render draws a page (0-based) about width pixels wide; narrower where the page
// is so tall that it would pass MaxPixels. The pixels are a copy.
func (d *Document) Render(n, width int) (*image.RGBA, error) {
	page, closePage, err := d.loadPage(n)
	if err != nil {
		return nil, err
	}
	defer closePage()
	w, h, err := d.size(page)
	if err != nil {
		return nil, err
	}
	wide, high, err := pixels(w, h, width)
	if err != nil {
		return nil, err
	}
	bitmap, err := d.call("FPDFBitmap_CreateEx", uint64(wide), uint64(high), formatBGRx, 0, 0)
	if err != nil {
		return nil, err
	}
	if bitmap == 0 {
		return nil, &Trap{Call: "FPDFBitmap_CreateEx", Memory: int64(d.memory.Size()), Full: true, Err: errNoMemory}
	}
	defer func() { _, _ = d.call("FPDFBitmap_Destroy", bitmap) }()
	if _, err := d.call("FPDFBitmap_FillRect", bitmap, 0, 0, uint64(wide), uint64(high), white); err != nil {
		return nil, err
	}
	if _, err := d.call("FPDF_RenderPageBitmap", bitmap, page, 0, 0, uint64(wide), uint64(high),
		0, api.EncodeI32(drawAnnotations|reverseByteOrder)); err != nil {
		return nil, err
	}
	return d.copyPixels(bitmap, wide, high)
}

// pixels gives the size of a page image.
func pixels(w, h float64, width int) (wide, high int, err error) {
	if !(w > 0) || !(h > 0) || math.IsInf(w, 0) || math.IsInf(h, 0) {
		return 0, 0, fmt.Errorf("%w: %g by %g points", ErrSize, w, h)
	}
	scale := float64(min(max(width, 1), MaxWidth)) / w
	scale = min(scale, math.Sqrt(MaxPixels/(w*h)), 8*MaxWidth/h)
	return max(int(math.Round(w*scale)), 1), max(int(math.Round(h*scale)), 1), nil
}

func (d *Document) copyPixels(bitmap uint64, wide, high int) (*image.RGBA, error) {
	buffer, err := d.call("FPDFBitmap_GetBuffer", bitmap)
	if err != nil {
		return nil, err
	}
	stride, err := d.callInt("FPDFBitmap_GetStride", bitmap)
	if err != nil {
		return nil, err
	}
	view, ok := d.memory.Read(uint32(buffer), uint32(stride*high))
	if !ok || stride < 4*wide {
		return nil, errors.New("page image lies outside the module's memory")
	}
	img := image.NewRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		copy(img.Pix[y*img.Stride:(y+1)*img.Stride], view[y*stride:])
	}
	for i := 3; i < len(img.Pix); i += 4 { // the fourth byte of BGRx says nothing
		img.Pix[i] = 0xFF
	}
	return img, nil
}
