package store_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"naru/internal/query"
)

// fragments of queries: words, and what the language or an engine takes for syntax.
var fragments = []string{
	"labour", "고용허가제", "migrati", "E-9", "법", "the", "2020", "외국인근로자를", "é", "中文", "👍", "\x00", "\u202e", "ㄱㅇ", "½",
	" ", " ", " ", "  ", "\t", "AND", "OR", "NOT", "NEAR", "NEAR/3", "-", "--", "|", "||", "(", ")", "((", "\"", "“", "”", "「", "」", "'",
	"*", "~", "~2", "~9", "～", ":", "：", ",", ";", "/", "..", "·", "&&", "^", "+", "{", "}", "\\", "%", "#", "@", "$",
	"title:", "제목:", "author:", "year:", "year:2018..", "연도:2018~2021", "theme:", "theme:노동,", "lang:", "kind:", "tag:#", "note:", "foo:",
}

func TestQueriesOfFragmentsAreToldOrSaidToAskForNothing(t *testing.T) {
	db := openIndex(t)
	r := rand.New(rand.NewPCG(7, 11))
	similar := func(word string, _ int, _ query.FieldName) []string {
		return []string{word + "s", `"` + word + ` OR (`}
	}
	for i := range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(9) {
			b.WriteString(fragments[r.IntN(len(fragments))])
			if r.IntN(3) == 0 {
				b.WriteByte(' ')
			}
		}
		typed := b.String()
		o := query.Options{Exact: i%5 == 1, Typing: i%5 == 2}
		if i%5 > 2 {
			o.Fuzzy = similar
		}
		p := query.Compile(typed, o)
		if _, err := eval(db, p.Root); err != nil {
			t.Fatalf("%q does not run: %v", typed, err)
		}
		if p.Root == nil && len(p.Ignored) == 0 && strings.ContainsFunc(typed, visible) {
			t.Errorf("%q asks for nothing, and nothing is said of it", typed)
		}
		if p.Root != nil && (p.Understood == "" || len(p.Reading.Parts) == 0) {
			t.Errorf("%q is understood as %q in the parts %v", typed, p.Understood, p.Reading.Parts)
		}
	}
}

// visible tells what a person sees of a query.
func visible(r rune) bool { return r > ' ' && r != '\u202e' && r != '\ufffd' }

func TestWhatConstrainsNothingTakesNothingAway(t *testing.T) {
	db := openIndex(t)
	want, err := eval(db, query.Compile("labour", query.Options{}).Root)
	if err != nil || len(want) == 0 {
		t.Fatal(want, err)
	}
	behind := []string{"AND", "OR", "NOT", "NEAR", "NEAR/5", "-", "|", "(", ")", "()", "\"", "\"\"", "“", "「」", "*", "~", "~~", "&&&", "title:", "author:()", "year:", "theme:",
		"tag:#", "#", "👍", "...", ",", ";", "/", "{}", "^", "\\"}
	// These take what follows for their own.
	takes := map[string]bool{"NOT": true, "title:": true, "year:": true, "theme:": true, "tag:#": true, "\"": true, "“": true}
	for _, junk := range behind {
		all := []string{"labour " + junk, "labour  " + junk + " "}
		if !takes[junk] {
			all = append(all, junk+" labour", junk+" labour "+junk+" "+junk)
		}
		for _, typed := range all {
			p := query.Compile(typed, query.Options{})
			got, err := eval(db, p.Root)
			if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%q finds %v and not %v (%v)", typed, got, want, err)
			}
		}
	}
}
