package vocabulary_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

const small = "# id\tparent\n" +
	"-names\t\t\t\tMinistry of Labour\t고용노동부\n" +
	"-field\t\t\t\tmigrant*:3\t이민:3\n" +
	"\n" +
	"labour\t\tLabour\t노동\tforeign worker*:4;SDG 8: decent work:3;employment\t고용허가제:5\r\n" +
	"border\t\tBorder management\t국경관리\tvisa:1\t비자:1\n" +
	"labour.permit\tlabour\tPermits\t고용허가\t\t사업장 변경 : 5.5;\n"

func loadTaxonomy(t *testing.T, table string) *vocabulary.Taxonomy {
	t.Helper()
	tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestATableBecomesATreeInFileOrder(t *testing.T) {
	want := []library.Theme{
		{ID: "labour", NameEN: "Labour", NameKO: "노동", Children: []library.Theme{
			{ID: "labour.permit", Parent: "labour", NameEN: "Permits", NameKO: "고용허가"},
		}},
		{ID: "border", NameEN: "Border management", NameKO: "국경관리"},
	}
	if diff := cmp.Diff(want, loadTaxonomy(t, small).Tree()); diff != "" {
		t.Errorf("tree (-want +got):\n%s", diff)
	}
}

func TestTermsCarryTheirWeightPrefixAndLanguage(t *testing.T) {
	tax := loadTaxonomy(t, small)
	labour, _ := tax.Theme("labour")
	want := []vocabulary.Term{
		{Text: "foreign worker", Prefix: true, Weight: 4, Lang: "en"},
		{Text: "SDG 8: decent work", Weight: 3, Lang: "en"},
		{Text: "employment", Weight: 2, Lang: "en"},
		{Text: "고용허가제", Weight: 5, Lang: "ko"},
	}
	if diff := cmp.Diff(want, labour.Terms); diff != "" {
		t.Errorf("terms (-want +got):\n%s", diff)
	}
	permit, _ := tax.Theme("labour.permit")
	if diff := cmp.Diff([]vocabulary.Term{{Text: "사업장 변경", Weight: 5.5, Lang: "ko"}}, permit.Terms); diff != "" {
		t.Errorf("terms of the child (-want +got):\n%s", diff)
	}
	if len(tax.Names) != 2 || len(tax.Field) != 2 {
		t.Errorf("names %v, field words %v; want two each", tax.Names, tax.Field)
	}
}

func TestThemesAreFoundByIDAndNameInEitherLanguage(t *testing.T) {
	tax := loadTaxonomy(t, small)
	for text, want := range map[string]string{
		"labour": "labour", "LABOUR": "labour", " 노동 ": "labour", "국경 관리": "border",
		"border  Management": "border", "고용허가": "labour.permit", "labour.permit": "labour.permit",
		"fish": "", "": "", "-field": "",
	} {
		got, ok := tax.Find(text)
		if got != want || ok != (want != "") {
			t.Errorf("Find(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
	if got := tax.Top("labour.permit"); got != "labour" {
		t.Errorf("Top(labour.permit) = %q", got)
	}
}

func TestAMistakeInTheTableIsNamedWithItsLine(t *testing.T) {
	for name, c := range map[string]struct{ table, line, says string }{
		"a column too few":               {"a\t\tA\t가\tx\n", "line 1", "5 columns"},
		"a comment counts as a line":     {"# x\n\na\t\tA\t가\tx\n", "line 3", "columns"},
		"a weight that is no number":     {"a\t\tA\t가\tx:heavy\t\n", "line 1", "weight"},
		"a weight of nothing":            {"a\t\tA\t가\tx:0\t\n", "line 1", "weight"},
		"a weight beyond the bound":      {"a\t\tA\t가\tx:11\t\n", "line 1", "weight"},
		"a weight that is not a number":  {"a\t\tA\t가\tx:NaN\t\n", "line 1", "weight"},
		"a term of punctuation":          {"a\t\tA\t가\t*:3\t\n", "line 1", "neither"},
		"the same term twice":            {"a\t\tA\t가\tSDG;sdg:3\t\n", "line 1", "twice"},
		"the same theme twice":           {"a\t\tA\t가\t\t\na\t\tB\t나\t\t\n", "line 2", "twice"},
		"the same name twice":            {"a\t\tA\t가\t\t\nb\t\tB\t가\t\t\n", "line 2", "name"},
		"a child above its parent":       {"a.b\ta\tB\t나\t\t\na\t\tA\t가\t\t\n", "line 1", "parent"},
		"a theme that is its own parent": {"a\ta\tA\t가\t\t\n", "line 1", "parent"},
		"an id with a space":             {"a b\t\tA\t가\t\t\n", "line 1", "id"},
		"no Korean name":                 {"a\t\tA\t\t\t\n", "line 1", "name"},
		"no theme at all":                {"# nothing\n", "line 1", "without"},
		"bytes that are not text":        {"a\t\tA\t\xff\t\t\n", "line 1", "UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := vocabulary.LoadTaxonomy(strings.NewReader(c.table))
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), c.line) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %q names neither %q nor %q", err, c.line, c.says)
			}
		})
	}
}

func TestNarusOwnTaxonomyIsWhole(t *testing.T) {
	tax := vocabularytest.Taxonomy(t)
	tree := tax.Tree()
	if len(tree) != 16 {
		t.Errorf("%d themes at the top, want 16", len(tree))
	}
	for i, want := range []string{"labour", "integration", "border", "covid19"} {
		if tree[i].ID != want {
			t.Errorf("theme %d is %q, want %q to lead", i+1, tree[i].ID, want)
		}
		if len(tree[i].Children) < 2 {
			t.Errorf("%s leads and has %d children", want, len(tree[i].Children))
		}
	}
	for _, th := range tax.Themes {
		langs := map[string]int{}
		for _, term := range th.Terms {
			langs[term.Lang]++
		}
		if langs["en"] < 5 || langs["ko"] < 5 {
			t.Errorf("%s has %d English and %d Korean terms, want five of each", th.ID, langs["en"], langs["ko"])
		}
	}
	if len(tax.Names) == 0 || len(tax.Field) == 0 {
		t.Error("the rows of names and field words are missing")
	}
}

func FuzzLoadTaxonomy(f *testing.F) {
	f.Add(small)
	f.Add("a\t\tA\t가\tx:1e309;y*:+2\tㄱ\n")
	f.Fuzz(func(t *testing.T, table string) {
		tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
		if err != nil {
			if !strings.Contains(err.Error(), "line") {
				t.Errorf("error without a line: %v", err)
			}
			return
		}
		n := 0
		var count func([]library.Theme)
		count = func(themes []library.Theme) {
			for _, th := range themes {
				n++
				if id, ok := tax.Find(th.NameKO); !ok || id != th.ID {
					t.Errorf("%q is not found by its name %q", th.ID, th.NameKO)
				}
				count(th.Children)
			}
		}
		count(tax.Tree())
		if n != len(tax.Themes) {
			t.Errorf("the tree holds %d themes of %d", n, len(tax.Themes))
		}
	})
}
