package search_test

import (
	"strings"
	"testing"

	"naru/internal/library"
)

func TestTheValuesOfAFieldAreThoseOfTheLibrary(t *testing.T) {
	f := openShelf(t)
	id := f.id["이민정책의 미래"]
	tags := []string{"읽을 것", "reading"}
	if _, err := f.store.UpdateDocument(t.Context(), id, library.DocumentPatch{Tags: &tags}); err != nil {
		t.Fatal(err)
	}
	if err := f.store.SetThemes(t.Context(), id, "integration", "governance"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, lang, typed, want string }{
		{"years from the last, then ranges", "en", "year:", "year:2024 year:2023 year:2022 year:2021 year:2020 year:2019 year:2020.. year:2019..2024"},
		{"years that begin so", "en", "year:202", "year:2024 year:2023 year:2022 year:2021 year:2020"},
		{"a year may begin or end a range", "en", "연도:2021", "연도:2021.. 연도:..2021"},
		{"the end of a range", "en", "quota year:2021..", "quota year:2021..2024 quota year:2021..2023 quota year:2021..2022 quota year:2021..2021"},
		{"no year that is not there", "en", "year:1999", ""},
		{"kinds, the commonest first", "en", "kind:", `kind:report kind:"working paper" kind:brief kind:"policy report"`},
		{"kinds for who reads Korean", "ko", "kind:", "kind:연구보고서 kind:워킹페이퍼 kind:브리프 kind:정책보고서"},
		{"kinds in Korean where the field is", "en", "종류:정", "종류:정책보고서"},
		{"languages", "en", "lang:", "lang:english lang:korean"},
		{"languages for who reads Korean", "ko", "lang:", "lang:영어 lang:한국어"},
		{"the language of what is typed", "ko", "lang:k", "lang:korean"},
		{"tags", "ko", "tag:", "tag:reading tag:\"읽을 것\""},
		{"a tag with its mark", "en", "태그:#읽", "태그:\"읽을 것\""},
		{"a second value", "en", "kind:report,br", "kind:report,brief"},
		{"another second value", "en", "visa 종류:연구보고서,브리프,정", "visa 종류:연구보고서,브리프,정책보고서"},
		{"another name of a field", "en", "person:Nari", `person:"Nari Shim"`},
		{"no field", "en", "foo:", ""},
		{"notes have none", "en", "note:", ""},
	} {
		got, err := f.Complete(library.WithLanguage(t.Context(), c.lang), c.typed, 8)
		if s := strings.Join(got, " "); err != nil || s != c.want {
			t.Errorf("%s: %q goes on as %s (%v), want %s", c.name, c.typed, s, err, c.want)
		}
	}
	for lang, want := range map[string]string{"en": "theme:Governance", "ko": "theme:거버넌스·재정"} {
		got, err := f.Complete(library.WithLanguage(t.Context(), lang), "theme:", 8)
		if err != nil || len(got) != 8 || !strings.HasPrefix(strings.Trim(strings.TrimPrefix(got[0], "theme:"), `"`), strings.TrimPrefix(want, "theme:")) {
			t.Errorf("themes in %s are %q (%v), want %s first", lang, got, err, want)
		}
	}
}

func TestWhatIsOfferedForAFieldFindsSomething(t *testing.T) {
	f := openShelf(t)
	for _, typed := range []string{"year:", "year:2021", "kind:", "종류:", "lang:", "언어:", "author:", "총서:"} {
		got, err := f.Complete(library.WithLanguage(t.Context(), "ko"), typed, 20)
		if err != nil || len(got) == 0 {
			t.Errorf("%s: nothing is offered (%v)", typed, err)
		}
		for _, q := range got {
			if r := f.find(t, library.SearchRequest{Query: q}); r.Total == 0 {
				t.Errorf("%s is offered and finds nothing", q)
			}
		}
	}
}
