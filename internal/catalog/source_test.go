package catalog_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
)

func TestALineAboveTheTitleNamesASeriesOfAnyName(t *testing.T) {
	const title = "지역 이민정책의 과제"
	for line, want := range map[string]struct {
		series, number string
		kind           library.Kind
	}{
		"Harbour City Briefs 2024-03":   {"Harbour City Briefs", "2024-03", library.KindBrief},
		"Harbour Notes No. 3":           {"Harbour Notes", "3", library.KindOther},
		"Studies of the Delta, No. 12":  {"Studies of the Delta", "12", library.KindOther},
		"바다시 이주민 브리프 2024-03":           {"바다시 이주민 브리프", "2024-03", library.KindBrief},
		"바다시 인구이동 노트 제3호":               {"바다시 인구이동 노트", "3", library.KindOther},
		"Migration Act No. 62":          {"", "", library.KindOther},
		"Ministerial Direction No. 106": {"", "", library.KindOther},
		"법률 제14408호":                    {"", "14408", library.KindLaw}, // a law's own, of no series
		"House of Arrivals 2024-03":     {"", "", library.KindOther},    // nothing says that it is a series
		"the number of cases is No. 3":  {"", "", library.KindOther},
		"발간등록번호 제11호":                   {"", "", library.KindOther},
	} {
		got := catalog.Describe(pages(line+"\n"+title+"\n"+koBody), "")
		if got.Series != want.series || got.Number != want.number || want.series != "" && (got.Kind != want.kind || got.Title != title) {
			t.Errorf("%q: got %q %q, %s, title %q; want %+v", line, got.Series, got.Number, got.Kind, got.Title, want)
		}
	}
	d := pages("바다시 소식 제3호\n[안내]\n" + title + "\n" + koBody)
	if got := catalog.Describe(d, ""); got.Series != "" {
		t.Errorf("a line that is not next to the title: %q", got.Series)
	}
	d.Subject = "바다시 소식 제3호"
	if got := catalog.Describe(d, ""); got.Series != "바다시 소식" || got.Number != "3" {
		t.Errorf("repeated by the file's subject: %q %q", got.Series, got.Number)
	}
}

func TestATitleThatNamesAPublicationIsNoSeries(t *testing.T) {
	for _, title := range []string{"How to read a policy report", "정책보고서를 읽는 법"} {
		got := catalog.Describe(pages(title+"\n2024. 3. 1.\n"+enBody), "")
		if got.Series != "" || got.Title != title {
			t.Errorf("series %q, title %q", got.Series, got.Title)
		}
	}
}

func TestAFilesOwnAuthorsArePeopleOnly(t *testing.T) {
	for author, want := range map[string][]string{
		"Seori Choi": {"Seori Choi"}, "박민정": {"박민정"}, "남궁바다라": {}, "남궁바다": {"남궁바다"},
		"A. Beber; M. Brandt": {"A. Beber", "M. Brandt"}, "Haneul Kim, Bada Lee & Naru Park": {"Haneul Kim", "Bada Lee", "Naru Park"},
		"김하늘, 이바다 및 박나루": {"김하늘", "이바다", "박나루"}, "동빈 나": {"나동빈"}, "Paul-André de la Tour": {"Paul-André de la Tour"},
		"Dr. Haneul Kim, PhD": {"Haneul Kim"},
		"user":                {}, "Administrator": {}, "hp": {}, "HP Inc": {}, "Microsoft": {}, "Microsoft Office User": {}, "Windows User": {},
		"USCIS": {}, "DUMONT": {}, "mewebe00": {}, "Lidia": {}, "사용자": {}, "관리자": {}, "홍보": {}, "홍보팀": {}, "정책기획부": {}, "한국은행": {},
		"(주)한글과컴퓨터": {}, "한글과컴퓨터": {}, "Acme Holdings": {}, "Human Rights Watch": {}, "Test User": {}, "0310123": {},
		"soy.lovit@gmail.com": {}, "Haneul Kim <h.kim@example.org>": {}, "KIM HANEUL": {}, "Ministry of Justice": {}, "이민정책연구원": {},
		"Haneul K.": {}, "전문가": {}, "유학생": {}, "Power Distiller": {}, "New Zealand": {},
	} {
		d := &extract.Document{Pages: []extract.Page{{Source: library.SourceNone}}, Author: author}
		var got []string
		for _, c := range catalog.Describe(d, "").People {
			got = append(got, c.Name)
			if c.Role != library.RoleAuthor {
				t.Errorf("%q: role %s", author, c.Role)
			}
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", author, diff)
		}
	}
}

