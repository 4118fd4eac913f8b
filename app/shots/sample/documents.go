package sample

import (
	"time"

	"naru/internal/library"
)

// when everything was added; a fixed time, so that pictures stay the same.
var when = time.Date(2024, 11, 5, 9, 30, 0, 0, time.UTC)

type seed struct {
	title, other, series, number string
	year                         int
	lang                         string
	kind                         library.Kind
	pages                        int
	people                       []string
	themes                       []string
	tags                         []string
}

var seeds = []seed{
	{"고령화시대 돌봄서비스를 위한 이민정책 현황과 전망", "Immigration Policy for Care Service in the Aging Era", "연구보고서", "2020-01", 2020, "ko", library.KindReport, 214, []string{"박민정", "최서리", "이정우"}, []string{"labour", "health", "demography"}, []string{"돌봄"}},
	{"뿌리산업 외국인 기능인력 정책 검토와 개선방안", "", "정책보고서", "2020-08", 2020, "ko", library.KindPolicyReport, 96, []string{"조영희"}, []string{"labour"}, nil},
	{"Experiences of International Students in Korea and Their Pathway to Employment", "외국인 유학생의 한국 생활과 취업 경로", "Research Report", "2020-05", 2020, "en", library.KindReport, 198, []string{"Chang Won Lee", "Minjeong Park", "Seori Choi", "Younghee Cho"}, []string{"talent", "labour"}, []string{"student", "survey"}},
	{"Seasonal Worker Program: Ten Years of Local Practice", "계절근로자 제도 10년", "Issue Brief", "2021-04", 2021, "en", library.KindBrief, 24, []string{"Younghee Cho"}, []string{"labour", "local"}, []string{"care", "quota"}},
	{"인구구조 변화에 따른 지방자치단체 이민정책", "Immigration Policy of Local Governments According to Demographic Changes", "연구보고서", "2020-07", 2020, "ko", library.KindReport, 176, []string{"유민이"}, []string{"demography", "local"}, nil},
	{"Patterns of Female Immigrants' Labor Market Participation", "", "Policy Report", "2020-02", 2020, "en", library.KindPolicyReport, 142, []string{"Minjeong Park", "Gibong Kim", "Seori Choi"}, []string{"family", "labour"}, nil},
	{"코로나19 이후 국경관리의 변화와 과제", "Border Management after COVID-19", "이슈브리프", "2020-12", 2020, "ko", library.KindBrief, 18, []string{"한준성"}, []string{"covid19", "border"}, []string{"방역"}},
	{"사회통합프로그램 성과 분석과 개선 방향", "", "연구보고서", "2019-03", 2019, "ko", library.KindReport, 230, []string{"이창원", "조영희"}, []string{"integration", "education"}, nil},
	{"Refugee Status Determination in Comparison", "난민 심사 제도의 비교", "Working Paper", "2018-01", 2018, "en", library.KindWorkingPaper, 66, []string{"Juyoung Jang"}, []string{"refugees"}, []string{"asylum"}},
	{"체류외국인 통계로 본 지역별 인구 변화", "", "통계브리프", "2022-02", 2022, "ko", library.KindStatistics, 32, []string{"유민이", "김영근"}, []string{"statistics", "demography"}, nil},
	{"복수국적 제도의 쟁점과 정책 과제", "", "정책보고서", "2021-06", 2021, "ko", library.KindPolicyReport, 88, []string{"장주영"}, []string{"citizenship"}, nil},
	{"Analysis of Work Permission by Visa Type in Korea", "체류자격별 취업허가 분석", "Issue Brief", "2020-08", 2020, "en", library.KindBrief, 0, []string{"Young-guen Kim", "Junsung Han"}, []string{"labour", "border"}, nil},
	{"중국동포 밀집지역의 형성과 변화", "", "연구보고서", "2017-02", 2017, "ko", library.KindReport, 164, []string{"최서리"}, []string{"diaspora", "local"}, nil},
	{"Global Compact for Migration: Objectives and Indicators", "", "Working Paper", "2019-05", 2019, "en", library.KindWorkingPaper, 72, []string{"Sookyung Kang"}, []string{"development", "governance"}, []string{"GCM"}},
	{"결혼이민자 가족의 생애주기별 정책 수요", "", "연구보고서", "2016-04", 2016, "ko", library.KindReport, 208, []string{"박민정"}, []string{"family", "integration"}, nil},
	{"이민행정 조직 개편 방안: 이민청 설립 논의를 중심으로", "", "정책보고서", "2022-01", 2022, "ko", library.KindPolicyReport, 120, []string{"이창원", "한준성"}, []string{"governance"}, []string{"이민청"}},
	{"외국인 우수인재 유치를 위한 점수제 비자의 효과", "", "워킹페이퍼", "2023-03", 2023, "ko", library.KindWorkingPaper, 58, []string{"김기봉"}, []string{"talent", "citizenship"}, nil},
	{"Regional Visas and the Retention of Newcomers", "지역특화형 비자와 정착", "Research Report", "2023-02", 2023, "en", library.KindReport, 134, []string{"Min Yi Yoo"}, []string{"local", "demography"}, []string{"quota"}},
	{"이주민 건강보험 이용 실태", "", "통계브리프", "2021-01", 2021, "ko", library.KindStatistics, 28, []string{"김영근"}, []string{"health"}, nil},
	{"다문화사회 전문가 양성 교육과정 개편 연구", "", "연구보고서", "2018-06", 2018, "ko", library.KindReport, 152, []string{"조영희"}, []string{"education", "integration"}, nil},
	{"무사증 입국제도와 불법체류 관리", "", "이슈브리프", "2015-03", 2015, "ko", library.KindBrief, 16, []string{"한준성"}, []string{"border"}, nil},
	{"Factors Related to the Financial Capacity of Filipino Workers", "", "Working Paper", "2020-03", 2020, "en", library.KindWorkingPaper, 66, []string{"Juyoung Jang", "Gibong Kim"}, []string{"labour", "development"}, nil},
	{"고용허가제 사업장 변경 제한에 관한 연구", "", "연구보고서", "2014-05", 2014, "ko", library.KindReport, 186, []string{"이정우"}, []string{"labour"}, []string{"고용허가제"}},
	{"Public Attitudes towards Migrants after the Pandemic", "", "Issue Brief", "2022-07", 2022, "en", library.KindBrief, 20, []string{"Seori Choi"}, []string{"integration", "covid19"}, nil},
	{"이민정책연구원 2023 연차보고서", "Annual Report 2023", "연차보고서", "2023", 2024, "ko", library.KindAnnualReport, 92, nil, []string{"governance"}, nil},
}

