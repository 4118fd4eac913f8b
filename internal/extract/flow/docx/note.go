package docx

import (
	"encoding/xml"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// notes reads a part of footnotes or endnotes: their texts by id. What is
// damaged is missed.
func (p *parts) notes(w *writer, data []byte) (map[string]string, error) {
	texts := map[string]string{}
	if data == nil {
		return texts, nil
	}
	reader := &writer{limits: w.limits, styles: w.styles, lists: w.lists, sections: w.sections, d: p.decoder(data)}
	if _, err := reader.d.Root(); err != nil {
		return texts, nil
	}
	err := reader.d.Children(func(e xml.StartElement) error {
		if kind := xmlread.Attr(e, "type"); kind != "" && kind != "normal" {
			return nil // the lines between text and notes
		}
		blocks, err := reader.asideOf(reader.blocks)
		var lines []string
		for _, b := range blocks {
			lines = append(lines, b.Text+strings.Join(b.Cells, "\t"))
		}
		texts[xmlread.Attr(e, "id")] = strings.Join(lines, "\n")
		return err
	})
	if library.CodeOf(err) == library.TooLarge {
		return texts, err
	}
	return texts, nil
}

// asideOf reads a story beside the text and gives its blocks.
func (w *writer) asideOf(read func() error) ([]flow.Block, error) {
	before, out, row := w.story, w.out, w.row
	var blocks []flow.Block
	w.story, w.row = &story{aside: true}, nil
	w.out = func(b flow.Block) error {
		blocks = append(blocks, b)
		return nil
	}
	err := read()
	if err == nil {
		err = w.flush()
	}
	w.story, w.out, w.row = before, out, row
	return blocks, err
}

// refer writes the mark of a note and keeps the note for the paragraph's end, or
// the document's.
func (w *writer) refer(e xml.StartElement, end bool) {
	s := w.story
	if s.fields.hide() || isTrue(s.run.hidden) {
		return
	}
	id := xmlread.Attr(e, "id")
	if isOn(xmlread.Attr(e, "customMarkFollows"), false) {
		s.custom, s.customEnd = id, end
		return
	}
	section := w.sections[w.section]
	var mark string
	if end {
		mark = formatted(section.endnotes.format, section.endnotes.start+w.endnote)
		w.endnote++
	} else {
		mark = formatted(section.footnotes.format, section.footnotes.start+w.footnote)
		w.footnote++
	}
	w.keepNote(id, mark, end)
}

// setCustomMark takes the text that stands where a note is marked as its mark.
func (w *writer) setCustomMark(mark string) {
	id := w.story.custom
	w.story.custom = ""
	w.keepNote(id, mark, w.story.customEnd)
}

func (w *writer) keepNote(id, mark string, end bool) {
	s := w.story
	w.number()
	s.text.Mark(mark)
	if end {
		if text := strings.TrimSpace(w.endnotes[id]); text != "" {
			w.atEnd = append(w.atEnd, flow.Block{Kind: flow.Footnote, Mark: mark, Text: text})
		}
		return
	}
	if text := strings.TrimSpace(w.footnotes[id]); text != "" {
		s.notes = append(s.notes, flow.Block{Kind: flow.Footnote, Mark: mark, Text: text})
	}
}
