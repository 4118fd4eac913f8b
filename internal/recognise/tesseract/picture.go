package tesseract

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"io"
	"strings"
)

// grey gives an image in shades of grey, on white where it lets light through.
func grey(img image.Image) *image.Gray {
	if g, ok := img.(*image.Gray); ok {
		return g
	}
	b := img.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	if rgba, ok := img.(*image.RGBA); ok {
		for y := range b.Dy() {
			from := rgba.Pix[rgba.PixOffset(b.Min.X, b.Min.Y+y):]
			to := out.Pix[y*out.Stride : y*out.Stride+b.Dx()]
			for x := range to {
				p := from[4*x : 4*x+4 : 4*x+4]
				to[x] = luminance(uint32(p[0]), uint32(p[1]), uint32(p[2])) + (255 - p[3])
			}
		}
		return out
	}
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := color.RGBAModel.Convert(img.At(b.Min.X+x, b.Min.Y+y)).(color.RGBA)
			out.Pix[y*out.Stride+x] = luminance(uint32(c.R), uint32(c.G), uint32(c.B)) + (255 - c.A)
		}
	}
	return out
}

// luminance weighs the colours as ITU-R BT.601 does.
func luminance(r, g, b uint32) uint8 { return uint8((299*r + 587*g + 114*b) / 1000) }

// minContrast is the difference of grey below which nothing can be read.
const minContrast = 32

// plain reports whether an image is of one shade.
func plain(g *image.Gray) bool {
	low, high := uint8(255), uint8(0)
	size := g.Rect.Size()
	for y := range size.Y {
		for _, v := range g.Pix[y*g.Stride : y*g.Stride+size.X] {
			low, high = min(low, v), max(high, v)
		}
	}
	return high < low || high-low < minContrast
}

// turn gives an image turned clockwise by 90, 180 or 270 degrees; itself by 0.
func turn(g *image.Gray, degrees int) *image.Gray {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	switch degrees {
	case 90, 270:
		out := image.NewGray(image.Rect(0, 0, h, w))
		for y := range h {
			for x, v := range g.Pix[y*g.Stride : y*g.Stride+w] {
				if degrees == 90 {
					out.Pix[x*out.Stride+h-1-y] = v
				} else {
					out.Pix[(w-1-x)*out.Stride+y] = v
				}
			}
		}
		return out
	case 180:
		out := image.NewGray(image.Rect(0, 0, w, h))
		for y := range h {
			for x, v := range g.Pix[y*g.Stride : y*g.Stride+w] {
				out.Pix[(h-1-y)*out.Stride+w-1-x] = v
			}
		}
		return out
	}
	return g
}

// pgm writes an image as the program reads it fastest: without compression.
func pgm(g *image.Gray) io.Reader {
	w, h := g.Rect.Dx(), g.Rect.Dy()
	parts := []io.Reader{strings.NewReader(fmt.Sprintf("P5\n%d %d\n255\n", w, h))}
	if g.Stride == w {
		return io.MultiReader(parts[0], bytes.NewReader(g.Pix[:w*h]))
	}
	for y := range h {
		parts = append(parts, bytes.NewReader(g.Pix[y*g.Stride:y*g.Stride+w]))
	}
	return io.MultiReader(parts...)
}
