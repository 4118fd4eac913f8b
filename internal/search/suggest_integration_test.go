package search_test

import (
	"context"
	"slices"
	"testing"

	"naru/internal/library"
)

func TestTyposAreSuggestedAndNeverSearched(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct{ typed, want string }{
		{"고용허거제", "고용허가제"},
		{"고용허거제를", "고용허가제"},
		{"고용 허거제", "고용 허가제"},
		{"임금 체뷸", "임금체불"},      // 체불 alone stands nowhere
		{"이주노동자 고용허거제 쟁점", ""}, // not all words stand on one page
		{"계절근로자은", "계절근로자"},
		{"임금체뷸", "임금체불"},
		{"naturalizaton", "naturalization"},
		{"naturalizaton interveiw", "naturalization interview"},
		{"refugge status", "refugee status"},
		{"이민정첵", "이민정책"},
		{`author:"김수경" 고용허거제`, `author:"김수경" 고용허가제`},
		{"refugge year:2019", "refugee year:2019"},
		// wrong keyboard layout
		{"rhdydgjrkwp", "고용허가제"},
		{"rhdydgjrkwp 20sus", ""},
		{"ㅡㅑㅎㄱㅁ샤ㅐㅜ", "migration"},
		{"ㅡㅑㅎㄱㅁ새ㅜ", "migration"},
		{"dlals wjdcor", "이민 정책"},
		{"dlalswjdcor", "이민정책"},
		{"Rhdydgjrkwp", "고용허가제"}, // Shift held on the first key: a slip away from it
		{"고용gjrkwp", "고용허가제"},
		{"rhdyd허가제", "고용허가제"},
		{"migㄱㅁ샤ㅐㅜ", "migration"},
		{"고용gjrkwo", "고용허가제"},
		// words joined and parted
		{"recog nition", "recognition"},
		{"leavesasylum", "leaves asylum"},
		{"seasonalwroker", "seasonal worker"},
		{"asylummigration", "asylum migration"},
		{"asylumworkers", ""}, // on no page together
		{"migrationfamilies", "migration families"},
		// initials
		{"ㄱㅇㅎㄱㅈ", "고용허가제"},
		{"ㄱㅅㄱ", "김수경"},
		{"ㅇㅁㅈㅊ", "이민정책"},
		{"ㅎㅋㄹㅇ", ""},
		// nothing to mend
		{"Shim", ""}, // a name
		{"심나라", ""},
		{"IOM", ""},
		{"고용허가제", ""},
		{"naturalization", ""},
		{"zzzzzzzz", ""},
		{"author:김수겅", ""},
		{`"naturalizaton"`, ""},
		{"year:1899", ""},
		{"E-99", ""},
		{"", ""},
		{"   ", ""},
		{"()\"*AND", ""},
	} {
		r := f.find(t, library.SearchRequest{Query: c.typed})
		if r.Typed != c.typed {
			t.Errorf("%q: typed %q", c.typed, r.Typed)
		}
		if r.Suggestion != c.want {
			t.Errorf("%q: suggestion %q, want %q (%d hits)", c.typed, r.Suggestion, c.want, r.Total)
		}
		if r.Suggestion != "" && f.find(t, library.SearchRequest{Query: r.Suggestion}).Total == 0 {
			t.Errorf("%q: suggestion %q has no hits", c.typed, r.Suggestion)
		}
	}
}

func TestTermsOfTheFieldAreSuggestedThoughOnlyTheirOtherFormsStandThere(t *testing.T) {
	f := openShelf(t)
	for typed, want := range map[string]string{"사회통합프로그렘": "사회통합프로그램", "employmet permit system": "employment permit system"} {
		if r := f.find(t, library.SearchRequest{Query: typed}); r.Suggestion != want {
			t.Errorf("%q: suggestion %q, want %q", typed, r.Suggestion, want)
		}
	}
}

func TestASuggestionHoldsWithinTheFacetsChosen(t *testing.T) {
	f := openShelf(t)
	r := f.find(t, library.SearchRequest{Query: "naturalizaton", Filter: library.DocumentFilter{Languages: []string{"ko"}}})
	if r.Suggestion != "" {
		t.Errorf("suggestion %q finds nothing in Korean documents", r.Suggestion)
	}
}

func TestCompletionsContinueWhatIsTyped(t *testing.T) {
	f := openShelf(t)
	for _, c := range []struct{ typed, want string }{
		{"고용ㅎ", "고용허가제"},
		{"고요", "고용허가제"},
		{"natural", "naturalization"},
		{"employment per", "Employment Permit System"},
		{"year:2020 natu", "year:2020 naturalization"},
		{"외국인 계절", "외국인 계절근로자 제도의 쟁점"},
		{"refugee rec", "Refugee Recognition in Korea"},
		{"심나", "심나리"},
		{"Nari", "Nari Shim"},
		{"author:심", "author:심나리"},
		{"author:Nari", `author:"Nari Shim"`},
		{`author:"Nari S`, `author:"Nari Shim"`},
		{"저자:김", "저자:김수경"},
		{"이슈", "이슈브리프"},
		{`series:work`, `series:"Working Paper"`},
		{"aut", "author:"},
		{"저", "저자:"},
		{"kind:pol", `kind:"policy report"`},
		{"theme:lab", "theme:Labour"},
		{"주제:노", "주제:노동"},
		{"ㄱㅇㅎㄱㅈ", "고용허가제"},
		{"ㅅㄴㄹ", "심나리"},
	} {
		got, err := f.Complete(context.Background(), c.typed, 8)
		if err != nil || !slices.Contains(got, c.want) {
			t.Errorf("Complete(%q) = %q, %v; want %q among them", c.typed, got, err, c.want)
		}
		if len(got) > 8 {
			t.Errorf("Complete(%q) gives %d", c.typed, len(got))
		}
	}
	for _, typed := range []string{"", "  ", "naturalization ", `"open quot`, "zzzz", "\xff"} {
		if got, err := f.Complete(context.Background(), typed, 8); err != nil || len(got) != 0 || got == nil {
			t.Errorf("Complete(%q) = %q, %v", typed, got, err)
		}
	}
}
