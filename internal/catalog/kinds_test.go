package catalog_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/linesize"
)

// sized makes a document of pages parted by form feeds, whose lines say how large
// they are set: "24| A Title". Lines that do not are running text of 10 points.
func sized(text string) *extract.Document {
	d := &extract.Document{Format: "pdf", Reader: "fake"}
	for k, page := range strings.Split(strings.TrimPrefix(text, "\n"), "\f") {
		var lines []string
		var sizes []float64
		for line := range strings.SplitSeq(strings.Trim(page, "\n"), "\n") {
			size := 10.0
			if points, rest, ok := strings.Cut(line, "| "); ok {
				if n, err := strconv.ParseFloat(points, 64); err == nil {
					line, size = rest, n
				}
			}
			lines, sizes = append(lines, line), append(sizes, size)
		}
		whole := strings.Join(lines, "\n")
		row := 0
		at := map[int]float64{}
		for i, r := range []rune(whole) {
			at[i] = sizes[row]
			if r == '\n' {
				row++
			}
		}
		p := extract.Page{Number: k + 1, Text: whole, Source: library.SourceText, Width: 595, Height: 842}
		if k < sizedPages {
			p.Sizes = linesize.Of([]rune(whole), func(char int) float64 { return at[char] })
		}
		d.Pages = append(d.Pages, p)
	}
	return d
}

// sizedPages is of how many pages readers tell how large the lines are set.
const sizedPages = 4

// enText and koText are pages of running text.
const (
	enText = "\f1. Introduction\nThis paper asks how the integration of immigrants is measured and which of the measures are used by the\n" +
		"governments of the region, and to what end. It begins with the literature on the subject and goes on to the\ndata that the offices of the towns keep, and ends with what the officials said when they were asked.\n"
	koText = "\f제1장 서론\n이 연구는 외국인 계절근로자 제도가 농촌의 인력난을 덜어 주는지, 그리고 제도를 운영하는 지방자치단체가\n" +
		"무엇을 어려워하는지를 살펴본다. 먼저 제도의 연혁과 현황을 정리하고 다른 나라의 사례를 견주어 본 뒤에 개선할\n점을 제안한다. 자료는 면접과 통계에서 얻었으며 분석은 두 해에 걸쳐 이루어졌다.\n"
)

