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
