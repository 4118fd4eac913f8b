package search

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	nw "naru/app/widget"
	"naru/app/words"
)

// termChip offers the glossary's page of a policy term where what was typed is one:
// E-9, 고용허가제, SDG 10.7.
func (s *Screen) termChip() []fyne.CanvasObject {
	typed := strings.TrimSpace(s.request.Query)
	if s.opt.TermNamed == nil || s.opt.OpenTerm == nil || utf8.RuneCountInString(typed) < 2 || s.result == nil || structured(s.result.Reading) {
		return nil
	}
	id, name, ok := s.opt.TermNamed(typed)
	if !ok {
		return nil
	}
	chip := nw.NewChip(short(name)+words.Dot+s.host.P().T("search.glossary"), nw.Soft, func() { s.opt.OpenTerm(id) })
	return []fyne.CanvasObject{chip}
}
