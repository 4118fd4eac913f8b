package docx

import (
	"bytes"
	"encoding/xml"

	"naru/internal/extract/flow/xmlread"
)

// section is what its properties say; they stand at its end.
type section struct {
	continuous bool // it begins on the page of the one before
	footnotes  counting
	endnotes   counting
	pages      counting
}

// counting is how notes are numbered.
type counting struct {
	format  string
	start   int
	restart string // eachSect, eachPage
}

func (c counting) over(below counting) counting {
	if c.format == "" {
		c.format = below.format
	}
	if c.start == 0 {
		c.start = below.start
	}
	if c.restart == "" {
		c.restart = below.restart
	}
	return c
}

// sections reads ahead what is said of each, the last always there. What is
// damaged is missed: the text is read all the same.
func (p *parts) sections(document, settings []byte) []section {
	whole := section{footnotes: counting{format: "decimal", start: 1}, endnotes: counting{format: "lowerRoman", start: 1}}
	if settings != nil {
		d := p.decoder(settings)
		if _, err := d.Root(); err == nil {
			var said section
			_ = d.Children(func(e xml.StartElement) error { return said.read(d, e) })
			whole.footnotes, whole.endnotes = said.footnotes.over(whole.footnotes), said.endnotes.over(whole.endnotes)
		}
	}
	var all []section
	for _, s := range p.allSections(document) {
		s.footnotes, s.endnotes = s.footnotes.over(whole.footnotes), s.endnotes.over(whole.endnotes)
		all = append(all, s)
	}
	if len(all) == 0 {
		all = append(all, whole)
	}
	return all
}

func (p *parts) allSections(document []byte) []section {
	const onlyTheLast = 2 // its start and its end
	if bytes.Count(document, []byte("sectPr")) <= onlyTheLast && !bytes.Contains(document, []byte("notePr")) &&
		!bytes.Contains(document, []byte("pgNumType")) {
		return nil
	}
	var all []section
	d := p.decoder(document)
	for {
		t, err := d.Token()
		if err != nil {
			return all
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "sectPr" {
			continue
		}
		var s section
		if err := d.Children(func(e xml.StartElement) error { return s.read(d, e) }); err != nil {
			return all
		}
		all = append(all, s)
	}
}

func (s *section) read(d *xmlread.Decoder, e xml.StartElement) error {
	switch e.Name.Local {
	case "type":
		v := xmlread.Attr(e, "val")
		s.continuous = v == "continuous" || v == "nextColumn"
	case "footnotePr":
		return s.footnotes.read(d)
	case "endnotePr":
		return s.endnotes.read(d)
	case "pgNumType":
		s.pages.format = xmlread.Attr(e, "fmt")
		if n := number(xmlread.Attr(e, "start")); n != nil {
			s.pages.start, s.pages.restart = *n, "eachSect"
		}
	case "sectPrChange": // as it was before a change
		return d.Skip()
	}
	return nil
}

func (c *counting) read(d *xmlread.Decoder) error {
	return d.Children(func(e xml.StartElement) error {
		value := xmlread.Attr(e, "val")
		switch e.Name.Local {
		case "numFmt":
			c.format = value
		case "numStart":
			if n := number(value); n != nil {
				c.start = *n
			}
		case "numRestart":
			c.restart = value
		}
		return nil
	})
}
