package quality_test

import (
	"math"
	"testing"

	"naru/internal/quality"
)

func TestTextsOfAPageAreCompared(t *testing.T) {
	for _, c := range []struct {
		name, ours, reference string
		want                  float64
	}{
		{"both empty", "", " \n", 1},
		{"one empty", "labour migration", "", 0},
		{"the same", "Labour migration in 2020", "Labour migration in 2020", 1},
		{"case plays no part", "LABOUR Migration", "labour migration", 1},
		{"order plays no part", "left column\nright column", "right column\nleft column", 1},
		{"punctuation plays no part", "“Labour”, migration!", "\"labour\" migration", 1},
		{"ligatures and full-width letters", "ﬁnal ＡＢＣ", "final abc", 1},
		{"a hyphen that only one side kept", "Gyeonggi-do", "Gyeonggido", 1},
		{"a word broken at a line's end on one side", "immi-\ngration", "immigration", 1},
		{"a soft hyphen", "immi\u00ADgration", "immigration", 1},
		{"a dash is none", "work - life", "work life", 1},
		{"half of the words", "one two", "one three", 0.5},
		{"a word twice counts twice", "one one", "one", 2.0 / 3},
		{"Hangul by pairs, whatever the spaces", "고용 허가제는", "고용허 가제는", 1},
		{"Hangul spaced out", "석 사 학 위", "석사학위", 1},
		{"one syllable of seven misread: two pairs of six", "외국인근로자", "외국임근로자", 3.0 / 5},
		{"no pairs across lines", "고용\n허가", "고용 허가", 2.0 * 2 / 5},
		{"a syllable alone counts", "가\n나", "가\n나", 1},
		{"numbers on Korean pages are words", "2020년 고용허가", "2021년 고용허가", 4.0 / 5},
		{"compatibility jamo are what they stand for", "ㄱ나다", "ㄱ나다", 1},
		{"Japanese by pairs", "退職 共済年金", "退職共済 年金", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := quality.Compare(c.ours, c.reference).F1; math.Abs(got-c.want) > 1e-9 {
				t.Errorf("F1 of %q and %q is %.4f, want %.4f", c.ours, c.reference, got, c.want)
			}
		})
	}
}

func FuzzTheMeasureIsAMeasure(f *testing.F) {
	f.Add("labour", "Labour-\nmigration")
	f.Add("고용 허가제 2020", "고용허가제\n2020")
	f.Add("\xff-", "\u00AD\u0301")
	f.Fuzz(func(t *testing.T, a, b string) {
		s := quality.Compare(a, b)
		if !(s.F1 >= 0 && s.F1 <= 1) || s.Common > min(s.Ours, s.Reference) {
			t.Fatalf("%+v", s)
		}
		if same := quality.Compare(a, a); same.F1 != 1 {
			t.Fatalf("a text and itself: %+v", same)
		}
	})
}
