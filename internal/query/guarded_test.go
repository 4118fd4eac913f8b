package query_test

import (
	"slices"
	"testing"

	"naru/internal/query"
)

// inContext widens 고용허가제 with an abbreviation that means other things too.
func inContext() query.Options {
	return query.Options{
		Expand: func(term string) []string {
			if term == "고용허가제" {
				return []string{"Employment Permit System", "EPS"}
			}
			return nil
		},
		Within: func(expansion string) []string {
			if expansion == "EPS" {
				return []string{"migrant", "foreign worker", "이주민"}
			}
			return nil
		},
	}
}

func TestAnAmbiguousExpansionCountsOnlyBesideWordsOfTheField(t *testing.T) {
	for _, c := range []struct{ name, typed, understood, root string }{
		{"alone", "고용허가제", `고용허가제 OR "Employment Permit System" OR EPS`,
			`text{"고용 용허 허가 가제" OR "employment permit system" OR ("eps" AND ("migrant" OR "foreign worker" OR "이주 주민"))}`},
		{"ruled out", "wages -고용허가제", `wages AND NOT (고용허가제 OR "Employment Permit System" OR EPS)`,
			`text{"wage" NOT ("고용 용허 허가 가제" OR "employment permit system" OR ("eps" AND ("migrant" OR "foreign worker" OR "이주 주민")))}`},
		{"as it was typed it counts everywhere", "EPS", "EPS", `text{"eps"}`},
		{"in a title", "title:고용허가제", `title:고용허가제 OR title:"Employment Permit System" OR title:EPS`,
			`title{"고용 용허 허가 가제" OR "employment permit system" OR "eps"}`},
	} {
		p := query.Compile(c.typed, inContext())
		if p.Understood != c.understood || show(p.Root) != c.root {
			t.Errorf("%s: %s\n%s", c.name, p.Understood, show(p.Root))
		}
	}
}

func TestTheWordsOfAConditionAreNeitherRankedNorMarked(t *testing.T) {
	p := query.Compile("고용허가제", inContext())
	if want := `("고용 용허 허가 가제" OR "employment permit system" OR "eps")`; p.Rank != want {
		t.Errorf("ranked by %s", p.Rank)
	}
	if got, want := p.Ranges("Migrants under EPS"), [][2]int{{15, 18}}; !slices.Equal(got, want) {
		t.Errorf("marked %v, want %v", got, want)
	}
	for _, term := range p.Terms {
		if term.Typed == "migrant" {
			t.Error("a word of the condition is taken for one that was asked for")
		}
	}
}

func TestAPageIsHeldAgainstTheConditionToo(t *testing.T) {
	p := query.Compile(`고용허가제 "wages"`, inContext())
	for text, want := range map[string]bool{
		"EPS wages of migrants":          true,
		"EPS fell, wages rose":           false,
		"Employment permit system wages": true,
	} {
		if p.Holds(text) != want {
			t.Errorf("Holds(%q) = %t", text, !want)
		}
	}
}
