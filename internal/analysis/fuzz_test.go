package analysis_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"naru/internal/analysis"
)

var seeds = []string{
	"", "고용허가제로 입국한 외국인 근로자", "COVID-19 E-9 E‑9", "immi-\ngration", "l’immigration d'Ivoire Korea's", "ㅎㅏㄴ 한 ﾻ", "½ ㈜ ﷺ Ⅳ",
	"\xff\xfe\xc3", "e\u0301\u0301\u0301", "가\u11a8\u11a9", "1,234,567.89", "a\u00ad\nb", "\u202e이민\u200b정책", "ไทย हिन्दी العربية 中文 カナ", "😀👩‍👩‍👧", "-\n-\n", "'''a'", "a'-\n'b",
	"plain words é café\u00a0- \n next 이민 é정책 가\u0301 나\n다", "a \u00ad\n b -\u200b\nc x\u2010 \ny\x02\nz",
	"정책¹은 visa² 2020³⁾년 m²³ CO₂ 정책(*)은 a*b*c ¹⁾ 통계청 policy¹,²– Koreaᵃ 10ᵗʰ 5†‡(†) 은*\n*이",
}

func FuzzTokens(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens, surface := analysis.Tokens(text), analysis.Surface(text)
		if len(tokens) != len(surface) {
			t.Fatalf("%d terms and %d surface forms", len(tokens), len(surface))
		}
		last := 0
		var terms []string
		for i, tok := range tokens {
			if tok.From < last || tok.From >= tok.To || tok.To > len(text) {
				t.Fatalf("token %q stands at %d–%d after %d in %d bytes", tok.Term, tok.From, tok.To, last, len(text))
			}
			if tok.From != surface[i].From || tok.To != surface[i].To || tok.Kind != surface[i].Kind {
				t.Fatalf("%v and %v stand at different places", tok, surface[i])
			}
			last = tok.From
			terms = append(terms, tok.Term)
			for _, term := range []string{tok.Term, surface[i].Term} {
				if !safe(term) {
					t.Fatalf("the index would split %q", term)
				}
			}
		}
		if got := analysis.IndexText(text); got != strings.Join(terms, " ") {
			t.Fatalf("IndexText gives %q, the tokens are %q", got, terms)
		}
		last = 0
		for _, w := range analysis.Words(text) {
			if w.From < last || w.From >= w.To || w.To > len(text) || w.Text == "" || w.Term == "" {
				t.Fatalf("word %+v after %d in %d bytes", w, last, len(text))
			}
			last = w.From
		}
		folded, from, to := analysis.FoldOffsets(text)
		if folded != analysis.Fold(text) {
			t.Fatalf("%q folds to %q, in parts to %q", text, folded, analysis.Fold(text))
		}
		inPlace(t, text, folded, from, to)
		folded, from, to = analysis.FoldMarked(text)
		inPlace(t, text, folded, from, to)
	})
}

// inPlace checks the places that folded text came from.
func inPlace(t *testing.T, text, folded string, from, to []int) {
	t.Helper()
	if len(from) != len(folded) || len(to) != len(folded) {
		t.Fatalf("%d and %d offsets for %d bytes of %q", len(from), len(to), len(folded), folded)
	}
	last := 0
	for i := range from {
		if from[i] < last || from[i] >= to[i] || to[i] > len(text) {
			t.Fatalf("byte %d came from %d–%d after %d in %d bytes", i, from[i], to[i], last, len(text))
		}
		last = from[i]
	}
}

// safe tells whether FTS5's ascii tokenizer keeps a term whole.
func safe(term string) bool {
	if term == "" || !utf8.ValidString(term) {
		return false
	}
	for _, b := range []byte(term) {
		if b < 0x80 && !(b >= 'a' && b <= 'z' || b >= '0' && b <= '9') {
			return false
		}
	}
	return true
}
