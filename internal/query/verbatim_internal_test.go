package query

import (
	"testing"

	"naru/internal/analysis"
)

func TestAPhraseStandsPlainlyWhereNothingAroundItMayChangeIt(t *testing.T) {
	for _, c := range []struct {
		name, text, phrase string
		want               bool
	}{
		{"alone", "labour migration", "labour migration", true},
		{"between words", "on labour migration, in", "labour migration", true},
		{"over a line's end it must be folded", "labour\nmigration", "labour migration", false},
		{"in another case too", "Labour Migration", "labour migration", false},
		{"a part of a word, then whole", "labour migrations (labour migration)", "labour migration", true},
		{"a part of a word", "labour migrations", "labour migration", false},
		{"the end of a word hyphenated at the line's end", "be-\nlabour migration", "labour migration", false},
		{"the beginning of one", "labour migra-\ntions", "labour migra", false},
		{"before an accent", "labour migratione\u0301", "labour migration", false},
		{"after one", "élabour migration", "labour migration", false},
		{"Hangul with its spaces", "외국인 근로자의", "외국인 근로자", true},
		{"Hangul before a loose final", "외국인 가\u11a8", "외국인 가", false},
		{"what folding joins", "low- skilled", "low- skilled", false},
		{"nothing", "text", "", false},
	} {
		if got := standsPlainly(c.text, c.phrase); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// What stands plainly stands also once folded: the short way never says more.
func FuzzPlainPhrases(f *testing.F) {
	for _, s := range [][2]string{
		{"on labour migration, in", "labour migration"}, {"외국인 근로자의", "외국인 근로자"}, {"a-\nb c", "b c"}, {"b c-\nd", "b c"},
		{"ab c", "b c"}, {"1.5 2", "5 2"}, {"가\u11a8", "가"}, {"b\u00ad\nc d", "c d"}, {"x - b", "b"}, {"E-9 b", "E-9"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, text, phrase string) {
		folded := analysis.Fold(phrase)
		if standsPlainly(text, phrase) && folded != "" && indexPhrase(analysis.Fold(text), 0, folded, false) < 0 {
			t.Errorf("%q stands plainly in %q, but not %q in %q", phrase, text, folded, analysis.Fold(text))
		}
	})
}
