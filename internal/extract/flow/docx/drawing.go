package docx

import (
	"encoding/xml"

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
		if text := flow.OneLine(xmlread.Attr(e, "string")); text != "" {
			s.boxes = append(s.boxes, flow.Block{Text: text})
		}
		return nil
	case "relIds": // of a diagram
		return w.diagram(xmlread.Attr(e, "dm"))
	case "chart":
		return w.diagram(xmlread.Attr(e, "id"))
	case "AlternateContent":
		return w.alternate(w.drawing)
	}
	return w.d.Children(w.drawing)
}

func (w *writer) drawnParagraph(e xml.StartElement) error {
	if e.Name.Local != "p" {
		return nil
	}
	text, err := paragraphText(w.d)
	if text = flow.OneLine(text); text != "" {
		w.story.boxes = append(w.story.boxes, flow.Block{Text: text})
	}
	return err
}
