package match

import (
	"testing"

	"naru/internal/library"
)

// FuzzCompare holds what must be true of any two descriptions: the same answer in
// either order, a confidence between 0 and 1, and keys that are bounded.
func FuzzCompare(f *testing.F) {
	f.Add("Orientation (I): Curriculum", "Policy Report", "2021-03", "Haneul Kim", "이주민 연구(Ⅱ)", "정책보고서", "제3호", "김하늘", 2021)
	f.Add("", "", "", "", "\xff", "–", "2020-2020-2020", ",", -1)
	f.Add("ng", "s", "i", "a b", "ng", "ss", "x", "ng Lee", 1)
	f.Fuzz(func(t *testing.T, title1, series1, number1, person1, title2, series2, number2, person2 string, year int) {
		a := Read(&library.Document{Title: title1, Series: series1, Number: number1, Year: year, People: []library.Credit{{Name: person1}}, SHA256: "x"})
		b := Read(&library.Document{Title: title2, Series: series2, Number: number2, People: []library.Credit{{Name: person2}}})
		x, y := Compare(a, b, Options{}), Compare(b, a, Options{})
		if x.Relation != y.Relation || x.Confidence != y.Confidence {
			t.Errorf("one way %v %v, the other %v %v", x.Relation, x.Confidence, y.Relation, y.Confidence)
		}
		if x.Confidence < 0 || x.Confidence > 1 {
			t.Errorf("confidence %v", x.Confidence)
		}
		if n := len(a.Keys()); n > maxKeys {
			t.Errorf("%d keys", n)
		}
	})
}
