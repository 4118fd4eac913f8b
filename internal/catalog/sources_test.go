package catalog_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
)

func TestEachFieldSaysWhereItWasFound(t *testing.T) {
	page := func(n int) library.FieldSource { return library.FieldSource{From: library.FromPage, Page: n} }
	d := pages("\f연구보고서 2021-07\n지역 이민정책의 과제와 전망\nTasks and Prospects of Regional Immigration Policy\n2021. 12.\f연구책임자: 김하늘\n국문초록\n" +
		"이 연구는 결혼이민자의 구직 경험을 면접하여 살펴보았다. 언어보다 돌봄 부담이 더 큰 장벽이었고, 지역 일자리센터의 도움을 받은 이는 적었다. 두 제도를 잇는 길을 찾는다.\n" +
		"\f4\f발행처: 이민정책연구원\n")
	got := catalog.Describe(d, "보고서.pdf").Sources
	if diff := cmp.Diff(map[string]library.FieldSource{
		"title": page(2), "title_other": page(2), "series": page(2), "number": page(2), "date": page(2), "year": page(2), "kind": page(2),
		"people": page(3), "abstract": page(3), "publisher": page(5), "language": {From: library.FromText},
	}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	bare := &extract.Document{Pages: []extract.Page{{Source: library.SourceNone}}, Created: time.Date(2018, 3, 1, 0, 0, 0, 0, time.UTC),
		Author: "김하늘", Language: "ko-KR"}
	got = catalog.Describe(bare, "이민정책_회의록.pdf").Sources
	if diff := cmp.Diff(map[string]library.FieldSource{
		"title": {From: library.FromFileName}, "date": {From: library.FromFileDate}, "year": {From: library.FromFileDate},
		"people": {From: library.FromMetadata}, "language": {From: library.FromMetadata},
	}, got); diff != "" {
		t.Errorf("a scan (-want +got):\n%s", diff)
	}
}

func TestKoreanThatWasReadByTheWrongTableIsPutRight(t *testing.T) {
	for wrong, want := range map[string]string{
		"ÀÌ¹ÎÁ¤Ã¥ÀÇ °úÁ¦":                      "이민정책의 과제", // CP949 as Latin-1
		"Áö¿ª ÀÌ¹ÎÁ¤Ã¥ 2020":                   "지역 이민정책 2020",
		asLatin("이민정책의 과제"):                    "이민정책의 과제", // UTF-8 as Latin-1
		"Política migratoria: año y situación": "Política migratoria: año y situación",
		"ÉTUDE GÉNÉRALE DES FLUX":              "ÉTUDE GÉNÉRALE DES FLUX",
		"Über die Zuwanderung":                 "Über die Zuwanderung",
		"이미 바른 제목입니다":                          "이미 바른 제목입니다",
		"Straße, naïveté, œuvre":               "Straße, naïveté, œuvre",
	} {
		d := &extract.Document{Title: wrong, Pages: []extract.Page{{Source: library.SourceNone}}}
		if got := catalog.Describe(d, "x.pdf").Title; got != want {
			t.Errorf("%q became %q, want %q", wrong, got, want)
		}
	}
}

// asLatin shows the bytes of a text as Latin-1.
func asLatin(s string) string {
	var out []rune
	for _, b := range []byte(s) {
		out = append(out, rune(b))
	}
	return string(out)
}

func TestPropertiesThatAreNoTitleAreRejected(t *testing.T) {
	const want = "Arrivals and Departures in the Northern Deltas"
	for _, c := range []struct{ title, author, producer string }{
		{title: "Microsoft Word - final.hwp"}, {title: "한글 - 보고서.hwp"}, {title: "Slide 1"}, {title: "Folie 1"}, {title: "슬라이드 1"},
		{title: "제목 없음"}, {title: "Sin título"}, {title: "Diapositiva 1"}, {title: "report.indd"}, {title: "2020_final_v3"}, {title: "Sheet1"},
		{title: "Template"}, {title: "서식"}, {title: "페이지 1"},
		{title: "Harbour Writer", producer: "Harbour Writer"}, {title: "Haneul Kim", author: "Haneul Kim"},
		{title: "Ministry of Justice"},                         // the publisher's name
		{title: "Arrivals and Departures in the Northern Del"}, // no room for the rest
		{title: "Tasks of the Southern Deltas after the War"},  // stands nowhere
		{title: "R Graphics Output"},
	} {
		d := pages(want + "\nMinistry of Justice\nDecember 2020\nTasks of the\n" + enBody + "\f\fSouthern tasks after Deltas.")
		d.Title, d.Author, d.Producer = c.title, c.author, c.producer
		got := catalog.Describe(d, "x.pdf")
		if got.Title != want || got.Sources["title"].From != library.FromPage {
			t.Errorf("%+v: got %q from %v", c, got.Title, got.Sources["title"])
		}
	}
}

func TestTheFilesNameTellsWhereTheTitleBegins(t *testing.T) {
	d := pages("Migration, Globalisation and the Rights of People\nForced Displacement in the Delta:\naccumulation and exclusion\nMarta Villa*\n" + enBody)
	got := catalog.Describe(d, "RAA-07-Villa-Forced Displacement in the Delta.pdf")
	if got.Title != "Forced Displacement in the Delta: accumulation and exclusion" || len(got.People) != 1 {
		t.Errorf("got %q by %v", got.Title, got.People)
	}
}

func TestTheFilesNameTellsWhereTheTitleEnds(t *testing.T) {
	d := pages("계절근로 제도의 성장과 파급영향 점검\n작은 농가를 중심으로\n" + koBody)
	if got := catalog.Describe(d, "[23.11월] 계절근로 제도의 성장과 파급영향 점검.pdf").Title; got != "계절근로 제도의 성장과 파급영향 점검" {
		t.Errorf("got %q", got)
	}
}

func TestWhatStandsBesideATitleIsNoTable(t *testing.T) {
	d := pages("FEBRUARY 2014\tALPHABETIC LISTING OF HARBOURS BY TYPE\nOF ACTIVE LICENCES\nName\tPort\tExpires\nDelta\tNorth\t2015\n" + enBody)
	if got := catalog.Describe(d, "x.pdf").Title; got != "ALPHABETIC LISTING OF HARBOURS BY TYPE OF ACTIVE LICENCES" {
		t.Errorf("got %q", got)
	}
}

func TestATitlePrintedTwiceEndsWhereItEndsTheSecondTime(t *testing.T) {
	d := pages("GUIDELINES for proceedings and formalities of migration\nUnit of Migration Policy Last Reform 30-12-2019 DOF\n" +
		"GUIDELINES FOR PROCEEDINGS AND FORMALITIES OF MIGRATION\nAgreed upon\n" + enBody)
	if got := catalog.Describe(d, "x.pdf").Title; got != "GUIDELINES for proceedings and formalities of migration" {
		t.Errorf("got %q", got)
	}
}

func TestDatesOfOtherLanguagesAndSteps(t *testing.T) {
	for line, want := range map[string]string{
		"10. Februar 2012":                                  "2012-02-10",
		"1 de marzo de 2025":                                "2025-03-01",
		"Viernes 25 de julio de 2025":                       "2025-07-25",
		"3 mars 2019":                                       "2019-03-03",
		"mayo de 2014":                                      "2014-05",
		"Published online 3 March 2019":                     "2019-03-03",
		"Available online 27 October 2016":                  "2016-10-27",
		"Received: 2 May 2018 | Accepted: 13 December 2018": "",
		"게재확정일: 2021. 5. 7.":                                "",
		"발행일자 2020년 12월 31일":                                "2020-12-31",
		"Internal Service (Rev. December 2010)":             "2010-12",
		"30-12-2019":                                        "2019-12-30",
		"© 2016 The Harbour Press":                          "2016",
		"as published in the Journal of Deltas in 2015":     "",
	} {
		d := pages("지역 이민정책의 과제\n" + line + koBody)
		if got := catalog.Describe(d, "").Date; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestReferencesAtTheEndDoNotDateADocument(t *testing.T) {
	const refs = "\f3\f4\fKim, H. (2015). Arrivals. Published online 3 March 2015.\nLee, B. Departures, Copyright 2011 The Harbour Press.\n"
	if got := catalog.Describe(pages("지역 이민정책의 과제\n"+koBody+refs), ""); got.Date != "" {
		t.Errorf("dated %s", got.Date)
	}
	if got := catalog.Describe(pages("지역 이민정책의 과제\n"+koBody+refs+"\f발행일: 2016년 3월 5일\n"), ""); got.Date != "2016-03-05" {
		t.Errorf("the imprint was not read: %q", got.Date)
	}
}

func TestTheLanguageOfTablesAndProgramText(t *testing.T) {
	rows := ""
	for range 60 {
		rows += "GUERRERO 14 16.9%\nVERACRUZ LLAVE 14 16.9%\n"
	}
	for want, text := range map[string]string{
		"es": "Matrículas consulares expedidas a mexicanos en el estado de Maine en el 2023\nDa clic al texto para ir a la información, selecciona para regresar.\n" + rows,
		"ko": "import networks as nx\nfor node in graph.nodes(data=True): print(node)\n그래프의 노드를 출력합니다.\nmodel.fit(train, labels, epochs=10)\n학습 데이터를 모델에 넣는 함수입니다. 결과는 표로 나타난다.\nreturn the_best_of(models, by=score)\n가장 좋은 모델을 고른다.\n" +
			"class Trainer(object): def run(self, loader, criterion, optimizer, scheduler, device)\n",
	} {
		if got := catalog.Describe(pages(text), "").Language; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
