package spell_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"naru/internal/spell"
)

func TestOneSlipLeadsToTheWordThatWasMeant(t *testing.T) {
	d := build(t, words())
	for _, c := range []struct{ typed, want string }{
		{"고용허거제", "고용허가제"},
		{"고용허가재", "고용허가제"},
		{"고용허가ㅈ", "고용허가제"},
		{"고용허거제를", "고용허가제"},
		{"고용허가ㅈㅔ", "고용허가제"},
		{"고용헉아제", "고용허가제"},
		{"고요옹허가제", "고용허가제"},
		{"꼬용허가제", "고용허가제"},
		{"고용허가졔", "고용허가제"},
		{"고용허가제릋", "고용허가제"},
		{"계절근러자", "계절근로자"},
		{"계절근로자은", "계절근로자"},
		{"계절근로자을", "계절근로자"},
		{"사회통합프로그램는", "사회통합프로그램"},
		{"외국인근로쟈", "외국인근로자"},
		{"사회통합프로그렘", "사회통합프로그램"},
		{"국젹법", "국적법"},
		{"송춯국", "송출국"},
		{"고용허거제²", "고용허가제"},
		{"refugge³⁾", "refugee"},
		{"naturalizaton", "naturalization"},
		{"Naturalisation", "naturalization"},
		{"refugge", "refugee"},
		{"sesonal", "seasonal"},
		{"populaiton", "population"},
		{"detenttion", "detention"},
	} {
		got := d.Correct(c.typed, 3)
		if len(got) == 0 || got[0].Text != c.want {
			t.Errorf("Correct(%q) = %v, want %q first", c.typed, got, c.want)
		}
	}
}

func TestTwoSlipsAreForgivenInLongWordsOnly(t *testing.T) {
	d := build(t, words())
	if got := d.Correct("natruralizaton", 1); len(got) == 0 || got[0].Text != "naturalization" {
		t.Errorf("got %v", got)
	}
	if got := d.Correct("고옹허거제", 1); len(got) == 0 || got[0].Text != "고용허가제" {
		t.Errorf("got %v", got)
	}
	if got := d.Correct("frrns", 3); len(got) > 0 {
		t.Errorf("a short word with two slips leads anywhere: %v", got)
	}
}

func TestCodesNumbersAndMixturesAreNeverCorrected(t *testing.T) {
	d := build(t, words())
	for _, typed := range []string{"", "E-9", "2020", "COVID19", "이민policy", "ㄱ", "a", "정책2", "日本", "\xff\xfe", strings.Repeat("가", 1000)} {
		if got := d.Correct(typed, 3); len(got) > 0 {
			t.Errorf("Correct(%q) = %v", typed, got)
		}
	}
}

func TestTwoSlipsComeBehindOne(t *testing.T) {
	d := build(t, map[string]int{"immigration": 3, "emigration": 90, "imitation": 400})
	got := d.Correct("imigration", 5)
	if len(got) < 3 || got[0].Text != "immigration" || got[1].Text != "emigration" || got[2].Text != "imitation" {
		t.Errorf("got %v", got)
	}
}

func TestWordsRunTogetherAreParted(t *testing.T) {
	d := build(t, map[string]int{"migrant": 9, "worker": 9, "policy": 9, "makers": 4, "이민정책": 9, "연구": 5, "고용허가제": 8, "개선": 3})
	for _, c := range []struct{ typed, want string }{
		{"migrantworker", "migrant worker"},
		{"policymakers", "policy makers"},
		{"migrnatworker", "migrant worker"},
		{"migrantworkre", "migrant worker"},
		{"이민정첵연구", "이민정책연구"},
		{"고용허거제개선", "고용허가제개선"},
		{"고용허가제개선은", ""},
		{"이민정책연구", ""},
	} {
		got := d.Correct(c.typed, 1)
		if c.want == "" && len(got) == 0 {
			continue
		}
		if len(got) == 0 || got[0].Text != c.want {
			t.Errorf("Correct(%q) = %v, want %q first", c.typed, got, c.want)
		}
	}
}

func TestAWordTypedOnTwoLayoutsIsBroughtToOne(t *testing.T) {
	for _, c := range []struct{ typed, korean, english string }{
		{"고용gjrkwp", "고용허가제", "rhdydgjrkwp"},
		{"rhdyd허가제", "고용허가제", "rhdydgjrkwp"},
		{"migㄱㅁ샤ㅐㅜ", "", "migration"},
		{"ㅡㅑㅎration", "", "migration"},
		{"고용허가제", "", ""},
		{"migration", "", ""},
		{"고용2020", "", ""},
		{"", "", ""},
	} {
		korean, english := spell.OneLayout(c.typed)
		if korean != c.korean || english != c.english {
			t.Errorf("OneLayout(%q) = %q, %q; want %q, %q", c.typed, korean, english, c.korean, c.english)
		}
	}
}

