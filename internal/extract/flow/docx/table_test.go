package docx_test

import (
	"strings"
	"testing"

	"naru/internal/extract/flow/flowtest"
)

func cells(texts ...string) string {
	row := ""
	for _, c := range texts {
		properties, text, found := strings.Cut(c, "|")
		if !found {
			properties, text = "", c
		}
		row += `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + p("", text) + `</w:tc>`
	}
	return `<w:tr>` + row + `</w:tr>`
}

func table(columns int, rows ...string) string {
	return `<w:tbl><w:tblPr/><w:tblGrid>` + strings.Repeat("<w:gridCol/>", columns) + `</w:tblGrid>` + strings.Join(rows, "") + `</w:tbl>`
}

func TestTablesRowByRowWithMergedCellsOnce(t *testing.T) {
	d := mustRead(t,
		table(3, cells(`<w:vMerge w:val="restart"/>|구분`, `<w:gridSpan w:val="2"/>|인원`), cells(`<w:vMerge/>|`, "남", "여"),
			`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>`+p("", "1")+p("", "2")+`</w:tc></w:tr>`,
			`<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>`+p("", "deleted")+`</w:tc></w:tr>`)+
			table(2, `<w:tr><w:tc>`+p("", "바깥")+table(2, cells("안1", "안2"))+p("", "뒤")+`</w:tc><w:tc>`+table(1, cells("틀"))+p("", "")+`</w:tc></w:tr>`)+
			table(1, cells("Framed "), `<w:tr><w:tc>`+p(`<w:outlineLvl w:val="1"/>`, "Heading")+table(2, cells("x", "y"))+`</w:tc></w:tr>`),
		nil)
	want := `R  구분 | 인원
R   | 남 | 여
R   | 1 2
R  바깥 뒤 | 틀
R  안1 | 안2
P  Framed
H2 Heading
R  x | y
`
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
