package hwpx_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hwpx"
	"naru/internal/extract/flow/unpack"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

func read(data []byte, l flow.Limits) (*flow.Document, error) {
	return hwpx.Read(bytes.NewReader(data), int64(len(data)), "보고서.hwpx", l)
}

func expect(t *testing.T, data []byte, want string) *flow.Document {
	t.Helper()
	d, err := read(data, flow.DefaultLimits())
	flowtest.Check(t, d, err)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), flowtest.Outline(d)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	return d
}

func TestParagraphsWithTheirNumbersAsShown(t *testing.T) {
	expect(t, file(t, section(0,
		p(1, "이민정책의 과제"), p(2, "연구의 배경"), p(2, "연구의 목적"),
		p(0, "고용허가제는 ", run(1, "2004년"), " 8월에 시행되었다."),
		p(3, "체류자격"), p(4, "비전문취업(E-9)"), p(4, "재외동포(F-4)"), p(3, "취업 조건"),
		p(5, "현장 의견을 반영"), p(2, "사회통합프로그램"), p(1, "결론"),
		para(`paraPrIDRef="0" styleIDRef="2"`, "요약"),
		p(2, "개요 번호를 단 문단이라도 이처럼 문장으로 끝나면 제목이 아니다."))), `
H1 제1장 이민정책의 과제
H2 가. 연구의 배경
H2 나. 연구의 목적
P  고용허가제는 **2004년** 8월에 시행되었다.
L1 1. 체류자격
L2 가. 비전문취업(E-9)
L2 나. 재외동포(F-4)
L1 2. 취업 조건
L1 ❍ 현장 의견을 반영
H2 다. 사회통합프로그램
H1 제2장 결론
H1 요약
L2 가. 개요 번호를 단 문단이라도 이처럼 문장으로 끝나면 제목이 아니다.
`)
}

func TestMarkupInTheText(t *testing.T) {
	expect(t, file(t, section(0,
		p(0, `가<hp:tab width="1"/>나<hp:lineBreak/>다<hp:nbSpace/>라<hp:hyphen/>마<hp:fwSpace/>바<hp:markpenBegin color="#FFFF00"/>사<hp:markpenEnd/>𠮷󰡔책󰡕`),
		p(0, `법<hp:deleteBegin Id="1"/>지운 글<hp:deleteEnd Id="1"/><hp:insertBegin Id="2"/>넣은 글<hp:insertEnd Id="2"/>`),
		p(0, `<hp:ctrl><hp:fieldBegin type="MEMO"><hp:subList><hp:p><hp:run><hp:t>메모</hp:t></hp:run></hp:p></hp:subList></hp:fieldBegin></hp:ctrl>`, "누름틀", `<hp:ctrl><hp:fieldEnd/></hp:ctrl>`),
		p(0, `<hp:dutmal><hp:mainText>法務部</hp:mainText><hp:subText>법무부</hp:subText></hp:dutmal>`, `<hp:compose composeText="인"/>`, "면적 3㎢, 10", run(2, "3"), "개"),
		p(0, "그림 ", `<hp:ctrl><hp:autoNum num="7" numType="PICTURE"><hp:autoNumFormat type="DIGIT" prefixChar="&lt;" suffixChar=">"/></hp:autoNum></hp:ctrl>`, " 추이"),
		p(0, "식 ", "<hp:equation><hp:script>x^{2}`  over~y</hp:script></hp:equation>", "이다"),
		p(0, `<hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>숨은 설명</hp:t></hp:run></hp:p></hp:subList></hp:hiddenComment></hp:ctrl>`, "보이는 글"),
		p(0, `<hp:checkBtn caption="동의함"/>`),
		p(0, `<hp:switch><hp:case required-namespace="x"><hp:textart text="글맵시"/></hp:case><hp:default><hp:textart text="두 번째"/></hp:default></hp:switch>`),
	)), `
P  가	나⏎다 라마 바사𠮷『책』
P  법넣은 글
P  누름틀
P  法務部(법무부)인면적 3㎢, 10³개
P  그림 <7> 추이
P  식 x^{2} over y 이다
P  보이는 글
P  동의함
P  글맵시
`)
}

