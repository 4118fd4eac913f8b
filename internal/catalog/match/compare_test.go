package match_test

import (
	"testing"

	"naru/internal/catalog/match"
	"naru/internal/library"
)

// doc is a description for tests: a file, unless it says otherwise.
type doc struct {
	title, other, series, number, publisher, lang string
	year, pages                                   int
	people                                        []string
	record                                        bool
	kind                                          library.Kind
	subtitle, isbn                                string
}

func (d doc) work() *match.Work {
	out := library.Document{Title: d.title, TitleOther: d.other, Series: d.series, Number: d.number, Publisher: d.publisher,
		Language: d.lang, Year: d.year, Pages: d.pages, Kind: d.kind, Subtitle: d.subtitle, ISBN: d.isbn, SHA256: "x"}
	if d.record {
		out.SHA256 = ""
	}
	for _, n := range d.people {
		out.People = append(out.People, library.Credit{Name: n})
	}
	return match.Read(&out)
}

// house gives the institute of the tests one name in both languages.
func house(name string) string {
	switch name {
	case "강나루연구원", "Riverside Research Institute", "RRI":
		return "Riverside Research Institute"
	}
	return name
}

// sure, ask and apart are what may come of a comparison.
const (
	sure  = "sure"
	ask   = "ask"
	apart = "apart"
)

func outcome(v match.Verdict) string {
	switch {
	case v.Confidence >= match.Sure:
		return sure
	case v.Confidence >= match.Worth:
		return ask
	}
	return apart
}

