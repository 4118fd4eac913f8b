package query_test

import (
	"strings"
	"testing"

	"naru/internal/query"
)

// marked writes text with its ranges in square brackets.
func marked(text string, ranges [][2]int) string {
	runes := []rune(text)
	var b strings.Builder
	at := 0
	for _, r := range ranges {
		b.WriteString(string(runes[at:r[0]]) + "[" + string(runes[r[0]:r[1]]) + "]")
		at = r[1]
	}
	return b.String() + string(runes[at:])
}

func TestMatchesAreMarkedWhereTheyStand(t *testing.T) {
	for _, c := range []struct{ name, typed, text, want string }{
		{"a stem marks the whole word", "migrations", "Migrant and migration.", "Migrant and [migration]."},
		{"either spelling", "labor", "Labour markets", "[Labour] markets"},
		{"a possessive is marked whole", "Korea", "Korea’s policy", "[Korea’s] policy"},
		{"a word hyphenated at a line's end", "immigration", "the immi-\ngration law", "the [immi-\ngration] law"},
		{"Hangul in a compound", "허가", "고용허가제로", "고용[허가]제로"},
		{"only where all of the word stands", "고용허가", "고용주의 허가, 고용허가제", "고용주의 허가, [고용허가]제"},
		{"Hangul spaced otherwise", "외국인근로자", "외국인 근로자를", "[외국인 근로자]를"},
		{"Hangul across a line's end", "외국인근로자", "외국인근\n로자를", "[외국인근\n로자]를"},
		{"Hangul typed with its particle", "계절근로자를", "계절근로자를, 계절근로자의", "[계절근로자를], [계절근로자]의"},
		{"one syllable, where a word or part of it begins", "법", "법률과 이 법 및 국적법", "[법]률과 이 [법] 및 국적[법]"},
		{"a code however it is written", "E-9", "E9 비자(E‑9), E-91", "[E9] 비자([E‑9]), E-91"},
		{"a code before Hangul", "E-9비자", "E-9 비자를", "[E-9 비자]를"},
		{"the beginning of a form that no rule makes", "writt*", "Written by who writes", "[Written] by who writes"},
		{"all but the last letter of a form", "writin*", "He writes, writing", "He writes, [writing]"},
		{"another such form", "brou*", "brought to Broughton", "[brought] to [Broughton]"},
		{"a prefix is no shorter stem", "willi*", "The will of Williams, unwilling, willing", "The will of [Williams], unwilling, [willing]"},
		{"a prefix by its stem", "migrati*", "Migration, migrate, migrating birds", "[Migration], migrate, [migrating] birds"},
		{"a prefix marks the whole word", "migr*", "Migrants, emigration, migrate", "[Migrants], emigration, [migrate]"},
		{"decomposed Hangul", "이민", "이민 정책", "[이민] 정책"},
		{"full-width letters", "covid", "ＣＯＶＩＤ－19", "[ＣＯＶＩＤ]－19"},
		{"accents", "cafe", "Café, Cafe\u0301", "[Café], [Cafe\u0301]"},
		{"a phrase only as it stands", `"labour markets"`, "labour market, Labour\nMarkets", "labour market, [Labour\nMarkets]"},
		{"a Hangul phrase, spacing aside", `"외국인 근로자의 고용"`, "외국인근로자의 고용 등", "[외국인근로자의 고용] 등"},
		{"a phrase is not in a longer word", `"labour market"`, "labour marketing", "labour marketing"},
		{"what is ruled out is not marked", "migration -labour", "labour migration", "labour [migration]"},
		{"neighbours are one mark", "노동 이민", "노동이민", "[노동이민]"},
		{"alternatives", "EPS OR 고용허가제", "EPS(고용허가제)", "[EPS]([고용허가제])"},
		{"emoji before the match", "이민", "👩‍👩‍👧 이민", "👩‍👩‍👧 [이민]"},
		{"a word with a footnote's mark", "visa", "Visa² and visas(*)", "[Visa]² and [visas](*)"},
		{"a word with a mark before its particle", "정책은", "이민 정책¹은, 정책⁽²⁾은", "이민 [정책¹은], [정책⁽²⁾은]"},
		{"the same without its particle", "정책", "이민 정책¹은", "이민 [정책]¹은"},
		{"a year with a mark", "2020", "2020³년, 20203", "[2020]³년, 20203"},
		{"marks that were typed", "visa² 정책¹은 2020³", "visa 2020 정책은", "[visa] [2020] [정책은]"},
		{"square metres typed plainly", "km2", "12 km² each", "12 [km²] each"},
		{"square metres as they stand", "m²", "12 m2, 3㎡, 4 m²", "12 [m2], 3[㎡], 4 [m²]"},
		{"a lowered digit", "CO2", "CO₂ 배출", "[CO₂] 배출"},
		{"a lowered digit typed", "CO₂", "CO2 배출", "[CO2] 배출"},
		{"a phrase with a mark within", `"visa holders"`, "the visa² holders¹⁾, visas", "the [visa² holders]¹⁾, visas"},
		{"a Hangul phrase with a mark within", `"이민정책은 중요"`, "이민 정책¹은 중요²하다", "[이민 정책¹은 중요]²하다"},
		{"a phrase typed with marks", `"visa² holders"`, "visa holders", "[visa holders]"},
		{"nothing typed", "", "이민", "이민"},
	} {
		got := marked(c.text, query.Compile(c.typed, query.Options{}).Ranges(c.text))
		if got != c.want {
			t.Errorf("%s: %q marks %q, want %q", c.name, c.typed, got, c.want)
		}
	}
}