func TestNotesHeadersAndBoxes(t *testing.T) {
	note := func(kind, text string) string {
		return `<hp:ctrl><hp:` + kind + ` number="1">` + list(p(0, `<hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"><hp:autoNumFormat type="DIGIT" suffixChar=")"/></hp:autoNum></hp:ctrl>`, " "+text)) + `</hp:` + kind + `></hp:ctrl>`
	}
	expect(t, file(t, section(0,
		p(0, `<hp:ctrl><hp:header>`+list(p(0, "머리말"))+`</hp:header></hp:ctrl>`, "외국인정책", note("footNote", "재한외국인 처우 기본법 제5조"), "은 5년마다 세운다", note("endNote", "미주의 글"), "."),
		p(0, "앞 ", `<hp:rect textWrap="SQUARE"><hp:pos treatAsChar="0"/><hp:caption side="BOTTOM">`+list(p(0, "그림 제목"))+`</hp:caption><hp:drawText>`+list(p(0, "글상자의 글"))+`</hp:drawText></hp:rect>`, "뒤"),
		p(0, `<hp:container><hp:pos treatAsChar="1"/><hp:rect><hp:drawText>`+list(p(0, "묶음 안의 글"))+`</hp:drawText></hp:rect></hp:container>`),
	)), `
P  외국인정책¹⁾은 5년마다 세운다¹⁾.
N1 재한외국인 처우 기본법 제5조
P  앞 뒤
P  글상자의 글
T  그림 제목
P  묶음 안의 글
N1 미주의 글
`)
}

func TestTablesRowByRow(t *testing.T) {
	c := func(r, k, rows, cols int, text string) string { return cell(r, k, rows, cols, p(0, text)) }
	expect(t, file(t, section(0,
		p(0, "표 앞 ", table(`<hp:caption side="TOP">`+list(p(0, "〈표 1〉 체류외국인"))+`</hp:caption>`,
			row(c(0, 0, 2, 1, "구분"), c(0, 1, 1, 2, "2020년")), row(c(1, 1, 1, 1, "남"), c(1, 2, 1, 1, "여")),
			row(c(2, 0, 1, 1, "취업"), c(2, 1, 1, 1, "1,234"), c(2, 2, 1, 1, "567"))), "표 뒤"),
		p(0, table(row(cell(0, 0, 1, 1, p(0, "상자 안의 글"), p(0, table(row(c(0, 0, 1, 1, "안쪽"), c(0, 1, 1, 1, "표")))))))),
		p(0, table(row(c(0, 0, 1, 1, "Ⅱ"), c(0, 1, 1, 1, ""), c(0, 2, 1, 1, "추진 방향")))),
		p(0, table(row(c(0, 0, 1, 1, "3. 기대 효과")))),
		p(0, table(row(c(0, 0, 1, 1, "성명"), c(0, 9, 1, 1, "생년월일")), row(c(1, 5, 1, 1, "주소")), row(c(2, 2, 1, 1, "국적"), c(2, 7, 1, 1, "체류자격")))),
		p(0, table(row(cell(0, 0, 1, 1, p(3, "첫째"), p(3, "둘째")), c(0, 1, 1, 1, "비고")))),
		p(0, table(row(cell(0, 0, 1, 1, p(0, "긴 칸에서는 문단이 줄로 남아 있어야 한다"), p(0, "그래야 어디서 나뉘는지 알 수 있다")), c(0, 1, 1, 1, "사업자<hp:lineBreak/>등록번호")))),
	)), `
P  표 앞
T  〈표 1〉 체류외국인
R  구분 | 2020년
R   | 남 | 여
R  취업 | 1,234 | 567
P  표 뒤
P  상자 안의 글
R  안쪽 | 표
H1 Ⅱ 추진 방향
H1 3. 기대 효과
R  성명 | 생년월일
R  주소
R  국적 | 체류자격
R  1. 첫째 2. 둘째 | 비고
R  긴 칸에서는 문단이 줄로 남아 있어야 한다⏎그래야 어디서 나뉘는지 알 수 있다 | 사업자 등록번호
`)
}

