package main

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"os"

	"naru/internal/library"
	"naru/internal/wholefile"
	"naru/internal/workspace"
)

type pageCommand struct {
	ID        int64   `arg:"" name:"id" help:"id"`
	Page      int     `arg:"" name:"n" help:"page_number"`
	Out       string  `required:"" placeholder:"FILE.png" type:"path" help:"out"`
	DPI       float64 `name:"dpi" default:"100" placeholder:"D" help:"dpi"`
	Highlight string  `placeholder:"QUERY" help:"highlight"`
}

// Run renders a page into a PNG file, with the hits of a query marked.
func (c *pageCommand) Run(s *session) error {
	if c.DPI < 10 || c.DPI > 600 {
		return library.Errorf(library.Invalid, "--dpi %g: 10 to 600", c.DPI)
	}
	if !isPicture(c.Out) { // one of an earlier time can be made again
		if err := wholefile.MustBeFree(c.Out); err != nil {
			return err
		}
	}
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.DocumentID(c.ID)
	page, err := w.Documents.Page(s.ctx, id, c.Page)
	if err != nil {
		return err
	}
	width := int(page.Width / 72 * c.DPI)
	picture, err := w.Viewer.PageImage(s.ctx, id, c.Page, max(width, 1))
	if err != nil {
		return err
	}
	if c.Highlight != "" {
		if picture, err = c.mark(s, w, page, picture); err != nil {
			return err
		}
	}
	return wholefile.Replace(c.Out, func(w io.Writer) error { return png.Encode(w, picture) })
}

// isPicture tells that a file is a PNG.
func isPicture(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	_, err = png.DecodeConfig(f)
	return err == nil
}

// markColour is the translucent ink laid over matched words (the design's mark
// token at 60 %).
var markColour = color.NRGBA{0xFF, 0xD4, 0x4D, 0x99}

func (c *pageCommand) mark(s *session, w *workspace.Workspace, page *library.Page, picture image.Image) (image.Image, error) {
	layout, err := w.Viewer.PageLayout(s.ctx, page.Document, page.Number)
	if err != nil {
		return nil, fmt.Errorf("place the page's characters: %w", err)
	}
	marked := image.NewRGBA(picture.Bounds())
	draw.Draw(marked, marked.Bounds(), picture, picture.Bounds().Min, draw.Src)
	size := marked.Bounds().Size()
	for _, m := range w.Search.Mark(library.SearchRequest{Query: c.Highlight}, layout.Text) {
		for _, r := range layout.Rects(m[0], m[1]) {
			area := image.Rect(
				int(r.X0*float64(size.X)), int(r.Y0*float64(size.Y)),
				int(r.X1*float64(size.X))+1, int(r.Y1*float64(size.Y))+1)
			draw.Draw(marked, area, image.NewUniform(markColour), image.Point{}, draw.Over)
		}
	}
	return marked, nil
}
