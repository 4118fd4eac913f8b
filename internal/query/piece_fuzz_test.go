package query_test

import (
	"testing"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/query"
)

// Whatever is typed can be told in parts, and taking them out one after the
// other ends with nothing to look for.
func FuzzTakingPartsOut(f *testing.F) {
	for _, s := range []string{"a OR b) c", `x "y z`, "-(a b)~2 ~", "title:(a~ NEAR b) year:2018~2021", "a ｜ b～ “c”~5", "제목:고용~2 -theme:노동,x", ")))(((", "x\x00\xff y"} {
		f.Add(s)
	}
	o := query.Options{Fuzzy: func(word string, edits int, _ query.FieldName) []string {
		return []string{word + "x", `"` + word, "AND", "a:b (c", "*~"}
	}}
	f.Fuzz(func(t *testing.T, typed string) {
		p := query.Compile(typed, o)
		if !utf8.ValidString(p.Understood) {
			t.Fatalf("%q is understood as %q", typed, p.Understood)
		}
		if again := query.Compile(p.Understood, query.Options{}); (again.Root == nil) != (p.Root == nil) {
			t.Fatalf("%q is understood as %q, which finds something else", typed, p.Understood)
		}
		query.Widens(typed)
		for n := 0; len(p.Reading.Parts) > 0; n++ {
			first := p.Reading.Parts[0]
			if n > 200 {
				t.Fatalf("%q does not end: %q is left", typed, first.Without)
			}
			whole(t, typed, first)
			p = query.Compile(first.Without, query.Options{})
		}
	})
}

// whole fails where a part says nothing that could be shown.
func whole(t *testing.T, typed string, p library.QueryPart) {
	t.Helper()
	if p.Kind == "" || p.Text == "" && p.Field == "" && len(p.Parts) == 0 {
		t.Fatalf("%q has the part %+v", typed, p)
	}
	for _, c := range p.Parts {
		whole(t, typed, c)
	}
}
