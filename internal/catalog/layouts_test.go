package catalog_test

import (
	"strings"
	"testing"

	"naru/internal/catalog"
)

// TestLayoutsOfTheField holds front pages as the field's publishers lay them
// out, all written for the test.
func TestLayoutsOfTheField(t *testing.T) {
	// The names, works and words are made up.
	const koAbstract = "이 연구는 결혼이민자의 구직 경험을 면접하여 살펴보았다. 언어보다 돌봄 부담이 더 큰 장벽이었고, 지역 일자리센터의 도움을 받은 이는 적었다. 돌봄과 상담을 함께 제공할 것을 제안한다."
	const enAbstract = "We follow graduates for five years and ask which of them stay. Those with a job offer before the end of their studies stay longer than others do."
	for name, c := range map[string]struct {
		text                                             string
		title, sub, people, date, series, number, abroad string
		abstract                                         bool
	}{
		"an article of a Korean journal": {
			text: "바다이민학보 제5권 제2호(2022), pp. 31~58\n결혼이민자의 노동시장 참여와 지역 간 격차에 관한 연구*\n김하늘** · 이바다***\n<국문초록>\n" + koAbstract +
				"\n주제어: 결혼이민자, 노동시장\n* 이 논문은 바다재단의 지원을 받았다.\n** 바다대학교 사회학과 박사과정(제1저자)\n",
			title: "결혼이민자의 노동시장 참여와 지역 간 격차에 관한 연구", people: "김하늘, 이바다", date: "2022", series: "바다이민학보", number: "5(2)", abstract: true,
		},
		"a report with names on its inner title page": {
			text: "연구보고서 2023-05\n이민자 통합지수 개발 연구\nDeveloping an Integration Index for Immigrants\n나루이민정책연구원\f연구보고서 2023-05\n이민자 통합지수 개발 연구\n" +
				"이나래·박가람·최한별\n나루이민정책연구원\f발간사\n글\f글\f발행일 2023년 12월 31일\n발행처 나루이민정책연구원\n",
			title: "이민자 통합지수 개발 연구", people: "이나래, 박가람, 최한별", date: "2023-12-31", series: "연구보고서", number: "2023-05",
			abroad: "Developing an Integration Index for Immigrants",
		},
		"a brief of a research service": {
			text:  "이슈브리프\n제1890호\n2021년 11월 5일\n외국인 계절근로자 제도의 쟁점과 과제\n김하늘*\n1. 들어가며\n농촌의 일손이 모자란다.\n* 사회문화조사실 입법조사관\n",
			title: "외국인 계절근로자 제도의 쟁점과 과제", people: "김하늘", date: "2021-11-05", series: "이슈브리프", number: "1890",
		},
		"a press release of today's form": {
			text:  "보도자료\n보도시점 2024. 3. 5.(화) 09:00 배포 2024. 3. 4.(월)\n외국인 유학생 비자 요건 완화한다\n- 지역특화형 비자 확대 시행 -\n담당 부서 출입국정책단 책임자 과장 김하늘\n",
			title: "외국인 유학생 비자 요건 완화한다", sub: "지역특화형 비자 확대 시행", people: "", date: "2024-03-05",
		},
		"a report of a centre, its authors after By": {
			text:  "DELTA POLICY CENTRE\nREPORT\nSettling In: A Profile of Newcomers in Three Deltas\nBy Haneul A. Kim and Bada Lee\nFEBRUARY 2021\n",
			title: "Settling In: A Profile of Newcomers in Three Deltas", people: "Haneul A. Kim, Bada Lee", date: "2021-02",
		},
		"a discussion paper with its authors above the title": {
			text: "DISCUSSION PAPER SERIES\nDSI DP No. 13013\nHaneul Kim\nBada Lee\nImmigration and Work Schedules: Theory and Evidence\nMARCH 2020\f" +
				"Discussion Paper No. 13013\nImmigration and Work Schedules: Theory and Evidence\nMARCH 2020\nHaneul Kim\nHarbour University\nBada Lee\nInstitute of Deltas\f" +
				"ABSTRACT\nImmigration and Work Schedules: Theory and Evidence\n" + enAbstract + "\nKeywords: deltas\n",
			title: "Immigration and Work Schedules: Theory and Evidence", people: "Haneul Kim, Bada Lee", date: "2020-03", series: "Discussion Paper Series", number: "13013", abstract: true,
		},
		"an article of an English journal": {
			text: "Delta Studies, 2023, Vol. 49, No. 3, 512–534\nhttps://doi.org/10.1000/ds.2023.49\nARTICLE\nWho Stays After Graduation? International Students in\nFour Cities of the North\n" +
				"Haneul Kim a, Bada Lee b and Naru Park b\naDepartment of Sociology, Harbour University; bInstitute of Deltas\nABSTRACT\n" + enAbstract + "\nARTICLE HISTORY\nReceived 3 March 2021\nAccepted 9 May 2022\nKEYWORDS\nstudents; cities\n",
			title: "Who Stays After Graduation? International Students in Four Cities of the North", people: "Haneul Kim, Bada Lee, Naru Park", date: "2023", series: "Delta Studies", number: "49(3)", abstract: true,
		},
		"a thesis": {
			text: "석사학위논문\n이주노동자 자녀의 교육권 보장에 관한 연구\nA Study on the Right to Education of Migrant Workers' Children\n2019년 2월\n바다대학교 대학원\n법학과\n김 하 늘\f" +
				"이주노동자 자녀의 교육권 보장에 관한 연구\n지도교수 이 바 다\n이 논문을 법학 석사학위논문으로 제출함\n",
			title: "이주노동자 자녀의 교육권 보장에 관한 연구", people: "김하늘", date: "2019-02", abroad: "A Study on the Right to Education of Migrant Workers' Children",
		},
		"a form of tables": {
			text:  "주민센터 이용 만족도 조사 결과\n항목\t내용\n작성자\t:\n부서명\t:\nTab1\tTab2\tTab3\nAbstract\n",
			title: "주민센터 이용 만족도 조사 결과",
		},
		"a paper whose first heading follows its title": {
			text:  "이민자 돌봄 노동의 등장과\n제도 변화에 따른 문제점과 정부의 대처 방안\nⅠ 이민자 돌봄 노동의 등장\n❏ 개념\n",
			title: "이민자 돌봄 노동의 등장과 제도 변화에 따른 문제점과 정부의 대처 방안",
		},
		"a policy study with one name": {
			text:  "정책연구 2019-10\n인구구조 변화와 외국인력\n홍길동\n나루개발연구원\n2019. 12\n",
			title: "인구구조 변화와 외국인력", people: "홍길동", date: "2019-12", series: "정책연구", number: "2019-10",
		},
		"a commissioned report": {
			text:  "발 간 등 록 번 호\n11-1270000-001234-01\n2022년도 연구용역 보고서\n장기체류 외국인의 의료보장 실태와\n개선방안 연구\n2022. 11.\n연구기관: 바다대학교 산학협력단\n연구책임자: 이나래(바다대학교 교수)\n공동연구원: 박가람, 최한별\n",
			title: "장기체류 외국인의 의료보장 실태와 개선방안 연구", people: "이나래, 박가람, 최한별", date: "2022-11",
		},
	} {
		got := catalog.Describe(pages(c.text), "0123.pdf")
		var names []string
		for _, p := range got.People {
			names = append(names, p.Name)
		}
		if got.Title != c.title || got.Subtitle != c.sub || strings.Join(names, ", ") != c.people || got.Date != c.date || got.Series != c.series || got.Number != c.number ||
			got.TitleOther != c.abroad || (got.Abstract != "") != c.abstract {
			t.Errorf("%s:\n got %q, %q by %q, %s, series %q %q, other %q, abstract %.30q\nwant %q, %q by %q, %s, series %q %q, other %q",
				name, got.Title, got.Subtitle, names, got.Date, got.Series, got.Number, got.TitleOther, got.Abstract, c.title, c.sub, c.people, c.date, c.series, c.number, c.abroad)
		}
	}
}
