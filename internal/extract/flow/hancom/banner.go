package hancom

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/extract/flow"
)

// Official papers set the titles of their chapters in frames: tables of one cell
// ("Ⅱ. 추진 배경"), or of a cell for the number and one for the title.
const mark = `(?:[Ⅰ-Ⅻ]|[IVX]{1,4}|[0-9]{1,2}|제\s*[0-9]{1,2}\s*[장절편부]|(?:붙임|참고|별첨|별표)\s*[0-9]*)`

var (
	chapterMark  = regexp.MustCompile(`^` + mark + `\.?$`)
	chapterTitle = regexp.MustCompile(`^` + mark + `(?:\.\s*|\s+)\S`)
)

// banner tells the cells of a table of one row that is a heading.
func banner(cells []string) bool {
	cells = filled(cells)
	switch len(cells) {
	case 1:
		return chapterTitle.MatchString(cells[0]) && short(cells[0])
	case 2:
		return chapterMark.MatchString(cells[0]) && short(cells[1])
	}
	return false
}

func short(s string) bool {
	return !strings.Contains(s, "\n") && utf8.RuneCountInString(s) <= longestLower &&
		!strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "다") && strings.ContainsFunc(s, unicode.IsLetter)
}

// frame writes what stands in a table of one cell as if it stood without it.
func (w *Writer) frame(paras []Para) {
	blocks := w.inside(paras)
	if len(blocks) == 1 && blocks[0].Kind == flow.Paragraph && banner([]string{blocks[0].Text}) {
		blocks[0].Kind, blocks[0].Level = flow.Heading, 1
	}
	for _, b := range blocks {
		w.emit(b)
	}
}

// Headings that are typed by hand, in documents that style none.
var (
	typedChapter = regexp.MustCompile(`^(?:[Ⅰ-Ⅻ]\s*[.]|제\s*[0-9]{1,2}\s*[장편부])\s*\S`)
	typedPart    = regexp.MustCompile(`^제\s*[0-9]{1,2}\s*절\s*\S`)
)

// promote makes headings of paragraphs that read as such, where the document has
// none by style or frame. One alone may be a mention; lines of a table of
// contents end in the number of a page.
func promote(blocks []flow.Block) {
	levels := map[int]int{}
	for i, b := range blocks {
		if b.Kind == flow.Heading {
			return
		}
		if b.Kind != flow.Paragraph || b.Continued || !short(b.Text) || strings.ContainsAny(b.Text, "\t…") ||
			strings.ContainsAny(b.Text[len(b.Text)-1:], "0123456789") {
			continue
		}
		switch {
		case typedChapter.MatchString(b.Text):
			levels[i] = 1
		case typedPart.MatchString(b.Text):
			levels[i] = 2
		}
	}
	if len(levels) < 2 {
		return
	}
	for i, level := range levels {
		blocks[i].Kind, blocks[i].Level = flow.Heading, level
	}
}
