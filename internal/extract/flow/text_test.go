package flow_test

import (
	"reflect"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

func TestTextIsWhatIsRead(t *testing.T) {
	var x flow.Text
	x.Write("  \n 이\u00AD민", false)
	x.Write("정책", true)
	x.Write(" 보고서", true)
	x.Write("  \r\n", false)
	x.Write("둘째\u2028줄\ufeff\x00 ", true)
	x.Mark("12")
	x.Mark("가")
	x.Write(" \t\n", true)
	text, bold := x.Take()
	if want := "이민정책 보고서\n둘째\n줄 ¹²(가)"; text != want {
		t.Errorf("text: %q, want %q", text, want)
	}
	var parts []string
	for _, r := range bold {
		parts = append(parts, string([]rune(text)[r[0]:r[1]]))
	}
	if want := []string{"정책 보고서", "둘째\n줄 "}; !reflect.DeepEqual(parts, want) {
		t.Errorf("bold: %q, want %q", parts, want)
	}
	if text, bold := x.Take(); text != "" || bold != nil {
		t.Errorf("the second taking gives %q, %v", text, bold)
	}
	x.Write("\n  if x {\n\ty  \n  }\n", false)
	if got, want := x.TakeCode(), "  if x {\n\ty\n  }"; got != want {
		t.Errorf("code: %q, want %q", got, want)
	}
}

func TestMarksAreNotGluedToWords(t *testing.T) {
	for mark, want := range map[string]string{
		"1": "¹", "23": "²³", "1)": "¹⁾", "*": "(*)", "iv": "(iv)", "가": "(가)", "": "",
	} {
		if got := flow.SetMark(mark); got != want {
			t.Errorf("%q is set as %q, want %q", mark, got, want)
		}
	}
	for s, want := range map[string]string{"3": "³", "1,2": "¹,²", "1) ": "¹⁾ "} {
		if got, ok := flow.Raise(s); !ok || got != want {
			t.Errorf("%q is raised to %q, %v; want %q", s, got, ok, want)
		}
	}
	for _, s := range []string{"st", "1st", "", "*", " "} {
		if got, ok := flow.Raise(s); ok || got != s {
			t.Errorf("%q is raised to %q", s, got)
		}
	}
}

func TestTheBuilderHoldsLimitsAndBreaks(t *testing.T) {
	b := flow.NewBuilder(flow.Limits{Text: 200, Blocks: 3})
	b.Break("iv")
	b.Break("")
	for _, block := range []flow.Block{{}, {Text: "one"}, {PageBreak: true}, {Cells: []string{"", "a"}, Kind: flow.Row}} {
		if err := b.Add(block); err != nil {
			t.Fatal(err)
		}
	}
	want := []flow.Block{
		{Text: "one", PageBreak: true, Label: "iv"}, {PageBreak: true}, {Kind: flow.Row, Cells: []string{"", "a"}},
	}
	if d, err := b.Finish(&flow.Document{}, nil); err != nil || !reflect.DeepEqual(d.Blocks, want) {
		t.Errorf("got %+v, %v", d, err)
	}
	if err := b.Add(flow.Block{Text: "x"}); library.CodeOf(err) != library.TooLarge {
		t.Errorf("a fourth block: %v", err)
	}
	b = flow.NewBuilder(flow.Limits{Text: 20, Blocks: 3})
	if err := b.Add(flow.Block{Text: strings.Repeat("x", 21)}); library.CodeOf(err) != library.TooLarge {
		t.Errorf("too much text: %v", err)
	}
	if err := b.Add(flow.Block{Kind: flow.Row, Cells: make([]string, 30)}); err != nil {
		t.Errorf("a row of nothing: %v", err)
	}
	if err := b.Add(flow.Block{Kind: flow.Row, Cells: append(make([]string, 30), "x")}); library.CodeOf(err) != library.TooLarge {
		t.Errorf("too many cells: %v", err)
	}
}

func TestHowReadingEnds(t *testing.T) {
	large, broken := library.Errorf(library.TooLarge, "much"), library.Errorf(library.BrokenFile, "torn")
	for name, c := range map[string]struct {
		block flow.Block
		err   error
		want  library.Code
		keeps bool
	}{
		"well":                      {flow.Block{Text: "x"}, nil, "", true},
		"without text":              {flow.Block{PageBreak: true}, nil, "", true},
		"too large":                 {flow.Block{Text: "x"}, large, library.TooLarge, true},
		"too large before any text": {flow.Block{}, large, library.TooLarge, false},
		"broken behind some text":   {flow.Block{Text: "x"}, broken, library.BrokenFile, true},
		"broken before any text":    {flow.Block{}, broken, library.BrokenFile, false},
	} {
		b := flow.NewBuilder(flow.DefaultLimits())
		if err := b.Add(c.block); err != nil {
			t.Fatal(err)
		}
		err := c.err
		d, err := b.Finish(&flow.Document{}, err)
		if library.CodeOf(err) != c.want || (d != nil) != c.keeps {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
}
