package store

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/names"
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
	switch people := citedPeople(d); len(people) {
	case 0:
		who = institution(d)
	case 1, 2:
		who = strings.Join(people, "·")
	default:
		who = people[0] + " 외"
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
	switch people := citedPeople(d); len(people) {
	case 0:
		who = institution(d)
	case 1:
		who = names.Cited(people[0])
	case 2:
		who = names.Cited(people[0]) + " & " + names.Cited(people[1])
	default:
		who = names.Cited(people[0]) + " et al."
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
func citedPeople(d library.Document) []string {
	var people []string
	seen := map[string]bool{}
	add := func(roles ...string) {
		for _, role := range roles {
			for _, p := range d.People {
				if p.Role != role || seen[p.Name] {
					continue
				}
				seen[p.Name] = true
				people = append(people, p.Name)
			}
		}
	}
	add(library.RoleChief, library.RoleAuthor, library.RoleCoResearcher, "")
	if len(people) == 0 {
		add(library.RoleEditor)
	}
	return people
}
