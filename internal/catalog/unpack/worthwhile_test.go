package unpack_test

import (
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

func TestOnlyWhatMayListAYearIsReadUnasked(t *testing.T) {
	for name, c := range map[string]struct {
		d    library.Document
		want bool
	}{
		"by its kind":             {library.Document{Kind: library.KindAnnualReport, Pages: 900}, true},
		"by its title":            {library.Document{Kind: library.KindBrief, Title: "Annual Report 2020", Pages: 3}, true},
		"by its Korean title":     {library.Document{Kind: library.KindNews, Title: "연구원 2020 연차보고서", Pages: 3}, true},
		"by its other title":      {library.Document{Kind: library.KindForm, TitleOther: "2020년 사업실적 보고", Pages: 3}, true},
		"of no known kind":        {library.Document{Kind: library.KindOther, Title: "Message from the director", Pages: 30}, true},
		"a statute":               {library.Document{Kind: library.KindLaw, Title: "Immigration Act", Pages: 30}, false},
		"a long one of no kind":   {library.Document{Kind: library.KindOther, Pages: 900}, false},
		"a record without a file": {library.Document{Kind: library.KindAnnualReport}, false},
	} {
		if got := unpack.Worthwhile(&c.d); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
