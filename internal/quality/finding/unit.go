package finding

import "strings"

// unit is one word, code, number or phrase that a page is to hold: any of some
// rows of elements.
type unit []row

// row is elements that stand one after another.
type row []element

// element is one token of a row.
type element struct {
	script script
	forms  []string // any of them; one where script is syllabic
	glue   func(string) bool
}

// on tells whether a page holds the unit.
func (u unit) on(p *page) bool {
	for _, r := range u {
		if r.on(p) {
			return true
		}
	}
	return false
}

func (r row) on(p *page) bool {
	if len(r) == 1 && r[0].script == syllabic {
		return strings.Contains(p.runs, r[0].forms[0])
	}
	anchor := 0
	for anchor < len(r) && r[anchor].script == syllabic {
		anchor++
	}
	if anchor == len(r) {
		for i := range p.tokens {
			if r.stands(p, i) {
				return true
			}
		}
		return false
	}
	for _, form := range r[anchor].forms {
		for _, i := range p.at[form] {
			if r.stands(p, i-anchor) {
				return true
			}
		}
	}
	return false
}

// stands tells whether the row stands on the page from token i on. A run of
// syllables goes on before the first element and behind the last.
func (r row) stands(p *page, i int) bool {
	if i < 0 || i+len(r) > len(p.tokens) {
		return false
	}
	for k, e := range r {
		t := p.tokens[i+k]
		if t.script != e.script || k > 0 && !e.glue(t.glue) {
			return false
		}
		holds := false
		for _, form := range e.forms {
			holds = holds || t.text == form || t.script == syllabic &&
				(k == 0 && strings.HasSuffix(t.text, form) || k == len(r)-1 && strings.HasPrefix(t.text, form))
		}
		if !holds {
			return false
		}
	}
	return true
}

// Which glue may stand between two elements.
func tight(g string) bool     { return g == "" || g == "-" }
func loose(g string) bool     { return strings.Trim(g, " -") == "" }
func pointOnly(g string) bool { return g == "." }
func anyMark(string) bool     { return true }

// word reads one typed word, code or number: what stands between its parts may
// be left out, a hyphen or a blank where it is written with a letter beside it.
func word(typed string) unit {
	list := tokens(typed)
	var r row
	for k, t := range list {
		typed := t.glue
		e := element{script: t.script, forms: []string{t.text}, glue: func(g string) bool { return g == typed || loose(g) }}
		if t.script == latin {
			e.forms = spellings(t.text)
		}
		switch {
		case k == 0:
		case isLetter(list[k-1]) && t.script == digits:
			e.glue = tight // E-9
		case list[k-1].script == digits && t.script == digits && t.glue == ".":
			e.glue = pointOnly
			if k > 1 && list[k-1].glue == "." || k+1 < len(list) && list[k+1].glue == "." {
				e.glue = anyMark // 2020.5.1
			}
		case t.script == digits && list[k-1].script == digits:
			e.glue = anyMark
		}
		r = append(r, e)
	}
	if len(r) == 0 {
		return nil
	}
	u := unit{r}
	if joined, ok := joined(list); ok {
		u = append(u, row{{script: latin, forms: spellings(joined)}})
	}
	return u
}

// tightly gives a unit whose parts stand together or have a hyphen between them.
func tightly(u unit) unit {
	for _, r := range u {
		for k := range r {
			r[k].glue = tight
		}
	}
	return u
}

// joined gives a hyphenated word without its hyphens.
func joined(list []token) (string, bool) {
	all := ""
	for k, t := range list {
		if t.script != latin || k > 0 && t.glue != "-" {
			return "", false
		}
		all += t.text
	}
	return all, len(list) > 1
}

// either reads a word that stands in any of some forms, each looked for as it
// is.
func either(forms ...string) unit {
	var u unit
	for _, f := range forms {
		u = append(u, word(f)...)
	}
	return u
}

// phrase reads words that stand side by side as they are, with blanks between.
func phrase(typed string) unit {
	var r row
	for _, t := range tokens(typed) {
		glue := t.glue
		r = append(r, element{script: t.script, forms: []string{t.text}, glue: func(g string) bool { return g == glue }})
	}
	if len(r) == 0 {
		return nil
	}
	return unit{r}
}
