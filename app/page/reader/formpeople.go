package reader

import (
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// peopleText writes one person a line, the role and the affiliation behind
// semicolons.
func peopleText(p message.Printer, credits []library.Credit) string {
	lines := make([]string, 0, len(credits))
	for _, c := range credits {
		line := c.Name
		if c.Role != "" || c.Affiliation != "" {
			line += "; " + oneRole(p, c.Role)
		}
		if c.Affiliation != "" {
			line += "; " + c.Affiliation
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// parsePeople reads what peopleText writes; a role may be in either language
// that Naru speaks, or any other word.
func parsePeople(p message.Printer, text string) []library.Credit {
	out := []library.Credit{}
	for _, line := range strings.Split(text, "\n") {
		name, rest, _ := strings.Cut(line, ";")
		role, affiliation, _ := strings.Cut(rest, ";")
		name, role = strings.TrimSpace(name), strings.TrimSpace(role)
		if name == "" {
			continue
		}
		for _, known := range roles {
			if strings.EqualFold(role, known) || strings.EqualFold(role, oneRole(p, known)) || strings.EqualFold(role, roleName(p, known)) {
				role = known
			}
		}
		out = append(out, library.Credit{Name: name, Role: role, Affiliation: strings.TrimSpace(affiliation)})
	}
	return out
}
