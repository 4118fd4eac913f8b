package hwpx

import (
	"encoding/xml"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/hancom"
	"naru/internal/extract/flow/unpack"
	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// readHeader reads the styles. A damaged header costs the styles after the
// damage, not the document.
func readHeader(a *unpack.Archive, name string, l flow.Limits, s *hancom.Styles) error {
	r, err := a.Open(name)
	if err != nil {
		return err
	}
	h := header{d: xmlread.New(r, l.Depth), styles: s, count: map[string]int{}}
	for err == nil {
		var t xml.Token
		if t, err = h.d.Token(); err == nil {
			if e, ok := t.(xml.StartElement); ok {
				err = h.element(e)
			}
		}
	}
	if library.CodeOf(err) == library.TooLarge {
		return err
	}
	return nil
}

type header struct {
	d      *xmlread.Decoder
	styles *hancom.Styles
	count  map[string]int // of elements, by their names
}

// most is how many of a kind there may be. HWP, which has the same, names them
// in 16 bits.
const most = 1 << 16

func (h *header) element(e xml.StartElement) error {
	id := number(e, "id")
	name := e.Name.Local
	switch name {
	case "charPr", "paraPr", "numbering", "bullet", "style":
		if h.count[name]++; h.count[name] > most {
			return nil
		}
	}
	switch name {
	case "beginNum":
		h.styles.FirstPage = number(e, "page")
		h.styles.FirstFootnote = number(e, "footnote")
		h.styles.FirstEndnote = number(e, "endnote")
	case "charPr":
		return h.char(id, e)
	case "paraPr":
		return h.para(id)
	case "numbering":
		return h.numbering(id)
	case "bullet":
		h.styles.Bullets[id] = xmlread.Attr(e, "char")
	case "style":
		h.styles.Styles[id] = hancom.Style{Name: xmlread.Attr(e, "name"), English: xmlread.Attr(e, "engName")}
	}
	return nil
}

func (h *header) char(id int, e xml.StartElement) error {
	c := hancom.CharShape{Size: hancom.Points(number(e, "height"))}
	err := h.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "bold":
			c.Bold = true
		case "supscript":
			c.Super = true
		case "subscript":
			c.Sub = true
		}
		return nil
	})
	h.styles.Chars[id] = c
	return err
}

func (h *header) para(id int) error {
	var p hancom.ParaShape
	err := h.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "heading":
			switch xmlread.Attr(e, "type") {
			case "OUTLINE":
				p.Head = hancom.OutlineHead
			case "NUMBER":
				p.Head = hancom.NumberHead
			case "BULLET":
				p.Head = hancom.BulletHead
			}
			p.ID, p.Level = number(e, "idRef"), min(max(number(e, "level"), 0), hancom.Levels-1)
		case "breakSetting":
			p.PageBreakBefore = yes(e, "pageBreakBefore")
		}
		return nil
	})
	h.styles.Paras[id] = p
	return err
}

func (h *header) numbering(id int) error {
	n := &hancom.Numbering{}
	h.styles.Numberings[id] = n
	return h.d.Children(func(e xml.StartElement) error {
		level := number(e, "level") - 1
		if e.Name.Local != "paraHead" || level < 0 || level >= hancom.Levels {
			return nil
		}
		pattern, err := h.d.Text()
		n.Levels[level] = hancom.NumberLevel{
			Pattern: pattern,
			Format:  hancom.NumberFormatNamed(xmlread.Attr(e, "numFormat")),
			Start:   number(e, "start"),
		}
		return err
	})
}
