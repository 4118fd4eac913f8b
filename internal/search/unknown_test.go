package search_test

import (
	"strings"
	"testing"

	"naru/internal/library"
)

// told writes what is said of a query's values: field, value, and what is offered.
func told(list []library.UnknownValue) string {
	var out []string
	for _, u := range list {
		text := u.Field + "=" + u.Value
		if u.Exists {
			text += " (unused)"
		}
		for _, o := range u.Nearest {
			text += " | " + o.Query
		}
		for _, o := range u.Others {
			text += " / " + o.Query
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func TestAValueThatNothingHasIsSaidAndTheNearestOffered(t *testing.T) {
	f := openShelf(t)
	id := f.id["이민정책의 미래"]
	tags := []string{"읽을 것", "reading"}
	if _, err := f.store.UpdateDocument(t.Context(), id, library.DocumentPatch{Tags: &tags}); err != nil {
		t.Fatal(err)
	}
	if err := f.store.SetThemes(t.Context(), id, "integration", "labour"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, typed, want string }{
		{"a slip in a theme", "theme:labuor", "theme=labuor | theme:Labour"},
		{"in Korean", "주제:노돔", "theme=노돔 | 주제:노동"},
		{"on the other keyboard", "theme:shehd", "theme=shehd | theme:노동"},
		{"a theme that is there has no word said of it", "theme:노동", ""},
		{"the rest of the query stays", `이민 theme:labuor year:2023`, "theme=labuor | 이민 theme:Labour year:2023"},
		{"a theme that no document has", "theme:border", "theme=border (unused) / theme:Integration / theme:Labour"},
		{"beside one that there is", "theme:labour,nonsense", "theme=nonsense"},
		{"a kind", "kind:reprot", "kind=reprot | kind:report"},
		{"a kind in Korean", "종류:연구보고써", "kind=연구보고써 | 종류:연구보고서"},
		{"a kind without documents", "kind:law", "kind=law (unused) / kind:report / kind:\"working paper\" / kind:brief / kind:\"policy report\""},
		{"a language", "lang:englsh", "lang=englsh | lang:english"},
		{"a language begun", "lang:korea", "lang=korea | lang:korean"},
		{"no such language", "lang:xx", "lang=xx / lang:english / lang:korean"},
		{"a tag", "tag:raeding", "tag=raeding | tag:reading"},
		{"a tag with its mark", "tag:#읽을껏", "tag=읽을껏 | tag:\"읽을 것\""},
		{"a series", "series:이슈브리브", "series=이슈브리브 | series:이슈브리프"},
		{"a person", "person:Shimm", `author=Shimm | person:"Nari Shim"`},
		{"a person between quotation marks", `author:"Nari Shin"`, `author=Nari Shin | author:"Nari Shim"`},
		{"a person of nobody", "person:nobody", "author=nobody"},
		{"a word of a title", "title:naturalisaton", "title=naturalisaton | title:Naturalization"},
		{"years", "year:1990", "year=1990 (unused) | year:2019 | year:2020 | year:2021"},
		{"years until", "before:1990", "year=..1989 (unused) | year:2019 | year:2020 | year:2021"},
		{"a date that is none", "이민 date:2020-13-45", "year=2020-13-45 | 이민 date:2020 | 이민 date:2019 | 이민 date:2021"},
		{"a month is of its year", "year:2020-05", ""},
		{"a number that is no year", "year:20", "year=20"},
		{"ruled out, though there are hits", "이민 -theme:nonsense", "theme=nonsense"},
		{"a field's name with a slip", "thmee:노동", "=thmee | theme:노동"},
		{"a colon of a text", "Korea: a survey", ""},
	} {
		r := f.find(t, library.SearchRequest{Query: c.typed})
		if got := told(r.Unknown); got != c.want {
			t.Errorf("%s: of %q is said %s, want %s", c.name, c.typed, got, c.want)
		}
		for _, u := range r.Unknown {
			for _, o := range u.Nearest {
				if again := f.find(t, library.SearchRequest{Query: o.Query}); told(again.Unknown) == c.want {
					t.Errorf("%s: %s is offered and no better", c.name, o.Query)
				}
			}
		}
	}
	if r := f.find(t, library.SearchRequest{Query: "theme:lab", Typing: true}); len(r.Unknown) > 0 {
		t.Errorf("while it is typed %s is said", told(r.Unknown))
	}
}
