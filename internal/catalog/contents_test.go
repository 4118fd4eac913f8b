package catalog_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/library"
)

// lay writes a heading as indented text with its page, for comparing at a glance.
func lay(contents []library.Heading) string {
	var b strings.Builder
	for _, h := range contents {
		fmt.Fprintf(&b, "%s%s|%d\n", strings.Repeat("  ", h.Level-1), h.Title, h.Page)
	}
	return b.String()
}

// book makes a document of front pages and as many body pages, whose printed
// numbers begin at 1 on the first of them.
func book(front string, body int) *extract.Document {
	d := pages(front)
	for n := 1; n <= body; n++ {
		d.Pages = append(d.Pages, extract.Page{Number: len(d.Pages) + 1, Text: "글", Source: library.SourceText, Printed: fmt.Sprint(n)})
	}
	return d
}

func TestThePrintedContentsAreReadWhereTheFileHasNone(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"Korean with leaders": {"목  차\n제1장 서론 ··················· 1\n제1절 연구의 필요성 ········· 1\n1. 배경 ······ 2\n가. 국내 ····· 2\n나. 국외 ····· 3\n2. 목적 ····· 4\n" +
			"제2절 연구의 범위 ············ 5\n제2장 해외 사례 ············ 7\n제1절 캐나다 ······ 7\n참고문헌 ············· 11\n부록 ············· 12\n",
			"제1장 서론|3\n  제1절 연구의 필요성|3\n    1. 배경|4\n      가. 국내|4\n      나. 국외|5\n    2. 목적|6\n  제2절 연구의 범위|7\n제2장 해외 사례|9\n  제1절 캐나다|9\n참고문헌|13\n부록|14\n"},
		"Korean with Roman numbers and gaps": {"차 례\nⅠ. 서론 1\n1. 연구의 배경 1\n2. 연구의 방법 2\nⅡ. 이민정책의 현황 5\n1. 법 제도 5\n1) 출입국 6\n2) 고용 7\nⅢ. 결론 10\n",
			"Ⅰ. 서론|3\n  1. 연구의 배경|3\n  2. 연구의 방법|4\nⅡ. 이민정책의 현황|7\n  1. 법 제도|7\n    1) 출입국|8\n    2) 고용|9\nⅢ. 결론|12\n"},
		"English": {"CONTENTS\nForeword . . . . . . . . . i\n1 Introduction ........ 1\n1.1 Background and aims of this study of people who move\nbetween deltas ........ 2\n1.2 Method.......3\n2 Findings .......... 5\n2.1 Who moves ...... 5\n2.1.1 Age ..... 6\nReferences ..... 9\n",
			"Foreword|0\n1 Introduction|3\n  1.1 Background and aims of this study of people who move between deltas|4\n  1.2 Method|5\n2 Findings|7\n  2.1 Who moves|7\n    2.1.1 Age|8\nReferences|11\n"},
		"parts without a page":          {"Contents\nPart I Arrivals\nChapter 1 By sea .... 1\nChapter 2 By land .... 3\nPart II Departures\nChapter 3 By air .... 5\n", "Part I Arrivals|3\n  Chapter 1 By sea|3\n  Chapter 2 By land|5\nPart II Departures|7\n  Chapter 3 By air|7\n"},
		"numbers on lines of their own": {"목차\n제1장 서론\n1\n제2장 본론\n4\n제3장 결론\n9\n", "제1장 서론|3\n제2장 본론|6\n제3장 결론|11\n"},
		"lists of tables end it":        {"목차\n제1장 서론 ···· 1\n제2장 본론 ···· 4\n제3장 결론 ···· 9\n표 목차\n<표 1> 체류자격 ····· 3\n<표 2> 국적 ······ 5\n", "제1장 서론|3\n제2장 본론|6\n제3장 결론|11\n"},
		"tables among the entries":      {"목차\n제1장 서론 ···· 1\n<표 1-1> 체류자격 ····· 3\n제2장 본론 ···· 4\n[그림 2-1] 추이 ····· 5\n제3장 결론 ···· 9\n", "제1장 서론|3\n제2장 본론|6\n제3장 결론|11\n"},
		"leaders without a heading":     {"가 나\n제1장 서론 ···· 1\n제2장 본론 ···· 4\n제3장 결론 ···· 9\n제4장 부록 ···· 10\n제5장 색인 ···· 12\n", "제1장 서론|3\n제2장 본론|6\n제3장 결론|11\n제4장 부록|12\n제5장 색인|14\n"},
		"a table of numbers":            {"Population by county\nHarbour 14 31\nDelta 9 12\nNorth 20 4\n", ""},
		"the word alone":                {"Contents\nThis report contains much. It has 3 parts\nand is read in 20 minutes.", ""},
	} {
		d := book("표지\f"+c.text, 14)
		got := catalog.Describe(d, "")
		if diff := cmp.Diff(c.want, lay(got.Contents)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if from := got.Sources["contents"]; c.want != "" && from != (library.FieldSource{From: library.FromPage, Page: 2}) {
			t.Errorf("%s: from %v", name, from)
		}
	}
}