// TestFrontPagesOfManyKinds holds what front pages of the field look like, kind by
// kind; the names, works and numbers are made up.
func TestFrontPagesOfManyKinds(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a research report of an institute, its title over lines of one size": {
			"11| 연구보고서 2021-15\n28| 이주민 건강권 보장을 위한\n28| 정책 과제와 전달체계\n28| 개편방안\n14| 김하늘·이바다·박나루\n16| 한국바다사회연구원" + koText,
			"이주민 건강권 보장을 위한 정책 과제와 전달체계 개편방안 / 연구보고서 2021-15 / 김하늘, 이바다, 박나루 / 한국바다사회연구원"},
		"a subtitle set smaller": {
			"연구총서 20-07\n30| 체류외국인의 정착과 귀환\n18| 네 지역의 면접을 통하여 본 경로와 선택\n14| 이바다 외\n2020. 12\n바다연구원" + koText,
			"체류외국인의 정착과 귀환 : 네 지역의 면접을 통하여 본 경로와 선택 / 연구총서 20-07 / 2020-12 / 바다연구원"},
		"a title set wide": {
			"28| 연 구 보 고 서\n26| 난 민 정 책 의  과 제\n16| 법 무 부\n2019. 11." + koText,
			"난민정책의 과제 / 2019-11 / 법무부"},
		"both languages on one cover": {
			"정책보고서 2020-3\n26| 다문화가족 지원 정책의 성과와 과제\n15| Achievements and Tasks of the Support for Multicultural Families\n책임연구원: 김하늘\n이민정책연구원" + koText,
			"다문화가족 지원 정책의 성과와 과제 = Achievements and Tasks of the Support for Multicultural Families / 정책보고서 2020-3 / 김하늘 / 이민정책연구원"},
		"a cover with a picture, the title on the next page": {
			"12| www.delta.example\f26| Regular Pathways for Seasonal Workers\n26| in the Northern Deltas\n14| Haneul Kim and Bada Lee\nMay 2022\f" + enText,
			"Regular Pathways for Seasonal Workers in the Northern Deltas / 2022-05 / Haneul Kim, Bada Lee"},
		"a cover of nothing but the publisher": {
			"20| 국회입법조사처\f24| 외국인력 도입 제도의\n24| 쟁점과 개선과제\n12| 김하늘\n2023. 8. 11.\f" + koText,
			"외국인력 도입 제도의 쟁점과 개선과제 / 2023-08-11 / 김하늘 / 국회입법조사처"},
		"a working paper of an organisation's series": {
			"12| OECD Social, Employment and Migration Working Papers No. 249\n22| How do migrants fare in the labour market of small towns?\n14| Haneul Kim,\n14| Bada Lee" + enText,
			"How do migrants fare in the labour market of small towns? / OECD Social, Employment and Migration Working Papers 249"},
		"a paper of a bureau": {
			"14| NBER WORKING PAPER SERIES\n14| IMMIGRATION AND THE PRICE OF HOUSES IN PORTS\n14| Haneul Kim\n14| Bada Lee\n12| Working Paper 27632\nhttp://www.nber.example/papers/w27632\n12| NATIONAL BUREAU OF ECONOMIC RESEARCH\nJuly 2020" + enText,
			"IMMIGRATION AND THE PRICE OF HOUSES IN PORTS / Working Paper 27632 / 2020-07 / Haneul Kim, Bada Lee"},
		"a discussion paper whose number stands below its series": {
			"20| DISCUSSION PAPER SERIES\n14| DSI DP No. 13013\n26| Ethnic Networks and Self-Employment in Harbour Cities\n14| Haneul Kim\n14| Bada Lee\n12| MARCH 2020" + enText,
			"Ethnic Networks and Self-Employment in Harbour Cities / Discussion Paper Series 13013 / 2020-03"},
		"a newsletter whose masthead is larger than its headline": {
			"40| IOM REPUBLIC OF DELTA\n10| October 2019\n20| Harbour towns open a centre for newcomers\n" + strings.Repeat("The centre was opened by the mayor of the town, who said that it would help all who come to find their way about.\n", 6) + enText,
			"Harbour towns open a centre for newcomers / 2019-10"},
		"a periodical with volume and issue": {
			"34| Delta Migration Review\n11| Vol. 12, No. 3, 2018\n20| Return and Reintegration after a Decade Abroad\n12| Haneul Kim*\n" + enText + "\n",
			"Return and Reintegration after a Decade Abroad / Delta Migration Review 12(3) / 2018 / Haneul Kim"},
		"an article whose journal stands in running heads": {
			"18| Las redes de apoyo de las familias que llegan a la ciudad\n12| Marta Inés Villa*\nResumen\n" + strings.Repeat("El artículo analiza las redes de apoyo de las familias que llegan a la ciudad y no encuentran empleo.\n", 3) +
				"\fRevista Delta • no. 8 • enero - diciembre de 2016\nLas familias que llegan no encuentran empleo para los suyos en la ciudad.\f40\nOtra página con el texto de las familias que llegan.\fRevista Delta • no. 8 • enero - diciembre de 2016\nLas familias que llegan no encuentran empleo.",
			"Las redes de apoyo de las familias que llegan a la ciudad / Revista Delta 8 / 2016 / Marta Inés Villa"},
		"an article of a Korean journal, received and accepted": {
			"9| 바다연구 제14권 제2호(2021. 8), 101~130\n18| 결혼이민자의 사회적 연결망과 정착\n11| 김하늘*\n10| 국문초록\n이 연구는 결혼이민자의 구직 경험을 면접하여 살펴보았다. 언어보다 돌봄 부담이 더 큰 장벽이었고, 지역 일자리센터의\n도움을 받은 이는 적었다. 돌봄과 상담을 함께 제공할 것을 제안한다.\n주제어: 결혼이민자, 연결망, 정착\n" +
				"9| * 바다대학교 사회학과 조교수\n9| 논문접수: 2021.6.1. 게재확정: 2021.8.2." + koText,
			"결혼이민자의 사회적 연결망과 정착 / 바다연구 14(2) / 2021 / 김하늘 (바다대학교 사회학과)"},
		"a regulation in its official journal": {
			"10| 29.6.2019\tEN\tOfficial Journal of the European Union\tL 180/31\n10| REGULATION (EU) No 604/2019 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL\n10| of 26 June 2019\n10| establishing the criteria for determining which authority examines an application\n" +
				"THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,\nHaving regard to the Treaty on the Functioning of the European Union, and in particular Article 78 thereof,\n" + enText,
			" / Official Journal of the European Union 604/2019"},
		"a notice in a register": {
			"9| Federal Register / Vol. 85, No. 36 / Monday, February 24, 2020 / Rules and Regulations\n14| DEPARTMENT OF HOMELAND SECURITY\n10| 8 CFR Part 214\n10| Temporary Visas for Seasonal Workers of the Deltas\n" + enText,
			" / Federal Register 85(36)"},
		"a form whose number stands beside its title": {
			"18| Application for a Harbour Permit\n9| Form\n28| 1306\nDepartment of Home Affairs\nPlease read this information before you complete this form.\n" + enText,
			"Application for a Harbour Permit / 1306 / Department of Home Affairs"},
		"a Korean form": {
			"9| ■ 출입국관리법 시행규칙 [별지 제34호서식]\n20| 통합신청서(신고서)\n□ 외국인등록 □ 체류자격 변경허가\n성명\n생년월일\n" + koText,
			" / 별지 제34호서식"},
		"an act with its number": {
			"26| Harbour Act 1998\n14| No. 62, 1998\n12| Compilation No. 12\n12| Compilation date: 14 March 2021\n" + enText,
			"Harbour Act 1998 / No. 62, 1998 / 2021-03-14"},
		"a press release of a ministry": {
			"30| 보도자료\n10| 보도시점 2024. 3. 5.(화) 09:00\n22| 외국인 계절근로자, 올해 상반기\n22| 5만 명 배정\n14| - 농번기 인력난 해소를 위한 현장 지원 강화 -\n10| 법무부는 올해 상반기 외국인 계절근로자 5만 명을 124개 지방자치단체에 배정하였다고 밝혔다.\n" + koText,
			"외국인 계절근로자, 올해 상반기 5만 명 배정 : 농번기 인력난 해소를 위한 현장 지원 강화 / 2024-03-05"},
		"a fact sheet": {
			"16| FACT SHEET\n24| Five Numbers about Family Reunification\n10| Updated June 2021\nDelta Policy Institute\n" + enText,
			"Five Numbers about Family Reunification / Delta Policy Institute"},
		"a table of statistics": {
			"12| Residence permits issued by reason and citizenship, 2015-2020\n8| Country\t2015\t2016\t2017\n8| Delta\t120\t130\t140\n8| Harbour\t20\t30\t40\n8| North\t1\t2\t3\n" + enText,
			"Residence permits issued by reason and citizenship, 2015-2020"},
		"slides": {
			"40| Who comes, who stays?\n28| Evidence from two registers\n20| Haneul Kim\n18| h.kim@example.org\n18| Day 2 (14 November 2022)\f28| Outline\n24| What the registers hold\f28| Data\n24| Two registers of two towns",
			"Who comes, who stays? : Evidence from two registers / 2022-11-14 / Haneul Kim"},
		"an office's name over two lines": {
			"10| Catalogue no. 99M0001X\n36| 2011 Household Survey\n36| Public Use File\n28| Individuals File\n10| Statistics\n10| Canada\f18| Table of contents\n10| Introduction 3\n10| Chapter 1 6" + enText,
			"2011 Household Survey Public Use File / 99M0001X / Statistics Canada"},
		"a paper of the nations": {
			"10| United Nations\tA/RES/73/195\n20| General Assembly\n12| Distr.: General\n11 January 2019\n12| Resolution adopted by the General Assembly on 19 December 2018\n" + enText,
			" / A/RES/73/195 / 2019-01-11"},
		"notes that lead to places of no such name": {
			"16| Settling in the Provinces: What Registers Tell\n11| Haneul Kim a, Bada Lee b,*\n8| a BSYS, Harbour Works, United Deltas\n8| b Delta University, Faculty of Arts\nAbstract\nWe ask which of the newcomers stay and which of them go on, and find that those with work stay longer than others do.\n" + enText,
			"Settling in the Provinces: What Registers Tell / Haneul Kim (BSYS, Harbour Works, United Deltas), Bada Lee (Delta University, Faculty of Arts)"},
		"names over two lines above one place": {
			"16| Settling in the Provinces after the Flood\n11| Haneul Kim, Bada Lee, Naru Park,\n11| Nari Shim*\n9| Delta University, Faculty of Arts, Harbour\nAbstract\nWe ask which of the newcomers stay and which of them go on, and find that those with work stay longer than others do.\n" + enText,
			"Settling in the Provinces after the Flood / Haneul Kim (Delta University, Faculty of Arts, Harbour), Bada Lee (Delta University, Faculty of Arts, Harbour), Naru Park (Delta University, Faculty of Arts, Harbour), Nari Shim (Delta University, Faculty of Arts, Harbour)"},
		"a family's name in front of the file's words": {
			"30| Harbour\n30| Trust plc\n30| Report and\n30| Financial\n30| Statements\n14| For the year ended 30 June 2014" + enText,
			"Harbour Trust plc Report and Financial Statements"},
	} {
		got := catalog.Describe(sized(c.text), "0123.pdf")
		if missing := lacks(got, c.want); missing != "" {
			t.Errorf("%s: %q is missing in\n%s", name, missing, told(got))
		}
	}
}

