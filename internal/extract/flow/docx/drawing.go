package docx

import (
	"encoding/xml"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
)

// drawing looks for text boxes in what is drawn. They are given behind the
// paragraph that they are anchored in.
func (w *writer) drawing(e xml.StartElement) error {
	s := w.story
	switch e.Name.Local {
	case "txbxContent":
		blocks, err := w.asideOf(w.blocks)
		s.boxes = append(s.boxes, blocks...)
		return err
	case "txBody": // of DrawingML
		return w.d.Children(w.drawnParagraph)
	case "textpath": // letters along a line, of VML
		if text := strings.TrimSpace(xmlread.Attr(e, "string")); text != "" {
			s.boxes = append(s.boxes, flow.Block{Text: text})
		}
		return nil
	case "AlternateContent":
		return w.alternate(w.drawing)
	}
	return w.d.Children(w.drawing)
}

func (w *writer) drawnParagraph(e xml.StartElement) error {
	if e.Name.Local != "p" {
		return nil
	}
	var t flow.Text
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "r", "fld":
			return w.d.Children(read)
		case "br":
			t.Write("\n", false)
		case "t":
			text, err := w.d.Text()
			t.Write(text, false)
			return err
		}
		return nil
	}
	err := w.d.Children(read)
	if text, _ := t.Take(); text != "" {
		w.story.boxes = append(w.story.boxes, flow.Block{Text: text})
	}
	return err
}
