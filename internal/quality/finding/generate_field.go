package finding

import (
	"fmt"
	"strings"

	"naru/internal/library"
)

// fields makes queries of a word and of what is known of the documents that hold
// it. The scan compares the description itself.
func (m *maker) fields() {
	m.some(KindYears, m.years)
	m.some(KindFields, m.described)
}

// years draws a word and a bound of years, written in one of the ways there are.
func (m *maker) years(text string) (Query, bool) {
	w, u, ok := m.anyWord(text)
	d, some := one(m, m.documents)
	if !ok || !some || d.Year == 0 {
		return Query{}, false
	}
	y, n := d.Year, m.rng.IntN(4)
	ways := []struct {
		typed    string
		from, to int
	}{
		{fmt.Sprintf("year:%d", y), y, y},
		{fmt.Sprintf("연도:%d", y), y, y},
		{fmt.Sprintf("year:%d..%d", y-n, y+n), y - n, y + n},
		{fmt.Sprintf("연도:%d~%d", y-n, y+n), y - n, y + n},
		{fmt.Sprintf("year:%d..", y), y, 9999},
		{fmt.Sprintf("year:..%d", y), 1, y},
		{fmt.Sprintf("before:%d", y), 1, y - 1},
		{fmt.Sprintf("이전:%d", y), 1, y},
		{fmt.Sprintf("after:%d", y), y + 1, 9999},
		{fmt.Sprintf("이후:%d", y), y, 9999},
	}
	way := ways[m.rng.IntN(len(ways))]
	return Query{Typed: w + " " + way.typed, units: []unit{u}, also: func(p *page) bool {
		return p.of != nil && p.of.Year >= way.from && p.of.Year <= way.to
	}}, true
}

// described draws a word and a document's language, kind or a word of its title.
func (m *maker) described(text string) (Query, bool) {
	w, u, ok := m.anyWord(text)
	d, some := one(m, m.documents)
	if !ok || !some {
		return Query{}, false
	}
	field := ""
	var holds func(*library.Document) bool
	switch k := m.rng.IntN(3); {
	case k == 0 && d.Language != "":
		field = []string{"lang:", "언어:"}[m.rng.IntN(2)] + d.Language
		holds = func(o *library.Document) bool { return o.Language == d.Language }
	case k == 1 && d.Kind != "":
		field = []string{"kind:", "종류:"}[m.rng.IntN(2)] + `"` + string(d.Kind) + `"`
		holds = func(o *library.Document) bool { return o.Kind == d.Kind }
	default:
		word, ok := one(m, strings.Fields(d.Title))
		if !ok || strings.ContainsFunc(word, func(r rune) bool { return strings.ContainsRune(`":()*~-,;/|`, r) }) {
			return Query{}, false
		}
		titled := phrase(word)
		if titled == nil {
			return Query{}, false
		}
		field = []string{"title:", "제목:"}[m.rng.IntN(2)] + `"` + word + `"`
		holds = func(o *library.Document) bool { return titled.on(read(o.Title)) || titled.on(read(o.TitleOther)) }
	}
	return Query{Typed: w + " " + field, units: []unit{u}, also: func(p *page) bool { return p.of != nil && holds(p.of) }}, true
}
