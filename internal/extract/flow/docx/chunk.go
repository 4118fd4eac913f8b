package docx

import (
	"path"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/htmldoc"
	"naru/internal/library"
)

// chunk adds a text of another format that stands in the document (17.17.2.1):
// programs that make Word documents of web pages leave the page as it is. One
// that is no web page, or damaged, is missed.
func (w *writer) chunk(id string) error {
	if w.embedded == nil || w.row != nil || id == "" {
		return nil
	}
	name := w.embedded.names[id]
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".mht", ".mhtml":
	default:
		return nil
	}
	data, err := w.embedded.parts.archive.Read(name)
	if library.CodeOf(err) == library.TooLarge {
		return err
	}
	if err != nil {
		return nil
	}
	page, err := htmldoc.Parse(data)
	if err != nil {
		return nil
	}
	b := flow.NewBuilder(w.limits)
	d, err := b.Finish(&flow.Document{}, page.Add(b))
	if d == nil {
		return err
	}
	if err := w.flush(); err != nil {
		return err
	}
	for _, block := range d.Blocks {
		if err := w.out(block); err != nil {
			return err
		}
	}
	return err
}
