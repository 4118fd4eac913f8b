package catalog_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
)

// pages makes a document of pages of text, parted by form feeds.
func pages(text string) *extract.Document {
	d := &extract.Document{Format: "pdf", Reader: "fake"}
	for k, p := range strings.Split(strings.TrimPrefix(text, "\n"), "\f") {
		d.Pages = append(d.Pages, extract.Page{Number: k + 1, Text: p, Source: library.SourceText})
	}
	return d
}

const koBody = "\f제1장 서론\n이 연구는 외국인 계절근로자 제도가 농촌의 인력난을 덜어 주는지, 그리고 제도를 운영하는 지방자치단체가 무엇을 어려워하는지를 살펴본다."

const enBody = "\fIntroduction\nThis paper asks how the integration of immigrants is measured and which of the measures are used by the governments of the region, and to what end."

func TestFrontPagesBecomeRecords(t *testing.T) {
	for name, c := range map[string]struct {
		doc  *extract.Document
		file string
		want library.Document
	}{
		"a Korean research report": {
			doc: pages(`
연구보고서 2021-07
외국인 계절근로자 제도의 운영 실태와
개선 방안
A Study on the Operation of the Seasonal Worker Scheme and Its Improvement
연구책임자: 김하늘 (이민정책연구원 연구위원)
공동연구자: 이바다, 박나루 · 최노을
2021. 12.
이민정책연구원` + koBody),
			want: library.Document{
				Kind: library.KindReport, Title: "외국인 계절근로자 제도의 운영 실태와 개선 방안",
				TitleOther: "A Study on the Operation of the Seasonal Worker Scheme and Its Improvement",
				Series:     "연구보고서", Number: "2021-07", Year: 2021, Date: "2021-12", Publisher: "이민정책연구원", Language: "ko",
				People: []library.Credit{{Name: "김하늘", Role: library.RoleChief, Affiliation: "이민정책연구원"}, {Name: "이바다", Role: library.RoleCoResearcher},
					{Name: "박나루", Role: library.RoleCoResearcher}, {Name: "최노을", Role: library.RoleCoResearcher}},
			},
		},
		"an English working paper": {
			doc: pages(`
MRTC Working Paper No. 2019-03
Measuring the Integration of Immigrants: Which
Indicators Are Used and Why
Author: Haneul Kim, Bada Lee
December 2019
Migration Research and Training Centre` + enBody),
			want: library.Document{
				Kind: library.KindWorkingPaper, Title: "Measuring the Integration of Immigrants: Which Indicators Are Used and Why",
				Series: "MRTC Working Paper", Number: "2019-03", Year: 2019, Date: "2019-12", Publisher: "Migration Research and Training Centre", Language: "en",
				People: []library.Credit{{Name: "Haneul Kim", Role: library.RoleAuthor}, {Name: "Bada Lee", Role: library.RoleAuthor}},
			},
		},
		"a Korean brief whose names stand below their label, and whose imprint is the last page": {
			doc: pages("이슈브리프\n제12호\n난민인정 심사의 지연과 과제\n저자\n홍 길 동\n" + koBody + "\f3\f4\f발행일: 2022년 3월 5일\n발행처: 이민정책연구원\n"),
			want: library.Document{
				Kind: library.KindBrief, Title: "난민인정 심사의 지연과 과제", Series: "이슈브리프", Number: "12", Year: 2022, Date: "2022-03-05",
				Publisher: "이민정책연구원", Language: "ko", People: []library.Credit{{Name: "홍길동", Role: library.RoleAuthor}},
			},
		},
		"an English brief": {
			doc: pages("Issue Brief No. 3\nRegional Visas in Two Provinces\nby Nari Shim\n14 May 2020\n" + enBody),
			want: library.Document{Kind: library.KindBrief, Title: "Regional Visas in Two Provinces", Series: "Issue Brief", Number: "3",
				Year: 2020, Date: "2020-05-14", Language: "en", People: []library.Credit{{Name: "Nari Shim", Role: library.RoleAuthor}}},
		},
		"a Korean press release": {
			doc: pages("보 도 자 료\n2023. 9. 25.\n숙련기능인력 연간 도입 규모를 늘립니다\n법무부" + koBody),
			want: library.Document{Kind: library.KindNews, Title: "숙련기능인력 연간 도입 규모를 늘립니다", Year: 2023, Date: "2023-09-25",
				Publisher: "법무부", Language: "ko"},
		},
		"a Korean law": {
			doc: pages("난민법\n[시행 2016. 12. 20.] [법률 제14408호]\n제1조(목적) 이 법은 난민의 지위에 관한 협약에 따라 난민의 지위와 처우에 관한 사항을 정함을 목적으로 한다." + koBody),
			// A name of three syllables is too short to be told from a heading.
			file: "난민법.pdf",
			want: library.Document{Kind: library.KindLaw, Title: "난민법", Number: "14408", Year: 2016, Date: "2016-12-20", Language: "ko"},
		},
		"a statute": {
			doc:  pages("Migration Act 1958\nNo. 62, 1958\nCompilation No. 169\nCompilation date:\n14 March 2026\nPrepared by the Office of Parliamentary Counsel" + enBody),
			want: library.Document{Kind: library.KindLaw, Title: "Migration Act 1958", Number: "No. 62, 1958", Year: 2026, Date: "2026-03-14", Publisher: "Office of Parliamentary Counsel", Language: "en"},
		},
		"an annual report": {
			doc:  pages("2020 Annual Report\nInternational Organization for Migration\n" + enBody),
			want: library.Document{Kind: library.KindAnnualReport, Title: "2020 Annual Report", Year: 2020, Date: "2020", Publisher: "International Organization for Migration", Language: "en"},
		},
		"a journal's article": {
			doc: pages("Journal of Arrivals, Vol. 12, No. 2, 2017\ndoi:10.1000/182\nWho Stays After Graduation? International Students in\nFour Cities\nAbstract\n" +
				"We follow graduates for five years and ask which of them stay. Those with a job offer before the end of their studies stay longer.\nKeywords: students" + enBody),
			want: library.Document{Kind: library.KindArticle, Title: "Who Stays After Graduation? International Students in Four Cities", Series: "Journal of Arrivals", Number: "12(2)", Year: 2017, Date: "2017", Language: "en",
				Abstract: "We follow graduates for five years and ask which of them stay. Those with a job offer before the end of their studies stay longer.",
				Keywords: []string{"students"}},
		},
		"statistics": {
			doc:  pages("2022 출입국 통계연보\n2023. 6\n법무부" + koBody),
			want: library.Document{Kind: library.KindStatistics, Title: "2022 출입국 통계연보", Year: 2023, Date: "2023-06", Publisher: "법무부", Language: "ko"},
		},
		"running text without a title": {
			doc:  pages(strings.Repeat("The minister said that the number of permits would rise again next year, and that the ministry had asked the provinces for their plans. ", 3) + enBody),
			file: "[press] minister_on_permits_final (2).pdf",
			want: library.Document{Kind: library.KindOther, Title: "minister on permits", Language: "en"},
		},
		"a page whose numbered headings come before its title": {
			doc:  pages("2. Por Municipio de origen\n3. Por Nivel Educativo\nMatrículas consulares expedidas a mexicanos en el estado de\nColorado en el 2023\nINICIO\n" + enBody),
			want: library.Document{Kind: library.KindOther, Title: "Matrículas consulares expedidas a mexicanos en el estado de Colorado en el 2023", Language: "en"},
		},
		"a form": {
			doc:  pages("Form A-12, Request for a Work Permit\nUse this form to ask for a permit.\nType or print in black ink.\n" + enBody),
			want: library.Document{Kind: library.KindForm, Title: "Form A-12, Request for a Work Permit", Number: "A-12", Language: "en"},
		},
		"a scan without text": {
			doc:  &extract.Document{Pages: []extract.Page{{Source: library.SourceNone}}},
			file: "2009_이민정책_회의록.pdf",
			want: library.Document{Kind: library.KindOther, Title: "2009 이민정책 회의록", Year: 2009, Date: "2009", PagesWithoutText: 1},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := catalog.Describe(c.doc, c.file)
			if diff := cmp.Diff(c.want, got, cmpopts.IgnoreFields(library.Document{}, "Pages", "Reader", "Contents", "Sources", "Unsure", "DescribedBy", "Properties"), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheFilesOwnTitleIsBelievedWhenItIsOne(t *testing.T) {
	const front = "지역 이민정책의 과제\n이바다\n"
	for meta, want := range map[string]string{
		"지역 이민정책의 과제: 전망":            "지역 이민정책의 과제: 전망", // the pages hold most of it
		"Microsoft Word - final.hwp": "지역 이민정책의 과제",
		"지역 이민정책의 과제.hwp":            "지역 이민정책의 과제",
		"untitled":                   "지역 이민정책의 과제",
		"제목 없음":                      "지역 이민정책의 과제",
		"PowerPoint 프레젠테이션":          "지역 이민정책의 과제",
		"PowerPoint Presentation":    "지역 이민정책의 과제",
		`C:\Users\lee\report`:        "지역 이민정책의 과제",
		"report_2020_v3":             "지역 이민정책의 과제",
		"ÀÌ¹ÎÁ¤Ã¥ÀÇ °úÁ¦":            "이민정책의 과제", // CP949 taken for Latin-1
		"지역 이민정책의 \ufffd\ufffd":      "지역 이민정책의 과제",
		"작년 예산 편성 지침":                "지역 이민정책의 과제", // left over from another file
		"":                           "지역 이민정책의 과제",
	} {
		d := pages(front + koBody)
		d.Title = meta
		if got := catalog.Describe(d, "x.pdf").Title; got != want {
			t.Errorf("title %q: got %q, want %q", meta, got, want)
		}
	}
}

func TestTheYearTheFileWasMadeDatesOnlyWhatCannotBeRead(t *testing.T) {
	scan := &extract.Document{Pages: []extract.Page{{Source: library.SourceNone}}, Created: time.Date(2018, 7, 1, 0, 0, 0, 0, time.UTC)}
	if got := catalog.Describe(scan, ""); got.Year != 2018 || got.Date != "2018" {
		t.Errorf("got %d %q, want the year alone", got.Year, got.Date)
	}
	scan.Creator = "Mozilla/5.0 HeadlessChrome"
	if got := catalog.Describe(scan, ""); got.Year != 0 || got.Date != "" {
		t.Errorf("a printed web page: got %d %q", got.Year, got.Date)
	}
	read := pages("지역 이민정책의 과제\n" + koBody)
	read.Created = scan.Created
	if got := catalog.Describe(read, ""); got.Year != 0 || !slices.Contains(got.Unsure, "date") {
		t.Errorf("pages that print no date: got %d, unsure of %v", got.Year, got.Unsure)
	}
}

func TestDatesAsTheyArePrinted(t *testing.T) {
	for line, want := range map[string]string{
		"2020년 12월 31일": "2020-12-31", "2020. 12. 31.": "2020-12-31", "2020.12.31": "2020-12-31", "2020-12-31": "2020-12-31",
		"31 December 2020": "2020-12-31", "December 31, 2020": "2020-12-31", "Dec. 2020": "2020-12", "2020년 12월": "2020-12",
		"2020. 12": "2020-12", "(Rev. December 2010)": "2010-12", "2020": "2020", "2020년": "2020",
		"2020. 13": "", "1850": "", "12/31/20": "", "in December 2020 we": "", "2020 – 45 %": "",
	} {
		if got := catalog.Describe(pages("지역 이민정책의 과제\n"+line+koBody), "").Date; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestSeriesAndNumbersAsTheyArePrinted(t *testing.T) {
	for line, want := range map[string][2]string{
		"연구보고서 2020-01":                  {"연구보고서", "2020-01"},
		"연구 보고서 시리즈 No. 2020-01":         {"연구보고서", "2020-01"},
		"이민정책연구원 정책보고서 2019-4":           {"정책보고서", "2019-4"},
		"워킹 페이퍼 제3호":                     {"워킹페이퍼", "3"},
		"통계브리프 No.1":                     {"통계브리프", "1"},
		"이슈브리프 | 2021-14호":               {"이슈브리프", "2021-14"},
		"Research Report Series 2020-05": {"Research Report Series", "2020-05"},
		"POLICY REPORT NO. 3":            {"Policy Report", "3"},
		"Statistics Brief, No. 2020–01":  {"Statistics Brief", "2020-01"},
		"No. 2020-14 Issue Brief":        {"Issue Brief", "2020-14"},
		"Working Papers":                 {"Working Papers", ""},
		"연구보고서 2020":                     {"연구보고서", ""},
		"as the Policy Report No. 3 of the ministry of that year showed quite clearly": {"", ""},
		"a brief stay": {"", ""},
	} {
		got := catalog.Describe(pages(line+"\n지역 이민정책의 과제\n"+koBody), "")
		if got.Series != want[0] || got.Number != want[1] {
			t.Errorf("%q: got %q %q, want %q", line, got.Series, got.Number, want)
		}
		if got.Title != "지역 이민정책의 과제" && want[0] != "" {
			t.Errorf("%q: the title became %q", line, got.Title)
		}
	}
	if got := catalog.Describe(pages("지역 이민정책의 과제\n"+koBody), "이슈브리프_2021-14_지역.pdf"); got.Series != "이슈브리프" || got.Number != "2021-14" {
		t.Errorf("from the file's name: %q %q", got.Series, got.Number)
	}
}

func TestNamesAreReadCarefully(t *testing.T) {
	for line, want := range map[string][]library.Credit{
		"Author\nShim, Nari, Lee, Bada":          {{Name: "Nari Shim", Role: library.RoleAuthor}, {Name: "Bada Lee", Role: library.RoleAuthor}},
		"Authors: Shim, Nari; Lee, Bada J.":      {{Name: "Nari Shim", Role: library.RoleAuthor}, {Name: "Bada J. Lee", Role: library.RoleAuthor}},
		"Por: Marta Inés Villa":                  {{Name: "Marta Inés Villa", Role: library.RoleAuthor}},
		"책임연구원 김하늘 박사":                           {{Name: "김하늘", Role: library.RoleChief}},
		"연구책임자 : 남궁바다(한국대학교 교수)":                 {{Name: "남궁바다", Role: library.RoleChief, Affiliation: "한국대학교"}},
		"공동연구원: 이바다 연구위원, 박나루 교수 및 최노을":          {{Name: "이바다", Role: library.RoleCoResearcher}, {Name: "박나루", Role: library.RoleCoResearcher}, {Name: "최노을", Role: library.RoleCoResearcher}},
		"Principal Investigator: Dr. Haneul Kim": {{Name: "Haneul Kim", Role: library.RoleChief}},
		"Co-researchers: Min Yi Yoo | Su-kyoung Kim, In-Hee Hahm and Dong Kwan Kang": {{Name: "Min Yi Yoo", Role: library.RoleCoResearcher},
			{Name: "Su-kyoung Kim", Role: library.RoleCoResearcher}, {Name: "In-Hee Hahm", Role: library.RoleCoResearcher}, {Name: "Dong Kwan Kang", Role: library.RoleCoResearcher}},
		"Edited by Nari Shim, Ph.D.":                      {{Name: "Nari Shim", Role: library.RoleEditor}},
		"By the end of the year":                          nil,
		"Authors are responsible for errors":              nil,
		"저자의 견해는 기관의 견해와 다를 수 있습니다":                       nil,
		"책임연구원제도의 도입":                                     nil,
		"저자: 주세요":                                         nil,
		"우리 아이에게\n추억을\n만들어\n주세요.\n2013년 8월":               nil,
		"Document Title(영문 제목)\n한국대학교 대학원 이민학과":           nil,
		"Author: Department of Home Affairs":              nil,
		"Published by: International Migration Institute": nil,
	} {
		got := catalog.Describe(pages("지역 이민정책의 과제\n"+line+koBody), "").People
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", line, diff)
		}
	}
}

func TestTheFilesOwnAuthorNeedsThePages(t *testing.T) {
	d := pages("Regional Visas in Two Provinces\nThe registers were kept by Nari Shim and by others.\n" + enBody)
	d.Author = "Nari Shim; Windows User; Somebody Else"
	if diff := cmp.Diff([]library.Credit{{Name: "Nari Shim", Role: library.RoleAuthor}}, catalog.Describe(d, "").People); diff != "" {
		t.Error(diff)
	}
}

func TestLanguageByScriptAndFunctionWords(t *testing.T) {
	for want, text := range map[string]string{
		"ko": "이 연구는 이민정책(immigration policy)의 변화를 OECD 국가와 견주어 살펴보고 한국에 주는 시사점을 찾는다. 자료는 통계월보에서 얻었다.",
		"en": "The number of permits that the ministry gives each year has risen with the demand for workers, and it is not known whether this will last.",
		"es": "El desplazamiento forzado en el país ha crecido por la violencia, y las familias que llegan a las ciudades no encuentran empleo para los suyos.",
		"fr": "Le nombre des permis que le ministère accorde chaque année est en hausse, et les demandes ne sont pas toutes examinées dans les délais.",
		"de": "Die Zahl der Anträge ist im letzten Jahr gestiegen, und das Amt hat nicht genug Personal, um sie alle in der Frist zu prüfen.",
		"ja": "外国人労働者の受け入れについて、技能実習制度の見直しが進められている。新しい制度では転籍が認められることになる。",
		"zh": "外籍劳动者的管理制度正在改革新制度将允许更换雇主并且加强对劳动权益的保护各地方政府也将参与其中制定具体办法并监督执行",
		"ru": "Число разрешений на работу растёт каждый год, и никто не знает, сколько это продлится и чем закончится.",
		"uk": "Кількість дозволів на роботу зростає щороку, і ніхто не знає, скільки це триватиме та чим закінчиться її вплив.",
		"":   "Lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor invidunt ut labore et dolore magna",
	} {
		if got := catalog.Describe(pages(text), "").Language; got != want {
			t.Errorf("got %q, want %q for %.40s…", got, want, text)
		}
	}
}

func TestAbstractsAreTakenWhereTheyAreLabelled(t *testing.T) {
	const ko = "이 연구는 결혼이민자의 구직 경험을 면접하여 살펴보았다. 언어보다 돌봄 부담이 더 큰 장벽이었고, 지역 일자리센터의 도움을 받은 이는 적었다. 돌봄 서비스와 일자리 상담을 함께 제공할 것을 제안한다."
	for name, c := range map[string]struct{ text, want string }{
		"Korean, on its own page":      {"표지\f국문초록\n" + strings.Replace(ko, "언어", "\n언어", 1) + "\n주제어: 결혼이민자\n", strings.Replace(ko, " 언어", " 언어", 1)},
		"beside its label":             {"제목입니다\n요약: " + ko + "\nAbstract\nThis", ko},
		"spaced out":                   {"표지\f요  약\n" + ko + "\n목차", ko},
		"before spaced keywords":       {"요약\n" + ko + "\n핵 심 낱 말 가, 나, 다\n", ko},
		"before keywords of a thesis":  {"요약\n" + ko + "\n주요어: 가, 나, 다\n", ko},
		"in the contents only":         {"목차\n요약 ········ 3\n제1장 서론 ········ 5\n제2장 본론 ······ 9\n" + ko, ""},
		"too short to be one":          {"요약\n짧다.\n목차", ""},
		"a heading that begins as one": {"Summary of results\n" + ko, ""},
	} {
		if got := catalog.Describe(pages(c.text), "").Abstract; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func FuzzDescribe(f *testing.F) {
	f.Add("연구보고서 2020-01\n제목\n연구책임자: 김하늘\f요약\n글", "Microsoft Word - a.hwp", "김하늘", "a_(1).pdf")
	f.Add("Issue Brief\nNo. 3\n\xff\x00By A\nDate: 2020.99.99\n", "ÀÌ¹Î", "A, B; C", "../..")
	f.Add("Harbour Notes No. 3\nRegional Visas in Two Provinces\nNari Shim a,1\n, Bada Lee b", "Journal of Deltas, 60 (2021) 74-93", "Shim, Nari", "표_20210524_[현지정보]_f_게시.pdf")
	f.Add("연구보고서 20-05\n이민과 도시\n- 바다를 건너 -\n김하늘* · 이바다**\n* 바다대학교\n주제어: 가, 나\nISBN 979-11-98765-01-7\f글\f글\f글\f발 행 인 정 다 운\n발 행 처 나루\n인용: 김하늘(2020), 이민과 도시", "", "", "")
	f.Add("Settling In\nA Profile of Three Towns\nBy A. B. Kim (Delta, Ltd) and C\nCite as: Kim (2020) Settling In.\nKeywords\na; b;\nAbstract\nX", "Settling In: A Profile", "Kim", "")
	f.Fuzz(func(t *testing.T, text, title, author, file string) {
		d := pages(text)
		d.Title, d.Author, d.Subject = title, author, title
		d.Created = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
		got := catalog.Describe(d, file)
		if got.Year != 0 && (got.Year < 1900 || got.Year > 2100) {
			t.Errorf("year %d", got.Year)
		}
		if got.Year != 0 && !strings.HasPrefix(got.Date, fmt.Sprint(got.Year)) {
			t.Errorf("year %d, date %s", got.Year, got.Date)
		}
		if got.Kind == "" {
			t.Error("no kind")
		}
		if _, ok := library.ISBN(got.ISBN); got.ISBN != "" && !ok {
			t.Errorf("ISBN %q", got.ISBN)
		}
		if _, ok := library.ISSN(got.ISSN); got.ISSN != "" && !ok {
			t.Errorf("ISSN %q", got.ISSN)
		}
		for _, field := range got.Unsure {
			if got.Sources[field].From != "" {
				t.Errorf("%s is unsure and comes from %v", field, got.Sources[field])
			}
		}
		for _, s := range append([]string{got.Title, got.Subtitle, got.TitleOther, got.Series, got.Publisher, got.Abstract, got.CitationPrinted}, got.Keywords...) {
			if strings.ContainsAny(s, "\n\x00") {
				t.Errorf("%q is not one tidy line", s)
			}
		}
		for _, p := range got.People {
			if p.Name == "" || p.Role == "" {
				t.Errorf("credit %+v", p)
			}
		}
	})
}
