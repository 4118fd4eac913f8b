package words

import (
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// roles that a person may name in either language.
var roles = []string{library.RoleChief, library.RoleCoResearcher, library.RoleAuthor, library.RoleEditor,
	library.RoleTranslator, library.RoleDirector, library.RolePublisher}

// Role names one person's role; one that is not known stands as printed.
func Role(p message.Printer, role string) string {
	key := "cli.role." + strings.NewReplacer(" ", "_", "-", "_").Replace(role)
	if s := p.T(key); s != key {
		return s
	}
	return role
}

// CreditLines writes one person a line, the role and the affiliation behind
// semicolons.
func CreditLines(p message.Printer, credits []library.Credit) string {
	lines := make([]string, 0, len(credits))
	for _, c := range credits {
		line := c.Name
		if c.Role != "" || c.Affiliation != "" {
			line += "; " + Role(p, c.Role)
		}
		if c.Affiliation != "" {
			line += "; " + c.Affiliation
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// ParseCredits reads what CreditLines writes; a role may be as the library or as
// the person's language has it, or any other word.
func ParseCredits(p message.Printer, text string) []library.Credit {
	out := []library.Credit{}
	for _, line := range strings.Split(text, "\n") {
		name, rest, _ := strings.Cut(line, ";")
		role, affiliation, _ := strings.Cut(rest, ";")
		name, role = strings.TrimSpace(name), strings.TrimSpace(role)
		if name == "" {
			continue
		}
		for _, known := range roles {
			if strings.EqualFold(role, known) || strings.EqualFold(role, Role(p, known)) {
				role = known
			}
		}
		out = append(out, library.Credit{Name: name, Role: role, Affiliation: strings.TrimSpace(affiliation)})
	}
	return out
}
