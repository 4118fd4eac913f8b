package query_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
)

// told writes a part of a query on one line.
func told(p library.QueryPart) string {
	var inner []string
	for _, c := range p.Parts {
		inner = append(inner, told(c))
	}
	field := p.Field
	if field != "" {
		field += " "
	}
	switch p.Kind {
	case library.PartWord:
		return field + p.Text + strings.Repeat("~", p.Edits) + map[bool]string{true: "…"}[p.Begins]
	case library.PartPhrase:
		return field + "“" + p.Text + "”"
	case library.PartYears:
		return fmt.Sprintf("%d–%d", p.From, p.To)
	case library.PartValues:
		return field + strings.Join(p.Values, "/")
	case library.PartNear:
		return fmt.Sprintf("%snear %d(%s)", field, p.Within, strings.Join(inner, ", "))
	}
	return field + string(p.Kind) + "(" + strings.Join(inner, ", ") + ")"
}

func TestAQueryIsToldPartByPartAndEachCanBeTakenOut(t *testing.T) {
	type part struct{ told, without string }
	for _, c := range []struct {
		name, typed string
		any         bool
		want        []part
	}{
		{"nothing", " &&& ", false, nil},
		{"one word", "이민", false, []part{{"이민", ""}}},
		{"words", "labour  market", false, []part{{"labour", "market"}, {"market", "labour"}}},
		{"operators go with their part", "labour AND market NOT wages", false, []part{
			{"labour", "market NOT wages"}, {"market", "labour NOT wages"}, {"not(wages)", "labour market"}}},
		{"what was typed stays as typed", `노동 -“임금 체계” 연도:2018~2021 주제:노동,foo`, false, []part{
			{"노동", `-"임금 체계" 연도:2018~2021 주제:노동,foo`},
			{"not(“임금 체계”)", "노동 연도:2018~2021 주제:노동,foo"},
			{"2018–2021", `노동 -"임금 체계" 주제:노동,foo`},
			{"theme labour/foo", `노동 -"임금 체계" 연도:2018~2021`}}},
		{"alternatives", "a OR b c | d", true, []part{{"a", "b c OR d"}, {"and(b, c)", "a OR d"}, {"d", "a OR b c"}}},
		{"alternatives in brackets", "(노동 OR 고용) 정책", false, []part{{"or(노동, 고용)", "정책"}, {"정책", "(노동 OR 고용)"}}},
		{"fields with words", "title:(a b) author:Kim~2 migra* x", false, []part{
			{"and(title a, title b)", "author:Kim~2 migra* x"}, {"author Kim~~", "title:(a b) migra* x"},
			{"migra…", "title:(a b) author:Kim~2 x"}, {"x", "title:(a b) author:Kim~2 migra*"}}},
		{"near", "x labour NEAR/5 market", false, []part{{"x", "labour NEAR/5 market"}, {"near 5(labour, market)", "x"}}},
		{"near in a field", "title:(a NEAR/5 b)", false, []part{{"title near 5(a, b)", ""}}},
		{"words that constrain nothing are no parts", "policy of Korea", false, []part{{"policy", "of Korea"}, {"Korea", "policy of"}}},
		{"unless there is nothing else", "to be", false, []part{{"to", "be"}, {"be", "to"}}},
		{"a bracket that closes nothing", "a OR b) c", false, []part{{"or(a, b)", "c"}, {"c", "(a OR b)"}}},
		{"a bracket that is not closed", "c (a OR b", false, []part{{"c", "(a OR b"}, {"or(a, b)", "c"}}},
		{"a quotation that is not closed", `c "x y`, false, []part{{"c", "x y"}, {"x", "c y"}, {"y", "c x"}}},
	} {
		p := query.Compile(c.typed, options())
		var got []part
		for _, q := range p.Reading.Parts {
			got = append(got, part{told(q), q.Without})
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) || p.Reading.Any != c.any {
			t.Errorf("%s: %q is told as %q (any %v), want %q", c.name, c.typed, got, p.Reading.Any, c.want)
		}
	}
}

func TestAQueryWithoutAPartIsOneWithFewerParts(t *testing.T) {
	for _, typed := range []string{
		"a b -c (d OR e) year:2020", "a OR b c OR -d", `title:x "y z`, "a) b OR c) d", "x AND (b OR (c d", "NOT NOT x b", "x NEAR b NEAR c d~ e*", "theme:a,b c",
	} {
		parts := query.Compile(typed, query.Options{}).Reading.Parts
		for i, p := range parts {
			rest := query.Compile(p.Without, query.Options{}).Reading.Parts
			want := append(append([]library.QueryPart{}, parts[:i]...), parts[i+1:]...)
			if len(want) == 1 && (want[0].Kind == library.PartAnd || want[0].Kind == library.PartOr) {
				continue // its own parts are the query's now
			}
			var a, b []string
			for _, q := range rest {
				a = append(a, told(q))
			}
			for _, q := range want {
				b = append(b, told(q))
			}
			if strings.Join(a, "; ") != strings.Join(b, "; ") {
				t.Errorf("%q without %s is %q: %q, want %q", typed, told(p), p.Without, a, b)
			}
		}
	}
}