func TestPagesBeginWhereHancomLaidThemOut(t *testing.T) {
	shown := `<hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="ROMAN_SMALL"/></hp:ctrl>`
	expect(t, file(t, section(3,
		p(0, shown, "첫째 쪽", lines(0, 0)),
		p(0, "쪽이 단어 가운데에서 바뀌는 문단", lines(0, 62000, 8, 0)),
		para(`paraPrIDRef="0" pageBreak="1"`, "쪽 나누기", lines(0, 0)),
		para(`paraPrIDRef="0" pageBreak="1"`, `<hp:ctrl><hp:pageHiding hidePageNum="1"/></hp:ctrl>`, "번호를 감춘 쪽", lines(0, 0)),
	), section(0,
		p(0, "다음 구역", lines(0, 0)),
		p(6, `<hp:ctrl><hp:newNum num="101" numType="PAGE"/></hp:ctrl>`, "새 번호", lines(0, 0)),
	)), `
--- page iii
P  첫째 쪽
P  쪽이 단어 가운
--- page iv
=P  데에서 바뀌는 문단
--- page v
P  쪽 나누기
--- page
P  번호를 감춘 쪽
--- page vii
P  다음 구역
--- page ci
P  새 번호
`)
}

func TestAPageNumberInTheFootIsALabel(t *testing.T) {
	foot := `<hp:ctrl><hp:footer>` + list(p(0, `<hp:ctrl><hp:autoNum num="1" numType="PAGE"><hp:autoNumFormat type="ROMAN_CAPITAL"/></hp:autoNum></hp:ctrl>`)) + `</hp:footer></hp:ctrl>`
	expect(t, file(t, section(9, p(0, foot, "가", lines(0, 0)))), "--- page IX\nP  가\n")
}

func TestPropertiesOfTheDocument(t *testing.T) {
	d := expect(t, file(t, section(0, p(0, "본문"))), "P  본문\n")
	got := *d
	got.Blocks = nil
	want := flow.Document{Format: "hwpx", Title: "이민정책연구", Author: "홍길동", Subject: "과제", Keywords: "이민, 통합",
		Creator: "Hancom Office Hangul 11, 0, 0, 2129", Language: "ko", Created: time.Date(2020, 12, 31, 9, 30, 0, 0, time.UTC)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("properties (-want +got):\n%s", diff)
	}
}

func TestAFileOfOtherProgramsIsReadByTheNamesOfItsParts(t *testing.T) {
	expect(t, flowtest.Zip(t,
		flowtest.Part{Name: "Contents/section10.xml", Text: section(0, p(0, "셋째"))},
		flowtest.Part{Name: "Contents/section2.xml", Text: section(0, p(0, "둘째"))},
		flowtest.Part{Name: "Contents/content.hpf", Text: "<damaged"},
		flowtest.Part{Name: "Contents/section0.xml", Text: section(0, p(0, "첫째"))},
	), `
P  첫째
--- page
P  둘째
--- page
P  셋째
`)
}