func TestPairsOfPublications(t *testing.T) {
	const rri = "Riverside Research Institute"
	record := doc{title: "Housing Conditions of Seasonal Workers in Rural Areas", series: "Policy Report", number: "03", year: 2021,
		publisher: rri, lang: "en", people: []string{"Haneul Kim", "Bada Lee"}, record: true}
	with := func(d doc, change func(*doc)) doc {
		change(&d)
		return d
	}
	file := with(record, func(d *doc) { d.record, d.number, d.pages = false, "2021-03", 120 })
	brief := doc{title: "계절근로자 도입 제도의 평가와 과제", series: "이슈브리프", number: "2021-07", year: 2021, lang: "ko", people: []string{"박들판"}, pages: 12}

	for _, c := range []struct {
		name string
		a, b doc
		want match.Relation
		how  string
	}{
		{"a record of an annual report and its file", record, file, match.Same, sure},
		{"the file's number is written otherwise", record, with(file, func(d *doc) { d.number = "제2021-3호" }), match.Same, sure},
		{"number and series stand in one field", record, with(file, func(d *doc) { d.series, d.number = "Policy Report 2021-03", "" }), match.Same, sure},
		{"the series has its owner's name before it", record, with(file, func(d *doc) { d.series = "RRI Policy Report Series" }), match.Same, sure},
		{"a slip in the title", record, with(file, func(d *doc) { d.title = "Housing Condition of Seasonal Workes in Rural Areas" }), match.Same, sure},
		{"the file has a subtitle", record, with(file, func(d *doc) { d.title += ": A Survey of Three Counties" }), match.Same, sure},
		{"no number on the file, the people agree", record, with(file, func(d *doc) { d.series, d.number = "", "" }), match.Same, sure},
		{"neither number nor people on the file", record, with(file, func(d *doc) { d.series, d.number, d.people = "", "", nil }), match.Same, ask},
		{"the author's name was read as the end of the title", record, with(file, func(d *doc) {
			d.series, d.number, d.people, d.title = "", "", nil, d.title+" Haneul Kim Bada Lee"
		}), match.Same, sure},
		{"the subtitle in a field of its own", with(record, func(d *doc) { d.title += ": A Survey of Three Counties" }),
			with(file, func(d *doc) { d.subtitle, d.series, d.number = "A Survey of Three Counties", "", "" }), match.Same, sure},
		{"one book number, and a title read in part", doc{title: "Housing of Seasonal Workers", isbn: "978-89-93005-01-1"},
			doc{title: "Housing Conditions of Seasonal Workers in Rural Areas", isbn: "9788993005011"}, match.Same, sure},
		{"names in the other order and with a hyphen", record, with(file, func(d *doc) {
			d.series, d.number, d.people = "", "", []string{"KIM Ha-neul", "LEE Ba-da"}
		}), match.Same, sure},
		{"initials of the given names", record, with(file, func(d *doc) { d.series, d.number, d.people = "", "", []string{"H. Kim", "B. Lee"} }), match.Same, sure},
		{"a Korean file with its title in English", record, doc{title: "농촌 계절근로자의 주거 실태", other: record.title, series: "정책보고서", number: "2021-03",
			year: 2021, lang: "ko", publisher: "강나루연구원", people: []string{"김하늘", "이바다"}}, match.Same, sure},
		{"a Korean file of that number and those people, without a title in English", record, doc{title: "농촌 계절근로자의 주거 실태", series: "정책보고서",
			number: "2021-03", year: 2021, lang: "ko", publisher: "강나루연구원", people: []string{"김하늘", "이바다"}}, match.Same, sure},
		{"a Korean file of that number alone", record, doc{title: "농촌 계절근로자의 주거 실태", series: "정책보고서", number: "2021-03", year: 2021, lang: "ko"}, match.Same, ask},
		{"a Korean file of that number by others", record, doc{title: "농촌 계절근로자의 주거 실태", series: "정책보고서", number: "2021-03", year: 2021, lang: "ko",
			people: []string{"박민수"}}, match.None, apart},
		{"spaces in a Korean title", brief, with(brief, func(d *doc) { d.title, d.record = "계절 근로자 도입제도의 평가와 과제", true }), match.Same, sure},

		{"the same title in two years", doc{title: "Statistics on Foreign Residents 2020", year: 2020, publisher: rri},
			doc{title: "Statistics on Foreign Residents 2021", year: 2021, publisher: rri}, match.None, apart},
		{"the same title in two years, which it does not name", doc{title: "Survey of Foreign Residents in Rural Areas", year: 2018, people: []string{"A Kim"}, pages: 90},
			doc{title: "Survey of Foreign Residents in Rural Areas", year: 2020, people: []string{"A Kim"}, pages: 95}, match.Same, ask},
		{"the same title in two years, by others", doc{title: "Survey of Foreign Residents in Rural Areas", year: 2018, people: []string{"A Kim"}},
			doc{title: "Survey of Foreign Residents in Rural Areas", year: 2020, people: []string{"B Lee"}}, match.None, apart},
		{"parts of one study", doc{title: "Orientation for Newcomers (I): Curriculum", series: "Policy Report", number: "2021-06", year: 2021, people: []string{"Haneul Kim"}},
			doc{title: "Orientation for Newcomers (II): Policy", series: "Policy Report", number: "2021-07", year: 2021, people: []string{"Haneul Kim"}}, match.Part, sure},
		{"parts whose titles are otherwise the same", doc{title: "이주민 초기적응 연구(Ⅰ)", series: "연구보고서", number: "2019-1", year: 2019, people: []string{"김하늘"}},
			doc{title: "이주민 초기적응 연구(Ⅱ)", series: "연구보고서", number: "2020-4", year: 2020, people: []string{"김하늘"}}, match.Part, sure},
		{"parts of different studies", doc{title: "Labour Markets (I)", people: []string{"A Kim"}}, doc{title: "Border Control (II)", people: []string{"B Lee"}}, match.None, apart},
		{"a record that leaves the part out", record, with(file, func(d *doc) { d.title += " (I)" }), match.Same, ask},
		{"one of two parts, without a number", with(record, func(d *doc) { d.title += " (I)"; d.series, d.number = "", "" }),
			with(file, func(d *doc) { d.title += " (II)"; d.series, d.number = "", "" }), match.Part, sure},
		{"Korean and English edition", doc{title: "농촌 계절근로자의 주거 실태", other: "Housing Conditions of Seasonal Workers", lang: "ko", year: 2021, people: []string{"김하늘"}, pages: 120},
			doc{title: "Housing Conditions of Seasonal Workers", lang: "en", year: 2021, people: []string{"Haneul Kim"}, pages: 100}, match.Edition, sure},
		{"Korean and English edition of one number, titles in one language each", with(brief, func(d *doc) { d.people = []string{"김하늘"} }),
			doc{title: "An Evaluation of the Seasonal Worker Programme", series: "Issue Brief", number: "2021-07", year: 2021, lang: "en", people: []string{"Haneul Kim"}}, match.Edition, sure},
		{"one number in two series", record, with(file, func(d *doc) { d.series, d.title, d.people = "Working Paper", "A Theory of Borders", []string{"C Park"} }), match.None, apart},
		{"one series and number of two houses", record, with(file, func(d *doc) {
			d.title, d.people, d.publisher = "A Theory of Borders", []string{"C Park"}, "Institute of Economic Affairs"
		}), match.None, apart},
		{"one number twice in a series", record, with(file, func(d *doc) { d.title, d.people = "A Theory of Borders", []string{"C Park"} }), match.None, apart},
		{"the number of another year", record, with(file, func(d *doc) { d.number, d.year, d.title, d.people = "2020-03", 2020, "A Theory of Borders", nil }), match.None, apart},
		{"another number, otherwise the same", record, with(file, func(d *doc) { d.number = "2021-08" }), match.Same, ask},
		{"the next report of the series on a like subject", record, with(file, func(d *doc) { d.number, d.title = "2021-04", "Wages of Seasonal Workers in Rural Areas" }), match.None, apart},
		{"a series that was renamed", record, with(file, func(d *doc) { d.series, d.number = "Research Report", "2021-11" }), match.Same, ask},
		{"one report of each province", doc{title: "Registered foreign residents in the province of Gangwon in 2023", year: 2023, pages: 3},
			doc{title: "Registered foreign residents in the province of Jeolla in 2023", year: 2023, pages: 3}, match.None, apart},
		{"one report of each province, in Korean", doc{title: "강원도 외국인 주민의 생활 실태 조사 보고", year: 2023, pages: 3},
			doc{title: "전라도 외국인 주민의 생활 실태 조사 보고", year: 2023, pages: 3}, match.None, apart},
		{"a title that many publications have", doc{title: "Annual Report", year: 2020}, doc{title: "Annual Report", year: 2020}, match.None, apart},
		{"a report and its summary", with(file, func(d *doc) { d.series, d.number = "", "" }), with(file, func(d *doc) { d.series, d.number, d.pages = "", "", 14 }), match.Same, ask},
		{"like titles by the same people", doc{title: "Integration policy for marriage migrants in Seoul", year: 2020, people: []string{"A Kim"}},
			doc{title: "Integration policy for refugees in Busan", year: 2020, people: []string{"A Kim"}}, match.None, apart},
		{"an annual report that was read to have the number of what it lists", with(file, func(d *doc) { d.title, d.kind = "The Institute in 2021", library.KindAnnualReport }),
			file, match.None, apart},
		{"two reports of a project, counted at their ends", doc{title: "이주민 초기적응 실태와 정책 연구 1", year: 2020, people: []string{"김하늘"}},
			doc{title: "이주민 초기적응 실태와 정책 연구 2", year: 2020, people: []string{"김하늘"}}, match.None, apart},
		{"parts written together with the title", doc{title: "이주민 초기적응 실태 연구Ⅰ", year: 2019, people: []string{"김하늘"}},
			doc{title: "이주민 초기적응 실태 연구Ⅱ", year: 2020, people: []string{"김하늘"}}, match.Part, sure},
		{"parts in Hanja", doc{title: "이주민 초기적응 실태 연구(上)", year: 2019, people: []string{"김하늘"}},
			doc{title: "이주민 초기적응 실태 연구(下)", year: 2019, people: []string{"김하늘"}}, match.Part, sure},
		{"objectives are no parts", doc{title: "Progress on the Global Compact in Korea: Objective 5", year: 2021, people: []string{"A Kim"}},
			doc{title: "Progress on the Global Compact in Korea: Objective 5", year: 2021, people: []string{"A Kim"}}, match.Same, sure},
		{"the series abbreviated", doc{title: "Remittances of Fishing Crews", series: "RRI WP", number: "12", year: 2019, record: true},
			doc{title: "Remittances of Fishing Crews", series: "RRI Working Paper Series", number: "No. 2019-12", year: 2019}, match.Same, sure},
		{"the number spelt in Korean", doc{title: "국경 관리의 이론과 실제", series: "워킹페이퍼", number: "제십이호", year: 2019, record: true},
			doc{title: "국경 관리의 이론과 실제", series: "워킹페이퍼", number: "12", year: 2019}, match.Same, sure},
		{"another subtitle by the same people", doc{title: "Integration of Marriage Migrants: Evidence from Seoul", year: 2020, people: []string{"A Kim"}, pages: 90},
			doc{title: "Integration of Marriage Migrants: Evidence from Busan", year: 2020, people: []string{"A Kim"}, pages: 95}, match.Same, ask},
		{"a second edition three years later", doc{title: "Handbook of Stay and Residence in Korea", year: 2018, people: []string{"A Kim"}, pages: 210},
			doc{title: "Handbook of Stay and Residence in Korea, 2nd edition", year: 2021, people: []string{"A Kim"}, pages: 230}, match.Same, ask},
		{"two reports of one title and series in two years", doc{title: "Survey of Foreign Residents in Rural Areas", series: "Policy Report", number: "2018-03", year: 2018, people: []string{"A Kim"}},
			doc{title: "Survey of Foreign Residents in Rural Areas", series: "Policy Report", number: "2021-05", year: 2021, people: []string{"A Kim"}}, match.None, apart},
		{"plans counted in their titles", doc{title: "제3차 외국인정책 기본계획의 평가와 과제", year: 2020, people: []string{"김하늘"}},
			doc{title: "제4차 외국인정책 기본계획의 평가와 과제", year: 2020, people: []string{"김하늘"}}, match.Same, ask},
		{"nothing is known of either", doc{}, doc{}, match.None, apart},
		{"a running number of another year", doc{title: "국경 관리의 이론", series: "워킹페이퍼", number: "12", year: 2015}, doc{title: "노동시장의 변화", series: "워킹페이퍼", number: "12", year: 2018}, match.None, apart},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, pair := range [][2]doc{{c.a, c.b}, {c.b, c.a}} {
				v := match.Compare(pair[0].work(), pair[1].work(), match.Options{Alias: house})
				if got := outcome(v); got != c.how || (c.how != apart && v.Relation != c.want) {
					t.Errorf("%s %q (%.2f), want %s %q; because %+v", got, v.Relation, v.Confidence, c.how, c.want, v.Because)
				}
			}
		})
	}
}

