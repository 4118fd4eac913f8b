package hancom_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hancom"
)

// text is a paragraph of plain text; options change it.
func text(s string, options ...func(*hancom.Para)) hancom.Para {
	p := hancom.Para{Parts: []hancom.Part{{Units: len([]rune(s)), Text: s}}}
	for _, o := range options {
		o(&p)
	}
	return p
}

// laid gives (position, height on the page) pairs of lines.
func laid(pairs ...int) func(*hancom.Para) {
	return func(p *hancom.Para) {
		for i := 0; i < len(pairs); i += 2 {
			p.Lines = append(p.Lines, hancom.Line{At: pairs[i], Y: pairs[i+1], Height: 1000, Row: true})
		}
	}
}

// with puts objects before the text.
func with(objects ...any) func(*hancom.Para) {
	return func(p *hancom.Para) {
		var parts []hancom.Part
		for _, o := range objects {
			parts = append(parts, hancom.Part{Units: 8, Object: o})
		}
		for _, part := range p.Parts {
			part.At += 8 * len(objects)
			parts = append(parts, part)
		}
		p.Parts = parts
	}
}

func expect(t *testing.T, want string, styles *hancom.Styles, sections ...[]hancom.Para) {
	t.Helper()
	w := hancom.NewWriter(styles, flow.DefaultLimits())
	for _, s := range sections {
		if err := w.Section(&hancom.Section{Paras: s}); err != nil {
			t.Fatal(err)
		}
	}
	got := flowtest.Outline(&flow.Document{Blocks: w.Finish()})
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), got); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

const page = 65764 // the text area of an A4 page as Hancom sets it by itself