func TestContentsGoOnOverPages(t *testing.T) {
	first, second := "목차\n", ""
	for n := 1; n <= 20; n++ {
		line := fmt.Sprintf("제%d장 제목 %d ········ %d\n", n, n, n)
		if n <= 10 {
			first += line
		} else {
			second += line
		}
	}
	d := book("표지\f"+first+"\f"+second+"\f서문\n글이 이어진다. 이 보고서는 세 부분으로 되어 있다.\n", 22)
	got := catalog.Describe(d, "").Contents
	if len(got) != 20 || got[19].Page != 24 || got[19].Title != "제20장 제목 20" {
		t.Errorf("got %d, last %v", len(got), got[max(len(got)-1, 0)])
	}
}

func TestHeadingsTellWherePagesAreThatPrintNoNumber(t *testing.T) {
	d := pages("표지\f목차\n제1장 서론 ···· 1\n제2장 해외 사례 ···· 3\n제3장 결론 ···· 5\n참고문헌 ··· 6\f제1장 서론\n글\f글\f제2장 해외 사례\n글\f글\f제3장 결론\n글\f참고문헌\n")
	if got, want := lay(catalog.Describe(d, "").Contents), "제1장 서론|3\n제2장 해외 사례|5\n제3장 결론|7\n참고문헌|8\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	d = pages("표지\f목차\n제1장 서론 ···· 1\n제2장 해외 사례 ···· 3\n제3장 결론 ···· 5\f글\f글\f글\f글\f글\f글\f글")
	if got, want := lay(catalog.Describe(d, "").Contents), "제1장 서론|0\n제2장 해외 사례|0\n제3장 결론|0\n"; got != want {
		t.Errorf("nothing tells where they are: got\n%swant\n%s", got, want)
	}
}

func TestTheFilesOutlineIsBelievedWhereItIsOne(t *testing.T) {
	toc := "표지\f목차\n제1장 서론 ···· 1\n제2장 본론 ···· 4\n제3장 결론 ···· 9\n"
	outline := func(titles ...string) (out []library.Heading) {
		for k, title := range titles {
			out = append(out, library.Heading{Level: 1, Title: title, Page: k + 1})
		}
		return out
	}
	for name, c := range map[string]struct {
		outline []library.Heading
		from    library.SourceKind
		first   string
	}{
		"real":               {outline("서론", "본론", "결론", "부록"), library.FromOutline, "서론"},
		"numbers of slides":  {outline("Slide 1", "슬라이드 2", "Folie 3", "Slide 4"), library.FromPage, "제1장 서론"},
		"one name for all":   {outline("보고서", "보고서", "보고서", "보고서"), library.FromPage, "제1장 서론"},
		"leading nowhere":    {[]library.Heading{{Level: 1, Title: "서론"}, {Level: 1, Title: "본론"}, {Level: 1, Title: "결론"}}, library.FromPage, "제1장 서론"},
		"the parts of a law": {outline("서론", "본론", "결론", "서론", "본론", "결론", "서론", "본론", "결론"), library.FromOutline, "서론"},
		"clauses of a law":   {outline("010.111", "010.211", "010.2115", "020.112A"), library.FromOutline, "010.111"},
		"numbers of pages":   {outline("1", "2", "- 3 -", "4"), library.FromPage, "제1장 서론"},
		"files joined":       {outline("첫째 보고서.pdf", "둘째 보고서.pdf", "셋째.hwp"), library.FromOutline, "첫째 보고서"},
		"one entry":          {outline("표지"), library.FromPage, "제1장 서론"},
		"Korean misread":     {outline("¼\u00ad·ÐÀÇ ¿ä¾à", "º»·ÐÀÇ ¿ä¾à", "°á·ÐÀÇ ¿ä¾à"), library.FromOutline, "서론의 요약"},
	} {
		d := book(toc, 12)
		d.Outline = c.outline
		got := catalog.Describe(d, "")
		if got.Sources["contents"].From != c.from || len(got.Contents) == 0 || got.Contents[0].Title != c.first {
			t.Errorf("%s: from %v, %v", name, got.Sources["contents"], got.Contents)
		}
	}
	d := pages("표지\f글")
	d.Outline = outline("Slide 1", "Slide 2")
	if got := catalog.Describe(d, ""); len(got.Contents) != 0 || got.Sources["contents"].From != "" {
		t.Errorf("numbers of slides became contents: %v", got.Contents)
	}
}

