package evidence

import (
	"strconv"
	"strings"

	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// printed gives a figure as it stands, on one line.
func printed(e library.Evidence) string { return strings.Join(strings.Fields(e.Printed), " ") }

// longest is how many characters of a page tell a figure by themselves; what is
// longer are words in which no number stands.
const longest = 40

// figure names a figure: as it stands, or by its value where it stands in words.
func figure(p message.Printer, e library.Evidence) string {
	if t := printed(e); len([]rune(t)) <= longest && t != "" {
		return t
	}
	return value(p, e)
}

// headline tells a figure in a line: what is counted, and of what.
func headline(p message.Printer, e library.Evidence) string {
	switch {
	case e.What != "" && e.Base != "":
		return p.T("evidence.what_of", message.Args{"what": e.What, "base": e.Base})
	case e.What != "":
		return e.What
	case e.Base != "":
		return p.T("evidence.of", message.Args{"base": e.Base})
	}
	return p.T("evidence.what_unsure")
}

// where tells when and where a figure is of, and where it stands: the page before the
// title, which may be too long for its line.
func where(p message.Printer, e library.Evidence) string {
	var parts []string
	for _, s := range []string{day(e.Date), place(p, e.Place), words.Page(p, e.Label), e.Title} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, words.Dot)
}

// day writes a date as far as it is known.
func day(date string) string { return strings.ReplaceAll(date, "/", "–") }

// place gives a place in the language in use, as it is kept where there is no
// other name.
func place(p message.Printer, name string) string {
	if name == "" {
		return ""
	}
	key := "place." + strings.ToLower(strings.ReplaceAll(name, " ", "_"))
	if t := p.T(key); t != key {
		return t
	}
	return name
}

// number writes a value with its thousands apart.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, rest, decimal := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if decimal {
		return sign + whole + "." + rest
	}
	return sign + whole
}

// value writes a value with its unit, bound and change in words.
func value(p message.Printer, e library.Evidence) string {
	v := number(e.Value)
	if e.Upper != 0 {
		v += "–" + number(e.Upper)
	}
	out := p.T("evidence.value."+strings.ReplaceAll(e.Unit, " ", "_"), message.Args{"value": v})
	if e.Bound != "" {
		out = p.T("evidence.bound."+e.Bound, message.Args{"value": out})
	}
	if e.Change != "" {
		out = p.T("evidence.change."+e.Change, message.Args{"value": out})
	}
	return out
}
