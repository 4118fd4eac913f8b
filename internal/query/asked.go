package query

import (
	"strings"
	"time"
	"unicode"
)

// Value is what a query asks of a field: a word or phrase of one that holds text,
// one of the values of one that is compared, or years.
type Value struct {
	// Field is "" where what stands before a colon looked like a field's name and
	// is none: Text is that name, and it was read as a word.
	Field FieldName
	Text  string
	// Query asks for this value alone; "" where it is a year that is none, and
	// was left out.
	Query string
	// Needed: nothing is found that has not this value.
	Needed bool
}

// Values lists what the query asks of fields, also where it rules it out.
func (p *Plan) Values() []Value {
	var out []Value
	eachValue(p.read, true, func(q part, i int, needed bool) {
		v := Value{Needed: needed}
		switch q := q.(type) {
		case leaf:
			v.Field, v.Text = q.field, q.text
			if q.field == "" {
				v.Text, _, _ = strings.Cut(q.text, ":")
			}
			v.Query = q.String()
		case choice:
			v.Field, v.Text = q.field, q.values[i]
			v.Query = choice{q.field, q.values[i : i+1]}.String()
		case years:
			v.Field, v.Query = FieldYear, q.String()
			v.Text = strings.TrimPrefix(v.Query, string(FieldYear)+":")
		}
		out = append(out, v)
	})
	for _, y := range p.noYears {
		out = append(out, Value{Field: FieldYear, Text: y})
	}
	return out
}

// eachValue calls f with each value of a field: its part, and which of the values
// of a choice it is.
func eachValue(p part, needed bool, f func(q part, i int, needed bool)) {
	switch p := p.(type) {
	case and:
		for _, c := range p {
			eachValue(c, needed, f)
		}
	case or:
		for _, c := range p {
			eachValue(c, needed && len(p) == 1, f)
		}
	case not:
		eachValue(p.part, false, f)
	case near:
		for _, w := range p.words {
			eachValue(w, needed, f)
		}
	case leaf:
		if name, _, ok := strings.Cut(p.text, ":"); p.field != "" || ok && !p.phrase && isName(name) {
			f(p, 0, needed)
		}
	case choice:
		for i := range p.values {
			f(p, i, needed && len(p.values) == 1)
		}
	case years:
		f(p, 0, needed)
	}
}

func isName(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// Instead gives a query with another value in the place of one that it asks for,
// as it was typed where that can be, else as it was read.
func Instead(typed string, v Value, with string, now time.Time) string {
	if v.Field == "" {
		return strings.Replace(typed, v.Text+":", with+":", 1)
	}
	if v.Query == "" {
		return strings.Replace(typed, v.Text, with, 1)
	}
	tree := parse(typed, now)
	want := write(simplify(replaced(tree.root, v, with)))
	quoted := with
	if strings.ContainsAny(with, ` ,()|"#「」『』«»:`) {
		quoted = `"` + strings.ReplaceAll(with, `"`, " ") + `"`
	}
	for _, old := range []string{`"` + v.Text + `"`, v.Text} {
		for from := 0; ; {
			i := strings.Index(typed[from:], old)
			if i < 0 {
				break
			}
			at := from + i
			if other := typed[:at] + quoted + typed[at+len(old):]; write(parse(other, now).root) == want {
				return other
			}
			from = at + len(old)
		}
	}
	return want
}

// replaced gives a tree with another value in the place of one.
func replaced(p part, v Value, with string) part {
	list := func(parts []part) []part {
		out := make([]part, len(parts))
		for i, c := range parts {
			out[i] = replaced(c, v, with)
		}
		return out
	}
	switch p := p.(type) {
	case and:
		return and(list(p))
	case or:
		return or(list(p))
	case not:
		return not{replaced(p.part, v, with)}
	case near:
		out := near{distance: p.distance}
		for _, w := range p.words {
			out.words = append(out.words, replaced(w, v, with).(leaf))
		}
		return out
	case leaf:
		if p.field == v.Field && p.text == v.Text {
			return leaf{text: with, field: p.field, phrase: p.phrase || strings.Contains(with, " ")}
		}
	case choice:
		out := choice{field: p.field}
		for _, value := range p.values {
			if p.field == v.Field && value == v.Text {
				value = with
			}
			out.values = append(out.values, value)
		}
		return out
	case years:
		if p.String() == v.Query {
			if from, to, ok := yearRange(with, time.Time{}); ok {
				return years{from, to}
			}
		}
	}
	return p
}

// Means tells whether a name is one that the field knows, whatever the library holds.
func (o Options) Means(field FieldName, name string) bool {
	switch field {
	case FieldTheme:
		return o.Themes != nil && len(o.Themes(name)) > 0
	case FieldTerm:
		return o.Terms != nil && len(o.Terms(name)) > 0
	case FieldLang:
		return LanguageName(languageNamed(name), "") != languageNamed(name)
	case FieldKind:
		return KindName(kindNamed(name), "ko") != kindNamed(name)
	}
	return false
}