func TestTheSameKeysOnTheOtherLayout(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"rhdydgjrkwp", "고용허가제"},
		{"ㅡㅑㅎㄱㅁ샤ㅐㅜ", "migration"},
		{"ㅡㅑㅎㄱㅁ새ㅜ", "migraton"},
		{"dlalswjdcor", "이민정책"},
		{"EkRhfckTek", "따꼴찼다"},
		{"쟈ㅔ도", "wipeh"},
		{"dho", "왜"},
		{"dhk", "와"},
		{"ekfr", "닭"},
		{"ekfrdl", "닭이"},
		{"ekfrl", "달기"},
		{"migration", ""},
		{"hello", ""},
		{"E-9", ""},
		{"", ""},
	} {
		got := spell.OtherLayout(c.typed)
		if got != c.want {
			t.Errorf("OtherLayout(%q) = %q, want %q", c.typed, got, c.want)
		}
	}
}

func TestEverySyllableSurvivesTheOtherLayout(t *testing.T) {
	for r := rune(0xAC00); r <= 0xD7A3; r++ {
		keys := spell.Keys(string(r))
		typed := make([]byte, len(keys))
		for i := range keys {
			typed[i] = keys[i]
			if at := strings.IndexByte("1234567", keys[i]); at >= 0 {
				typed[i] = "QWERTOP"[at]
			}
		}
		if got := spell.OtherLayout(string(typed)); got != string(r) {
			t.Fatalf("%c is typed %s, which gives %q", r, typed, got)
		}
	}
}

func TestParticlesAreNoPartOfAWord(t *testing.T) {
	d := build(t, map[string]int{"이민정책은": 3, "이민정책을": 2, "이민정책의": 4, "국가": 9, "국가의": 2, "제도": 5, "제도를": 1})
	for word, documents := range map[string]int{"이민정책": 9, "이민정책에서": 9, "국가": 11, "제도": 6, "국": 0, "없는말": 0} {
		if got := d.Documents(word); got != documents {
			t.Errorf("Documents(%q) = %d, want %d", word, got, documents)
		}
	}
}

func TestOfWordsEquallyFarTheCommonerComesFirst(t *testing.T) {
	d := build(t, map[string]int{"labours": 2, "labourp": 30, "the": 80})
	if got := d.Correct("labourq", 2); len(got) != 2 || got[0].Text != "labourp" {
		t.Errorf("got %v", got)
	}
}

func TestWordsAreContinuedAcrossHalfTypedSyllables(t *testing.T) {
	d := build(t, words())
	for _, c := range []struct{ typed, want string }{
		{"고요", "고용허가제"}, {"고용ㅎ", "고용허가제"}, {"nat", "nationality"}, {"이주배", "이주배경청소년"},
	} {
		got := d.Begin(c.typed, 8)
		if !slices.ContainsFunc(got, func(w spell.Word) bool { return w.Text == c.want }) {
			t.Errorf("Begin(%q) = %v, want %q among them", c.typed, got, c.want)
		}
	}
	if got := d.Begin("", 5); got != nil {
		t.Errorf("nothing typed begins %v", got)
	}
}

func TestInitialsFindWordsOfATitle(t *testing.T) {
	for _, c := range []struct{ initials, text, want string }{
		{"ㄱㅇㅎㄱㅈ", "고용허가제 개선방안", "고용허가제"},
		{"ㄱㅇㅎㄱㅈ", "외국인 고용 허가제의 쟁점", "고용 허가제의"},
		{"ㄱㅅㅂㅇ", "고용허가제 개선방안 연구", "개선방안"},
		{"ㅇㅎㄱ", "고용허가제", ""},
		{"ㅅㄴㄹ", "심나리", "심나리"},
		{"ㄱㅇ", "Korean", ""},
		{"ㅈㅊㅅㄱㄹ", "저출산·고령사회기본법", "저출산·고령사회기본법"},
	} {
		if got := spell.MatchInitials(c.initials, c.text); got != c.want {
			t.Errorf("MatchInitials(%q, %q) = %q, want %q", c.initials, c.text, got, c.want)
		}
	}
	d := build(t, words())
	if got := d.ByInitials("ㄱㅇㅎㄱㅈ", 3); len(got) == 0 || got[0].Text != "고용허가제" {
		t.Errorf("ByInitials: %v", got)
	}
}

func TestBuildingStopsWhenItIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := spell.Build(ctx, termsOf(words())); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestWithoutADictionaryNothingIsProposed(t *testing.T) {
	var d *spell.Dictionary
	if d.Correct("refugge", 3) != nil || d.Begin("ref", 3) != nil || d.ByInitials("ㄱㅇ", 3) != nil || d.Documents("x") != 0 || d.Len() != 0 {
		t.Error("a missing dictionary proposed something")
	}
}

func FuzzCorrect(f *testing.F) {
	d := build(f, words())
	for _, s := range []string{"고용허거제", "refugge", "ㄱㅇㅎ", "rhdydgjrkwp", "\xff", "İstanbul", "ﬁeld"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, c := range d.Correct(typed, 3) {
			if c.Text == "" || c.Cost < 0 {
				t.Fatalf("%q gives %+v", typed, c)
			}
		}
		d.Begin(typed, 3)
		d.ByInitials(typed, 3)
		spell.OtherLayout(typed)
		spell.MatchInitials("ㄱㅇ", typed)
	})
}
