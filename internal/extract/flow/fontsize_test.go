package flow_test

import (
	"testing"

	"naru/internal/extract/flow"
)

func TestTheLinesOfAPageHaveTheSizesOfTheirBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []flow.Block
		want   string
	}{
		"as the source says": {
			[]flow.Block{{Text: "지역 이민정책의\n과제", Size: 24}, {Text: "네 도시", Size: 15.5}, {Text: "본문"}}, "24*2 15.5 10"},
		"headings where it says nothing": {
			[]flow.Block{{Kind: flow.Heading, Level: 1, Text: "Harbour towns"}, {Text: "Text"}, {Kind: flow.Heading, Level: 2, Text: "Ferries"}, {Kind: flow.Row, Cells: []string{"a", "b"}}}, "24 10 18 10"},
		"headings are as large as it says": {
			[]flow.Block{{Kind: flow.Heading, Level: 1, Text: "Harbour towns", Size: 13}, {Text: "Text", Size: 11}}, "13 11"},
		"nothing to go by": {
			[]flow.Block{{Text: "Text"}, {Text: "More"}}, ""},
	} {
		pages := flow.Paginate(&flow.Document{Blocks: c.blocks})
		if got := pages[0].LineSizes(); len(pages) != 1 || got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
