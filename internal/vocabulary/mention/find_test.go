package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/vocabulary"
	"naru/internal/vocabulary/mention"
	"naru/internal/vocabulary/vocabularytest"
)

func thesaurus(t testing.TB) *vocabulary.Thesaurus {
	t.Helper()
	th := vocabularytest.Thesaurus(t)
	return th
}

// said writes what was found: "eps 1:2 3" is twice on page 1, once on page 3.
func said(found []mention.Mention) string {
	var out []string
	for _, m := range found {
		line := m.Concept
		for _, p := range m.Pages {
			if line += fmt.Sprintf(" %d", p.Page); p.Count > 1 {
				line += fmt.Sprintf(":%d", p.Count)
			}
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestConceptsAreFoundInText(t *testing.T) {
	f := mention.New(thesaurus(t))
	for _, c := range []struct{ name, text, want string }{
		{"a Korean name with a particle", "고용허가제를 도입하였다", "eps 1"},
		{"spaced otherwise, across a line", "고용 허\n가제의 성과", "eps 1"},
		{"within a compound", "일반고용허가제도", "eps 1"},
		{"an English name in small letters", "the employment permit system.", "eps 1"},
		{"in capitals", "THE EMPLOYMENT PERMIT SYSTEM", "eps 1"},
		{"a plural", "seasonal workers and a seasonal worker", "swp 1:2"},
		{"either spelling", "labor shortages, labour shortage", "shortage 1:2"},
		{"a hyphen for a space", "high-skilled and high skilled", "high-skilled 1:2"},
		{"a possessive", "Korea Coast Guard's ships", "org-kcg 1"},
		{"a name with a comma", "the Global Compact for Safe, Orderly and Regular Migration (GCM)", "gcm 1:2"},
		{"hyphenated at a line's end", "immi\u00ad\ngration policy; immi\x02\ngration policy", "immigration-policy 1:2"},
		{"decomposed syllables", "\u1102\u1161\u11ab\u1106\u1175\u11ab은", "refugee 1"},
		{"the longest name at a place", "다문화가족지원법과 다문화가족", "law-mfs 1; multicultural-family 1"},
		{"the longest in English", "Global Compact on Refugees; refugee", "gcr 1; refugee 1"},
		{"a word in Latin letters beside Hangul", "IOM은 GCM과", "gcm 1; org-iom 1"},
		{"a target", "SDG 10.7 and SDG target 8.8", "sdg-10-7 1; sdg-8-8 1"},
		{"an objective, not another's beginning", "GCM Objective 2 and GCM Objective 23", "gcm-2 1; gcm-23 1"},
		{"a middle dot", "출입국·외국인청", "org-office 1"},
	} {
		if got := said(f.Find([]string{c.text})); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestOtherWordsAreNotTakenForConcepts(t *testing.T) {
	f := mention.New(thesaurus(t))
	for _, c := range []struct{ name, text, want string }{
		{"a short word within another", "소비자는 차별화된 제품을", ""},
		{"a word behind a short one", "국적기가 떴다", ""},
		{"across a space it is not written with", "다국적 법인과 다국적법인", ""},
		{"a word of English within another", "transmigrant unemployment quotas", "quota 1"},
		{"an abbreviation in small letters", "iom who un eu", ""},
		{"letters that are common words", "WHO is US, it", "org-who 1"},
		{"wide words that only match", "근로 거주 외교 agreement research", ""},
		{"across punctuation", "employment permit. System", ""},
		{"shares", "EPS rose to 3.20 won as foreign investors bought", ""},
		{"a table and a level", "Table A-1, 표 E-9, level B1, figure D-2: migrants", "migrant 1"},
		{"a code within a longer one", "X-E-9, E-9b, NE9 migrants", "migrant 1"},
	} {
		if got := said(f.Find([]string{c.text})); c.name == "letters that are common words" {
			if strings.Contains(got, "org-un") || strings.Contains(got, "permanent") {
				t.Errorf("%s: %q gives %q", c.name, c.text, got)
			}
		} else if got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestAbbreviationsAndCodesCountInContextOnly(t *testing.T) {
	f := mention.New(thesaurus(t))
	for _, c := range []struct {
		name  string
		pages []string
		want  string
	}{
		{"on a page on migrants", []string{"EPS and migrants"}, "eps 1; migrant 1"},
		{"beside its full name elsewhere", []string{"the Employment Permit System (EPS)", "EPS wages", "EPS"}, "eps 1:2 2 3"},
		{"in a document on the field", []string{"이민, 난민, 이주민", "E-9과 H-2"}, "immigration 1; migrant 1; refugee 1; visa-e9 2; visa-h2 2"},
		{"however a code is written", []string{"migrants with E-9, E9 and E‑9 visas"}, "migrant 1; visa-e9 1:3"},
		{"without its hyphen not alone", []string{"migrants E9, E.9 %C3%A1"}, "migrant 1"},
		{"a code with its subdivisions", []string{"immigrants: E-7-4, E-7, F-2-R"}, "immigrant 1; visa-e7 1; visa-e74 1; visa-f2r 1"},
		{"a status described in English is not Korea's by itself", []string{"migrants on a student visa"}, "migrant 1"},
		{"but it is beside its code", []string{"migrants on a student visa (D-2)"}, "migrant 1; visa-d2 1:2"},
		{"nowhere else", []string{"EPS fell", "E-9 bolts"}, ""},
		{"another spelling beside the sure one", []string{"migrant workers, female migrants", "migrant women and female migrants"}, "migrant-women 2:2; migrant-worker 1"},
	} {
		if got := said(f.Find(c.pages)); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.name, c.pages, got, c.want)
		}
	}
}

func TestWithoutPagesOrTextNothingIsFound(t *testing.T) {
	f := mention.New(thesaurus(t))
	for _, pages := range [][]string{nil, {""}, {"\x00\xff\xfe", "--- …"}, {strings.Repeat("x", 1<<16)}} {
		if got := f.Find(pages); len(got) != 0 {
			t.Errorf("%.20q gives %v", pages, got)
		}
	}
	if got := mention.New(vocabulary.NewThesaurus(nil)).Find([]string{"고용허가제 and refugees"}); len(got) != 0 {
		t.Errorf("an empty thesaurus finds %v", got)
	}
}

func TestTheFingerprintChangesWithTheForms(t *testing.T) {
	one := vocabulary.Concept{ID: "a", Type: "concept", Forms: []vocabulary.Form{{Text: "alpha", Lang: "en"}, {Text: "알파", Lang: "ko"}}}
	print := func(c vocabulary.Concept) string {
		return mention.New(vocabulary.NewThesaurus([]vocabulary.Concept{c})).Fingerprint()
	}
	same, other := one, one
	same.Note, same.MeaningEN = "note", "Meaning."
	other.Forms = append(slices.Clone(one.Forms), vocabulary.Form{Text: "beta", Lang: "en"})
	if print(one) != print(same) || print(one) == print(other) {
		t.Errorf("%s, with a note %s, with another form %s", print(one), print(same), print(other))
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"고용허가제(EPS)를 migrant workers", "E-9, E9-1 Table A-1", "이주\u00ad민 immi\x02\ngration", "’s ’ résumé’s 10.7", "\xff\xc2\xef",
		"in St. Lucia, as in Korea, the Immigration Act (Cap. 10.02) of Japan; 일본의 출입국관리법"} {
		f.Add(seed, "난민 refugees")
	}
	finder := mention.New(thesaurus(f))
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, m := range finder.Find([]string{a, b}) {
			if m.Total() == 0 || m.Total() > utf8.RuneCountInString(a)+utf8.RuneCountInString(b) {
				t.Fatalf("%+v in %q, %q", m, a, b)
			}
		}
		if got, want := finder.Naive(a), finder.Walked(a); got != want {
			t.Fatalf("in %q: held against each form %s, by the tree %s", a, got, want)
		}
	})
}