// told writes a description in a line, its parts between slashes.
func told(d library.Document) string {
	title := d.Title
	if d.Subtitle != "" {
		title += " : " + d.Subtitle
	}
	if d.TitleOther != "" {
		title += " = " + d.TitleOther
	}
	var people []string
	for _, p := range d.People {
		if p.Affiliation != "" {
			p.Name += " (" + p.Affiliation + ")"
		}
		people = append(people, p.Name)
	}
	return fmt.Sprintf("%s / %s %s / %s / %s / %s / %s", title, d.Series, d.Number, d.Date, strings.Join(people, ", "), d.Publisher, d.Kind)
}

// lacks gives the first part of what is wanted that a description has not.
func lacks(d library.Document, want string) string {
	parts := strings.Split(told(d), " / ")
	for k, w := range strings.Split(want, " / ") {
		w = strings.TrimPrefix(strings.TrimSpace(w), "/ ")
		switch {
		case w == "":
		case k == 0 && w != parts[0]:
			return w
		case k > 0 && !contains(parts, w):
			return w
		}
	}
	return ""
}

func contains(parts []string, want string) bool {
	for _, p := range parts {
		if strings.TrimSpace(p) == want {
			return true
		}
	}
	return false
}

func TestTablesOfFiguresAreStatistics(t *testing.T) {
	table := "12| Returns by charter flight in 2019\n" + strings.Repeat("7| 03/01/2019\tRO-00891\tDelta\t40\n", 30)
	for creator, want := range map[string]library.Kind{"Microsoft® Excel® for Microsoft 365": library.KindStatistics, "Microsoft® Word": library.KindOther} {
		d := sized(table)
		d.Creator = creator
		if got := catalog.Describe(d, "x.pdf").Kind; got != want {
			t.Errorf("%s: got %s, want %s", creator, got, want)
		}
	}
}

