package unpack_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

// TestAStatuteOfManyPagesListsNothing reads numbered headings, dated amendments and
// tables of fees over hundreds of pages, in both languages.
func TestAStatuteOfManyPagesListsNothing(t *testing.T) {
	for name, article := range map[string]func(n int) string{
		"English": func(n int) string {
			return fmt.Sprintf("Article %d (Reports and Courses)\n1. The Minister shall report on the status of stay of foreigners in the programme.\n"+
				"2. Form No. %d: Application for education and training, as amended on March %d, 2019\n3) An officer in charge of research: Kim Ha-neul\n"+
				"Section %d. Research Report and Policy Paper\nNo.\tTitle\tFee\n1\tCertificate of course\t3,000 won\n2\tReissue of certificate\t1,000 won\n"+
				"<Amended by Act No. %d, Dec. %d, 2020>", n, n, n%28+1, n, 10000+n, n%28+1)
		},
		"Korean": func(n int) string {
			return fmt.Sprintf("제%d조(교육과 연구) ① 법무부장관은 외국인의 교육에 관한 연구보고서를 작성하여야 한다.\n1. 교육과정의 내용\n2. 교육기간: 2019년 %d월 %d일부터\n"+
				"② 제1항에 따른 연구보고서 제%d호 서식은 다음과 같다.\n[별표 %d] 수수료\n구분\t내용\t금액\n1\t사증 발급\t3만원\n2\t재입국 허가\t5만원\n"+
				"<개정 2020. %d. %d.>\n책임자는 소속 공무원으로 한다.", n, n%12+1, n%28+1, n, n, n%12+1, n%28+1)
		},
	} {
		var pages []library.Page
		for n := 1; n <= 600; n++ {
			pages = append(pages, library.Page{Number: n, Text: strings.Repeat(article(n)+"\n", 3)})
		}
		if got := unpack.Unpack(pages, 2020); got.Counts().All() != 0 {
			t.Errorf("%s: %+v; the first are %.2v %.2v %.2v", name, got.Counts(), got.Records, got.Courses, got.Events)
		}
	}
}

// TestWhatOnlyLooksLikeAListOfAYearsWorkListsNothing reads what comes near to an
// annual report: programmes, bibliographies, lists of laws, tables of contents.
func TestWhatOnlyLooksLikeAListOfAYearsWorkListsNothing(t *testing.T) {
	for name, text := range map[string]string{
		"a conference's programme": `International Conference on Mobility
Programme
Time	Session	Speaker
1	09:00 - 10:30	Opening: Migration and cities	Ann Roe
2	10:45 - 12:00	Session 2 Working Paper Presentations	John Moe
Day 2: March 4, 2021
Session 3: Labour
Chair: Dr. Jane Doe
Paper 1: Wages of seasonal workers
Author: John Moe
Paper 2: Housing in Sora-do
Author: Ann Roe`,
		"a conference's programme in Korean": `국제학술대회 일정
시간	내용	발표자
09:00~10:00	개회식	김하늘
10:00~12:00	제1세션: 노동이주	이바다
제2세션 사회통합
발표 1. 결혼이민자의 정착
발표자: 박서윤
발표 2. 난민의 주거
발표자: 최지원`,
		"publications in a curriculum vitae": `Curriculum Vitae
Publications
Doe, J. (2019). Housing of migrants. Journal of Borders, 12(3), 44-60.
Doe, J. and Roe, A. (2020). Working Paper 12: Wages after the flood. Sora Institute.
Doe, J. (2021). Policy Brief 7. Who pays for language courses? Harbour Institute.
Research Report 2018-03, Institute of Labour.
Teaching
Migration policy, spring 2020
Statistics, autumn 2020`,
		"references": `참고문헌
김하늘. 2019. 『이주민의 주거』. 연구보고서 2019-03. 해솔이주연구원.
이바다·박서윤. 2020. 「난민의 취업」. 정책보고서 2020-01. 해솔이주연구원.
최지원. 2021. "돌봄 노동자". 이슈브리프 2021-07.`,
		"a list of laws": `List of Acts
No.	Title	Date of promulgation
Act No. 1289	Immigration Control Act	March 5, 1963
Act No. 11298	Refugee Act	February 10, 2012
1. Nationality Act, December 20, 1948
2. Refugee Act, February 10, 2012
3. Overseas Koreans Act, September 2, 1999`,
		"a table of contents": `Contents
Research Report 01 Housing of seasonal workers ........ 12
Research Report 02 Care work in the capital ........ 15
Policy Brief 03 Language courses ........ 18
1. Education projects ........ 20
2. Cooperation projects ........ 24`,
		"statistics by month": `Table 3. Registered foreign residents
No.	Category	Number	Date
1	Employment	120,000	Jan. 2020
2	Study	80,000	Feb. 2020
3	Marriage	60,000	Mar. 2020`,
		"a budget with sums and cells that list several things": `예산 내역
번호	구분	내용	기간	금액
1	인건비	1) 연구원 급여 2) 보험료	2021. 3. 4.	30명
2		① 수당 ② 여비		20명
소계				50명
3	운영비	- 인쇄 - 우편	2021. 5. 6.	10명
합계				60명`,
		"the imprint of a paper": `Policy Report 2020-05
Safety nets in districts of migrants
Chief Researcher: Ann Roe
Co-researchers: John Moe, Jane Doe
Published: December 2020`,
	} {
		if got := unpack.Unpack([]library.Page{{Number: 1, Text: text}}, 2020); got.Counts().All() != 0 {
			t.Errorf("%s: %+v; %+v %+v %+v", name, got.Counts(), got.Records, got.Courses, got.Events)
		}
	}
}