// documents turns the seeds into documents, and repeats the list with older
// years where many more are wanted.
func documents(times int) []library.Document {
	var out []library.Document
	for n := range times {
		for i, s := range seeds {
			d := library.Document{
				ID: library.DocumentID(len(out) + 1), Kind: s.kind, Title: s.title, TitleOther: s.other, Series: s.series, Number: s.number,
				Year: s.year - n%6, Language: s.lang, Publisher: "이민정책연구원", Pages: s.pages, Tags: s.tags, Reader: "pdfium",
				Added: when.Add(-time.Duration(i) * time.Hour),
			}
			if s.pages > 0 {
				d.File, d.SHA256 = "report.pdf", "0f1e2d"
			}
			d.Wanted = d.SHA256 == ""
			// Old reports are scans; some of their pages were never recognised.
			if n == 0 && s.pages > 0 && s.year < 2018 {
				d.PagesWithoutText = s.pages / 4
			}
			for j, name := range s.people {
				role := library.RoleCoResearcher
				if j == 0 {
					role = library.RoleChief
				}
				d.People = append(d.People, library.Credit{Name: name, Role: role})
			}
			for j, id := range s.themes {
				d.Themes = append(d.Themes, library.ThemeScore{ID: id, Score: 0.9 - 0.2*float64(j), By: library.ByRule,
					Because: []library.ThemeReason{{Term: "계절근로", Count: 14}, {Term: "foreign worker", Count: 9}}})
			}
			d.Contents = []library.Heading{{Level: 1, Title: "제1장 서론", Page: 1}, {Level: 1, Title: "제3장 노인장기요양 인력 수급", Page: 31}, {Level: 2, Title: "제2절 계절근로자 제도", Page: 33}}
			d.Sources = sources()
			out = append(out, d)
		}
	}
	return out
}

// sources are where descriptions usually come from.
func sources() map[string]library.FieldSource {
	page := func(n int) library.FieldSource { return library.FieldSource{From: library.FromPage, Page: n} }
	return map[string]library.FieldSource{
		"title": page(1), "title_other": page(1), "series": page(1), "number": page(1), "year": {From: library.FromFileName}, "people": page(3),
		"publisher": {From: library.FromPerson}, "language": {From: library.FromText}, "kind": page(1), "contents": {From: library.FromOutline},
	}
}

// tree is a part of the taxonomy; the counts are filled in from the documents.
func tree() []library.Theme {
	t := func(id, en, ko string, children ...library.Theme) library.Theme {
		for i := range children {
			children[i].Parent = id
		}
		return library.Theme{ID: id, NameEN: en, NameKO: ko, Children: children}
	}
	return []library.Theme{
		t("labour", "Labour", "노동", t("labour.eps", "Employment permit", "고용허가제"), t("labour.seasonal", "Seasonal work", "계절근로"), t("labour.skilled", "Skilled admission", "숙련인력")),
		t("integration", "Integration", "사회통합", t("integration.kiip", "Integration programme", "사회통합프로그램")),
		t("border", "Border management", "국경관리", t("border.visa", "Visa waiver", "사증면제")),
		t("covid19", "COVID-19", "코로나19"),
		t("demography", "Demography", "인구"),
		t("talent", "Students & talent", "유학생·인재"),
		t("family", "Family & marriage", "가족·결혼이민"),
		t("refugees", "Refugees & defectors", "난민·북한이탈주민"),
		t("governance", "Governance & budget", "거버넌스·재정"),
		t("statistics", "Statistics", "통계"),
		t("development", "Development & global governance", "개발·국제협력"),
		t("citizenship", "Citizenship & residence", "국적·영주"),
		t("education", "Education & training", "교육·연수"),
		t("diaspora", "Overseas Koreans & Korean Chinese", "재외동포"),
		t("local", "Local government & regions", "지방·지역"),
		t("health", "Health & welfare", "보건·복지"),
	}
}
