package names_test

import (
	"testing"

	"naru/internal/names"
)

func TestTwoFormsMayNameOnePerson(t *testing.T) {
	for _, c := range []struct {
		a, b    string
		verdict names.Verdict
		reason  names.Reason
	}{
		// Spelling, case, titles, spaces.
		{"최서리", "최 서리", names.Likely, names.Same},
		{"최서리", "최서리 박사", names.Likely, names.Same},
		{"Seori Choi", "SEORI CHOI", names.Likely, names.Same},
		{"Seori Choi", "Dr. Seori Choi", names.Likely, names.Same},
		{"Yoon-kyung Lee", "Yoonkyung Lee", names.Likely, names.Same},
		{"José García", "Jose Garcia", names.Likely, names.Same},
		// Order.
		{"Seori Choi", "Choi Seori", names.Likely, names.Order},
		{"Seori Choi", "CHOI Seori", names.Likely, names.Order},
		{"Nari Shim", "SHIM Nari", names.Likely, names.Order},
		{"Seori Choi", "Choi, Seo-ri", names.Likely, names.Order},
		{"Min Yi Yoo", "Yoo, Minyi", names.Likely, names.Order},
		{"John Smith", "Smith, John", names.Likely, names.Order},
		{"Maria Garcia", "Garcia Maria", names.Likely, names.Order},
		{"서리 최", "최서리", names.Likely, names.Order},
		// Hangul and its romanisations.
		{"최서리", "Seori Choi", names.Likely, names.Romanised},
		{"최서리", "Choe Seori", names.Likely, names.Romanised},
		{"최서리", "Ch'oe Sŏ-ri", names.Likely, names.Romanised},
		{"최서리", "Suhri Choi", names.Likely, names.Romanised},
		{"유민이", "Min Yi Yoo", names.Likely, names.Romanised},
		{"류민이", "Ryu Minyi", names.Likely, names.Romanised},
		{"이윤경", "Yoon-kyung Lee", names.Likely, names.Romanised},
		{"이윤경", "Yi Yun-gyŏng", names.Likely, names.Romanised},
		{"정기선", "Ki-Seon Chung", names.Likely, names.Romanised},
		{"정기선", "Jeong Giseon", names.Likely, names.Romanised},
		{"김현미", "Hyunmee Kim", names.Likely, names.Romanised},
		{"김혜순", "Kim Hye-soon", names.Likely, names.Romanised},
		{"박영희", "Young Hee Park", names.Likely, names.Romanised},
		{"설동훈", "Dong-Hoon Seol", names.Likely, names.Romanised},
		{"남궁민수", "Minsu Namgoong", names.Likely, names.Romanised},
		{"선우은실", "Eunsil Sunwoo", names.Likely, names.Romanised},
		{"황보영", "Young Hwangbo", names.Likely, names.Romanised},
		{"백승호", "Seung-ho Paik", names.Likely, names.Romanised},
		// Two romanisations.
		{"Su-kyoung Kim", "Sookyung Kim", names.Likely, names.Respelt},
		{"Jihyun Lee", "Ji-hyeon Rhee", names.Likely, names.Respelt},
		{"Yoo Minjung", "Min-jeong Yu", names.Likely, names.Respelt},
		// Initials.
		{"S. Choi", "Seori Choi", names.Possible, names.Initials},
		{"Choi, S.", "최서리", names.Possible, names.Initials},
		{"Lee, Y.-K.", "Yoon-kyung Lee", names.Possible, names.Initials},
		{"J. Smith", "John A. Smith", names.Possible, names.Initials},
		// Middle names.
		{"John A. Smith", "John Smith", names.Likely, names.Middle},
		{"John Andrew Smith", "John A. Smith", names.Likely, names.Middle},
		{"John Andrew Smith", "John Smith", names.Possible, names.Middle},
		{"Ludwig van Beethoven", "van Beethoven, Ludwig", names.Likely, names.Order},
		// The initial sound of the family name.
		{"류민이", "유민이", names.Possible, names.Written},
		// Different people.
		{"최서리", "최소리", names.No, names.OtherGiven},
		{"최서리", "Suri Kim", names.No, names.OtherFamily},
		{"최서리", "Minjeong Choi", names.No, names.OtherGiven},
		{"Seori Choi", "Seori Park", names.No, names.OtherFamily},
		{"Su-kyoung Kim", "Su-jin Kim", names.No, names.OtherGiven},
		{"S. Choi", "Minjeong Choi", names.No, names.OtherGiven},
		{"Lee, Y.-K.", "Yoon-jin Lee", names.No, names.OtherGiven},
		{"John Smith", "Jane Smith", names.No, names.OtherGiven},
		{"김민수", "김민서", names.No, names.OtherGiven},
		{"Grace Kim", "김은혜", names.No, names.OtherGiven},
		{"법무부", "Seori Choi", names.No, names.OtherFamily},
		{"", "Seori Choi", names.No, names.Unlike},
		{"张伟", "Wei Zhang", names.No, names.Unlike},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			verdict, reason := names.Compare(pair[0], pair[1])
			if verdict != c.verdict || reason != c.reason && c.verdict != names.No {
				t.Errorf("Compare(%q, %q) = %d %s, want %d %s", pair[0], pair[1], verdict, reason, c.verdict, c.reason)
			}
		}
	}
}

// What Compare finds alike must be found by a common key, else it is never
// compared.
func TestFormsThatAreAlikeShareAKey(t *testing.T) {
	forms := []string{"최서리", "Seori Choi", "Choe Sŏ-ri", "S. Choi", "Choi, S.", "CHOI Seori", "유민이", "류민이", "Min Yi Yoo", "Ryu Minyi",
		"정기선", "Ki-Seon Chung", "Jeong Giseon", "Su-kyoung Kim", "Sookyung Kim", "김수경", "John A. Smith", "Smith, John", "J. Smith",
		"José García", "Garcia Jose", "남궁민수", "Minsu Namgoong", "이윤경", "Yi Yun-gyŏng", "Yoon-kyung Lee", "노라영", "Ra-young Noh", "Na-young Roh"}
	pairs := 0
	for i, a := range forms {
		for _, b := range forms[i+1:] {
			verdict, _ := names.Compare(a, b)
			if verdict == names.No {
				continue
			}
			pairs++
			if !common(names.Parse(a).Keys(), names.Parse(b).Keys()) {
				t.Errorf("%q and %q are alike but have no key in common: %q, %q", a, b, names.Parse(a).Keys(), names.Parse(b).Keys())
			}
		}
	}
	if pairs < 15 {
		t.Errorf("only %d pairs were alike: the test compares nothing", pairs)
	}
}

func common(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