func TestFilesThatCannotBeRead(t *testing.T) {
	with := func(change func([]flowtest.Part)) []byte {
		list := parts(section(0, p(0, "글")))
		change(list)
		return flowtest.Zip(t, list...)
	}
	encrypted := `<odf:manifest xmlns:odf="m"><odf:file-entry full-path="Contents/section0.xml"><odf:encryption-data checksum="x"><odf:algorithm algorithm-name="aes256-cbc"/></odf:encryption-data></odf:file-entry></odf:manifest>`
	for name, c := range map[string]struct {
		data []byte
		want library.Code
	}{
		"no bytes":         {nil, library.EmptyFile},
		"no zip":           {[]byte("HWP Document File V3.00"), library.Unsupported},
		"a password":       {with(func(p []flowtest.Part) { p[2].Text = encrypted }), library.Locked},
		"another zip":      {flowtest.Zip(t, flowtest.Part{Name: "word/document.xml", Text: "<w/>"}), library.Unsupported},
		"no text":          {file(t, section(0, p(0, ""))), library.EmptyFile},
		"not XML":          {with(func(p []flowtest.Part) { p[6].Text = "글" }), library.BrokenFile},
		"an entity":        {with(func(p []flowtest.Part) { p[6].Text = `<!DOCTYPE x [<!ENTITY a "b">]><sec/>` }), library.BrokenFile},
		"an empty section": {with(func(p []flowtest.Part) { p[6].Text = "" }), library.BrokenFile},
	} {
		d, err := read(c.data, flow.DefaultLimits())
		if library.CodeOf(err) != c.want || d != nil {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}

func TestOfADamagedSectionTheBeginningIsRead(t *testing.T) {
	whole := section(0, p(0, "앞의 글"), p(0, "뒤의 글"))
	d, err := read(file(t, whole[:strings.Index(whole, "뒤의")]), flow.DefaultLimits())
	if library.CodeOf(err) != library.BrokenFile || d == nil || flowtest.Outline(d) != "P  앞의 글\n" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestWhereNoSectionCanBeReadThePreviewStandsBesideTheError(t *testing.T) {
	list := append(parts("<damaged"), flowtest.Part{Name: "Preview/PrvText.txt", Text: "미리보기의 첫 줄\r\n<셀><셀>\r\n"})
	d, err := read(flowtest.Zip(t, list...), flow.DefaultLimits())
	if library.CodeOf(err) != library.BrokenFile || d == nil || flowtest.Outline(d) != "P  미리보기의 첫 줄\nP  <셀><셀>\n" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestLimitsHold(t *testing.T) {
	nested := p(0, "글")
	for range 60 {
		nested = p(0, table(row(cell(0, 0, 1, 1, nested))))
	}
	for name, c := range map[string]struct {
		data   []byte
		limits func(*flow.Limits)
	}{
		"text":    {file(t, section(0, p(0, strings.Repeat("가나다라", 1000)))), func(l *flow.Limits) { l.Text = 5000 }},
		"blocks":  {file(t, section(0, strings.Repeat(p(0, "줄"), 200))), func(l *flow.Limits) { l.Blocks = 100 }},
		"objects": {file(t, section(0, p(0, strings.Repeat("<hp:ctrl><hp:newNum/></hp:ctrl>", 500)))), func(l *flow.Limits) { l.Blocks = 100 }},
		"nesting": {file(t, section(0, nested)), func(l *flow.Limits) {}},
		"a part":  {file(t, section(0, p(0, strings.Repeat(" ", 2<<20)))), func(l *flow.Limits) { l.Unzip = 1 << 20 }},
	} {
		l := flow.DefaultLimits()
		c.limits(&l)
		if _, err := read(c.data, l); library.CodeOf(err) != library.TooLarge {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestRealDocuments compares each document with the beginning of its text, which
// Hancom wrote into it for file dialogs.
func TestRealDocuments(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, "corpus/other"), "*.hwpx"))
	if err != nil || len(files) == 0 {
		t.Skip("no HWPX files in the shared corpus")
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			d, err := read(data, flow.DefaultLimits())
			flowtest.Check(t, d, err)
			preview := preview(t, data)
			if library.CodeOf(err) == library.EmptyFile && len(preview) == 0 {
				return
			}
			if err != nil {
				t.Fatalf("%v; Hancom found %q", err, preview)
			}
			for i := range d.Blocks { // the preview has neither
				d.Blocks[i].PageBreak, d.Blocks[i].Bold = false, nil
			}
			text := strings.Join(strings.Fields(flowtest.Outline(d)), "")
			missing := 0
			for _, w := range preview {
				if !strings.Contains(text, w) {
					missing++
					t.Logf("missing: %q", w)
				}
			}
			if missing > 1+len(preview)/50 { // deleted words, and such as a cell ends between
				t.Errorf("%d of %d words are missing", missing, len(preview))
			}
		})
	}
}

func preview(t *testing.T, data []byte) []string {
	t.Helper()
	a, err := unpack.Open(bytes.NewReader(data), int64(len(data)), flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	if !a.Has("Preview/PrvText.txt") {
		return nil
	}
	text, err := a.Read("Preview/PrvText.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.FieldsFunc(string(text), func(r rune) bool { return r <= ' ' || r == '<' || r == '>' || r == '\uFEFF' })
}

// FuzzRead reads any bytes as a file.
func FuzzRead(f *testing.F) {
	f.Add(file(f, section(0, p(1, "이민정책"), p(0, "본문"))))
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "..", "..", "shared", "corpus", "other", "*.hwpx"))
	for _, path := range files {
		if data, err := os.ReadFile(path); err == nil && len(data) < 20<<10 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, data) })
}

func check(t *testing.T, data []byte) {
	d, err := read(data, flow.Limits{Text: 1 << 16, Blocks: 1 << 10, Unzip: 1 << 20, Entries: 100, Depth: 64})
	if d != nil {
		err = nil // what is read of a damaged file stands beside its error
	}
	flowtest.Check(t, d, err)
}
