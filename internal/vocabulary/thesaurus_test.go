package vocabulary_test

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

func shipped(t testing.TB) *vocabulary.Thesaurus {
	t.Helper()
	th := vocabularytest.Thesaurus(t)
	return th
}

func TestAWordIsWidenedWithTheOtherLanguageFirst(t *testing.T) {
	th := shipped(t)
	for _, c := range []struct{ typed, first string }{
		{"고용허가제", "Employment Permit System"},
		{"고용 허가제", "Employment Permit System"},
		{"고용허가", "Employment Permit System"},
		{"employment permit system", "고용허가제"},
		{"Employment-Permit System", "고용허가제"},
		{"EPS", "고용허가제"},
		{"eps", "고용허가제"},
		{"계절근로자", "seasonal worker"},
		{"외국인 계절근로자 제도", "seasonal worker"},
		{"seasonal workers", "계절근로"},
		{"Seasonal Worker Programme", "계절근로"},
		{"KIIP", "사회통합프로그램"},
		{"사회통합 프로그램", "Korea Immigration and Integration Program"},
		{"labor shortage", "인력난"},
		{"labour shortages", "인력난"},
		{"이주 노동자", "migrant worker"},
		{"naturalisation", "귀화"},
		{"E-9", "비전문취업"},
		{"e9", "비전문취업"},
		{"비전문취업", "E-9"},
		{"복수국적", "dual nationality"},
		{"이민2세", "second generation"},
		{"WHO", "세계보건기구"},
		{"UN", "유엔"},
		{"저출산ㆍ고령사회기본법", "Framework Act on Low Birth Rate in an Aging Society"},
		{"Presidential committee on aging society and population policy", "저출산고령사회위원회"},
	} {
		got := th.Expand(c.typed)
		if len(got) == 0 || got[0] != c.first {
			t.Errorf("Expand(%q) = %q, want first %q", c.typed, got, c.first)
		}
		if len(got) > 5 {
			t.Errorf("Expand(%q) gives %d words, too many for a row of chips", c.typed, len(got))
		}
	}
}

func TestCommonWordsAreNotTakenForAbbreviations(t *testing.T) {
	th := shipped(t)
	for _, typed := range []string{"un", "eu", "who", "pr", "Un", "work", "act", "", "  ", "---", "통합", "기타", "not in it"} {
		if got := th.Expand(typed); len(got) != 0 {
			t.Errorf("Expand(%q) = %q, want nothing", typed, got)
		}
	}
}

func TestAmbiguousFormsWidenNobodyElsesQuery(t *testing.T) {
	th := shipped(t)
	for _, c := range th.Concepts() {
		for _, f := range c.Forms {
			for _, e := range th.Expand(f.Text) {
				if slices.Contains([]string{"WHO", "UN", "work", "근로", "visa", "거주", "기타 자격", "영주", "1345", "A1"}, e) {
					t.Errorf("Expand(%q) gives the ambiguous %q", f.Text, e)
				}
			}
		}
	}
}

