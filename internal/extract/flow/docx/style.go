package docx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
)

// format is what properties say of a paragraph or of characters. Nil: nothing.
type format struct {
	bold, hidden *bool
	raised       *bool
	font         string
	size         float64 // in points; 0: nothing
	outline      *int    // level from 0; 9: body text
	pageBefore   *bool
	list         *string // numId
	level        *int    // ilvl
}

// style is a style with those it is based on.
type style struct {
	name   string
	based  string
	format format
}

type styles struct {
	byID        map[string]*style
	whole       map[string]format // with what they are based on, as far as asked for
	byDefault   string            // of paragraphs that name none
	headingName *regexp.Regexp
	size        float64 // of what nothing else is said of, in points; 0: nor there
}

func (p *parts) styles(data []byte) *styles {
	s := &styles{
		byID:  map[string]*style{},
		whole: map[string]format{},
		// Word writes the names of its own styles in English whatever its
		// language; other programs do not.
		headingName: regexp.MustCompile(`(?i)^(?:heading|제목|개요) ?([1-9])$`),
	}
	if data == nil {
		return s
	}
	d := p.decoder(data)
	if _, err := d.Root(); err != nil {
		return s
	}
	_ = d.Children(func(e xml.StartElement) error { // styles behind a damage are missed, the text is not
		if e.Name.Local == "docDefaults" {
			return s.defaults(d)
		}
		if e.Name.Local != "style" {
			return nil
		}
		id := xmlread.Attr(e, "styleId")
		st := &style{}
		if xmlread.Attr(e, "type") == "paragraph" && isOn(xmlread.Attr(e, "default"), false) {
			s.byDefault = id
		}
		s.byID[id] = st
		return d.Children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "name":
				st.name = xmlread.Attr(e, "val")
			case "basedOn":
				st.based = xmlread.Attr(e, "val")
			case "pPr", "rPr":
				return readFormat(d, &st.format)
			}
			return nil
		})
	})
	return s
}

// defaults reads how large text is set of which no style says it.
func (s *styles) defaults(d *xmlread.Decoder) error {
	var whole format
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rPrDefault", "rPr":
			return d.Children(read)
		}
		return whole.read(d, e)
	}
	err := d.Children(read)
	s.size = whole.size
	return err
}

// readFormat reads a pPr or rPr whose start was read last.
func readFormat(d *xmlread.Decoder, f *format) error {
	return d.Children(func(e xml.StartElement) error { return f.read(d, e) })
}

// read takes one property.
func (f *format) read(d *xmlread.Decoder, e xml.StartElement) error {
	value := xmlread.Attr(e, "val")
	switch e.Name.Local {
	case "b":
		f.bold = toggle(value)
	case "vanish":
		f.hidden = toggle(value)
	case "vertAlign":
		raised := value == "superscript"
		f.raised = &raised
	case "sz":
		if halves := number(value); halves != nil && *halves > 0 && *halves <= mostHalves {
			f.size = float64(*halves) / 2
		}
	case "rFonts":
		for _, name := range []string{"ascii", "hAnsi"} {
			if font := xmlread.Attr(e, name); font != "" {
				f.font = font
				break
			}
		}
	case "outlineLvl":
		f.outline = number(value)
	case "pageBreakBefore":
		f.pageBefore = toggle(value)
	case "numPr":
		return d.Children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "ilvl":
				f.level = number(xmlread.Attr(e, "val"))
			case "numId":
				id := xmlread.Attr(e, "val")
				f.list = &id
			}
			return nil
		})
	}
	return nil
}

// mostHalves is the largest size that Word sets, in half points.
const mostHalves = 2 * 1638

func toggle(value string) *bool {
	on := isOn(value, true)
	return &on
}

func isOn(value string, otherwise bool) bool {
	switch value {
	case "":
		return otherwise
	case "0", "false", "off", "none":
		return false
	}
	return true
}

func number(value string) *int {
	n, err := strconv.Atoi(value)
	if err != nil || n < -1e6 || n > 1e9 {
		return nil
	}
	return &n
}

// over gives f with what it does not say taken from below.
func (f format) over(below format) format {
	pick(&f.bold, below.bold)
	pick(&f.hidden, below.hidden)
	pick(&f.raised, below.raised)
	pick(&f.outline, below.outline)
	pick(&f.pageBefore, below.pageBefore)
	pick(&f.list, below.list)
	pick(&f.level, below.level)
	if f.font == "" {
		f.font = below.font
	}
	if f.size == 0 {
		f.size = below.size
	}
	return f
}

func pick[T any](to **T, from *T) {
	if *to == nil {
		*to = from
	}
}

// deepest is how many styles one may be based on: they may be in a circle.
const deepest = 30

// of gives all that a style says, with those it is based on.
func (s *styles) of(id string) format {
	if f, ok := s.whole[id]; ok {
		return f
	}
	var f format
	asked := id
	for range deepest {
		st := s.byID[id]
		if st == nil {
			break
		}
		f = f.over(st.format)
		if f.size == 0 {
			f.size = roleSizes[strings.ToLower(st.name)]
		}
		if level, ok := s.heading(st); ok {
			pick(&f.outline, &level)
		}
		id = st.based
	}
	if f.size == 0 {
		f.size = s.size
	}
	s.whole[asked] = f
	return f
}

// roleSizes are the sizes that Word gives to its styles of titles: documents of
// other programs name them and leave the size to it.
var roleSizes = map[string]float64{"title": 28, "제목": 28, "subtitle": 15, "부제": 15, "부제목": 15}

// heading tells the level, from 0, of a style that is named for it.
func (s *styles) heading(st *style) (int, bool) {
	m := s.headingName.FindStringSubmatch(st.name)
	if m == nil {
		return 0, false
	}
	return int(m[1][0] - '1'), true
}

// kind tells what paragraphs of a style are by its name.
func (s *styles) kind(id string) flow.Kind {
	st := s.byID[id]
	if st == nil {
		return flow.Paragraph
	}
	switch strings.ToLower(st.name) {
	case "caption", "캡션":
		return flow.Caption
	case "html preformatted", "source code", "code", "code block", "preformatted text", "macro", "plain code":
		return flow.Code
	}
	return flow.Paragraph
}
