package hwpx

import (
	"encoding/xml"
	"io"
	"unicode/utf16"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/hancom"
	"naru/internal/extract/flow/xmlread"
)

// controlUnits is how far a control moves the position in a paragraph.
const controlUnits = 8

// Flags of lines: the first of a page; the first piece of text in its row.
const (
	firstLineFlag = 1
	rowFlag       = 1 << 17
)

// reader reads one section.
type reader struct {
	d      *xmlread.Decoder
	budget *budget
}

// readSection gives what it read also beside an error.
func readSection(part io.Reader, l flow.Limits, b *budget) (*hancom.Section, error) {
	r := &reader{d: xmlread.New(part, l.Depth), budget: b}
	s := &hancom.Section{}
	_, err := r.d.Root()
	if err != nil {
		return s, err
	}
	s.Paras, err = r.paras()
	return s, err
}

// paras reads the paragraphs directly within the element just begun.
func (r *reader) paras() ([]hancom.Para, error) {
	var paras []hancom.Para
	err := r.d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "p" {
			return nil
		}
		if err := r.budget.take(0, 1); err != nil {
			return err
		}
		p := paragraph{reader: r}
		err := p.read(e)
		paras = append(paras, p.para)
		return err
	})
	return paras, err
}

// paragraph is a paragraph while it is read.
type paragraph struct {
	*reader
	para    hancom.Para
	at      int
	shape   int
	deleted bool // under change tracking
}

func (p *paragraph) read(e xml.StartElement) error {
	p.para = hancom.Para{
		Shape:       number(e, "paraPrIDRef"),
		Style:       number(e, "styleIDRef"),
		PageBreak:   yes(e, "pageBreak"),
		ColumnBreak: yes(e, "columnBreak"),
	}
	return p.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "run":
			p.shape = number(e, "charPrIDRef")
			return p.d.Children(p.content)
		case "linesegarray":
			return p.lines()
		}
		return nil
	})
}

func (p *paragraph) lines() error {
	return p.d.Children(func(e xml.StartElement) error {
		if err := p.budget.take(0, 1); err != nil {
			return err
		}
		p.para.Lines = append(p.para.Lines, hancom.Line{
			At:      number(e, "textpos"),
			Y:       number(e, "vertpos"),
			Height:  number(e, "vertsize"),
			NewPage: number(e, "flags")&firstLineFlag != 0,
			Row:     number(e, "flags")&rowFlag != 0,
		})
		return nil
	})
}

// text reads the mixed content of a t element.
func (p *paragraph) text() error {
	inside := p.d.Depth()
	for p.d.Depth() >= inside {
		t, err := p.d.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.CharData:
			s := string(t)
			if err := p.add(s, length(s)); err != nil {
				return err
			}
		case xml.StartElement:
			if err := p.markup(t); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *paragraph) markup(e xml.StartElement) error {
	switch e.Name.Local {
	case "tab":
		return p.add("\t", controlUnits)
	case "lineBreak":
		return p.add("\n", 1)
	case "nbSpace", "fwSpace":
		return p.add(" ", 1)
	case "hyphen": // shows only where it breaks a line
		p.at++
	case "titleMark":
		p.at += controlUnits
	case "deleteBegin":
		p.deleted = true
	case "deleteEnd":
		p.deleted = false
	}
	return nil
}

// joined is the length up to which pieces of text that follow each other become
// one, in bytes: joining takes time by the square of it.
const joined = 1 << 10

// add adds text to the paragraph.
func (p *paragraph) add(s string, units int) error {
	at := p.at
	p.at += units
	if p.deleted || s == "" {
		return nil
	}
	if n := len(p.para.Parts); n > 0 && units == length(s) {
		last := &p.para.Parts[n-1]
		if last.Object == nil && len(last.Text) < joined && last.Shape == p.shape && last.At+last.Units == at && last.Units == length(last.Text) {
			last.Text += s
			last.Units += units
			return p.budget.take(len(s), 0)
		}
	}
	p.para.Parts = append(p.para.Parts, hancom.Part{At: at, Units: units, Shape: p.shape, Text: s})
	return p.budget.take(len(s), 1)
}

// object adds an object, or only its place where there is nothing of it to read.
func (p *paragraph) object(o any) error {
	at := p.at
	p.at += controlUnits
	if o == nil || p.deleted {
		return nil
	}
	p.para.Parts = append(p.para.Parts, hancom.Part{At: at, Units: controlUnits, Shape: p.shape, Object: o})
	return p.budget.take(0, 1)
}

func length(s string) int {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}
