package docx

import (
	"encoding/xml"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
)

// levels of a list.
const levels = 9

// level is how the items of one depth are numbered.
type level struct {
	format string
	text   string // "%1.%2" or a bullet
	font   string
	start  int
	legal  bool   // all numbers in digits
	keeps  bool   // does not begin again below a higher item
	tight  bool   // nothing between number and text
	style  string // of the paragraphs that are of this depth without saying so
}

// list is an abstract list: its numbers run on through all that use it.
type list struct {
	levels [levels]level
	style  string // the list is that of this style
	count  [levels]int
	begun  [levels]bool
}

// use is a list as paragraphs name it.
type use struct {
	list    string
	start   [levels]*int
	levels  [levels]*level
	started [levels]bool
}

type lists struct {
	abstract map[string]*list
	uses     map[string]*use
	byStyle  map[string]string // a numbering style's list
}

func (p *parts) lists(data []byte) *lists {
	l := &lists{abstract: map[string]*list{}, uses: map[string]*use{}, byStyle: map[string]string{}}
	if data == nil {
		return l
	}
	d := p.decoder(data)
	if _, err := d.Root(); err != nil {
		return l
	}
	_ = d.Children(func(e xml.StartElement) error { // lists behind a damage are missed, the text is not
		switch e.Name.Local {
		case "abstractNum":
			return l.readAbstract(d, xmlread.Attr(e, "abstractNumId"))
		case "num":
			return l.readUse(d, xmlread.Attr(e, "numId"))
		}
		return nil
	})
	return l
}

func (l *lists) readAbstract(d *xmlread.Decoder, id string) error {
	a := &list{}
	l.abstract[id] = a
	return d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "lvl":
			at := number(xmlread.Attr(e, "ilvl"))
			lvl, err := readLevel(d)
			if at != nil && *at >= 0 && *at < levels {
				a.levels[*at] = lvl
			}
			return err
		case "styleLink":
			l.byStyle[xmlread.Attr(e, "val")] = id
		case "numStyleLink":
			a.style = xmlread.Attr(e, "val")
		}
		return nil
	})
}

func readLevel(d *xmlread.Decoder) (level, error) {
	v := level{start: 1}
	err := d.Children(func(e xml.StartElement) error {
		value := xmlread.Attr(e, "val")
		switch e.Name.Local {
		case "start":
			if n := number(value); n != nil {
				v.start = *n
			}
		case "numFmt":
			v.format = value
		case "lvlText":
			const most = 255 // as Word has it
			if len(value) <= most {
				v.text = value
			}
		case "isLgl":
			v.legal = isOn(value, true)
		case "suff":
			v.tight = value == "nothing"
		case "pStyle":
			v.style = value
		case "lvlRestart":
			v.keeps = value == "0"
		case "rPr":
			var f format
			err := readFormat(d, &f)
			v.font = f.font
			return err
		}
		return nil
	})
	return v, err
}

func (l *lists) readUse(d *xmlread.Decoder, id string) error {
	u := &use{}
	l.uses[id] = u
	return d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNumId":
			u.list = xmlread.Attr(e, "val")
		case "lvlOverride":
			at := number(xmlread.Attr(e, "ilvl"))
			return d.Children(func(e xml.StartElement) error {
				if at == nil || *at < 0 || *at >= levels {
					return nil
				}
				switch e.Name.Local {
				case "startOverride":
					u.start[*at] = number(xmlread.Attr(e, "val"))
				case "lvl":
					lvl, err := readLevel(d)
					u.levels[*at] = &lvl
					return err
				}
				return nil
			})
		}
		return nil
	})
}

// find gives a list as paragraphs name it; nil: there is none.
func (l *lists) find(id string) (*use, *list) {
	u := l.uses[id]
	if u == nil {
		return nil, nil
	}
	a := l.abstract[u.list]
	if a == nil {
		return nil, nil
	}
	if linked := l.abstract[l.byStyle[a.style]]; a.style != "" && linked != nil {
		a = linked
	}
	return u, a
}

// depth is the level of a paragraph that tells only its list: that which its
// style belongs to.
func (l *lists) depth(id, style string) int {
	_, a := l.find(id)
	if a != nil && style != "" {
		for i := range a.levels {
			if a.levels[i].style == style {
				return i
			}
		}
	}
	return 0
}

// next counts an item and gives what is shown before its text, "" for nothing.
func (l *lists) next(id string, at int) string {
	u, a := l.find(id)
	if u == nil || at < 0 || at >= levels {
		return ""
	}
	switch {
	case u.start[at] != nil && !u.started[at]:
		a.count[at] = *u.start[at]
	case a.begun[at]:
		a.count[at]++
	default:
		a.count[at] = l.level(u, a, at).start
	}
	u.started[at], a.begun[at] = true, true
	for below := at + 1; below < levels; below++ {
		if !l.level(u, a, below).keeps {
			a.begun[below] = false
		}
	}
	return l.show(u, a, at)
}

func (l *lists) level(u *use, a *list, at int) level {
	if v := u.levels[at]; v != nil {
		return *v
	}
	return a.levels[at]
}

// show writes the number of the item that was counted last.
func (l *lists) show(u *use, a *list, at int) string {
	v := l.level(u, a, at)
	var out string
	if v.format == "bullet" {
		out = bullet(v.text, v.font)
	} else {
		var b strings.Builder
		for i := 0; i < len(v.text); i++ {
			c := v.text[i]
			if c != '%' || i+1 >= len(v.text) || v.text[i+1] < '1' || v.text[i+1] > '9' {
				b.WriteByte(c)
				continue
			}
			i++
			b.WriteString(l.number(u, a, int(v.text[i]-'1'), v.legal))
		}
		out = b.String()
	}
	if out == "" || v.tight {
		return out
	}
	return out + " "
}

func (l *lists) number(u *use, a *list, at int, legal bool) string {
	v := l.level(u, a, at)
	if v.format == "none" || v.format == "bullet" {
		return ""
	}
	n := v.start
	if a.begun[at] { // else no item of this depth came before
		n = a.count[at]
	}
	if legal {
		return flow.Number(flow.Decimal, n)
	}
	return formatted(v.format, n)
}

// bullet gives a bullet as its font shows it.
func bullet(text, font string) string {
	if text == "" {
		return ""
	}
	if shown := inFont(text, font); strings.TrimSpace(shown) != "" {
		return shown
	}
	return "•"
}
