package view_test

import (
	"bytes"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/extract/flow"
	"naru/internal/extract/flow/view"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/typeset"
)

func mustFonts(t testing.TB) typeset.Fonts {
	t.Helper()
	regular, err := typeset.ParseFont("NotoSansKR-Regular", assets.FontRegular)
	if err != nil {
		t.Fatal(err)
	}
	bold, err := typeset.ParseFont("NotoSansKR-Bold", assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	return typeset.Fonts{Regular: regular, Bold: bold}
}

func TestThePageViewShowsEveryBlockOnce(t *testing.T) {
	page := flow.Page{Blocks: []flow.Block{
		{Kind: flow.Heading, Level: 1, Text: "제1장 총칙"},
		{Text: "이 법은 외국인근로자를 체계적으로 도입한다¹.", Bold: [][2]int{{5, 10}, {7, 3}, {90, 99}}},
		{Kind: flow.ListItem, Level: 1, Text: "1. 목적"},
		{Kind: flow.Row, Cells: []string{"나라", "사람"}},
		{Kind: flow.Row, Cells: []string{"베트남", "12,345"}},
		{Kind: flow.Code, Text: "a\tb\x00c"},
		{Kind: flow.Footnote, Mark: "1", Text: "고용노동부 통계."},
		{Text: "줄⁽⁷⁾ ❏칸"}, // none of them in the font
	}}
	pdf, err := view.Page(page, mustFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	engine := pdfiumtest.Engine(t)
	doc, err := engine.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	got, err := doc.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	text := string(got.Text)
	for _, want := range []string{"제1장 총칙", "외국인근로자를", "1. 목적", "나라", "사람", "베트남", "12,345", "a bc", "1 고용노동부 통계.", "줄(7) •칸"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q stands %d times in %q", want, strings.Count(text, want), text)
		}
	}
	if doc.Pages() != 1 {
		t.Errorf("%d pages", doc.Pages())
	}
	if _, err := doc.Render(0, 800); err != nil {
		t.Error(err)
	}
}
