package catalog_test

import (
	"strings"
	"testing"

	"naru/internal/catalog"
	"naru/internal/library"
)

// TestFrontPagesOfMoreMakers holds what the makers of reports and papers do that
// others do not, all written for the test.
func TestFrontPagesOfMoreMakers(t *testing.T) {
	for name, c := range map[string]struct {
		text                                                     string
		title, people, date, series, number, publisher, citation string
	}{
		"names with signs of all kinds": {
			text:  "Letters that Come Back to the Delta\nHaneul Kim∗+, Bada Lee$, Naru Park#\nABSTRACT\nWe read letters.\n",
			title: "Letters that Come Back to the Delta", people: "Haneul Kim, Bada Lee, Naru Park",
		},
		"a word of periodicals within the title": {
			text:  "Improving Asylum Review Performance\nBudget of the office and its staff\nThe number of applications has risen.\n",
			title: "Improving Asylum Review Performance",
		},
		"a title in a script without blanks": {
			text:  "離島に住む外国人労働者の生活実態\n本稿では離島に住む人々の暮らしについて述べる。\n",
			title: "離島に住む外国人労働者の生活実態",
		},
		"a table of contents above the first heading": {
			text:  "CHAPTER 5 TABLE OF CONTENTS\n5.0 Return and Reintegration..........5-1\n5.1 Who returns..........5-2\n5.2 Who stays..........5-4\f5.0 RETURN AND REINTEGRATION\nThose who return are few.\n",
			title: "0123",
		},
		"a name alone on cover and title page": {
			text:  "Delta Manual\nFor those who arrive\nBada Oswald\fDelta Manual: For those who arrive\nBada Oswald\nCopyright © 2015 Bada Oswald\fText begins here and goes on for a while.\n",
			title: "Delta Manual For those who arrive", people: "Bada Oswald", date: "2015",
		},
		"family names first, with initials": {
			text:  "TECHNICAL REPORT\nMapping the homes of foreign residents\nVasquez, P., Nyström, K. and Toth, G.\n2020\nEUR 30217 EN\n",
			title: "Mapping the homes of foreign residents", people: "P. Vasquez, K. Nyström, G. Toth", date: "2020", number: "EUR 30217 EN",
		},
		"the day between the issue and the title": {
			text:  "강물과 논점 제2031호\n2023년 1월 5일\n외국인 아동 출생등록제의 도입 논의와 과제\n여 지 안*\n1. 들어가며\n아이가 태어난다.\n",
			title: "외국인 아동 출생등록제의 도입 논의와 과제", people: "여지안", date: "2023-01-05", series: "강물과 논점", number: "2031",
		},
		"a briefing with number and day on a line": {
			text:  "BRIEFING PAPER\nNumber 07785, 14 January 2021\nFees for citizenship applications\nBy Haneul Kim and Bada Lee\n",
			title: "Fees for citizenship applications", people: "Haneul Kim, Bada Lee", date: "2021-01-14", series: "Briefing Paper", number: "07785",
		},
		"a volume and an issue of a Korean journal": {
			text:  "바다와 평화연구 제17집 2호(2023. 8. 31)\npp. 45-71\n중도입국 청소년의 진로 형성 과정에 관한 연구\n한소담*, 오루다**\n국문요약\n",
			title: "중도입국 청소년의 진로 형성 과정에 관한 연구", people: "한소담, 오루다", date: "2023-08-31", series: "바다와 평화연구", number: "17(2)",
		},
		"an imprint on one line": {
			text:  "지역에 머무는 사람들\n발행처 가온이주정책연구원   발행인 강문수   편집 연구기획팀\n",
			title: "지역에 머무는 사람들", publisher: "가온이주정책연구원",
		},
		"a press release that says who answers for it": {
			text:  "보도자료\n보도시점 2024. 12. 17.(화) 12:00\n이민자 체류 실태 및 고용조사 결과\n담당 부서\t통계청 사회통계국\t책임자\t과 장\t임지호\n\t법무부 이민통합과\t담당자\t사무관\t채다인\n",
			title: "이민자 체류 실태 및 고용조사 결과", date: "2024-12-17", publisher: "통계청",
		},
		"a paper given at a conference": {
			text:  "2022년 한들이주학회 추계학술대회\n이주민 밀집지역의 주거 환경과 지역 갈등\n봉하늘(두레대학교 도시계획학과)\n1. 문제 제기\n사람이 모여 산다.\n",
			title: "이주민 밀집지역의 주거 환경과 지역 갈등", people: "봉하늘", date: "2022",
		},
		"statistics of a month, with no other title": {
			text:  "나루지역 통계월보\n2023년 12월호\n나루지역통계청\n인구정보과\n목 차\nⅠ. 총괄 ········ 3\nⅡ. 출입국 ········ 7\nⅢ. 체류 ········ 15\n",
			title: "나루지역 통계월보", date: "2023-12", publisher: "나루지역통계청",
		},
		"volume and number beside the day, below a name in two languages": {
			text:  "오늘의 바다경제\nSea Economy Today\n2021년 3월 4일 Vol. 21 No. 5\n계절노동 이주의 변화와 시사점\n고미르 국제협력센터 연구원\n이 글은 바다를 건너 일하러 오는 사람들을 다룬다.\n",
			title: "계절노동 이주의 변화와 시사점", people: "고미르", date: "2021-03-04", series: "오늘의바다경제", number: "21(5)",
		},
		"a notice of a city": {
			text:  "나루시 공고 제2024-312호\n외국인 유학생 지역정착 지원사업 참여자 모집 공고\n다음과 같이 참여자를 모집합니다.\n2024년 3월 11일\n",
			title: "외국인 유학생 지역정착 지원사업 참여자 모집 공고", date: "2024-03-11", number: "2024-312", publisher: "나루시",
		},
		"a name with its place on a line": {
			text:  "Temporary Protection After Two Years\nHaneul Kim, Danube Centre for Migration Studies\nJanuary 2024\nSummary\nThose who came two years ago have stayed.\n",
			title: "Temporary Protection After Two Years", people: "Haneul Kim", date: "2024-01",
		},
		"the menu of a page of the web": {
			text:  "Home\nNews\nEvents\nPress Releases\nResources\nBoard Members\nSupport\nCounting those who move between two rivers\nText follows here and goes on.\n",
			title: "Counting those who move between two rivers",
		},
		"a citation without a label, by a body": {
			text: "Detention and what stands in its place\nMay 2022\n1. INTRODUCTION\nStates decide in many ways, and few of them write down how they came to decide in a case.\nMore text.\n" +
				"Delta Migration Network (2022). Detention and what stands in its place. Brussels: Delta Migration Network.\n",
			title: "Detention and what stands in its place", date: "2022-05", publisher: "Delta Migration Network",
			citation: "Delta Migration Network (2022). Detention and what stands in its place. Brussels: Delta Migration Network.",
		},
	} {
		got := catalog.Describe(pages(c.text), "0123.pdf")
		var names []string
		for _, p := range got.People {
			names = append(names, p.Name)
		}
		if people := strings.Join(names, ", "); got.Title != c.title || people != c.people || got.Date != c.date || got.Series != c.series || got.Number != c.number ||
			got.Publisher != c.publisher || got.CitationPrinted != c.citation {
			t.Errorf("%s:\n got %q by %q, %s, series %q %q, publisher %q, citation %q\nwant %q by %q, %s, series %q %q, publisher %q, citation %q", name,
				got.Title, people, got.Date, got.Series, got.Number, got.Publisher, got.CitationPrinted, c.title, c.people, c.date, c.series, c.number, c.publisher, c.citation)
		}
	}
}

