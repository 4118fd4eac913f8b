package flow_test

import (
	"reflect"
	"strings"
	"testing"

	"naru/internal/extract/flow"
)

func TestMergedCellsStandOnceAndKeepTheColumns(t *testing.T) {
	var table flow.Table
	var got [][]string
	row := func() { got = append(got, append([]string{}, table.Row().Cells...)) }
	table.Cell("구분", 1, 2)
	table.Cell("인원", 2, 1)
	table.Cell("비고", 1, 1)
	row()
	table.Cell("남", 1, 1)
	table.Cell("여", 1, 1)
	row()
	table.Skip(1)
	table.Cell("1", 1, 1)
	table.Skip(0)
	row()
	row()
	table.Cell("a", 1, 100)
	row()
	table.EndGroup()
	table.Cell("b", 1, 1)
	row()
	want := [][]string{{"구분", "인원", "", "비고"}, {"", "남", "여"}, {"", "1"}, {}, {"a"}, {"b"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestASpanOfManyColumnsIsNotBelieved(t *testing.T) {
	var table flow.Table
	for range 1000 {
		table.Cell("x", 1<<30, 1<<30)
	}
	if n := len(table.Row().Cells); n > 1300 {
		t.Errorf("%d cells", n)
	}
}

func TestParagraphsOfACellStayLinesOnlyInProse(t *testing.T) {
	if got := flow.CellText([]string{"이민", " ", "정책\t과"}); got != "이민 정책 과" {
		t.Errorf("got %q", got)
	}
	prose := strings.Repeat("글 ", 70) + "끝."
	if got := flow.CellText([]string{prose, "뒤"}); got != prose+"\n뒤" {
		t.Errorf("got %q", got)
	}
}