func TestAVerdictTellsWhatSpokeForItAndWhatAgainst(t *testing.T) {
	a := doc{title: "Housing of Seasonal Workers", series: "Policy Report", number: "3", year: 2021, people: []string{"Haneul Kim"}, record: true}
	b := doc{title: "Housing of Seasonal Workers", series: "정책보고서", number: "2021-03", year: 2022, people: []string{"Bada Lee"}, pages: 10}
	v := match.Compare(a.work(), b.work(), match.Options{})
	said := map[string]library.MatchReason{}
	for _, r := range v.Because {
		said[r.What] = r
	}
	if r := said["number"]; r.Against || r.Text != "3 = 2021-03" {
		t.Errorf("number: %+v", r)
	}
	if r := said["title"]; r.Against || r.Text != "100%" {
		t.Errorf("title: %+v", r)
	}
	if !said["people"].Against || !said["year"].Against || said["year"].Text != "2021 ≠ 2022" {
		t.Errorf("people and year: %+v", v.Because)
	}
}

func TestWorksThatBelongTogetherShareAKey(t *testing.T) {
	for _, pair := range [][2]doc{
		{{title: "Housing Conditions of Seasonal Workers"}, {title: "Housing condition of seasonal workers: a survey"}},
		{{title: "계절근로자 도입 제도의 평가"}, {title: "계절 근로자 도입제도의 평가와 과제"}},
		{{title: "A", series: "Policy Report", number: "03", year: 2021}, {title: "가", series: "정책보고서", number: "2021-3", year: 2021}},
		{{title: "A", series: "Working Paper", number: "12"}, {title: "가", series: "워킹페이퍼", number: "제12호", year: 2016}},
	} {
		keys := map[string]bool{}
		for _, k := range pair[0].work().Keys() {
			keys[k] = true
		}
		shared := 0
		for _, k := range pair[1].work().Keys() {
			if keys[k] {
				shared++
			}
		}
		if shared == 0 {
			t.Errorf("%q and %q share none of %v and %v", pair[0].title, pair[1].title, pair[0].work().Keys(), pair[1].work().Keys())
		}
	}
}

func TestTheLaterOfTwoVersions(t *testing.T) {
	for _, c := range []struct {
		name  string
		a, b  doc
		later bool
		known bool
	}{
		{"by the year", doc{title: "x", year: 2021}, doc{title: "x", year: 2020}, true, true},
		{"by the word", doc{title: "Rules of stay (revised)", year: 2020}, doc{title: "Rules of stay", year: 2021}, true, true},
		{"by the Korean word", doc{title: "체류 안내", year: 2020}, doc{title: "체류 안내 (개정판)", year: 2020}, false, true},
		{"by nothing", doc{title: "x", year: 2020}, doc{title: "x", year: 2020}, false, false},
	} {
		if later, known := match.Later(c.a.work(), c.b.work()); later != c.later || known != c.known {
			t.Errorf("%s: %v, %v", c.name, later, known)
		}
	}
}
