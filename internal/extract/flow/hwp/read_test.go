package hwp_test

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hwp"
)

func read(t testing.TB, data []byte) (*flow.Document, error) {
	t.Helper()
	return hwp.Read(bytes.NewReader(data), int64(len(data)), "보고서.hwp", flow.DefaultLimits())
}

// expect compares the blocks of a document, as flowtest writes them.
func expect(t *testing.T, f *file, want string) *flow.Document {
	t.Helper()
	d, err := read(t, f.bytes(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), flowtest.Outline(d)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	return d
}

func TestParagraphsWithTheirNumbersAsShown(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("이민정책의 과제")), shaped(1)).sectionDef(0)
	s.para(0, wide("연구의 배경"), shaped(2))
	s.para(0, wide("연구의 목적"), shaped(2))
	s.para(0, wide("고용허가제는 2004년 8월에 시행되었다."), chars(0, 0, 7, 1, 12, 0))
	s.para(0, wide("체류자격"), shaped(3))
	s.para(0, wide("비전문취업(E-9)"), shaped(4))
	s.para(0, wide("재외동포(F-4)"), shaped(4))
	s.para(0, wide("취업 조건"), shaped(3))
	s.para(0, wide("현장 의견을 반영"), shaped(5))
	s.para(0, wide("사회통합프로그램"), shaped(2))
	s.para(0, wide("결론"), shaped(1))
	s.para(0, wide("요약"), styled(2))
	expect(t, newFile(s), `
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
`)
}

func TestParagraphsAreAsLargeAsMostOfTheirLetters(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("고용허가제는 2004년 8월에")), chars(0, 0, 15, 1, 20, 0)).sectionDef(0)
	s.para(0, wide("이민정책의 과제 1"), chars(0, 1, 9, 0))
	d := expect(t, newFile(s), "\nP  고용허가제는 **2004년** 8월에\nP  **이민정책의 과제 **1\n")
	if got := []float64{d.Blocks[0].Size, d.Blocks[1].Size}; got[0] != 10 || got[1] != 18.5 {
		t.Errorf("got %v", got)
	}
}

func TestControlsInTheText(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("가"), inline(9), wide("나"), []byte{10, 0}, wide("다"), []byte{30, 0}, wide("라"), []byte{24, 0}, wide("마"),
		inline(8), wide("바"), []byte{31, 0}, wide("사𠮷󰡔책󰡕 \uA12B"))).sectionDef(0)
	s.para(0, join(wide("법"), ctrl(3, "%clk"), wide("(누름틀)"), inline(4), ctrl(23, "tdut"), ctrl(15, "tcmt"), ctrl(23, "tcps"), wide("면적 3㎢, 10"), wide("3"), wide("개")),
		chars(0, 0, 55, 2, 56, 0))
	s.rec(tCtrl, 1, id("%clk"), uint32(0), uint8(0), "Clickhere", uint32(0))
	s.rec(tCtrl, 1, id("tdut"), "法務部", "법무부", uint32(0))
	s.rec(tCtrl, 1, id("tcmt"))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0))
	s.para(2, wide("숨은 설명"))
	s.rec(tCtrl, 1, id("tcps"), "○인", uint8(0))
	s.para(0, join(wide("그림 "), ctrl(18, "atno"), wide(" 체류외국인 추이")))
	s.rec(tCtrl, 1, id("atno"), uint32(3), uint16(7), [3]uint16{0, '<', '>'})
	s.para(0, join(wide("식 "), ctrl(11, "eqed"), wide("이다")))
	s.rec(tCtrl, 1, object("eqed", true))
	s.rec(tEquation, 2, uint32(0), "x^{2}`  over~y")
	s.para(0, wide("지운 글이 남은 글"), deleted(0, 4))
	expect(t, newFile(s), `
P  가	나⏎다 라마바 사𠮷『책』 (인)
P  법(누름틀)法務部(법무부)○인면적 3㎢, 10³개
P  그림 <7> 체류외국인 추이
P  식 x^{2} over y 이다
P  이 남은 글
`)
}

