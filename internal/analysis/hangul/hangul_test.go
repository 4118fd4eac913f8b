package hangul_test

import (
	"testing"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
)

func TestSyllablesComeApartAndTogether(t *testing.T) {
	for r := rune(0xAC00); r <= 0xD7A3; r++ {
		i, v, f := hangul.Split(r)
		if got := hangul.Join(i, v, f); got != r {
			t.Fatalf("%c comes apart as %c %c %c and together as %c", r, i, v, f, got)
		}
		if got := hangul.FromKeys(hangul.Keys(string(r))); got != string(r) {
			t.Fatalf("the keys of %c (%s) type %s", r, hangul.Keys(string(r)), got)
		}
	}
	if hangul.Join('ㄳ', 'ㅏ', 0) != 0 || hangul.Join('ㄱ', 'ㄱ', 0) != 0 || hangul.Join('ㄱ', 'ㅏ', 'ㄸ') != 0 {
		t.Error("jamo that make no syllable make one")
	}
}

func TestKeysOfTheDubeolsikLayout(t *testing.T) {
	for _, c := range []struct{ name, text, keys string }{
		{"a programme", "고용허가제", "rhdydgjrkwp"},
		{"immigration", "이민", "dlals"},
		{"shifted consonants", "빨강 떡 까치 쌀 짜다", "Qkfrkd Ejr Rkcl Tkf Wkek"},
		{"shifted vowels", "얘기 예산", "dOrl dPtks"},
		{"final clusters", "값 닭 앉다 많이", "rkqt ekfr dkswek aksgdl"},
		{"diphthongs", "외국인 의원 왜 권위", "dhlrnrdls dmldnjs dho rnjsdnl"},
		{"single jamo", "ㄱㅇㅎㄱㅈ ㅠㅠ ㄳ", "rdgrw bb rt"},
		{"Latin and digits stay", "E-9 비자 2020", "E-9 qlwk 2020"},
		{"English typed on the Korean layout", "ㅡㅑㅎㄱㅁ샤ㅐㅜ", "migration"},
	} {
		if got := hangul.Keys(c.text); got != c.keys {
			t.Errorf("%s: the keys of %s are %s, want %s", c.name, c.text, got, c.keys)
		}
	}
}

func TestKeysTypeTheirText(t *testing.T) {
	for _, c := range []struct{ name, keys, text string }{
		{"a programme", "rhdydgjrkwp", "고용허가제"},
		{"a final moves to the next syllable", "rkrk", "가가"},
		{"half a cluster moves to the next syllable", "rkqtdl rkqtk", "값이 갑사"},
		{"a doubled final stays whole", "dlTek", "있다"},
		{"a doubled consonant that ends no syllable begins one", "rkQkk", "가빠ㅏ"},
		{"a vowel alone", "k", "ㅏ"},
		{"vowels that do not join", "rkk", "가ㅏ"},
		{"a diphthong without initial", "hk", "ㅘ"},
		{"consonants alone", "rdgrw", "ㄱㅇㅎㄱㅈ"},
		{"a cluster alone parts before a vowel", "rtk", "ㄱ사"},
		{"capitals of unshifted keys", "RHDYD", "꼬용"},
		{"an English word", "migration", "ㅡㅑㅎㄱㅁ샤ㅐㅜ"},
		{"what is no key stays", "rk-9 1", "가-9 1"},
		{"nothing", "", ""},
	} {
		if got := hangul.FromKeys(c.keys); got != c.text {
			t.Errorf("%s: %s types %s, want %s", c.name, c.keys, got, c.text)
		}
	}
}

func TestComposingAsKeysArePressed(t *testing.T) {
	const back = '\b'
	for _, c := range []struct{ name, keys, text, under string }{
		{"under way until the next syllable", "rk", "", "가"},
		{"the final shows at once", "rkr", "", "각"},
		{"and moves when a vowel follows", "rkrk", "가", "가"},
		{"backspace takes the final", "rkr\b", "", "가"},
		{"backspace takes half a cluster", "rkqt\b", "", "갑"},
		{"backspace takes half a diphthong", "rhk\b", "", "고"},
		{"backspace takes the vowel", "rk\b", "", "ㄱ"},
		{"backspace takes the initial", "r\b", "", ""},
		{"backspace beyond goes into the text", "rkrk\b\b\b", "", ""},
		{"a space finishes the syllable", "rk ", "가 ", ""},
		{"a digit finishes the syllable", "rk9", "가9", ""},
	} {
		var text []rune
		var composer hangul.Composer
		for _, k := range c.keys {
			if k != back {
				text = append(text, []rune(composer.Key(k))...)
				continue
			}
			if !composer.Backspace() && len(text) > 0 {
				text = text[:len(text)-1]
			}
		}
		if string(text) != c.text || composer.Preedit() != c.under {
			t.Errorf("%s: %q gives %q and %q under way, want %q and %q", c.name, c.keys, string(text), composer.Preedit(), c.text, c.under)
		}
	}
}