func TestPhrasesHoldWhereTheyStandAsTyped(t *testing.T) {
	const page = "The labour market of Korea.\nImmi-\ngrants’ rights, E‑9 비자. 외국인 근로자의 고용 등에 관한 법률. 2020³년 이민정책¹은 중요"
	for _, c := range []struct {
		name, typed string
		exact, want bool
	}{
		{"no phrase, nothing to check", "labor", false, true},
		{"with a mark within", `"2020년 이민정책은"`, false, true},
		{"with a mark typed", `"정책⁽²⁾은 중요"`, false, true},
		{"exact: with a mark", "정책은", true, true},
		{"exact: not the digit of a mark", "정책1은", true, false},
		{"as it stands", `"labour market"`, false, true},
		{"in any case", `"Labour Market"`, false, true},
		{"across a line's end", `"korea. immigrants' rights"`, false, true},
		{"not another spelling", `"labor market"`, false, false},
		{"not another form", `"labour markets"`, false, false},
		{"not the beginning of a word", `"labour mark"`, false, false},
		{"another hyphen", `"E-9 비자"`, false, true},
		{"Hangul spaced otherwise", `"외국인근로자의고용등에"`, false, true},
		{"one of two alternatives", `"labor market" OR "labour market"`, false, true},
		{"an alternative that is a word", `"labor market" OR korea`, false, true},
		{"no alternative", `"labor market" OR japan`, false, false},
		{"both of two", `"labour market" "labor market"`, false, false},
		{"a field may hold elsewhere", `"labor market" OR theme:labour`, false, true},
		{"in a field it is the field's", `title:"labor market"`, false, true},
		{"exact: the word as typed", "labour", true, true},
		{"exact: not another spelling", "labor", true, false},
		{"exact: not another form", "markets", true, false},
		{"exact: with its particle", "근로자의", true, true},
		{"exact: not with another particle", "근로자를", true, false},
		{"exact: the beginning", "mark*", true, true},
	} {
		if got := query.Compile(c.typed, query.Options{Exact: c.exact}).Holds(page); got != c.want {
			t.Errorf("%s: %q holds: %v", c.name, c.typed, got)
		}
	}
}

func TestSnippetsShowTheBestPlace(t *testing.T) {
	filler := strings.Repeat("Nothing to see in this sentence. ", 20)
	korean := strings.Repeat("이 문장에는 아무것도 없습니다. ", 20)
	for _, c := range []struct{ name, typed, text, want string }{
		{"a short text stays whole", "visa", "A  visa\nis needed.", "A [visa] is needed."},
		{"a long one is cut at words and sentences", "visa", filler + "A visa is needed for work. " + filler,
			"…A [visa] is needed for work. Nothing to see in this sentence.…"},
		{"different words before more of one", "visa wage", "visa visa visa. " + filler + "the visa and wage rules " + filler, "…the [visa] and [wage] rules Nothing to see in this sentence.…"},
		{"Korean", "고용허가제", korean + "고용허가제는 2004년에 도입되었다. " + korean, "…이 문장에는 아무것도 없습니다. [고용허가제]는 2004년에 도입되었다. 이 문장에는 아무것도 없습니다. 이…"},
		{"leaders are cut", "경제", "1. 실물경제 ·················· 1", "1. 실물[경제] ··· 1"},
		{"no match shows the beginning", "visa", filler, "Nothing to see in this sentence. Nothing to see in this…"},
	} {
		snippet, ranges := query.Compile(c.typed, query.Options{}).Snippet(c.text, 60)
		got := marked(snippet, ranges)
		if got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
		if n := len([]rune(snippet)); n > 62 {
			t.Errorf("%s: %d characters", c.name, n)
		}
	}
	if s, r := query.Compile("visa", query.Options{}).Snippet("visa", 0); s != "" || r != nil {
		t.Errorf("no room gives %q %v", s, r)
	}
}
