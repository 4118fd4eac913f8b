package hwpx

import (
	"encoding/xml"
	"strings"

	"naru/internal/extract/flow/hancom"
	"naru/internal/extract/flow/xmlread"
)

// content reads an element of a run.
func (p *paragraph) content(e xml.StartElement) error {
	switch e.Name.Local {
	case "t":
		return p.text()
	case "ctrl":
		return p.d.Children(p.control)
	case "secPr":
		s, err := p.section(e)
		return p.with(s, err)
	case "tbl":
		t, err := p.table(e)
		return p.with(t, err)
	case "equation":
		q := &hancom.Equation{}
		err := p.d.Children(func(e xml.StartElement) (err error) {
			if e.Name.Local == "script" {
				q.Script, err = p.d.Text()
			}
			return err
		})
		return p.with(q, err)
	case "compose":
		return p.add(xmlread.Attr(e, "composeText"), controlUnits)
	case "dutmal":
		return p.ruby()
	case "checkBtn", "radioBtn", "btn":
		return p.add(xmlread.Attr(e, "caption"), controlUnits)
	case "comboBox":
		return p.add(xmlread.Attr(e, "selectedValue"), controlUnits)
	case "edit":
		return p.field()
	case "switch":
		return p.alternatives()
	case "rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "container",
		"textart", "pic", "ole", "video", "chart", "unknown", "drawObject":
		b, err := p.box(e)
		return p.with(b, err)
	case "markpenBegin", "markpenEnd":
		return nil
	case "deleteBegin", "deleteEnd", "tab", "lineBreak", "nbSpace", "fwSpace", "hyphen":
		return p.markup(e)
	}
	return nil
}

// with adds an object that was read; what was read of it before an error counts.
func (p *paragraph) with(o any, err error) error {
	if add := p.object(o); err == nil {
		return add
	}
	return err
}

// alternatives takes the first way in which something is written.
func (p *paragraph) alternatives() error {
	first := true
	return p.d.Children(func(xml.StartElement) error {
		if !first {
			return nil
		}
		first = false
		return p.d.Children(p.content)
	})
}

func (p *paragraph) ruby() error {
	var main, sub string
	err := p.d.Children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "mainText":
			main, err = p.d.Text()
		case "subText":
			sub, err = p.d.Text()
		}
		return err
	})
	if sub != "" {
		main += "(" + sub + ")"
	}
	if add := p.add(main, controlUnits); err == nil {
		return add
	}
	return err
}

// field reads what stands in an entry field of a form.
func (p *paragraph) field() error {
	var text string
	err := p.d.Children(func(e xml.StartElement) (err error) {
		if e.Name.Local == "text" {
			text, err = p.d.Text()
		}
		return err
	})
	if add := p.add(text, controlUnits); err == nil {
		return add
	}
	return err
}

func (p *paragraph) control(e xml.StartElement) error {
	switch e.Name.Local {
	case "colPr":
		return p.object(&hancom.Columns{Count: number(e, "colCount"), Parallel: xmlread.Attr(e, "type") == "PARALLEL"})
	case "footNote", "endNote":
		n := &hancom.Note{End: e.Name.Local == "endNote", Number: number(e, "number")}
		var err error
		n.Paras, err = p.lists()
		return p.with(n, err)
	case "autoNum":
		return p.autoNumber(e)
	case "newNum":
		return p.object(&hancom.NewNumber{Kind: numberKind(e), Number: number(e, "num")})
	case "pageNum":
		return p.object(&hancom.PageNumber{
			Format: hancom.NumberFormatNamed(xmlread.Attr(e, "formatType")),
			Shown:  xmlread.Attr(e, "pos") != "NONE",
		})
	case "header", "footer":
		paras, err := p.lists()
		if n := hancom.PageNumberIn(paras); n != nil {
			return p.with(n, err)
		}
		return p.with(nil, err)
	case "pageHiding":
		if yes(e, "hidePageNum") {
			return p.object(&hancom.HidePageNumber{})
		}
		return p.object(nil)
	}
	// Fields, marks and hidden comments take their place only: the text of a field
	// stands between its begin and end.
	return p.object(nil)
}

func (p *paragraph) autoNumber(e xml.StartElement) error {
	kind := numberKind(e)
	if xmlread.Attr(e, "numType") == "TOTAL_PAGE" {
		return p.object(nil)
	}
	n := &hancom.AutoNumber{Kind: kind, Number: number(e, "num")}
	err := p.d.Children(func(e xml.StartElement) error {
		if e.Name.Local == "autoNumFormat" {
			n.Format = hancom.NumberFormatNamed(xmlread.Attr(e, "type"))
			n.Prefix, n.Suffix = xmlread.Attr(e, "prefixChar"), xmlread.Attr(e, "suffixChar")
		}
		return nil
	})
	return p.with(n, err)
}

func numberKind(e xml.StartElement) hancom.NumberKind {
	switch strings.ToUpper(xmlread.Attr(e, "numType")) {
	case "PAGE":
		return hancom.PageNumbers
	case "FOOTNOTE":
		return hancom.FootnoteNumbers
	case "ENDNOTE":
		return hancom.EndnoteNumbers
	case "PICTURE":
		return hancom.FigureNumbers
	case "TABLE":
		return hancom.TableNumbers
	case "EQUATION":
		return hancom.EquationNumbers
	}
	return hancom.OtherNumbers
}