func TestAuthorsThatThePagesDoNotNameAreGivenAsUnsure(t *testing.T) {
	d := pages("지역 이민정책의 과제\n" + koBody)
	d.Author = "박민정"
	if got := catalog.Describe(d, ""); len(got.People) != 1 || got.Sources["people"].From != library.FromMetadata || !slices.Contains(got.Unsure, "people") {
		t.Errorf("got %v from %v, unsure of %v", got.People, got.Sources["people"], got.Unsure)
	}
	d.Reader = "epub" // whose properties are its imprint
	if got := catalog.Describe(d, ""); len(got.People) != 1 || got.People[0].Name != "박민정" || slices.Contains(got.Unsure, "people") {
		t.Errorf("a book's own author: %v, unsure of %v", got.People, got.Unsure)
	}
}

func TestTheAuthorOfTheFileThisOneWasMadeFromIsNotItsAuthor(t *testing.T) {
	d := pages("지역 이민정책의 과제\n" + koBody)
	d.Title, d.Author = "Telephone Tariffs after the Trade Agreement", "Haneul Kim"
	if got := catalog.Describe(d, "").People; len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestAuthorsMayBeTurnedOrABody(t *testing.T) {
	d := pages("Regional Visas in Two Provinces\nThe registers were kept by Nari Shim and by Bada Lee.\n" + enBody)
	d.Author = "Shim, Nari"
	if diff := cmp.Diff([]library.Credit{{Name: "Nari Shim", Role: library.RoleAuthor}}, catalog.Describe(d, "").People); diff != "" {
		t.Error(diff)
	}
	d.Author = "Shim, Nari; Lee, Bada"
	if got := catalog.Describe(d, "").People; len(got) != 2 || got[1].Name != "Bada Lee" {
		t.Errorf("a list as catalogues write it: %v", got)
	}
	for line, want := range map[string]string{"저자: 바다시 편집부": "바다시 편집부", "Author: Harbour City Editorial Board": "Harbour City Editorial Board"} {
		got := catalog.Describe(pages("지역 이민정책의 과제\n"+line+koBody), "").People
		if diff := cmp.Diff([]library.Credit{{Name: want, Role: library.RoleAuthor}}, got); diff != "" {
			t.Errorf("%q: %s", line, diff)
		}
	}
}

func TestATellingFileNameIsBetterThanABadGuess(t *testing.T) {
	const file = "이민정책 동향과 전망_20240501_게시.pdf"
	const named = "이민정책 동향과 전망"
	for name, c := range map[string]struct{ text, want string }{
		"a table's head":                {"구분 주요 내용\n의회보고\n2021. 2. 23.\n", named},
		"a table's head after a mark":   {"<참고>\n구분 토요일 일요일/공휴일 평일\n", named},
		"a table's caption":             {"TABLE 1 Self-identified roles and foreign policy\nPresident\n", named},
		"a Korean caption":              {"〈표 3-1〉 체류자격별 외국인\n구분 합계\n", named},
		"a later page":                  {"- 7/10 -\n표준 설정과 국제적 협력의 방향\n", named},
		"a sentence's tail":             {"적으로 개선하려면 표준 설정 및 국제적 협력이 필요\n", named},
		"a list item's second line":     {"o 도입이 해결책이 될 수 있지만 비용, 적시성 및 투명성을 실질\n적으로 개선하려면 표준 설정 및 협력이 필요\no 국제표준의 개발에 처음부터 참여하는 것이 중요\n", named},
		"the heading of a part":         {"제1관 목적 및 용어의 정의\n제1조(목적) 이 계약은\n", named},
		"right to left":                 {"تحسين الإنتاجية وحل المشكلات من خلال لغة البرمجة\n", named},
		"a masthead before the title":   {"Deltas Vol. 11 No. 2, 2015 (July – December)\n지역 이민정책의 과제와 전망\n", "지역 이민정책의 과제와 전망"},
		"an address before the title":   {"Electronic copy available at: http://example.org/1\n지역 이민정책의 과제와 전망\n", "지역 이민정책의 과제와 전망"},
		"a title that a year completes": {"Returns by Charter Flight from the Ports of the Delta in\n2023\n이 통계는\n", "Returns by Charter Flight from the Ports of the Delta in 2023"},
		"an author with foot letters":   {"Settling in the Provinces: Using Registers to\nMeasure Onward Moves and Stays of Newcomers\nHaneul Kim a,1\n, Bada Lee b,∗\n", "Settling in the Provinces: Using Registers to Measure Onward Moves and Stays of Newcomers"},
		"the first page of several":     {"- 1/10 -\n지역 이민정책의 과제와 전망\n", "지역 이민정책의 과제와 전망"},
		"the name of Hangul itself":     {"\uf53a글 문서 파일 구조\n", "한글 문서 파일 구조"},
	} {
		if got := catalog.Describe(pages(c.text+koBody), file).Title; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	if got := catalog.Describe(pages("제1관 목적 및 용어의 정의\n"+koBody), "a7f3.pdf").Title; got != "제1관 목적 및 용어의 정의" {
		t.Errorf("a file name that tells nothing was preferred: %q", got)
	}
}

func TestFileNamesAreMadeReadable(t *testing.T) {
	for file, want := range map[string]string{
		"Deltas and Politics - 2023 - Kim - Recalibrating the network.pdf": "Recalibrating the network",
		"datasheet of boundaries 2019_12_19.pdf":                           "datasheet of boundaries",
		"20210524_[현지정보]_움직임및시사점_f_게시.pdf":                                 "[현지정보] 움직임및시사점",
		"20210524.pdf": "20210524",
	} {
		if got := catalog.Describe(pages(""), file).Title; got != want {
			t.Errorf("%q: got %q, want %q", file, got, want)
		}
	}
}

func TestTheYearComesFromTheBestThatIsKnown(t *testing.T) {
	made := time.Date(2020, 11, 2, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		text, subject, file string
		want                string
	}{
		"a month that the pages do not name": {"", "", "경제 상황과 평가(2019.8월).pdf", ""},
		"nothing but the file's making":      {"", "", "report.pdf", ""},
		"a year in the file's name":          {"", "", "2017 Constraints and Prices - Cao et al. (JFQA).pdf", ""},
		"a year in Korean":                   {"", "", "실태조사(2018년).pdf", ""},
		"a day":                              {"2020. 9. 28.부터 적용\n2020. 9월의 경계\n", "", "BRA COD-AB 2020_09_30.pdf", "2020-09-30"},
		"a day without marks":                {"2019년 5월의 움직임을 본다\n", "", "표_20190524_현지정보.pdf", "2019-05-24"},
		"a month":                            {"2019년 8월에 열린 회의\n", "", "경제 상황과 평가(2019.8월).pdf", "2019-08"},
		"a month of a short year":            {"18년 8월호에서 다룬다\n", "", "[산업이슈] 18년 8월호.pdf", "2018-08"},
		"two years":                          {"", "", "1951 Convention and 1967 Protocol.pdf", ""},
		"a number that is no year":           {"", "", "C2016C00090VOL02.pdf", ""},
		"a year after the file was made":     {"", "", "plans for 2035.pdf", ""},
		"a day after the file was made":      {"", "", "article-20230220.pdf", ""},
		"the citation in the file's subject": {"", "Journal of Deltas, 60 (2021) 74-93", "report 2016.pdf", "2021"},
		"a printed date before all":          {"2015. 4. 1.\n", "Journal of Deltas, 60 (2021) 74-93", "2017 report.pdf", "2015-04-01"},
		"a scan of an old text":              {"1966년과 1968년의 이주를 견준다.\n1969년의 통계를 쓴다.\n", "", "scan.pdf", ""},
		"a text that cites old laws":         {"Privacy Act 1988 and Migration Act 1958 apply\nwith the Archives Act 1983.\n", "", "scan.pdf", ""},
		"a text that speaks of last year":    {"1966년과 1968년의 이주를 견준다.\n2019년의 통계를 쓴다.\n", "", "scan.pdf", ""},
	} {
		d := pages("지역 이민정책의 과제\n" + c.text + koBody)
		d.Subject, d.Created = c.subject, made
		if got := catalog.Describe(d, c.file).Date; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestAnAbstractEndsAtTheOutlinesNextHeading(t *testing.T) {
	const abstract = "이 연구는 결혼이민자의 구직 경험을 면접하여 살펴보았다. 언어보다 돌봄 부담이 더 큰 장벽이었고, 지역 일자리센터의 도움을 받은 이는 적었다. 두 제도를 잇는 길을 찾는다."
	d := pages("지역 이민정책의 과제\n요약\n" + abstract + "\n어디서 왔나\n사람들은 여러 곳에서 왔다.\n")
	d.Outline = []library.Heading{{Level: 1, Title: "요약", Page: 1}, {Level: 1, Title: "어디서 왔나", Page: 1}}
	if got := catalog.Describe(d, "").Abstract; got != abstract {
		t.Errorf("got %q", got)
	}
}
