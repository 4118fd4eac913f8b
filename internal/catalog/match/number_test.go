package match

import (
	"testing"

	"naru/internal/names"
)

func TestNumbersAsTheyArePrinted(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
		want Issue
	}{
		{"2020-03", 0, Issue{Year: 2020, No: 3}},
		{"2020–3", 0, Issue{Year: 2020, No: 3}},
		{"제2020-3호", 0, Issue{Year: 2020, No: 3}},
		{"2020년 제3호", 0, Issue{Year: 2020, No: 3}},
		{"No. 2020-03", 0, Issue{Year: 2020, No: 3}},
		{"3/2020", 0, Issue{Year: 2020, No: 3}},
		{"202003", 0, Issue{Year: 2020, No: 3}},
		{"20-03", 2020, Issue{Year: 2020, No: 3}},
		{"20-03", 2011, Issue{Volume: 20, No: 3}},
		{"No. 3", 2020, Issue{No: 3}},
		{"제3호", 0, Issue{No: 3}},
		{"03", 0, Issue{No: 3}},
		{"IB-05", 0, Issue{No: 5}},
		{"통권 12호", 0, Issue{No: 12}},
		{"2021-03(통권 15호)", 0, Issue{Year: 2021, No: 3}},
		{"제삼호", 0, Issue{No: 3}},
		{"제십이호", 0, Issue{No: 12}},
		{"제이십호", 0, Issue{No: 20}},
		{"Vol. 3, No. 2", 2020, Issue{Volume: 3, No: 2}},
		{"제3권 제2호", 0, Issue{Volume: 3, No: 2}},
		{"2020 제3권 제2호", 0, Issue{Year: 2020, Volume: 3, No: 2}},
		{"III", 0, Issue{No: 3}},
		{"Ⅳ", 0, Issue{No: 4}},
		{"IIII", 0, Issue{}},
		{"2020", 0, Issue{Year: 2020}},
		{"2020-03A", 0, Issue{Year: 2020, No: 3, Suffix: "a"}},
		{"", 0, Issue{}},
		{"forthcoming", 0, Issue{}},
		{"123456789012345678901234567890", 0, Issue{}},
		{"99999", 0, Issue{}},
	} {
		if got := ParseIssue(c.text, c.year); got != c.want {
			t.Errorf("%q of %d: %+v, want %+v", c.text, c.year, got, c.want)
		}
	}
}

func TestNamesOfSeriesInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		name string
		want SeriesName
	}{
		{"Policy Report", SeriesName{Key: "policyreport"}},
		{"Policy Reports", SeriesName{Key: "policyreport"}},
		{"정책보고서", SeriesName{Key: "policyreport"}},
		{"정책 보고서", SeriesName{Key: "policyreport"}},
		{"RRI Working Paper Series", SeriesName{Key: "workingpaper", Owner: "rri"}},
		{"강나루연구원 워킹페이퍼", SeriesName{Key: "workingpaper", Owner: "강나루연구원"}},
		{"강나루연구원워킹페이퍼", SeriesName{Key: "workingpaper", Owner: "강나루연구원"}},
		{"Statistical Brief", SeriesName{Key: "statisticsbrief"}},
		{"통계 브리프 시리즈", SeriesName{Key: "statisticsbrief"}},
		{"River Notes", SeriesName{Key: "rivernote"}},
		{"나루 소식", SeriesName{Key: "나루소식"}},
		{"", SeriesName{}},
		{"— · —", SeriesName{}},
	} {
		if got := ParseSeries(c.name); got != c.want {
			t.Errorf("%q: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestASeriesAndItsNumberInOneField(t *testing.T) {
	for _, c := range [][4]string{
		{"Policy Report 2020-03", "", "Policy Report", "2020-03"},
		{"정책보고서 제3호", "", "정책보고서", "제3호"},
		{"Policy Report", "7", "Policy Report", "7"},
		{"2020", "", "2020", ""},
		{"Issue Brief No. 5", "", "Issue Brief", "No. 5"},
	} {
		if s, n := SplitSeries(c[0], c[1]); s != c[2] || n != c[3] {
			t.Errorf("%q %q: %q %q", c[0], c[1], s, n)
		}
	}
}

func TestNamesThatMayBeOnePersons(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Minjeong Park", "Park Minjeong", true},
		{"Min-jeong Park", "PARK, Minjeong", true},
		{"Min Yi Yoo", "Yoo Minyi", true},
		{"M. Park", "Minjeong Park", true},
		{"Park M. J.", "Min Jeong Park", true},
		{"박민정", "Minjeong Park", true},
		{"박민정", "Min-jung Park", true},
		{"최서리", "Seori Choi", true},
		{"이창원", "Chang Won Lee", true},
		{"유민이", "Min Yi Yoo", true},
		{"함인희", "In-Hee Hahm", true},
		{"장주영", "Juyoung Jang", true},
		{"김도원", "Dowon Kim", true},
		{"박민정", "박 민 정", true},
		{"최서리(연구위원)", "최서리", true},
		{"남궁민", "Min Namkung", true},
		{"Su-kyoung Kim", "Sookyung Kim", true},
		{"Minjeong Park", "Minjeong Kim", false},
		{"Su-kyoung Kim", "Dahyun Kim", false},
		{"박민정", "박민수", false},
		{"박민정", "Seori Choi", false},
		{"Park", "Park", true},
		{"", "", false},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := samePerson(names.Parse(pair[0]), names.Parse(pair[1])); got != c.same {
				t.Errorf("%q and %q: %v", pair[0], pair[1], got)
			}
		}
	}
}

func TestPartsOfTitles(t *testing.T) {
	for title, want := range map[string]int{
		"Orientation (I): Curriculum":     1,
		"이주민 연구(Ⅱ)":                       2,
		"이주민 연구 제3권":                      3,
		"이주민 연구 2차년도":                     2,
		"Labour Migration, Part 2: Wages": 2,
		"Labour Migration III":            3,
		"Labour Migration II: Wages":      2,
		"이주노동 백서 (상)":                     1,
		"A Study (2019)":                  0,
		"World War I and migration":       0,
		"The Role of Chapter I":           1,
		"Vitamin":                         0,
	} {
		if got := parseTitle(title).part; got != want {
			t.Errorf("%q: part %d, want %d", title, got, want)
		}
	}
}

func TestHousesAndTheirNames(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		same, known bool
	}{
		{"Riverside Research Institute", "The Riverside Institute of Research", true, true},
		{"Riverside Research Institute", "RRI", true, true},
		{"강나루연구원", "재단법인 강나루연구원", true, true},
		{"Riverside Research Institute", "Institute of Economic Affairs", false, true},
		{"강나루연구원", "Riverside Research Institute", false, false},
		{"", "Riverside", false, false},
	} {
		if same, known := SameOwner(c.a, c.b, nil); same != c.same || known != c.known {
			t.Errorf("%q and %q: %v, %v", c.a, c.b, same, known)
		}
	}
}
