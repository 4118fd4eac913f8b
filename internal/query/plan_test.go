package query_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"naru/internal/query"
)

// show writes a plan's tree on one line.
func show(n query.Node) string {
	all := func(op string, parts []query.Node) string {
		var out []string
		for _, p := range parts {
			out = append(out, show(p))
		}
		return op + "(" + strings.Join(out, ", ") + ")"
	}
	switch n := n.(type) {
	case nil:
		return "nothing"
	case query.Text:
		return "text{" + n.Match + "}"
	case query.Field:
		switch {
		case n.Match != "":
			return string(n.Name) + "{" + n.Match + "}"
		case n.Values != nil:
			return string(n.Name) + fmt.Sprintf("%q", n.Values)
		}
		return fmt.Sprintf("%s[%d–%d]", n.Name, n.From, n.To)
	case query.Not:
		return all("not", []query.Node{n.Part})
	case query.And:
		return all("and", n)
	case query.Or:
		return all("or", n)
	}
	return "?"
}

func options() query.Options {
	return query.Options{
		Now: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC),
		Themes: func(name string) []string {
			switch strings.ToLower(name) {
			case "labour", "노동":
				return []string{"labour"}
			case "border management", "국경관리":
				return []string{"border"}
			}
			return nil
		},
	}
}

func TestPlansInBothLanguages(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"a word", "Labours", `text{"labor"}`},
		{"words in one expression", "labour wages", `text{"labor" AND "wage"}`},
		{"a Korean word is a phrase without its last syllable alone", "고용허가제", `text{"고용 용허 허가 가제"}`},
		{"a syllable before a number keeps its place", "코로나19", `text{"코로 로나 나 19"}`},
		{"one syllable is a prefix", "법", `text{"법" *}`},
		{"a code before Hangul", "E-9비자", `text{"e9 비자"}`},
		{"a quoted phrase", `"foreign workers"`, `text{"foreign worker"}`},
		{"a prefix also by the stems it may begin", "migrati*", `text{("migrati" * OR "migrat")}`},
		{"a prefix in British spelling", "labour*", `text{("labour" * OR "labor" *)}`},
		{"a negative beside a positive", "migration -labour", `text{"migration" NOT "labor"}`},
		{"a pure negative", "-노동", `not(text{"노동"})`},
		{"a negative beside a field", "NOT 노동 year:2020", `and(year[2020–2020], not(text{"노동"}))`},
		{"alternatives within an AND", "(a* OR b*) c*", `text{("a" * OR "b" *) AND "c" *}`},
		{"near each other", "labour NEAR/5 market", `text{NEAR("labor" "market", 5)}`},
		{"Korean words take more places", "노동 NEAR/5 시장", `text{NEAR("노동" "시장", 15)}`},
		{"near brackets cannot be", "a* NEAR/5 (b* OR c*)", `text{"a" * AND ("b" * OR "c" *)}`},
		{"a title", "title:고용 제목:노동", `title{"고용" AND "노동"}`},
		{"a field of several words", "title:(labour OR 노동)", `title{"labor" OR "노동"}`},
		{"a field and words", "author:Kim labour", `and(author{"kim"}, text{"labor"})`},
		{"alternatives of fields", "title:labour OR labour", `or(title{"labor"}, text{"labor"})`},
		{"a field with a space behind its colon", "저자: 김", `author{"김" *}`},
		{"a note", "note:고용", `note{"고용"}`},
		{"years", "year:2018..2021 OR year:2019.. OR 연도:..2017", `or(year[2018–2021], year[2019–0], year[0–2017])`},
		{"years the wrong way round", "year:2021-2018", `year[2018–2021]`},
		{"years in Korean", "연도:2018년~2021년", `year[2018–2021]`},
		{"this year and last", "연도:올해 OR year:작년", `or(year[2026–2026], year[2025–2025])`},
		{"several years", "year:2018,2020", `or(year[2018–2018], year[2020–2020])`},
		{"years in brackets", "year:(2018 OR 2020)", `or(year[2018–2018], year[2020–2020])`},
		{"a theme by its name in either language", `theme:"Border Management" OR 주제:노동`, `or(theme["border"], theme["labour"])`},
		{"several themes", `theme:노동,"국경관리",other`, `theme["labour" "border" "other"]`},
		{"a language by its name", "언어:한국어,영어 OR lang:en", `or(lang["ko" "en"], lang["en"])`},
		{"a kind by its name", `종류:정책보고서 kind:"working paper"`, `and(kind["policy report"], kind["working paper"])`},
		{"a tag with its mark", "tag:#고용", `tag["고용"]`},
		{"an unknown field is words", "foo:bar", `text{"foo bar"}`},
		{"two words with a dot between", "노동·이민", `text{"노동 동 이민" OR "노동 동이 이민"}`},
		{"a list", "노동,이민;정책/법률", `text{"노동" AND "이민" AND "정책" AND "법률"}`},
		{"operators that operate on nothing", "AND labour OR", `text{"labor"}`},
		{"a double negation", "NOT NOT labour", `text{"labor"}`},
		{"reserved words in quotes are words", `"NEAR AND"`, `text{"near and"}`},
		{"nothing", "  ", "nothing"},
		{"nothing but marks", "&&& *** ()", "nothing"},
	} {
		if got := show(query.Compile(c.typed, options()).Root); got != c.want {
			t.Errorf("%s: %q compiles to %s, want %s", c.name, c.typed, got, c.want)
		}
	}
}

