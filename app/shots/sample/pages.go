package sample

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strconv"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"naru/internal/library"
)

// Page gives a page made of the passages.
func (l *Library) Page(ctx context.Context, id library.DocumentID, number int) (*library.Page, error) {
	d, err := l.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	if number < 1 || number > d.Pages {
		return nil, library.Errorf(library.NotFound, "page %d of %d", number, d.Pages)
	}
	p := &library.Page{Document: id, Number: number, Label: strconv.Itoa(number), Source: source(*d, number), Width: 595, Height: 842}
	if p.Source != library.SourceNone {
		p.Text = pageText(*d)
	}
	return p, nil
}

// source is where a page's text came from: a scan's pages were recognised, but
// for every fourth.
func source(d library.Document, page int) library.TextSource {
	switch {
	case d.PagesWithoutText == 0:
		return library.SourceText
	case page%4 == 0:
		return library.SourceNone
	}
	return library.SourceOCR
}

func pageText(d library.Document) string {
	text := ""
	for _, p := range passages[d.Language] {
		text += p + "\n\n"
	}
	return text
}

// Pages gives all of them.
func (l *Library) Pages(ctx context.Context, id library.DocumentID) ([]library.Page, error) {
	d, err := l.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []library.Page
	for n := 1; n <= d.Pages; n++ {
		p, err := l.Page(ctx, id, n)
		if err != nil {
			return nil, err
		}
		out = append(out, *p)
	}
	return out, nil
}

// Viewer draws pages of the library with a font.
type Viewer struct {
	Library *Library
	Font    []byte // TTF; nil draws grey lines
}

var _ library.PageViewer = (*Viewer)(nil)

// measures of a page in fractions of its width and height.
const (
	margin     = 0.1
	firstLine  = 0.12
	lineHeight = 0.024
	perLine    = 34
)

// PageImage draws the page.
func (v *Viewer) PageImage(ctx context.Context, id library.DocumentID, page, width int) (image.Image, error) {
	layout, err := v.PageLayout(ctx, id, page)
	if err != nil {
		return nil, err
	}
	height := width * 842 / 595
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	if v.Font == nil {
		return img, nil
	}
	f, err := opentype.Parse(v.Font)
	if err != nil {
		return nil, fmt.Errorf("parse the font: %w", err)
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(width) * 0.022, DPI: 72})
	if err != nil {
		return nil, fmt.Errorf("make the font's face: %w", err)
	}
	defer face.Close()
	d := font.Drawer{Dst: img, Src: image.NewUniform(color.NRGBA{0x22, 0x22, 0x22, 0xFF}), Face: face}
	for i, r := range []rune(layout.Text) {
		b := layout.Boxes[i]
		if b == (library.Rect{}) || r == '\n' {
			continue
		}
		d.Dot = fixed.P(int(b.X0*float64(width)), int((b.Y1-lineHeight*0.28)*float64(height)))
		d.DrawString(string(r))
	}
	return img, nil
}

// PageLayout sets the text in lines of equal cells.
func (v *Viewer) PageLayout(ctx context.Context, id library.DocumentID, page int) (*library.PageLayout, error) {
	p, err := v.Library.Page(ctx, id, page)
	if err != nil {
		return nil, err
	}
	out := &library.PageLayout{Text: p.Text}
	x, line := margin, 0
	for _, r := range p.Text {
		w := 0.8 / perLine
		if r < 0x1100 {
			w *= 0.56
		}
		if r == '\n' || x+w > 1-margin {
			line++
			x = margin
		}
		if r == '\n' {
			out.Boxes = append(out.Boxes, library.Rect{})
			continue
		}
		y := firstLine + float64(line)*lineHeight
		out.Boxes = append(out.Boxes, library.Rect{X0: x, Y0: y, X1: x + w, Y1: y + lineHeight})
		x += w
	}
	return out, nil
}