func TestNotesHeadersAndBoxes(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), ctrl(16, "head"), wide("외국인정책"), ctrl(17, "fn  "), wide("은 5년마다 세운다"), ctrl(17, "en  "), wide("."))).sectionDef(0)
	s.rec(tCtrl, 1, id("head"), uint32(0))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0))
	s.para(2, wide("머리말"))
	s.rec(tCtrl, 1, id("fn  "), uint16(1), make([]byte, 6))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0))
	s.para(2, join(ctrl(18, "atno"), wide(" 재한외국인 처우 기본법 제5조")))
	s.rec(tCtrl, 3, id("atno"), uint32(1), uint16(1), [3]uint16{0, 0, ')'})
	s.rec(tCtrl, 1, id("en  "), uint16(1), make([]byte, 6))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0))
	s.para(2, wide("미주의 글"))
	s.para(0, join(wide("앞 "), ctrl(11, "gso "), wide("뒤")))
	s.rec(tCtrl, 1, object("gso ", false))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0), uint32(3), make([]byte, 14))
	s.para(2, wide("그림 제목"))
	s.rec(tComponent, 2, make([]byte, 40))
	s.rec(tList, 3, uint16(1), uint16(0), uint32(0))
	s.para(3, wide("글상자의 글"))
	expect(t, newFile(s), `
P  외국인정책¹⁾은 5년마다 세운다¹⁾.
N1 재한외국인 처우 기본법 제5조
P  앞 뒤
P  글상자의 글
T  그림 제목
N1 미주의 글
`)
}

func TestTablesRowByRow(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("표 앞"))).sectionDef(0)
	s.para(0, ctrl(11, "tbl "))
	s.rec(tCtrl, 1, object("tbl ", true))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0), uint32(2), make([]byte, 14))
	s.para(2, wide("〈표 1〉 체류외국인"))
	s.rec(tTable, 2, uint32(1), uint16(3), uint16(3), make([]byte, 10))
	for _, c := range []struct {
		row, col, rows, cols uint16
		text                 string
	}{{0, 0, 2, 1, "구분"}, {0, 1, 1, 2, "2020년"}, {1, 1, 1, 1, "남"}, {1, 2, 1, 1, "여"}, {2, 0, 1, 1, "취업"}, {2, 1, 1, 1, "1,234"}, {2, 2, 1, 1, "567"}} {
		s.rec(tList, 2, cell(c.row, c.col, c.rows, c.cols))
		s.para(2, wide(c.text))
	}
	s.para(0, ctrl(11, "tbl "))
	s.rec(tCtrl, 1, object("tbl ", true))
	s.rec(tTable, 2, uint32(1), uint16(1), uint16(1), make([]byte, 10))
	s.rec(tList, 2, cell(0, 0, 1, 1))
	s.para(2, wide("상자 안의 글"))
	s.para(2, ctrl(11, "tbl "))
	s.rec(tCtrl, 3, object("tbl ", true))
	s.rec(tTable, 4, uint32(1), uint16(1), uint16(2), make([]byte, 10))
	for col, text := range []string{"안쪽", "표"} {
		s.rec(tList, 4, cell(0, uint16(col), 1, 1))
		s.para(4, wide(text))
	}
	s.para(0, ctrl(11, "tbl "))
	s.rec(tCtrl, 1, object("tbl ", true))
	s.rec(tTable, 2, uint32(1), uint16(1), uint16(3), make([]byte, 10))
	for col, text := range []string{"Ⅱ", "", "추진 방향"} {
		s.rec(tList, 2, cell(0, uint16(col), 1, 1))
		s.para(2, wide(text))
	}
	expect(t, newFile(s), `
P  표 앞
T  〈표 1〉 체류외국인
R  구분 | 2020년
R   | 남 | 여
R  취업 | 1,234 | 567
P  상자 안의 글
R  안쪽 | 표
H1 Ⅱ 추진 방향
`)
}

func TestPagesBeginWhereHancomLaidThemOut(t *testing.T) {
	first := &stream{}
	first.para(0, join(ctrl(2, "secd"), ctrl(21, "pgnp"), wide("첫째 쪽")), laid(0, 0)).sectionDef(3)
	first.rec(tCtrl, 1, id("pgnp"), uint32(5<<8), [4]uint16{})
	first.para(0, wide("쪽이 단어 가운데에서 바뀌는 문단"), laid(0, 62000, 8, 0))
	first.para(0, wide("쪽 나누기"), divided(4), laid(0, 0))
	first.para(0, join(ctrl(21, "pghd"), wide("번호를 감춘 쪽")), divided(4), laid(0, 0))
	first.rec(tCtrl, 1, id("pghd"), uint32(0x20))
	second := &stream{}
	second.para(0, join(ctrl(2, "secd"), wide("다음 구역")), laid(0, 0)).sectionDef(0)
	second.para(0, ctrl(21, "nwno"), divided(4), laid(0, 0))
	second.rec(tCtrl, 1, id("nwno"), uint32(0), uint16(101))
	second.para(0, wide("새 번호"), laid(0, 1600))
	expect(t, newFile(first, second), `
--- page 3
P  첫째 쪽
P  쪽이 단어 가운
--- page 4
=P  데에서 바뀌는 문단
--- page 5
P  쪽 나누기
--- page
P  번호를 감춘 쪽
--- page 7
P  다음 구역
--- page 101
P  새 번호
`)
}