func FuzzContents(f *testing.F) {
	f.Add("목차\n제1장 서론 ···· 1\n제2장 본론 ···· 4\n제3장 결론 ···· 9\n")
	f.Add("Contents\n1 A\n2\nPart I\nPart II\n\n.....\n3 ... 4\nB ... iv\n9999 9999\n")
	f.Fuzz(func(t *testing.T, text string) {
		d := book("표지\f"+text, 10)
		for _, h := range catalog.Describe(d, "").Contents {
			if h.Title == "" || h.Level < 1 || h.Level > 6 || h.Page < 0 || h.Page > len(d.Pages) {
				t.Errorf("heading %+v", h)
			}
		}
	})
}

func TestALabelSetWideIsOne(t *testing.T) {
	const text = "□ 이 연구는 결혼이민자의 구직 경험을 면접하여 살펴보았다. 언어보다 돌봄 부담이 더 큰 장벽이었고, 지역 일자리센터의 도움을 받은 이는 적었다. 돌봄과 상담을 함께 제공한다."
	for _, label := range []string{"< 요 약 >", "국 문 초 록", "[요 약]"} {
		if got := catalog.Describe(pages("지역 이민정책의 과제\f"+label+"\n"+text+koBody), "").Abstract; got != text {
			t.Errorf("%q: got %q", label, got)
		}
	}
}

func TestContentsThatNameNoPages(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a Korean brief": {"지역 이민정책의 과제\n목차\nⅠ. 들어가며\nⅡ. 제도의 현황\nⅢ. 나가며\n농촌의 일손이 모자란다.\n", []string{"Ⅰ. 들어가며", "Ⅱ. 제도의 현황", "Ⅲ. 나가며"}},
		"up to where the first heading comes again": {"Migration Data Guide\nContents\nA. Overview\nB. Changes\nC. Definitions\nC.1 Sources\nA. Overview\nThe guide tells.\n",
			[]string{"A. Overview", "B. Changes", "C. Definitions", "C.1 Sources"}},
		"a heading over two lines": {"El desplazamiento en el Delta\nContenido\n1. Quienes son\n2. Los territorios\n3. El contexto de la seguridad: soldados, retornos, ciudadanos\ninformantes e impunidad\nLa historia es larga.\n",
			[]string{"1. Quienes son", "2. Los territorios", "3. El contexto de la seguridad: soldados, retornos, ciudadanos informantes e impunidad"}},
		"items of a text":            {"Regional Visas\nContents\n1. We ask who came.\n2. We ask who stayed.\n3. We ask who left.\n", nil},
		"numbers that begin further": {"Regional Visas\nContents\n4. Who came\n5. Who stayed\n6. Who left\n", nil},
	} {
		var got []string
		for _, h := range catalog.Describe(pages(c.text+koBody), "x.pdf").Contents {
			got = append(got, h.Title)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
