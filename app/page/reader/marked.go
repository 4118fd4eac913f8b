package reader

import (
	"strings"
	"unicode/utf8"

	"naru/app/widget"
	"naru/internal/library"
)

// marked is a stretch of a page that one was led to, with the sentence around it.
type marked struct {
	page     int
	at       widget.CharRange
	sentence string // as it stands on the page; "": not known
}

// OpenAt shows a stretch of a page, and the sentence around it, marked. Characters
// are those of the page's text.
func (r *Reader) OpenAt(id library.DocumentID, page int, at widget.CharRange, sentence string) {
	if r.tab != tabPage && r.tab != tabText {
		r.showTab(tabPage)
	}
	r.openWith(id, page, library.SearchRequest{}, &marked{page, at, sentence})
}

// Where tells what is read: the document (0 for none), the page, and what is
// marked in it.
func (r *Reader) Where() (id library.DocumentID, page int, request library.SearchRequest) {
	return r.Document(), r.number, r.request
}

// on gives the marks on the text of the page, and which of them the stretch is:
// what stands before it in its sentence, the stretch, what stands behind it.
func (m *marked) on(text string) (marks [][2]int, nth int) {
	if m.at.To > utf8.RuneCountInString(text) || m.at.Empty() {
		return nil, 0
	}
	from, to := m.around(text)
	if from < m.at.From {
		marks = append(marks, [2]int{from, m.at.From})
		nth = 1
	}
	marks = append(marks, [2]int{m.at.From, m.at.To})
	if to > m.at.To {
		marks = append(marks, [2]int{m.at.To, to})
	}
	return marks, nth
}

// around gives where the sentence stands that holds the stretch; the stretch, where
// none does.
func (m *marked) around(text string) (from, to int) {
	if m.sentence == "" {
		return m.at.From, m.at.To
	}
	length := utf8.RuneCountInString(m.sentence)
	for at, chars := 0, 0; ; {
		k := strings.Index(text[at:], m.sentence)
		if k < 0 {
			return m.at.From, m.at.To
		}
		chars += utf8.RuneCountInString(text[at : at+k])
		if chars <= m.at.From && m.at.To <= chars+length {
			return chars, chars + length
		}
		_, size := utf8.DecodeRuneInString(text[at+k:])
		at, chars = at+k+size, chars+1
	}
}