func TestWhatIsUnderstoodReadsTheSame(t *testing.T) {
	for _, typed := range []string{
		"labour market", "a OR (b AND NOT c)", `"외국인 근로자" -법무부`, `theme:노동,"국경 관리" year:..2019`, "title:(a OR b) title:(c NEAR/3 d)",
		"note:고용 tag:#이민", "계절근로자를 도입", "AND, OR: NOT. NEAR/3,", "x.title:y title.z", "(a NEAR/5 b) OR c", "NOT (a OR b)", "#태그 C++ 100%", "법 e-9*", `kind:"a,b"`,
		`“curly” 「법」`, "well-being 노동·이민", `year:2018..2020,2022`,
	} {
		p := query.Compile(typed, query.Options{})
		again := query.Compile(p.Understood, query.Options{})
		if show(again.Root) != show(p.Root) || again.Understood != p.Understood {
			t.Errorf("%q is understood as %q, which compiles to %s and not %s", typed, p.Understood, show(again.Root), show(p.Root))
		}
		tree := query.Parse(typed).String()
		if got := query.Parse(tree).String(); got != tree {
			t.Errorf("%q reads as %q, which reads as %q", typed, tree, got)
		}
	}
}

func TestWhatConstrainsNothingIsSaid(t *testing.T) {
	for _, c := range []struct{ typed, ignored string }{
		{"labour", ""},
		{"&&& labour", "&&&"},
		{"labour AND", "AND"},
		{"OR labour", "OR"},
		{"labour)", ")"},
		{"title: ", "title:"},
		{"the labour of Korea", "the of"},
		{"👍 이민", "👍"},
		{`""이민`, `""`},
		{" ( ( ;", "( ( ;"},
		{"  ", ""},
	} {
		if got := strings.Join(query.Compile(c.typed, query.Options{}).Ignored, " "); got != c.ignored {
			t.Errorf("%q ignores %q, want %q", c.typed, got, c.ignored)
		}
	}
}

func TestLongQueriesAreCutAndSaySo(t *testing.T) {
	var words []string
	for i := range 1000 {
		words = append(words, fmt.Sprintf("word%d", i))
	}
	p := query.Compile(strings.Join(words, " "), query.Options{})
	if n := len(p.Terms); n != 64 {
		t.Errorf("%d words are searched", n)
	}
	if len(p.Ignored) == 0 || p.Ignored[0] != "word64" || p.Ignored[len(p.Ignored)-1] != "…" {
		t.Errorf("ignored: %q", p.Ignored)
	}
	p = query.Compile(strings.Repeat("고용", 9000), query.Options{})
	if n := len(p.Terms[0].Terms); n > 64 {
		t.Errorf("a phrase of %d terms", n)
	}
	if len(p.Ignored) != 1 {
		t.Errorf("ignored: %q", p.Ignored)
	}
}