func TestAnISBNIsNotCutToAShorterOne(t *testing.T) {
	got := catalog.Describe(pages("가온 총서\nISBN 979-11-260-0399-7\n"), "0123.pdf")
	if got.ISBN != "" || len(got.Unsure) == 0 {
		t.Errorf("got %q, unsure of %q", got.ISBN, got.Unsure)
	}
}

func TestTheOtherTitleStandsAboveThoseWhoSignInAnyForm(t *testing.T) {
	text := "중도입국 청소년의 진로 형성 과정에 관한 연구\n한소담*, 오루다**\n국문요약\n" + koBody + "\f참고문헌\n\fABSTRACT\nA Narrative Inquiry into the Careers of Mid-Entry Youth\n" +
		"Han, Sodam (Garam University)\nOh, Ruda (Nuri University of Education)\nThis study examines the paths that young people take after they have come to a new school, and asks them.\n"
	if got := catalog.Describe(pages(text), "0123.pdf"); got.TitleOther != "A Narrative Inquiry into the Careers of Mid-Entry Youth" {
		t.Errorf("got %q", got.TitleOther)
	}
}

func TestTheDayBesideTheKindHidesItNot(t *testing.T) {
	got := catalog.Describe(pages("Temporary Protection After Two Years\nPolicy Brief | January 2024\nHaneul Kim, Danube Centre for Migration Studies\nSummary\nThose who came have stayed.\n"), "0123.pdf")
	if got.Kind != library.KindBrief || got.Date != "2024-01" {
		t.Errorf("got %s of %s", got.Kind, got.Date)
	}
}
