package words_test

import (
	"slices"
	"testing"

	"naru/app/words"
	"naru/internal/library"
)

func TestPeopleAreWrittenAndReadALine(t *testing.T) {
	en, ko := printers(t)
	people := []library.Credit{{Name: "박민정", Role: library.RoleChief}, {Name: "Seori Choi", Role: library.RoleCoResearcher}, {Name: "이하나"},
		{Name: "Ann", Role: library.RoleTranslator}, {Name: "Bea", Role: "photographer", Affiliation: "Jeju University"}, {Name: "김하늘", Affiliation: "서울연구원"}}
	if got, want := words.CreditLines(ko, people), "박민정; 책임연구원\nSeori Choi; 공동연구원\n이하나\nAnn; 옮긴이\nBea; photographer; Jeju University\n김하늘; ; 서울연구원"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, text := range []string{words.CreditLines(ko, people), " 박민정 ;책임연구원 \n\nSeori Choi; co-researcher\n이하나;\nAnn; translator\nBea;photographer;Jeju University\n김하늘;;서울연구원\n"} {
		if got := words.ParseCredits(ko, text); !slices.Equal(got, people) {
			t.Errorf("%q is read as %v", text, got)
		}
	}
	if got := words.ParseCredits(en, "; chief researcher\n"); len(got) != 0 {
		t.Errorf("a role without a name is read as %v", got)
	}
}
