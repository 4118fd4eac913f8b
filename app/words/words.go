package words

import (
	"fmt"
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// Dot separates the parts of a line of description.
const Dot = " · "

// Kind names a kind of publication.
func Kind(p message.Printer, k library.Kind) string {
	if k == "" {
		k = library.KindOther
	}
	return p.T("app.kind." + strings.ReplaceAll(string(k), " ", "_"))
}

// Language names a language in the person's own; an unlisted one by its code.
func Language(p message.Printer, code string) string {
	base, _, _ := strings.Cut(strings.ToLower(code), "-")
	key := "app.lang." + base
	if s := p.T(key); s != key {
		return s
	}
	return code
}

// Page names a page by its printed number: "p. 31", "31쪽".
func Page(p message.Printer, label string) string {
	return p.T("app.page", message.Args{"label": label})
}

// Series gives a document's series and number: "Research Report 2020-01".
func Series(d library.Document) string {
	return strings.TrimSpace(d.Series + " " + d.Number)
}

// Year gives the year in digits, "" where it is unknown.
func Year(d library.Document) string {
	if d.Year == 0 {
		return ""
	}
	return fmt.Sprint(d.Year)
}

// People names the first people of a document, at most n, and how many more
// there are. Authors and chief researchers come before others; who answers for
// publishing it wrote nothing of it.
func People(p message.Printer, d library.Document, n int) string {
	names := make([]string, 0, len(d.People))
	seen := map[string]bool{}
	add := func(lead bool) {
		for _, c := range d.People {
			isLead := c.Role == library.RoleChief || c.Role == library.RoleAuthor
			if isLead == lead && !seen[c.Name] && c.Name != "" && c.Role != library.RolePublisher {
				seen[c.Name] = true
				names = append(names, c.Name)
			}
		}
	}
	add(true)
	add(false)
	if len(names) <= n {
		return strings.Join(names, ", ")
	}
	return p.T("app.people.more", message.Args{"names": strings.Join(names[:n], ", "), "more": len(names) - n})
}

// Meta is the line under a title: series and number · year · people · language.
func Meta(p message.Printer, d library.Document) string {
	var parts []string
	for _, s := range []string{Series(d), Year(d), People(p, d, 3), languageOf(p, d)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		parts = append(parts, Kind(p, d.Kind))
	}
	return strings.Join(parts, Dot)
}

func languageOf(p message.Printer, d library.Document) string {
	if d.Language == "" {
		return ""
	}
	return Language(p, d.Language)
}

// Title gives a document's title, its file's name where it has none.
func Title(p message.Printer, d library.Document) string {
	switch {
	case d.Title != "":
		return d.Title
	case d.TitleOther != "":
		return d.TitleOther
	case d.File != "":
		return d.File
	}
	return p.T("app.untitled")
}
