package store

import (
	"fmt"
	"strings"
	"unicode"

	"naru/internal/library"
)

// citation is the short form that stands beside a quote, in the language of the
// document: "Park et al. 2020, p. 31", "박민정 외(2020), 31쪽". Where no person is
// known the publisher stands in, else the title.
func citation(d library.Document, label string) string {
	if d.Language == "ko" {
		return citationKO(d, label)
	}
	return citationEN(d, label)
}

func citationKO(d library.Document, label string) string {
	year := "연도 미상"
	if d.Year > 0 {
		year = fmt.Sprint(d.Year)
	}
	who := ""
	switch names := citedPeople(d, false); len(names) {
	case 0:
		who = institution(d)
	case 1, 2:
		who = strings.Join(names, "·")
	default:
		who = names[0] + " 외"
	}
	out := who + "(" + year + ")"
	if label != "" {
		out += ", " + label + "쪽"
	}
	return out
}

func citationEN(d library.Document, label string) string {
	year := "n.d."
	if d.Year > 0 {
		year = fmt.Sprint(d.Year)
	}
	who := ""
	switch names := citedPeople(d, true); len(names) {
	case 0:
		who = institution(d)
	case 1:
		who = names[0]
	case 2:
		who = names[0] + " & " + names[1]
	default:
		who = names[0] + " et al."
	}
	out := who + " " + year
	if label != "" {
		out += ", p. " + label
	}
	return out
}

func institution(d library.Document) string {
	for _, name := range []string{d.Publisher, d.Title, d.File} {
		if name != "" {
			return name
		}
	}
	return "–"
}

// citedPeople gives those who wrote it, the chief researcher first, each once;
// editors where nobody wrote it, directors never.
func citedPeople(d library.Document, familyOnly bool) []string {
	var names []string
	seen := map[string]bool{}
	add := func(roles ...string) {
		for _, role := range roles {
			for _, p := range d.People {
				if p.Role != role || seen[p.Name] {
					continue
				}
				seen[p.Name] = true
				name := p.Name
				if familyOnly {
					name = familyName(name)
				}
				names = append(names, name)
			}
		}
	}
	add(library.RoleChief, library.RoleAuthor, library.RoleCoResearcher, "")
	if len(names) == 0 {
		add(library.RoleEditor)
	}
	return names
}

// familyName reads the family name out of a name in Latin letters: before a
// comma ("Shim, Nari"), in capitals ("SHIM Nari"), else the last word. A name in
// Hangul or Hanja stays whole.
func familyName(name string) string {
	if before, _, found := strings.Cut(name, ","); found {
		return strings.TrimSpace(before)
	}
	words := strings.Fields(name)
	if len(words) < 2 || !latinWord(words[len(words)-1]) {
		return name
	}
	capitals := ""
	for _, w := range words {
		if len([]rune(w)) > 1 && w == strings.ToUpper(w) && w != strings.ToLower(w) && !strings.Contains(w, ".") {
			if capitals != "" { // all in capitals: nothing stands out
				return words[len(words)-1]
			}
			capitals = w
		}
	}
	if capitals != "" {
		first, rest := string([]rune(capitals)[:1]), string([]rune(capitals)[1:])
		return first + strings.ToLower(rest)
	}
	return words[len(words)-1]
}

func latinWord(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}
