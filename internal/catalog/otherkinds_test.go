package catalog_test

import (
	"testing"

	"naru/internal/catalog"
)

// TestWhatIsNoReportIsTitledByWhatItsKindPrints holds letters, minutes, releases,
// tables and laws, whose titles and days stand elsewhere than those of reports.
func TestWhatIsNoReportIsTitledByWhatItsKindPrints(t *testing.T) {
	for name, c := range map[string]struct{ text, title, date string }{
		"an official letter": {"푸른시 가족센터\n수신 푸른시장\n(경유)\n제목 통역 인력 배치 협조 요청\n1. 귀 기관의 발전을 기원합니다.\n푸른시 가족센터장\n시행 운영과-31 (2020. 4. 2.) 접수", "통역 인력 배치 협조 요청", "2020-04-02"},
		"a letter":           {"Directorate of Housing\n4 Mill Lane\n3 May 2019\nDear Ms Lopes,\nRe: Repairs to the reception centre\nThank you for your letter.", "Repairs to the reception centre", "2019-05-03"},
		"a release":          {"PRESS RELEASE\nFor immediate release\n6 June 2022\nHarbour towns open schools to newcomers\nPort Lee, 6 June 2022 – Schools in harbour towns will open in autumn, the council said today.", "Harbour towns open schools to newcomers", "2022-06-06"},
		"minutes":            {"제2차 이주정책협의회 회의록\n일시: 2018. 7. 4.(수) 10:00\n장소: 시청 회의실\n1. 개회\n위원장이 개회를 선언하다.", "제2차 이주정책협의회 회의록", "2018-07-04"},
		"a table":            {"Table 3. Arrivals by port and month, 2018\nPort Jan Feb Mar\nNorth 12 14 19\nSouth 32 11 20", "Arrivals by port and month, 2018", ""},
		"a fact sheet":       {"팩트시트\n2021. 5.\n숫자로 보는 결혼이민자\n주요 수치\n• 16만 명", "숫자로 보는 결혼이민자", "2021-05"},
		"a form":             {"■ 국적법 시행규칙 [별지 제2호서식]\n귀화허가 신청서\n※ 해당란에 표시합니다.\n성명\n생년월일\n국적\n신청인 서명 또는 인", "귀화허가 신청서", ""},
		"a law":              {"Province of Lee\nREGULATION NO. 4 OF 2011\non schools for newcomers\nPassed on 2 March 2011\nArticle 1\nThis Regulation governs schools.", "", "2011-03-02"},
	} {
		t.Run(name, func(t *testing.T) {
			got := catalog.Describe(pages(c.text), "x.txt")
			if c.title != "" && got.Title != c.title {
				t.Errorf("title %q, want %q", got.Title, c.title)
			}
			if got.Date != c.date {
				t.Errorf("date %q, want %q", got.Date, c.date)
			}
		})
	}
}
