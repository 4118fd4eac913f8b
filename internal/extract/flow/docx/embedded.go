package docx

import (
	"encoding/xml"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// embedded are the parts that drawings refer to by an id: diagrams (SmartArt) and
// charts, whose words stand on the page.
type embedded struct {
	parts *parts
	names map[string]string // part by id
	words map[string][]string
}

// diagram adds the words of a diagram or chart as text of a drawing. Of a chart
// these are its title and what its axes and series are called, not its values.
// What is damaged is missed.
func (w *writer) diagram(id string) error {
	e := w.embedded
	if e == nil || id == "" {
		return nil
	}
	words, read := e.words[id]
	if !read {
		var err error
		if words, err = e.read(e.names[id]); library.CodeOf(err) == library.TooLarge {
			return err
		}
		e.words[id] = words
	}
	for _, text := range words {
		w.story.boxes = append(w.story.boxes, flow.Block{Text: text})
	}
	return nil
}

// read gives the words of a part once each where a chart repeats them.
func (e *embedded) read(part string) ([]string, error) {
	data, err := e.parts.archive.Read(part)
	if err != nil {
		return nil, err
	}
	var words []string
	said := map[string]bool{}
	add := func(text string) {
		if text = flow.OneLine(text); text != "" {
			words = append(words, text)
		}
	}
	d := e.parts.decoder(data)
	for {
		t, err := d.Token()
		if err != nil {
			return words, err // the end, too
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "p": // of DrawingML
			text, err := paragraphText(d)
			if err != nil {
				return words, err
			}
			add(text)
		case "strCache":
			text, err := cached(d)
			if err != nil {
				return words, err
			}
			if !said[text] {
				said[text] = true
				add(text)
			}
		}
	}
}

// paragraphText is the text of a paragraph of DrawingML whose start was read last.
func paragraphText(d *xmlread.Decoder) (string, error) {
	var b strings.Builder
	err := d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "br":
			b.WriteByte(' ')
		case "r", "fld":
			return d.Children(func(e xml.StartElement) error {
				if e.Name.Local != "t" {
					return nil
				}
				text, err := d.Text()
				b.WriteString(text)
				return err
			})
		}
		return nil
	})
	return b.String(), err
}

// cached are the names that a chart shows along an axis or for a series.
func cached(d *xmlread.Decoder) (string, error) {
	var names []string
	err := d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "pt" {
			return nil
		}
		name, err := d.Text()
		names = append(names, strings.TrimSpace(name))
		return err
	})
	return strings.Join(names, " "), err
}
