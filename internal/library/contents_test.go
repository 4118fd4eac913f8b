package library_test

import (
	"slices"
	"testing"

	"naru/internal/library"
)

func TestContentsAreEditedAsText(t *testing.T) {
	contents := []library.Heading{
		{Level: 1, Title: "Ⅰ. 서론", Page: 3}, {Level: 2, Title: "1. 연구의 배경 2020", Page: 4}, {Level: 2, Title: "No. 7"}, {Level: 1, Title: "Annex 1. Tables", Page: 12},
	}
	text := library.ContentsText(contents)
	if want := "Ⅰ. 서론 ... 3\n  1. 연구의 배경 2020 ... 4\n  No. 7\nAnnex 1. Tables ... 12\n"; text != want {
		t.Errorf("written as %q, want %q", text, want)
	}
	if got, err := library.ParseContents(text, 12); err != nil || !slices.Equal(got, contents) {
		t.Errorf("read back as %+v, %v", got, err)
	}
	for name, c := range map[string]struct {
		text string
		want []library.Heading
	}{
		"pasted with a long leader":     {"Introduction ................ 5\r\n", []library.Heading{{Level: 1, Title: "Introduction", Page: 5}}},
		"with an ellipsis, and tabs":    {"One\n\tTwo …… 6", []library.Heading{{Level: 1, Title: "One"}, {Level: 2, Title: "Two", Page: 6}}},
		"a number that is no page":      {"Plan 2030\nVol. 3", []library.Heading{{Level: 1, Title: "Plan 2030"}, {Level: 1, Title: "Vol. 3"}}},
		"nothing, which takes all out":  {" \n\n", []library.Heading{}},
		"a page that the file lacks":    {"One ... 13", nil},
		"page nought":                   {"One ... 0", nil},
		"a page longer than any number": {"One ... 99999999999999999999", nil},
		"a page without a heading":      {"... 4", nil},
		"deeper than any contents are":  {"                                        Deep", []library.Heading{{Level: 9, Title: "Deep"}}},
	} {
		got, err := library.ParseContents(c.text, 12)
		if !slices.Equal(got, c.want) || (err == nil) != (c.want != nil) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		if err != nil && library.CodeOf(err) != library.Invalid {
			t.Errorf("%s: code %s", name, library.CodeOf(err))
		}
	}
}