func TestFormsThatASearchWouldFindAnywayAreLeftOut(t *testing.T) {
	th := thesaurusOf(t, "swp\tprogramme\tseasonal worker;Seasonal Worker Program;seasonal labour\t계절근로자;외국인 계절근로자;계절 노동자\t")
	if got, want := th.Expand("계절근로자"), []string{"seasonal worker", "seasonal labour", "계절 노동자"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheLongestFormInConsecutiveWordsWins(t *testing.T) {
	th := shipped(t)
	for _, c := range []struct {
		typed string
		from  int
		to    int
		with  string
	}{
		{"고용 허가제 변경", 0, 2, "Employment Permit System"},
		{"the employment permit system in Korea", 1, 4, "고용허가제"},
		{"Global Compact for Safe, Orderly and Regular Migration", 0, 8, "글로벌 이주 콤팩트"},
		{"2020 외국인 계절 근로자 제도", 1, 5, "seasonal worker"},
	} {
		got := th.ExpandWords(strings.Fields(c.typed))
		if len(got) == 0 || got[0].From != c.from || got[0].To != c.to || !slices.Contains(got[0].With, c.with) {
			t.Errorf("ExpandWords(%q) = %+v, want [%d:%d] with %q", c.typed, got, c.from, c.to, c.with)
		}
	}
}

func TestTheShippedThesaurusIsLargeEnoughAndInBothLanguages(t *testing.T) {
	th := shipped(t)
	if n := len(th.Concepts()); n < 450 {
		t.Errorf("%d concepts, want 450", n)
	}
	for _, c := range th.Concepts() {
		langs := map[string]bool{}
		seen := map[string]bool{}
		for _, f := range c.Forms {
			langs[f.Lang] = true
			if seen[f.Text] {
				t.Errorf("%s: %q stands twice", c.ID, f.Text)
			}
			seen[f.Text] = true
			hangul := strings.ContainsFunc(f.Text, func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 })
			if f.Lang == "en" && hangul {
				t.Errorf("%s: %q stands among the English forms", c.ID, f.Text)
			}
		}
		if !langs["en"] || !langs["ko"] {
			t.Errorf("%s: forms in one language only", c.ID)
		}
	}
}

func TestEveryVisaCodeHasItsConcept(t *testing.T) {
	th := shipped(t)
	ids := map[string]bool{}
	for _, c := range th.Concepts() {
		ids[c.ID] = true
	}
	for _, code := range strings.Fields("a1 a2 a3 b1 b2 c1 c3 c4 d1 d2 d3 d4 d5 d6 d7 d8 d9 d10 e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 f1 f2 f3 f4 f5 f6 g1 h1 h2") {
		if !ids["visa-"+code] {
			t.Errorf("no concept visa-%s", code)
		}
	}
}

func TestAWrongLineIsNamed(t *testing.T) {
	const good = "eps\tprogramme\tEPS\t고용허가제\t\n"
	for _, c := range []struct{ name, text, want string }{
		{"too few columns", "# head\n" + good + "x\tconcept\ta;b\n", "line 3: 3 columns"},
		{"too many columns", good + "x\tconcept\ta\tb\tc\td\te\tf\n", "line 2: 8 columns"},
		{"the same id twice", good + good, "line 2: id \"eps\" stands on line 1"},
		{"an id with spaces", "e p s\tprogramme\tEPS\t고용허가제\t\n", "line 1: id"},
		{"an unknown type", "eps\tthing\tEPS\t고용허가제\t\n", "line 1: unknown type"},
		{"an empty form", good + "x\tconcept\ta;;b\tc\t\n", "line 2: \"\" among the en forms"},
		{"a mark without a form", good + "x\tconcept\ta\t~\t\n", "line 2: \"~\" among the ko forms"},
		{"a form alone", "x\tconcept\ta\t\t\n", "line 1: a concept needs two forms"},
		{"not UTF-8", good + "x\tconcept\ta\t\xff\xfe\t\n", "line 2: not UTF-8"},
		{"a line without end", good + strings.Repeat("a", 2<<20), "line 2:"},
	} {
		_, err := vocabulary.LoadThesaurus(strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func TestSpreadsheetHabitsAreForgiven(t *testing.T) {
	th := thesaurusOf(t, "\ufeffeps\tprogramme\t ~EPS ; Employment Permit System\t고용허가제\r\n\r\n# end\r\n")
	if got := th.Expand("고용허가제"); !slices.Equal(got, []string{"Employment Permit System"}) {
		t.Errorf("got %q", got)
	}
}

func TestWithoutAThesaurusNothingIsWidened(t *testing.T) {
	var th *vocabulary.Thesaurus
	if th.Expand("EPS") != nil || th.ExpandWords([]string{"EPS"}) != nil {
		t.Error("a missing thesaurus widened a query")
	}
}

func thesaurusOf(t *testing.T, text string) *vocabulary.Thesaurus {
	t.Helper()
	th, err := vocabulary.LoadThesaurus(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func FuzzLoadThesaurus(f *testing.F) {
	f.Add("eps\tprogramme\tEPS;~=K-EPS\t고용허가제\tnote\n", "고용 허가제")
	f.Add("# only this", "")
	f.Add("a\tconcept\tUN;=Who\t유엔\n", "UN")
	f.Fuzz(func(t *testing.T, table, typed string) {
		th, err := vocabulary.LoadThesaurus(strings.NewReader(table))
		if err != nil {
			if !strings.Contains(err.Error(), "line ") {
				t.Fatalf("no line in %v", err)
			}
			return
		}
		for _, e := range th.Expand(typed) {
			if strings.TrimSpace(e) == "" {
				t.Fatalf("an empty expansion of %q", typed)
			}
		}
		for _, m := range th.ExpandWords(strings.Fields(typed)) {
			if m.From >= m.To || len(m.With) == 0 || len(m.With) > 5 {
				t.Fatalf("%+v from %q", m, typed)
			}
		}
	})
}
