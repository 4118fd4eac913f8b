package reader

import (
	"strconv"

	"naru/internal/library"
	"naru/internal/message"
)

// citation names the source of a quote in the running text: "(Park et al. 2020,
// p. 31)". Where the file names nobody, the title stands.
func citation(p message.Printer, d *library.Document, label string) string {
	who := shortened(d.Title, 40)
	if names := writers(d); len(names) > 0 {
		who = familyName(names[0])
		switch {
		case len(names) == 2:
			who = p.T("reader.cite.two", message.Args{"a": who, "b": familyName(names[1])})
		case len(names) > 2:
			who = p.T("reader.cite.more", message.Args{"a": who})
		}
	}
	if d.Year == 0 {
		return p.T("reader.cite.undated", message.Args{"who": who, "page": label})
	}
	return p.T("reader.cite", message.Args{"who": who, "year": strconv.Itoa(d.Year), "page": label})
}

// writers are those a document is cited by: its researchers and authors, or
// else its editors.
func writers(d *library.Document) []string {
	var names, editors []string
	for _, c := range d.People {
		switch c.Role {
		case library.RoleChief, library.RoleCoResearcher, library.RoleAuthor:
			names = append(names, c.Name)
		case library.RoleEditor:
			editors = append(editors, c.Name)
		}
	}
	if len(names) == 0 {
		return editors
	}
	return names
}

// familyName is the last word of a name in Latin letters; a Korean name is
// cited whole.
func familyName(name string) string {
	last := name
	for i, r := range name {
		if r >= 0x1100 {
			return name
		}
		if r == ' ' {
			last = name[i+1:]
		}
	}
	return last
}

func shortened(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
