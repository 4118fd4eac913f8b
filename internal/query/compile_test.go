package query_test

import (
	"slices"
	"testing"

	"naru/internal/query"
)

func TestHowQueriesAreUnderstood(t *testing.T) {
	for _, c := range []struct{ name, typed, understood string }{
		{"words are ANDed", "labour market", "labour AND market"},
		{"lower-case operators are words", "labour or wages", "labour AND wages"},
		{"function words alone are words", "to be or", "to AND be AND or"},
		{"function words in capitals are names", "WHO in Korea", "WHO AND Korea"},
		{"AND binds before OR", "a OR b c", "a OR (b AND c)"},
		{"a hyphen before a word is NOT", "migration -refugee", "migration AND NOT refugee"},
		{"a bar is OR", "노동|이민", "노동 OR 이민"},
		{"an unknown field is plain text", "COVID-19: labour", "COVID-19 AND labour"},
		{"an address is plain text", "http://x", "http AND x"},
		{"a known field", `title:"labour market" year:2018..2021`, `title:"labour market" AND year:2018..2021`},
		{"Korean field names", "제목:고용 연도:2020.. 언어:한국어", "title:고용 AND year:2020.. AND lang:한국어"},
		{"a particle is taken off beside the word as typed", "계절근로자를", "계절근로자를 OR 계절근로자"},
		{"a particle behind a name", "코로나19로 EPS를", "(코로나19로 OR 코로나19) AND (EPS를 OR EPS)"},
		{"a number with its unit has no particle", "3만 명", "3만 AND 명*"},
		{"a noun that only ends like a particle", "만족도 전문가", "만족도 AND 전문가"},
		{"one syllable begins a word", "법", "법*"},
		{"full-width punctuation", "（이민｜노동） －난민", "(이민 OR 노동) AND NOT 난민"},
		{"nothing but operators", "AND OR NOT ( ) -", ""},
		{"near", "labour NEAR/5 market", "labour NEAR/5 market"},
		{"a hyphened word is searched joined as well", "well-being", "well-being OR wellbeing"},
		{"a code stays whole", "E-9", "E-9"},
		{"no year", "year:soon", "year AND soon"},
		{"a year that is none says nothing", "year:99999 labour year:2020-13-45", "labour"},
		{"years before and after one", "before:2015 after:2018", "year:..2014 AND year:2019.."},
		{"years with that one", "since:2015 until:2018", "year:2015.. AND year:..2018"},
		{"Korean bounds take their year in", "이후:2015 이전:2018", "year:2015.. AND year:..2018"},
		{"a bound without a year is plain text", "after: the crisis", "after AND crisis"},
		{"a month or day is of its year", "year:2020-05 date:2021.3.1 연도:2022년5월", "year:2020 AND year:2021 AND year:2022"},
		{"a distance beyond all", "labour NEAR/999999999 market", "labour NEAR/100 market"},
		{"syllables typed apart are one word", "고 용 허 가 제 노동", "고용허가제 AND 노동"},
		{"one syllable between words is its own", "이민 및 통합", "이민 AND 및* AND 통합"},
		{"a quotation that nothing closes", `"labour market`, "labour AND market"},
		{"forms of verbs have no particle", "인용하는 같은 있을 한다는", "인용하는 AND 같은 AND 있을 AND 한다는"},
		{"the sign of a trademark", "Naru™ ™ labour", "Naru AND labour"},
		{"full-width digits", "１，２３４", "1,234"},
	} {
		p := query.Compile(c.typed, query.Options{})
		if p.Understood != c.understood {
			t.Errorf("%s: %q was understood as %q, want %q", c.name, c.typed, p.Understood, c.understood)
		}
		if again := query.Compile(p.Understood, query.Options{}); again.Understood != p.Understood {
			t.Errorf("%s: %q read again is %q", c.name, p.Understood, again.Understood)
		}
	}
}

func TestAParticleIsTakenOffWhatTheLibraryKnowsAsANoun(t *testing.T) {
	var asked [][]string
	o := query.Options{Noun: func(typed string, forms []string) bool {
		asked = append(asked, append([]string{typed}, forms...))
		return slices.Contains(forms, "정책의")
	}}
	for typed, understood := range map[string]string{"정책을": "정책을 OR 정책", "국인에": "국인에", "EPS를": "EPS를 OR EPS", "정책": "정책"} {
		if got := query.Compile(typed, o).Understood; got != understood {
			t.Errorf("%q was understood as %q, want %q", typed, got, understood)
		}
	}
	if len(asked) != 2 {
		t.Errorf("asked about %q, want what ends in a particle behind Hangul", asked)
	}
	for _, a := range asked {
		if slices.Contains(a[1:], a[0]) {
			t.Errorf("%s is no proof of itself: %q", a[0], a[1:])
		}
	}
}

func TestAPrefixIsCheckedAgainstTheTextWhereItsStemMeansAnother(t *testing.T) {
	p := query.Compile("willi*", query.Options{})
	for text, want := range map[string]bool{"She is willing to stay.": true, "Williams (2019)": true, "They will stay.": false, "unwilling": false} {
		if got := p.Holds(text); got != want {
			t.Errorf("willi* in %q: %v", text, got)
		}
	}
	if p := query.Compile("migra*", query.Options{}); len(p.Verbatim) != 0 {
		t.Error("what the index holds as it is typed need not be read again")
	}
}

func TestADecimalIsCheckedAgainstTheText(t *testing.T) {
	p := query.Compile("2.5", query.Options{})
	for text, want := range map[string]bool{"rose by 2.5 per cent": true, "2, 5 and 2-5": false, "12.5": false, "2.55": false} {
		if got := p.Holds(text); got != want {
			t.Errorf("2.5 in %q: %v", text, got)
		}
	}
	if p := query.Compile("2020.5", query.Options{}); !p.Holds("2020. 5.") {
		t.Error("a month is no decimal")
	}
}
