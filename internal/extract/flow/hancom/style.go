package hancom

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Styles is what paragraphs and characters refer to.
type Styles struct {
	Chars      map[int]CharShape
	Paras      map[int]ParaShape
	Styles     map[int]Style
	Numberings map[int]*Numbering
	Bullets    map[int]string
	// First page and note numbers of the document; 0 is 1.
	FirstPage, FirstFootnote, FirstEndnote int
}

// NewStyles gives a Styles without entries.
func NewStyles() *Styles {
	return &Styles{
		Chars:      map[int]CharShape{},
		Paras:      map[int]ParaShape{},
		Styles:     map[int]Style{},
		Numberings: map[int]*Numbering{},
		Bullets:    map[int]string{},
	}
}

// CharShape is what of a character's looks tells something.
type CharShape struct {
	Bold, Super, Sub bool
	Size             float64 // in points; 0: not told
}

// Points gives a size in points that is counted in hundredths; 0: none that text has.
func Points(hundredths int) float64 {
	const largest = 4096_00
	if hundredths <= 0 || hundredths > largest {
		return 0
	}
	return float64(hundredths) / 100
}

// HeadKind is what stands before a paragraph.
type HeadKind int

// Kinds of paragraph heads, as HWP numbers them.
const (
	NoHead HeadKind = iota
	OutlineHead
	NumberHead
	BulletHead
)

// ParaShape is what of a paragraph's looks tells something.
type ParaShape struct {
	Head            HeadKind
	Level           int // from 0
	ID              int // of the Numbering or bullet
	PageBreakBefore bool
}

// Style is a paragraph style; its names tell headings.
type Style struct {
	Name, English string
}

var (
	numberedStyle = regexp.MustCompile(`^(?:개요|제목|outline|heading|title)\s*([1-9])$|^([1-9])\s*(?:수준|단계|차)?\s*제목$`)
	// Names that reports give to their own heading styles, largest first.
	headingNames = [][]string{
		{"제목", "title", "문서제목", "대제목", "큰제목", "장제목", "장", "편제목", "편"},
		{"중제목", "절제목", "절", "중간제목"},
		{"소제목", "작은제목", "항제목", "항"},
		{"소소제목", "세제목", "목제목"},
	}
)

// level is the depth of heading, from 1, that the style's name promises; 0: none.
func (s Style) level() int {
	for _, name := range []string{s.Name, s.English} {
		name = strings.ToLower(strings.TrimSpace(name))
		if m := numberedStyle.FindStringSubmatch(name); m != nil {
			n, _ := strconv.Atoi(m[1] + m[2])
			return n
		}
		name = strings.ReplaceAll(name, " ", "")
		for i, names := range headingNames {
			if slices.Contains(names, name) {
				return i + 1
			}
		}
	}
	return 0
}