func TestPagesWhereLinesFallBackToTheTop(t *testing.T) {
	one := func(s string, y int) hancom.Para { return text(s, laid(0, y)) }
	for name, c := range map[string]struct {
		paras []hancom.Para
		want  string
	}{
		"one column": {[]hancom.Para{one("가", 0), one("나", 60000), one("다", 0), one("라", 1600)}, "가나/다라"},
		"a break that is written and shows in the lines": {
			[]hancom.Para{one("가", 60000), text("나", laid(0, 0), func(p *hancom.Para) { p.PageBreak = true })}, "가/나"},
		"two columns": {[]hancom.Para{
			text("가", with(&hancom.Columns{Count: 2}), laid(0, 0)), one("나", 60000), one("다", 0), one("라", 60000), one("마", 0)}, "가나다라/마"},
		"a column break": {[]hancom.Para{
			text("가", with(&hancom.Columns{Count: 2}), laid(0, 0)),
			text("나", laid(0, 0), func(p *hancom.Para) { p.ColumnBreak = true }),
			text("다", laid(0, 0), func(p *hancom.Para) { p.ColumnBreak = true })}, "가나/다"},
		"parallel columns": {[]hancom.Para{
			text("가", with(&hancom.Columns{Count: 2, Parallel: true}), laid(0, 0)),
			text("나", laid(0, 0), func(p *hancom.Para) { p.ColumnBreak = true }),
			text("다", laid(0, 0), func(p *hancom.Para) { p.ColumnBreak = true })}, "가나다"},
		"columns begin in the midst of a page": {[]hancom.Para{
			one("가", 0), one("나", 30000), text("다", with(&hancom.Columns{Count: 2}), laid(0, 0)), one("라", 20000), one("마", 0)}, "가나다라마"},
		"columns for which there is no room": {[]hancom.Para{
			one("가", 64500), text("다", with(&hancom.Columns{Count: 2}), laid(0, 0))}, "가/다"},
		"text beside a picture": {[]hancom.Para{
			text("가나다라", func(p *hancom.Para) {
				p.Lines = []hancom.Line{{At: 0, Y: 0, Height: 1000, Row: true}, {At: 2, Y: 0, Height: 1000}}
			})}, "가나다라"},
		"a picture that fills a page": {[]hancom.Para{
			text("가", func(p *hancom.Para) { p.Lines = []hancom.Line{{Height: page, Row: true}} }), one("나", 0)}, "가/나"},
		"no lines at all": {[]hancom.Para{text("가"), text("나"), text("다", func(p *hancom.Para) { p.PageBreak = true })}, "가나/다"},
		"lines too few for their text": {[]hancom.Para{
			text(strings.Repeat("가", 400), laid(0, 60000)), one("나", 0)}, strings.Repeat("가", 400) + "나"},
		"an empty page": {[]hancom.Para{one("가", 60000),
			text("", laid(0, 0), func(p *hancom.Para) { p.PageBreak = true }),
			text("나", laid(0, 0), func(p *hancom.Para) { p.PageBreak = true })}, "가//나"},
		"an empty page at the end": {[]hancom.Para{one("가", 64000), one("", 0)}, "가/"},
	} {
		t.Run(name, func(t *testing.T) {
			w := hancom.NewWriter(hancom.NewStyles(), flow.DefaultLimits())
			if err := w.Section(&hancom.Section{Paras: c.paras}); err != nil {
				t.Fatal(err)
			}
			var pages []string
			for i, b := range w.Finish() {
				if i == 0 || b.PageBreak {
					pages = append(pages, "")
				}
				pages[len(pages)-1] += b.Text
			}
			if got := strings.Join(pages, "/"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestALongTableGoesOnOverPages(t *testing.T) {
	table := &hancom.Table{Columns: 2, Split: true, Placement: hancom.Placement{Clear: true}}
	for row := range 5 {
		for col := range 2 {
			table.Cells = append(table.Cells, hancom.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: 1, Height: 24000,
				Paras: []hancom.Para{text(string([]rune("가나다라마")[row]) + string(rune('1'+col)))}})
		}
	}
	paras := []hancom.Para{text("앞", laid(0, 0)), text("", with(table), laid(0, 1600)), text("뒤", laid(0, 30000))}
	expect(t, `
P  앞
R  가1 | 가2
R  나1 | 나2
--- page
R  다1 | 다2
R  라1 | 라2
--- page
R  마1 | 마2
P  뒤
`, hancom.NewStyles(), paras)

	whole := `
P  앞
R  가1 | 가2
R  나1 | 나2
R  다1 | 다2
R  라1 | 라2
R  마1 | 마2
P  뒤
`
	table.Split = false
	expect(t, whole, hancom.NewStyles(), paras)

	table.Split = true // but what follows does not begin below it
	expect(t, whole, hancom.NewStyles(), []hancom.Para{paras[0], paras[1], text("뒤", laid(0, 3200))})
}

func TestNumbersOfPagesAndNotes(t *testing.T) {
	shown := &hancom.PageNumber{Shown: true}
	known := laid(0, 0)
	note := func(n int, s string) *hancom.Note { return &hancom.Note{Number: n, Paras: []hancom.Para{text(s)}} }
	newPage := func(p *hancom.Para) { p.PageBreak = true }
	expect(t, `
P  ¹⁾표지
N1 첫 주
--- page 2
P  ⁵⁾차례
N5 둘째 주
--- page 3
P  (*)본문
N* 셋째 주
--- page 4
P  (†)
N† 넷째 주
--- page 7
P  끝
`, hancom.NewStyles(), []hancom.Para{
		text("표지", with(&hancom.SectionStart{HideFirstPage: true, Footnote: hancom.NoteShape{Suffix: ")"}}, shown, note(0, "첫 주")), known),
		text("차례", known, newPage, with(&hancom.NewNumber{Kind: hancom.FootnoteNumbers, Number: 5}, note(0, "둘째 주"))),
	}, []hancom.Para{
		text("본문", with(&hancom.SectionStart{Footnote: hancom.NoteShape{Format: hancom.FourSymbols, PerSection: true}}, note(0, "셋째 주")), known),
		text("", known, newPage, with(note(2, "넷째 주"))),
	}, []hancom.Para{
		text("끝", with(&hancom.SectionStart{FirstPage: 6, StartsOn: 2}), known),
	})
}

func TestRaisedAndLoweredText(t *testing.T) {
	styles := hancom.NewStyles()
	styles.Chars[1] = hancom.CharShape{Super: true}
	styles.Chars[2] = hancom.CharShape{Sub: true}
	styles.Chars[3] = hancom.CharShape{Bold: true}
	p := hancom.Para{}
	for _, part := range []hancom.Part{{Text: "정책"}, {Text: "1)", Shape: 1}, {Text: " CO"}, {Text: "2", Shape: 2}, {Text: " 1"}, {Text: "st", Shape: 1},
		{Text: " "}, {Text: "굵", Shape: 3}, {Text: "게 ", Shape: 3}} {
		part.At = len(p.Parts)
		part.Units = len(part.Text)
		p.Parts = append(p.Parts, part)
	}
	expect(t, "P  정책¹⁾ CO₂ 1st **굵게**\n", styles, []hancom.Para{p})
}

func TestFramesOfChaptersAreHeadings(t *testing.T) {
	frame := func(cells ...string) hancom.Para {
		table := &hancom.Table{Placement: hancom.Placement{Inline: true}}
		for i, c := range cells {
			table.Cells = append(table.Cells, hancom.Cell{Col: i, RowSpan: 1, ColSpan: 1, Paras: []hancom.Para{text(c)}})
		}
		return text("", with(table))
	}
	expect(t, `
H1 Ⅰ. 추진 배경
H1 3 기대 효과
H1 제2장 이민정책의 현황
H1 붙임 1 관계 법령
P  1. 이 문단은 상자에 들어 있을 뿐 제목이 아니라 문장이다.
P  2020년 통계
R  2020 | 체류외국인
R  1 | 2 | 3
`, hancom.NewStyles(), []hancom.Para{
		frame("Ⅰ. 추진 배경"), frame("3", "", "기대 효과"), frame("제2장", "이민정책의 현황"), frame("붙임 1", "관계 법령"),
		frame("1. 이 문단은 상자에 들어 있을 뿐 제목이 아니라 문장이다."), frame("2020년 통계"), frame("2020", "체류외국인"), frame("1", "2", "3"),
	})
}

func TestHeadingsByTheNamesOfStyles(t *testing.T) {
	styles := hancom.NewStyles()
	names := []string{"바탕글", "개요 2", "제목", "제목 3", "중제목", "Heading 4", "차례 1", "개요 9", "2단계 제목", "소소제목"}
	var paras []hancom.Para
	for i, n := range names {
		styles.Styles[i] = hancom.Style{Name: n}
		paras = append(paras, text(n, func(p *hancom.Para) { p.Style = i }))
	}
	expect(t, `
P  바탕글
H2 개요 2
H1 제목
H3 제목 3
H2 중제목
H4 Heading 4
P  차례 1
H6 개요 9
H2 2단계 제목
H4 소소제목
`, styles, paras)
}

func TestHeadingsTypedByHandCountWhereNoneAreStyled(t *testing.T) {
	lines := []string{"제1장 서론\t1", "Ⅱ. 현황과 과제 ···· 12", "제1장 서론", "제1절 연구의 목적", "제2장 및 제3장에서는 이를 살펴본다.", "Ⅱ. 현황과 과제"}
	var paras []hancom.Para
	for _, l := range lines {
		paras = append(paras, text(l))
	}
	expect(t, `
P  제1장 서론	1
P  Ⅱ. 현황과 과제 ···· 12
H1 제1장 서론
H2 제1절 연구의 목적
P  제2장 및 제3장에서는 이를 살펴본다.
H1 Ⅱ. 현황과 과제
`, hancom.NewStyles(), paras)
	expect(t, "P  제1장 서론\nP  본문\n", hancom.NewStyles(), []hancom.Para{text("제1장 서론"), text("본문")})

	styles := hancom.NewStyles()
	styles.Styles[1] = hancom.Style{Name: "개요 1"}
	expect(t, "H1 서론\nP  제1장 서론\nP  제2장 결론\n", styles, []hancom.Para{
		text("서론", func(p *hancom.Para) { p.Style = 1 }), text("제1장 서론"), text("제2장 결론")})
}

func TestPagesAreNotLabelledWhereTheirCountIsUnknown(t *testing.T) {
	newPage := func(p *hancom.Para) { p.PageBreak = true }
	unknown := []hancom.Para{
		text("줄의 자리가 없는 문서", with(&hancom.PageNumber{Shown: true})), text("몇째 쪽인지 모른다", newPage),
	}
	expect(t, `
P  줄의 자리가 없는 문서
--- page
P  몇째 쪽인지 모른다
--- page
P  그 뒤에도 모른다
--- page 20
P  새 번호부터는 안다
--- page 21
P  그다음도
`, hancom.NewStyles(), unknown, []hancom.Para{
		text("그 뒤에도 모른다", laid(0, 0)),
		text("새 번호부터는 안다", laid(0, 0), newPage, with(&hancom.NewNumber{Kind: hancom.PageNumbers, Number: 20})),
		text("그다음도", laid(0, 0), newPage),
	})
}