func TestJamoComposeInAnyForm(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"compatibility jamo", "ㅎㅏㄴㄱㅡㄹ", "한글"},
		{"conjoining jamo", "한글", "한글"},
		{"half-width jamo", "ﾾￂﾤﾡￚﾩ", "한글"},
		{"half-width diphthongs", "ﾷￌ ﾷￏ ﾷￛ", "오 외 의"},
		{"what is no jamo stays", "a한 é 1", "a한 é 1"},
		{"old jamo stay", "ᄀᆞ ㆍ", "ㄱᆞ ㆍ"},
	} {
		if got := hangul.Compose(c.text); got != c.want {
			t.Errorf("%s: %q composes to %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestSearchByInitials(t *testing.T) {
	if got := hangul.Choseong("고용허가제 E-9"); got != "ㄱㅇㅎㄱㅈ E-9" {
		t.Errorf("initials are %q", got)
	}
	for _, c := range []struct {
		name, text, initials string
		from, to             int
		ok                   bool
	}{
		{"a whole word", "고용허가제", "ㄱㅇㅎㄱㅈ", 0, 5, true},
		{"the beginning of a later word", "한국의 고용허가제", "ㄱㅇㅎ", 4, 7, true},
		{"not the middle of a word", "재고용허가", "ㄱㅇㅎ", 0, 0, false},
		{"across a space", "외국인 근로자", "ㅇㄱㅇㄱㄹㅈ", 0, 7, true},
		{"across a middle dot", "노동·이민", "ㄴㄷㅇㅁ", 0, 5, true},
		{"a syllable among the initials", "고용허가제", "고ㅇㅎ", 0, 3, true},
		{"a syllable that does not stand there", "고용허가제", "기ㅇㅎ", 0, 0, false},
		{"a cluster is two initials", "각시", "ㄳ", 0, 2, true},
		{"Latin letters, in any case", "EPS 고용", "epsㄱㅇ", 0, 6, true},
		{"other initials", "이민정책", "ㄱㅇ", 0, 0, false},
		{"longer than the text", "고용", "ㄱㅇㅎ", 0, 0, false},
		{"nothing typed", "고용", " ", 0, 0, false},
	} {
		from, to, ok := hangul.MatchChoseong(c.text, c.initials)
		if from != c.from || to != c.to || ok != c.ok {
			t.Errorf("%s: %s in %s is %d–%d %v", c.name, c.initials, c.text, from, to, ok)
		}
	}
	for typed, want := range map[string]bool{"ㄱㅇㅎㄱㅈ": true, "ㄱ": false, "ㄱㅏ": false, "고용": false, "": false, "ㄱㅇ ㅎ": true, "abc": false} {
		if hangul.IsChoseong(typed) != want {
			t.Errorf("a search by initials: %q: %v", typed, !want)
		}
	}
}

func FuzzComposer(f *testing.F) {
	for _, s := range []string{"rhdydgjrkwp", "rtk", "RkQ", "한글ㄳㅘ", "ﾾￂﾤ", "ꥠힰᆞ", "\xff가\u11a8"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range []string{hangul.FromKeys(text), hangul.Compose(text), hangul.Choseong(text), hangul.Keys(text)} {
			if utf8.ValidString(text) && !utf8.ValidString(s) {
				t.Fatalf("%q became %q", text, s)
			}
		}
		hangul.MatchChoseong(text, text)
		var c hangul.Composer
		for _, r := range text {
			c.Key(r)
			c.Backspace()
			c.Jamo(r)
			if utf8.RuneCountInString(c.Preedit()) > 1 {
				t.Fatalf("%q is under way", c.Preedit())
			}
		}
	})
}
