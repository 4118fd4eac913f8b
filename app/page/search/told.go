package search

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/facet"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// told is the line that says part by part how the query was read, in the
// person's language. A click on a part takes it out. Plain words tell themselves:
// for them the line is left out, so that nothing moves while they are typed.
type told struct {
	s       *Screen
	content *fyne.Container
	flow    *fyne.Container
}

func newTold(s *Screen) *told {
	t := &told{s: s, flow: nw.NewFlow()}
	t.flow.Layout.(*nw.Flow).Gap = 6
	t.content = nw.NewInset(0, 16, 8, 16, t.flow)
	t.content.Hide()
	return t
}

// tells reports whether the line is shown.
func (t *told) tells() bool { return t.content.Visible() }

func (t *told) show() {
	t.flow.RemoveAll()
	r := t.s.result
	if r == nil || !(structured(r.Reading) || t.s.request.Exact || len(r.Unknown) > 0) {
		t.content.Hide()
		return
	}
	p := t.s.host.P()
	for i, part := range r.Reading.Parts {
		if i > 0 && r.Reading.Any {
			t.flow.Add(nw.NewCaption(p.T("search.part.or")))
		}
		text := t.s.say(p, part)
		chip := nw.NewClosingChip(short(text), p.T("search.part.remove", message.Args{"part": text}), func() { t.s.rewrite(part.Without) })
		if part.Kind == library.PartNot {
			chip.Look = nw.Outline
		}
		if part.Field == "theme" && len(part.Values) == 1 {
			chip.Dot = t.s.opt.Subjects().Color(part.Values[0])
		}
		t.flow.Add(chip)
	}
	if t.s.request.Exact {
		text := p.T("search.part.exact")
		t.flow.Add(nw.NewClosingChip(text, p.T("search.part.remove", message.Args{"part": text}), func() {
			t.s.request.Exact = false
			t.s.ask(false)
		}))
	}
	if len(r.Ignored) > 0 {
		t.flow.Add(nw.NewCaption(p.T("search.ignored", message.Args{"words": short(strings.Join(r.Ignored, " "))})))
	}
	for _, u := range r.Unknown {
		t.flow.Add(nw.NewCaption(p.T(u.Key(), message.Args{"value": short(u.Value)})))
		t.offer(u)
	}
	t.content.Show()
}

// offer puts what there is in the place of a value that there is not.
func (t *told) offer(u library.UnknownValue) {
	p := t.s.host.P()
	key, list := "search.unknown.nearest", u.Nearest
	if len(list) == 0 {
		key, list = "search.unknown.others", u.Others
	}
	if len(list) == 0 {
		return
	}
	t.flow.Add(nw.NewCaption(p.T(key)))
	for _, o := range list {
		chip := nw.NewChip(short(o.Value), nw.Soft, func() { t.s.SearchFor(o.Query) })
		chip.Label = p.T("search.unknown.instead", message.Args{"query": o.Query})
		t.flow.Add(chip)
	}
}

// structured reports whether a query is more than plain words.
func structured(r library.Reading) bool {
	return r.Any || slices.ContainsFunc(r.Parts, func(p library.QueryPart) bool {
		return p.Kind != library.PartWord || p.Field != "" || p.Begins || p.Edits > 0
	})
}

// say puts a part of a query into words.
func (s *Screen) say(p message.Printer, q library.QueryPart) string {
	text := s.sayInner(p, q)
	if name := fieldName(p, q.Field); name != "" && text != "" && q.Kind != library.PartYears {
		return p.T("search.part.field", message.Args{"field": name, "value": text})
	}
	return text
}

func (s *Screen) sayInner(p message.Printer, q library.QueryPart) string {
	switch q.Kind {
	case library.PartWord:
		switch {
		case q.Begins:
			return p.T("search.part.begins", message.Args{"word": q.Text})
		case q.Edits > 0:
			return p.T("search.part.like", message.Args{"word": q.Text})
		}
		return q.Text
	case library.PartPhrase:
		return "“" + q.Text + "”"
	case library.PartYears:
		return sayYears(p, q.From, q.To)
	case library.PartValues:
		names := make([]string, len(q.Values))
		for i, v := range q.Values {
			names[i] = s.sayValue(p, q.Field, v)
		}
		return strings.Join(names, p.T("search.part.or.between"))
	case library.PartNot:
		return p.T("search.part.not", message.Args{"part": s.sayAll(p, q.Parts, "")})
	case library.PartNear:
		return p.T("search.part.near", message.Args{"words": s.sayAll(p, q.Parts, words.Dot), "count": q.Within})
	case library.PartAnd:
		return s.sayAll(p, q.Parts, p.T("search.part.and.between"))
	case library.PartOr:
		return s.sayAll(p, q.Parts, p.T("search.part.or.between"))
	}
	return ""
}

// sayAll joins parts; those that hold several themselves stand in brackets.
func (s *Screen) sayAll(p message.Printer, parts []library.QueryPart, between string) string {
	out := make([]string, len(parts))
	for i, q := range parts {
		out[i] = s.say(p, q)
		if len(parts) > 1 && (q.Kind == library.PartAnd || q.Kind == library.PartOr) {
			out[i] = "(" + out[i] + ")"
		}
	}
	return strings.Join(out, between)
}

func sayYears(p message.Printer, from, to int) string {
	switch {
	case to == 0:
		return p.T("search.part.since", message.Args{"year": facet.Years(from, from)})
	case from == 0:
		return p.T("search.part.until", message.Args{"year": facet.Years(to, to)})
	}
	return facet.Years(from, to)
}

func (s *Screen) sayValue(p message.Printer, field, value string) string {
	switch field {
	case "theme":
		return s.opt.Subjects().Name(value, p.Lang)
	case "kind":
		if name := words.Kind(p, library.Kind(value)); !strings.HasPrefix(name, "app.") {
			return name
		}
	case "lang":
		return words.Language(p, value)
	case "term":
		return s.opt.Subjects().TermName(value, p.Lang)
	case "tag":
		return "#" + value
	}
	return value
}

// fieldName names a field where its value does not tell it.
func fieldName(p message.Printer, field string) string {
	switch field {
	case "", "tag", "year":
		return ""
	}
	return p.T("search.field." + field)
}
