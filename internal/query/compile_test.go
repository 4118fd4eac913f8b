package query_test

import (
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
