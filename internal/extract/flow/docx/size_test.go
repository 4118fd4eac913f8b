package docx_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphsAreAsLargeAsMostOfTheirLetters(t *testing.T) {
	styles := `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="s"><w:name w:val="Subtitle"/><w:rPr><w:sz w:val="36"/></w:rPr></w:style>`
	body := p(`<w:pStyle w:val="t"/>`, "정착지원센터의 다섯 해") +
		p(`<w:pStyle w:val="s"/>`, "네 도시의 기록") +
		`<w:p>` + run(`<w:sz w:val="48"/>`, "A title by hand") + run(`<w:sz w:val="16"/>`, "1") + `</w:p>` +
		p("", "Running text of a usual size")
	var got []float64
	for _, b := range mustRead(t, body, parts{"styles": styles}).Blocks {
		got = append(got, b.Size)
	}
	if diff := cmp.Diff([]float64{28, 18, 24, 10.5}, got); diff != "" {
		t.Error(diff)
	}
}

// A style whose size is none, as a broken program writes it, says nothing.
func TestSizesThatAreNoneSayNothing(t *testing.T) {
	for _, size := range []string{"0", "-24", "9999999", "large", ""} {
		d := mustRead(t, `<w:p>`+run(`<w:sz w:val="`+size+`"/>`, "Text")+`</w:p>`, nil)
		if d.Blocks[0].Size != 0 {
			t.Errorf("%q became %v", size, d.Blocks[0].Size)
		}
	}
}