func TestARoleBelowANameIsNoPlaceOfWork(t *testing.T) {
	got := catalog.Describe(sized("24| 지역 이민정책의 과제\n책임연구원: 김하늘\n공동연구원: 이바다, 박나루\n2019. 12"+koText), "x.pdf").People
	for _, p := range got {
		if p.Affiliation != "" {
			t.Errorf("%s works at %q", p.Name, p.Affiliation)
		}
	}
	if len(got) != 3 {
		t.Errorf("got %v", got)
	}
}

func TestADescriptionIsTheSameAgain(t *testing.T) {
	doc := sized("11| 연구보고서 2021-15\n28| 이주민 건강권 보장을 위한\n28| 정책 과제와 전달체계\n14| 김하늘·이바다\n16| 한국바다사회연구원" + koText)
	first := catalog.Describe(doc, "0123.pdf")
	first.File = "0123.pdf"
	var pages []library.Page
	for _, p := range doc.Pages {
		pages = append(pages, library.Page{Number: p.Number, Text: p.Text, Source: p.Source, Width: p.Width, Height: p.Height})
	}
	again := catalog.Again(&first, pages)
	if diff := cmp.Diff(told(first), told(again)); diff != "" {
		t.Errorf("(-first +again):\n%s", diff)
	}
	if first.Title != "이주민 건강권 보장을 위한 정책 과제와 전달체계" {
		t.Errorf("title %q", first.Title)
	}
}
