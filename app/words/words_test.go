package words_test

import (
	"testing"

	"naru/app/theme"
	"naru/app/words"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func printers(t *testing.T) (en, ko message.Printer) {
	t.Helper()
	c, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	return c.In("en"), c.In("ko")
}

func TestALineOfDescription(t *testing.T) {
	en, ko := printers(t)
	full := library.Document{Series: "연구보고서", Number: "2020-01", Year: 2020, Language: "ko", People: []library.Credit{
		{Name: "최서리", Role: library.RoleCoResearcher}, {Name: "박민정", Role: library.RoleChief},
	}}
	tests := []struct {
		name string
		p    message.Printer
		d    library.Document
		want string
	}{
		{"a full one in English", en, full, "연구보고서 2020-01 · 2020 · 박민정, 최서리 · Korean"},
		{"a full one in Korean", ko, full, "연구보고서 2020-01 · 2020 · 박민정, 최서리 · 한국어"},
		{"nothing is known but the kind", ko, library.Document{Kind: library.KindPolicyReport}, "정책보고서"},
		{"an unlisted language keeps its code", en, library.Document{Year: 2019, Language: "tlh"}, "2019 · tlh"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.Meta(tt.p, tt.d); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestManyPeopleAreCounted(t *testing.T) {
	en, ko := printers(t)
	d := library.Document{People: []library.Credit{{Name: "A"}, {Name: "B"}, {Name: "C"}, {Name: "D"}, {Name: "A"}}}
	if got := words.People(en, d, 1); got != "A +3" {
		t.Errorf("English: %q", got)
	}
	if got := words.People(ko, d, 2); got != "A, B 외 2명" {
		t.Errorf("Korean: %q", got)
	}
}

func TestAChildThemeTakesTheColourOfItsParent(t *testing.T) {
	s := words.NewSubjects([]library.Theme{{ID: "labour", NameEN: "Labour", NameKO: "노동", Children: []library.Theme{{ID: "labour.eps", Parent: "labour", NameEN: "Employment permit", NameKO: "고용허가제"}}}})
	if s.Color("labour.eps") != theme.Subject("labour") {
		t.Error("the child has another colour")
	}
	if got := s.Name("labour.eps", "ko"); got != "고용허가제" {
		t.Errorf("Korean name is %q", got)
	}
	d := library.Document{Themes: []library.ThemeScore{{ID: "border", Score: .2}, {ID: "labour.eps", Score: .9}}}
	if got := s.Main(d); got != "labour" {
		t.Errorf("main theme is %q", got)
	}
}
