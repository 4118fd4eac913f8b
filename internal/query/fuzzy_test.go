package query_test

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/query"
)

// similar is a library of few words.
func similar(word string, edits int, field query.FieldName) []string {
	type asked struct {
		word  string
		edits int
		field query.FieldName
	}
	return map[asked][]string{
		{"labor", 1, ""}:                       {"labor", "labour", "tabor"},
		{"labor", 2, ""}:                       {"labour", "harbor"},
		{"이민", 1, ""}:                          {"이면", "시민"},
		{"고용허거제", 1, ""}:                       {"고용허가제"},
		{"market", 1, ""}:                      {"markets"},
		{"Sokyung", 1, query.FieldAuthor}:      {"Sookyung"},
		{"Suk-young", 2, query.FieldAuthor}:    {`Su-kyoung "Kim"`},
		{"polcy", 1, query.FieldTitle}:         {"policy"},
		{"워킹페이파", 1, query.FieldSeries}:        {"워킹페이퍼"},
		{"employment", 1, ""}:                  {"deployment"},
		{"everything", 2, query.FieldName("")}: slices.Repeat([]string{"a", "b", "c", "d", "e", "f", "g"}, 20),
	}[asked{word, edits, field}]
}

func TestAWordIsWidenedToThoseLikeIt(t *testing.T) {
	o := options()
	o.Fuzzy = similar
	for _, c := range []struct{ name, typed, understood, root string }{
		{"one edit", "labor~", "labor OR labour OR tabor", `text{"labor" OR "tabor"}`},
		{"the number said", "labor~1", "labor OR labour OR tabor", `text{"labor" OR "tabor"}`},
		{"two edits", "labor~2", "labor OR labour OR harbor", `text{"labor" OR "harbor"}`},
		{"nine edits are two", "labor~9", "labor OR labour OR harbor", `text{"labor" OR "harbor"}`},
		{"no edit", "labor~0", "labor", `text{"labor"}`},
		{"beside other words", "labor~ policy", "(labor OR labour OR tabor) AND policy", `text{("labor" OR "tabor") AND "polici"}`},
		{"ruled out", "policy -labor~", "policy AND NOT (labor OR labour OR tabor)", `text{"polici" NOT ("labor" OR "tabor")}`},
		{"Korean", "이민~", "이민 OR 이면 OR 시민", `text{"이민" OR "이면" OR "시민"}`},
		{"Korean with its particle", "고용허거제를~", "고용허거제를 OR 고용허거제 OR 고용허가제",
			`text{"고용 용허 허거 거제 제를" OR "고용 용허 허거 거제" OR "고용 용허 허가 가제"}`},
		{"a full-width mark", "이민～", "이민 OR 이면 OR 시민", `text{"이민" OR "이면" OR "시민"}`},
		{"a person", "author:Sokyung~", "author:Sokyung OR author:Sookyung", `author{"sokyung" OR "sookyung"}`},
		{"a person whose name would be syntax", "저자:Suk-young~2", `author:Suk-young OR author:Sukyoung OR author:"Su-kyoung Kim"`,
			`author{"suk young" OR "sukyoung" OR "su kyoung kim"}`},
		{"a title", "title:(polcy~ OR 이민)", "title:polcy OR title:policy OR title:이민", `title{"polci" OR "polici" OR "이민"}`},
		{"a series", "총서:워킹페이파~", "series:워킹페이파 OR series:워킹페이퍼", `series{"워킹 킹페 페이 이파" OR "워킹 킹페 페이 이퍼"}`},
		{"near", "labor~ NEAR/3 market~", "(labor NEAR/3 market) OR (labour NEAR/3 market) OR (tabor NEAR/3 market) OR " +
			"(labor NEAR/3 markets) OR (labour NEAR/3 markets) OR (tabor NEAR/3 markets)",
			`text{NEAR("labor" "market", 3) OR NEAR("tabor" "market", 3)}`},
		{"nothing is like it", "visa~", "visa", `text{"visa"}`},
		{"a mark alone", "~", "", "nothing"},
		{"marks alone", "~~ ~2 ~", "2", `text{"2"}`},
		{"a mark before", "~labor", "labor", `text{"labor"}`},
		{"two marks", "labor~~", "labor OR labour OR tabor", `text{"labor" OR "tabor"}`},
		{"a range of numbers", "2018~2021", "2018~2021", `text{"2018 2021"}`},
		{"a range that is open", "2018년~", "2018년", `text{"2018 년" *}`},
		{"a code", "E-9~", "E-9", `text{"e9"}`},
		{"years in their field", "year:2018~2021", "year:2018..2021", "year[2018–2021]"},
		{"a beginning", "labor*~", "labor OR labour OR tabor", `text{"labor" OR "tabor"}`},
		{"a quotation whose words may stand apart", `"labor policy"~5`, "labor NEAR/5 policy", `text{NEAR("labor" "polici", 5)}`},
		{"a quotation and a mark", `"labor policy"~`, `"labor policy"`, `text{"labor polici"}`},
		{"a quoted word and a number", `"labor"~5`, `"labor"`, `text{"labor"}`},
		{"in a field", `title:"labor policy"~2`, "title:(labor NEAR/2 policy)", `title{NEAR("labor" "polici", 2)}`},
	} {
		p := query.Compile(c.typed, o)
		if p.Understood != c.understood {
			t.Errorf("%s: %q was understood as %q, want %q", c.name, c.typed, p.Understood, c.understood)
		}
		if got := show(p.Root); got != c.root {
			t.Errorf("%s: %q compiles to %s, want %s", c.name, c.typed, got, c.root)
		}
		if again := query.Compile(p.Understood, query.Options{}); again.Understood != p.Understood {
			t.Errorf("%s: %q read again is %q", c.name, p.Understood, again.Understood)
		}
	}
}

func TestAWordIsWidenedWithinBounds(t *testing.T) {
	many := func(word string, _ int, _ query.FieldName) []string {
		var out []string
		for a := 'a'; a <= 'z'; a++ {
			for b := 'a'; b <= 'z'; b++ {
				out = append(out, word+string(a)+string(b))
			}
		}
		return out
	}
	for typed, most := range map[string]int{"xylo~2": 51, "xylo~2 zeta~2 theta~": 103, "xylo~2 NEAR zeta~2 NEAR theta~": 96} {
		if n := len(query.Compile(typed, query.Options{Fuzzy: many}).Terms); n != most {
			t.Errorf("%q is searched as %d words, want %d", typed, n, most)
		}
	}
}

func TestAWidenedWordStandsAsItIsWhereThatIsAskedFor(t *testing.T) {
	p := query.Compile("labor~", query.Options{Fuzzy: similar, Exact: true})
	for text, want := range map[string]bool{"the labour market": true, "labors and labours": false} {
		if p.Holds(text) != want {
			t.Errorf("%q holds: %v", text, !want)
		}
	}
}

func TestAMarkIsWrittenBack(t *testing.T) {
	for _, typed := range []string{"labor~", "labor~2", "author:Kim~2 OR title:이민~", "a NEAR/3 labor~"} {
		if got := query.Parse(typed).String(); got != strings.ReplaceAll(typed, "~1", "~") {
			t.Errorf("%q is written back as %q", typed, got)
		}
	}
}

func TestAQueryTellsWhetherItWidens(t *testing.T) {
	for typed, want := range map[string]bool{
		"labor~": true, "-(a OR title:이민～2)": true, "x NEAR labor~": true, "labor": false, "2018~2021": false, "~": false, `"labor~"`: false,
	} {
		if query.Widens(typed) != want {
			t.Errorf("%q widens: %v", typed, !want)
		}
	}
}