func TestAPageNumberInTheFootIsALabel(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), ctrl(16, "foot"), wide("가")), laid(0, 0)).sectionDef(9)
	s.rec(tCtrl, 1, id("foot"), uint32(0))
	s.rec(tList, 2, uint16(1), uint16(0), uint32(0))
	s.para(2, join(wide("- "), ctrl(18, "atno"), wide(" -")))
	s.rec(tCtrl, 3, id("atno"), uint32(2<<4), uint16(1), [3]uint16{})
	expect(t, newFile(s), "--- page IX\nP  가\n")
}

func TestMemosAreNoPartOfTheText(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("본문"))).sectionDef(0)
	s.rec(tMemoList, 1, uint32(1))
	s.rec(tList, 1, uint16(1), uint16(0), uint32(0))
	s.para(1, wide("메모"))
	expect(t, newFile(s), "P  본문\n")
}

func TestStaleLinesAreNotBelieved(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("가")), laid(0, 5000)).sectionDef(0)
	for range 4 { // as programs write them that copy one paragraph again and again
		s.para(0, wide("나"), laid(0, 3000))
		s.para(0, wide("다"), laid(0, 0))
	}
	s.para(0, wide("라"), divided(4), laid(0, 0))
	expect(t, newFile(s), `
P  가
P  나
P  다
P  나
P  다
P  나
P  다
P  나
P  다
--- page
P  라
`)
}

func TestPropertiesOfTheDocument(t *testing.T) {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide("본문"))).sectionDef(0)
	created := time.Date(2020, 12, 31, 9, 30, 0, 0, time.UTC)
	f := newFile(s)
	f.more["\x05HwpSummaryInformation"] = summary(map[uint32][]byte{
		2: lpwstr("이민정책연구"), 3: lpwstr("과제"), 4: lpwstr("홍길동"), 5: lpwstr("이민, 통합"),
		9: lpwstr("9, 1, 1, 5656 WIN32"), 12: pack(uint32(0x40), uint64(created.Unix()+11_644_473_600)*10_000_000),
	})
	d := expect(t, f, "P  본문\n")
	got := *d
	got.Blocks = nil
	want := flow.Document{Format: "hwp", Title: "이민정책연구", Author: "홍길동", Subject: "과제",
		Keywords: "이민, 통합", Creator: "9, 1, 1, 5656 WIN32", Created: created}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("properties (-want +got):\n%s", diff)
	}
}

func lpwstr(s string) []byte {
	w := append(wide(s), 0, 0)
	return pack(uint32(0x1F), uint32(len(w)/2), w)
}

func summary(values map[uint32][]byte) []byte {
	var list, data []byte
	at := 8 + 8*len(values)
	for id, v := range values {
		list = append(list, pack(id, uint32(at+len(data)))...)
		data = append(data, v...)
	}
	set := append(pack(uint32(at+len(data)), uint32(len(values))), list...)
	head := make([]byte, 48)
	binary.LittleEndian.PutUint16(head, 0xFFFE)
	binary.LittleEndian.PutUint32(head[24:], 1)
	binary.LittleEndian.PutUint32(head[44:], 48)
	return append(append(head, set...), data...)
}

func simple(words string) *file {
	s := &stream{}
	s.para(0, join(ctrl(2, "secd"), wide(words))).sectionDef(0)
	return newFile(s)
}

func TestAnUncompressedDocumentIsReadAsWell(t *testing.T) {
	f := simple("압축하지 않은 글")
	f.flags = 0
	expect(t, f, "P  압축하지 않은 글\n")
	f.flags = 1 // said, but not done
	f.more["BodyText/Section0"] = f.sections[0].Bytes()
	expect(t, f, "P  압축하지 않은 글\n")
}

func TestALongSectionLiesInSectorsOfItsOwn(t *testing.T) {
	s := &stream{}
	s.para(0, ctrl(2, "secd")).sectionDef(0)
	var want strings.Builder
	for i := range 300 {
		text := strings.Repeat("이민정책 ", i%7+1) + strings.Repeat("가", i%11)
		s.para(0, wide(text))
		want.WriteString("P  " + strings.TrimSpace(text) + "\n")
	}
	s.para(0, wide(strings.Repeat("긴 문단이다 ", 800)))
	f := newFile(s)
	f.flags = 0
	expect(t, f, want.String()+"P  "+strings.TrimSpace(strings.Repeat("긴 문단이다 ", 800))+"\n")
}

func join(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
