package hwpx

import (
	"encoding/xml"

	"naru/internal/extract/flow/hancom"
	"naru/internal/extract/flow/xmlread"
)

// lists reads the paragraphs of all subLists within the element just begun.
func (p *paragraph) lists() ([]hancom.Para, error) {
	var paras []hancom.Para
	err := p.d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "subList" {
			return nil
		}
		more, err := p.paras()
		paras = append(paras, more...)
		return err
	})
	return paras, err
}

func placement(e xml.StartElement) hancom.Placement {
	return hancom.Placement{Clear: xmlread.Attr(e, "textWrap") == "TOP_AND_BOTTOM"}
}

func captionFirst(e xml.StartElement) bool {
	side := xmlread.Attr(e, "side")
	return side == "TOP" || side == "LEFT"
}

func (p *paragraph) table(e xml.StartElement) (*hancom.Table, error) {
	t := &hancom.Table{
		Columns:   number(e, "colCnt"),
		Placement: placement(e),
		Split:     xmlread.Attr(e, "pageBreak") != "NONE",

		RepeatHeader: yes(e, "repeatHeader"),
	}
	row := -1
	err := p.d.Children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "pos":
			t.Placement.Inline = yes(e, "treatAsChar")
		case "caption":
			t.CaptionFirst = captionFirst(e)
			t.Caption, err = p.lists()
		case "tr":
			row++
			return p.row(t, row)
		}
		return err
	})
	return t, err
}

func (p *paragraph) row(t *hancom.Table, row int) error {
	column := 0
	return p.d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "tc" {
			return nil
		}
		if err := p.budget.take(0, 1); err != nil {
			return err
		}
		c := hancom.Cell{Row: row, Col: column, RowSpan: 1, ColSpan: 1}
		err := p.d.Children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "subList":
				paras, err := p.paras()
				c.Paras = append(c.Paras, paras...)
				return err
			case "cellAddr":
				c.Row, c.Col = number(e, "rowAddr"), number(e, "colAddr")
			case "cellSpan":
				c.RowSpan, c.ColSpan = number(e, "rowSpan"), number(e, "colSpan")
			case "cellSz":
				c.Height = number(e, "height")
			}
			return nil
		})
		column = c.Col + max(c.ColSpan, 1)
		t.Cells = append(t.Cells, c)
		return err
	})
}

// box reads a shape, a picture or a group for the text in it.
func (p *paragraph) box(e xml.StartElement) (*hancom.Box, error) {
	b := &hancom.Box{Placement: placement(e)}
	if e.Name.Local == "textart" {
		b.Paras = append(b.Paras, words(xmlread.Attr(e, "text")))
	}
	err := p.d.Children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "pos":
			b.Placement.Inline = yes(e, "treatAsChar")
		case "caption":
			b.CaptionFirst = captionFirst(e)
			b.Caption, err = p.lists()
		case "drawText":
			paras, err := p.lists()
			b.Paras = append(b.Paras, paras...)
			return err
		case "rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "container", "textart", "pic", "ole":
			inner, err := p.box(e)
			b.Paras = append(b.Paras, inner.Paras...)
			b.Paras = append(b.Paras, inner.Caption...)
			return err
		}
		return err
	})
	return b, err
}

// words is a paragraph of plain text, without a shape.
func words(s string) hancom.Para {
	return hancom.Para{Shape: -1, Style: -1, Parts: []hancom.Part{{Units: length(s), Shape: -1, Text: s}}}
}

func (p *paragraph) section(e xml.StartElement) (*hancom.SectionStart, error) {
	s := &hancom.SectionStart{Outline: number(e, "outlineShapeIDRef")}
	err := p.d.Children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "startNum":
			s.FirstPage = number(e, "page")
			switch xmlread.Attr(e, "pageStartsOn") {
			case "EVEN":
				s.StartsOn = 1
			case "ODD":
				s.StartsOn = 2
			}
		case "visibility":
			s.HideFirstPage = yes(e, "hideFirstPageNum")
		case "pagePr":
			s.Body, err = p.body(e)
		case "footNotePr":
			s.Footnote, err = p.noteShape()
		case "endNotePr":
			s.Endnote, err = p.noteShape()
		}
		return err
	})
	return s, err
}

// body is the height of the text area.
func (p *paragraph) body(e xml.StartElement) (int, error) {
	height, width := number(e, "height"), number(e, "width")
	if xmlread.Attr(e, "landscape") == "NARROWLY" && width < height {
		height = width
	}
	err := p.d.Children(func(e xml.StartElement) error {
		if e.Name.Local == "margin" {
			height -= number(e, "top") + number(e, "bottom") + number(e, "header") + number(e, "footer")
		}
		return nil
	})
	return max(height, 0), err
}

func (p *paragraph) noteShape() (hancom.NoteShape, error) {
	var s hancom.NoteShape
	err := p.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "autoNumFormat":
			s.Format = hancom.NumberFormatNamed(xmlread.Attr(e, "type"))
			s.User = xmlread.Attr(e, "userChar")
			s.Prefix, s.Suffix = xmlread.Attr(e, "prefixChar"), xmlread.Attr(e, "suffixChar")
		case "numbering":
			s.Start = number(e, "newNum")
			s.PerSection = xmlread.Attr(e, "type") == "ON_SECTION"
		}
		return nil
	})
	return s, err
}
