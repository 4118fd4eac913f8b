package finding

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

func (m *maker) english() {
	m.some(KindWord, func(page string) (Query, bool) {
		w, forms, ok := m.lemma(page)
		return Query{Typed: w, units: []unit{either(forms...)}}, ok
	})
	m.some(KindInflected, func(page string) (Query, bool) {
		w, forms, ok := m.lemma(page)
		forms = slices.DeleteFunc(forms, func(f string) bool { return !m.known(f) })
		typed, some := one(m, forms)
		return Query{Typed: typed, units: []unit{either(forms...)}}, ok && some && typed != w
	})
	m.some(KindSpelling, m.otherSpelling)
	m.some(KindAccent, m.accented)
	m.some(KindHyphen, m.hyphened)
	m.some(KindShort, func(page string) (Query, bool) {
		w, ok := one(m, m.all(abbreviation, page))
		return Query{Typed: w, units: []unit{either(family(strings.ToLower(w), m.known)...)}}, ok && !isOperator(w)
	})
	m.some(KindEnWords, func(page string) (Query, bool) {
		a, one, okA := m.lemma(page)
		b, two, okB := m.lemma(page)
		return Query{Typed: a + " " + b, units: []unit{either(one...), either(two...)}}, okA && okB && a != b
	})
	m.some(KindEnPhrase, func(page string) (Query, bool) {
		found, ok := one(m, m.all(phrases, page))
		found = strings.Join(strings.Fields(strings.TrimRight(found, " .,;:")), " ")
		return Query{Typed: `"` + found + `"`, units: []unit{phrase(found)}}, ok
	})
}

var (
	plainWord    = regexp.MustCompile(`\b[a-z]{4,14}\b`)
	abbreviation = regexp.MustCompile(`\b[A-Z]{2,6}\b`)
	phrases      = regexp.MustCompile(`\b[A-Za-z]{3,}(?:\s[A-Za-z]{2,}){1,3}[\s.,;:]`)
	accentedWord = regexp.MustCompile(`[\pL]*[À-ÖØ-öø-ſǍ-ǜ][\pL]*`)
	hyphenWord   = regexp.MustCompile(`\b[A-Za-z]{2,}(?:-[A-Za-z]{2,}){1,2}\b`)
)

// isOperator tells words that the query language reads as such.
func isOperator(w string) bool { return w == "AND" || w == "OR" || w == "NOT" || w == "NEAR" }

// lemma draws a word as it stands in a dictionary, which its plural in the
// library shows, with its forms.
func (m *maker) lemma(page string) (w string, forms []string, ok bool) {
	w, ok = one(m, m.all(plainWord, page))
	if !ok || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") {
		return "", nil, false
	}
	forms = family(w, m.known)
	return w, forms, len(forms) > len(spellings(w))
}

// otherSpelling draws a word that has two spellings and types the one that the
// page has not.
func (m *maker) otherSpelling(string) (Query, bool) {
	if m.respelt == nil {
		for w := range m.words {
			if len(spellings(w)) > 1 {
				m.respelt = append(m.respelt, w)
			}
		}
		slices.Sort(m.respelt)
	}
	w, ok := one(m, m.respelt)
	if !ok {
		return Query{}, false
	}
	return Query{Typed: spellings(w)[1], units: []unit{either(m.forms(w)...)}}, true
}

// forms gives the forms in the library of a word that may be inflected.
func (m *maker) forms(w string) []string {
	out := spellings(w)
	for _, cut := range [][2]string{{"s", ""}, {"d", ""}, {"ed", ""}, {"ing", ""}, {"ing", "e"}, {"led", ""}, {"ling", ""}, {"", ""}} {
		rest, ok := strings.CutSuffix(w, cut[0])
		if !ok || len(rest) < 3 {
			continue
		}
		if f := family(rest+cut[1], m.known); slices.Contains(f, w) && len(f) > len(out) {
			out = f
		}
	}
	return out
}

// accented draws a word with diacritics and types it with them or without, or
// decomposed.
func (m *maker) accented(page string) (Query, bool) {
	w, ok := one(m, m.all(accentedWord, page))
	list := tokens(w)
	if !ok || len(list) != 1 || list[0].script != latin || len(list[0].text) < 4 {
		return Query{}, false
	}
	typed := []string{w, list[0].text, norm.NFD.String(w), strings.ToUpper(w)}[m.rng.IntN(4)]
	return Query{Typed: typed, units: []unit{word(w)}}, true
}

// hyphened draws a hyphenated word and types it as it is, without the hyphen, or
// with another dash.
func (m *maker) hyphened(page string) (Query, bool) {
	w, ok := one(m, m.all(hyphenWord, page))
	if !ok {
		return Query{}, false
	}
	u := word(w)
	switch m.rng.IntN(4) {
	case 0: // a blank is no hyphen: long term is not longterm
		typed := strings.ReplaceAll(w, "-", "")
		return Query{Typed: typed, units: []unit{tightly(u)}}, true
	case 1:
		return Query{Typed: strings.ReplaceAll(w, "-", "‐"), units: []unit{u}}, true
	case 2:
		return Query{Typed: strings.ToLower(w), units: []unit{u}}, true
	}
	return Query{Typed: w, units: []unit{u}}, true
}

func (m *maker) codes() {
	m.some(KindCode, func(page string) (Query, bool) {
		w, ok := one(m, m.all(visaCode, page))
		typed := w
		if m.rng.IntN(3) == 0 {
			typed = strings.Replace(w, "-", "", 1)
		}
		return Query{Typed: typed, units: []unit{word(w)}}, ok
	})
	m.some(KindNumber, func(page string) (Query, bool) {
		w, ok := one(m, m.all(number, page))
		return Query{Typed: w, units: []unit{word(w)}}, ok
	})
	m.some(KindDate, func(page string) (Query, bool) {
		w, ok := one(m, m.all(date, page))
		q := Query{Typed: strings.Join(strings.Fields(w), " ")}
		for _, part := range strings.FieldsFunc(q.Typed, func(r rune) bool { return r == ' ' || r == ',' }) {
			q.units = append(q.units, word(part))
		}
		return q, ok
	})
}

var (
	visaCode = regexp.MustCompile(`\b[A-Z]-[0-9]{1,2}(?:-[0-9A-Z]{1,2})?\b`)
	number   = regexp.MustCompile(`\b[0-9]{1,3}(?:,[0-9]{3})+\b|\b[0-9]{3,7}\b|\b[0-9]{1,3}\.[0-9]{1,2}\b`)
	date     = regexp.MustCompile(`\b(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}\b|(?:19|20)[0-9]{2}년\s?[0-9]{1,2}월(?:\s?[0-9]{1,2}일)?|\b[0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)[0-9]{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}, (?:19|20)[0-9]{2}\b`)
)
