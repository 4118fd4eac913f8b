package reader

import (
	"testing"

	"naru/app/page/pagetest"
	"naru/internal/library"
)

func TestACitationNamesItsSource(t *testing.T) {
	who := func(role string, names ...string) (out []library.Credit) {
		for _, n := range names {
			out = append(out, library.Credit{Name: n, Role: role})
		}
		return out
	}
	for _, c := range []struct {
		name   string
		d      library.Document
		en, ko string
	}{
		{"one author", library.Document{Year: 2020, People: who(library.RoleAuthor, "Minjeong Park")}, "(Park 2020, p. 31)", "(Park, 2020, 31쪽)"},
		{"two authors", library.Document{Year: 2020, People: who(library.RoleAuthor, "Minjeong Park", "최서리")}, "(Park & 최서리 2020, p. 31)", "(Park·최서리, 2020, 31쪽)"},
		{"three authors", library.Document{Year: 2020, People: who(library.RoleAuthor, "박민정", "B C", "D E")}, "(박민정 et al. 2020, p. 31)", "(박민정 외, 2020, 31쪽)"},
		{"an editor only", library.Document{Year: 2020, People: who(library.RoleEditor, "Jane Doe")}, "(Doe 2020, p. 31)", "(Doe, 2020, 31쪽)"},
		{"nobody and no year", library.Document{Title: "이민정책 연구"}, "(이민정책 연구, p. 31)", "(이민정책 연구, 31쪽)"},
	} {
		for lang, want := range map[string]string{"en": c.en, "ko": c.ko} {
			if got := citation(pagetest.NewHost(t, lang).P(), &c.d, "31"); got != want {
				t.Errorf("%s in %s: %q, want %q", c.name, lang, got, want)
			}
		}
	}
}