func TestTheThesaurusIsAskedForWordsTogether(t *testing.T) {
	o := query.Options{Expand: func(term string) []string {
		switch term {
		case "employment permit system", "EPS":
			return []string{"고용허가제"}
		case "고용허가제":
			return []string{"EPS", "Employment Permit System"}
		case "system":
			return []string{"체계"}
		}
		return nil
	}}
	for _, c := range []struct{ name, typed, understood, root string }{
		{"one word", "EPS", "EPS OR 고용허가제", `text{"eps" OR "고용 용허 허가 가제"}`},
		{"one in Korean with its particle", "고용허가제를", `고용허가제를 OR 고용허가제 OR EPS OR "Employment Permit System"`,
			`text{"고용 용허 허가 가제 제를" OR "고용 용허 허가 가제" OR "eps" OR "employment permit system"}`},
		{"several words", "employment permit system wages", "((employment AND permit AND system) OR 고용허가제) AND wages",
			`text{(("employment" AND "permit" AND "system") OR "고용 용허 허가 가제") AND "wage"}`},
		{"not inside a phrase", `"EPS"`, `"EPS"`, `text{"eps"}`},
		{"not in an author", "author:EPS", "author:EPS", `author{"eps"}`},
		{"ruled out with its other words", "wages -EPS", "wages AND NOT (EPS OR 고용허가제)", `text{"wage" NOT ("eps" OR "고용 용허 허가 가제")}`},
	} {
		p := query.Compile(c.typed, o)
		if p.Understood != c.understood || show(p.Root) != c.root {
			t.Errorf("%s: %s\n%s", c.name, p.Understood, show(p.Root))
		}
	}
	o.Exact = true
	if got := query.Compile("EPS 고용허가제를", o).Understood; got != "EPS AND 고용허가제를" {
		t.Errorf("exact: %s", got)
	}
	for _, term := range query.Compile("EPS", query.Options{Expand: o.Expand}).Terms {
		if term.Expansion != (term.Typed == "고용허가제") {
			t.Errorf("%+v", term)
		}
	}
}

func TestRankingLooksAtAllPositiveWords(t *testing.T) {
	for typed, want := range map[string]string{
		"labour -wages (a* OR 법)": `("labor" OR "a" * OR "법" *)`,
		"year:2020 title:labour":  "",
		"-labour":                 "",
		"":                        "",
	} {
		if got := query.Compile(typed, query.Options{}).Rank; got != want {
			t.Errorf("%q is ranked by %s, want %s", typed, got, want)
		}
	}
}

func TestTheLastWordMayGoOnWhileItIsTyped(t *testing.T) {
	for _, c := range []struct{ name, typed, text, want string }{
		{"a beginning", "migra", "migration, immigrant, Migrants", "[migration], immigrant, [Migrants]"},
		{"a word that is whole already", "labour", "labourers in the labor market", "[labourers] in the [labor] market"},
		{"a stem half typed", "migratio", "migrations and migrants", "[migrations] and migrants"},
		{"only the last", "lab migra", "lab labour migration", "[lab] labour [migration]"},
		{"not behind a space", "migra ", "migra migration", "[migra] migration"},
		{"not one letter", "m", "m migration", "[m] migration"},
		{"not in quotation marks", `"labour migra"`, "labour migra, labour migration", "[labour migra], labour migration"},
		{"not a code", "E-9", "E-9, E-91", "[E-9], E-91"},
		{"not a number", "20", "20 2020", "[20] 2020"},
		{"not in a field", "policy title:migra", "policy migra migration", "[policy] [migra] migration"},
		{"not what is ruled out", "policy -migra", "policy migration", "[policy] migration"},
		{"in brackets", "(policy OR migra", "migration policy", "[migration] [policy]"},
		{"with a hyphen", "well-be", "well-being", "[well-being]"},
	} {
		o := options()
		o.Typing = true
		p := query.Compile(c.typed, o)
		if got := marked(c.text, p.Ranges(c.text)); got != c.want {
			t.Errorf("%s: %q marks %q, want %q", c.name, c.typed, got, c.want)
		}
		if plain := query.Compile(c.typed, options()); p.Understood != plain.Understood {
			t.Errorf("%s: understood as %q while typing, %q after", c.name, p.Understood, plain.Understood)
		}
		o.Exact = true
		if got, want := show(query.Compile(c.typed, o).Root), show(query.Compile(c.typed, query.Options{Exact: true}).Root); c.name == "a beginning" && got != want {
			t.Errorf("exact words go on: %s, want %s", got, want)
		}
	}
}

func TestJamoThatMakeSyllablesAreReadAsThese(t *testing.T) {
	for typed, want := range map[string]string{
		"ㅇㅣㅁㅣㄴ":                             "이민",
		"\uffb7\uffdc\uffb1\uffdc\uffa4 정책": "이민 AND 정책",
		"title:ㅇㅣㅁㅣㄴ":                       "title:이민",
		"ㄱㅇㅎㄱㅈ":                             "ㄱㅇㅎㄱㅈ",
		"ㅋㅋ":                                "ㅋㅋ",
		"ㅡㅑㅎㄱㅁ샤ㅐㅜ":                          "ㅡㅑㅎㄱㅁ샤ㅐㅜ",
		"\u110b\u1175\u1106\u1175\u11ab":    "\u110b\u1175\u1106\u1175\u11ab", // conjoining: the analysis composes them
	} {
		if got := query.Compile(typed, options()).Understood; got != want {
			t.Errorf("%q is understood as %q, want %q", typed, got, want)
		}
	}
}
