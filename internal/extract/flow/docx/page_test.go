package docx_test

import (
	"strings"
	"testing"

	"naru/internal/extract/flow/flowtest"
)

func TestPagesBeginWhereWordBeganThem(t *testing.T) {
	const rendered, written = `<w:r><w:lastRenderedPageBreak/></w:r>`, `<w:r><w:br w:type="page"/></w:r>`
	for name, c := range map[string]struct{ body, want string }{
		"within a sentence": {`<w:p>` + run("", "이민정책은 ") + rendered + run("", "바뀐다.") + `</w:p>`,
			"P  이민정책은\n--- page\n+P  바뀐다.\n"},
		"within a word": {`<w:p>` + run("", "이민정") + rendered + run("", "책") + `</w:p>`,
			"P  이민정\n--- page\n=P  책\n"},
		"before a list item": {`<w:p><w:pPr>` + in("2", "0") + `</w:pPr>` + rendered + run("", "점") + `</w:p>`,
			"--- page\nL1 • 점\n"},
		"written and rendered": {`<w:p>` + run("", "a") + written + `</w:p><w:p>` + rendered + run("", "b") + `</w:p>`,
			"P  a\n--- page\nP  b\n"},
		"asked for and rendered": {p("", "a") + `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>` + rendered + run("", "b") + `</w:p>` + p(`<w:pStyle w:val="new"/>`, "c"),
			"P  a\n--- page\nP  b\n--- page\nP  c\n"},
		"with a page of a picture between": {p("", "a") + `<w:p>` + rendered + `<w:r><w:drawing/></w:r></w:p><w:p>` + rendered + run("", "b") + `</w:p>`,
			"P  a\n--- page\nP  \n--- page\nP  b\n"},
		"written twice": {p("", "a") + `<w:p>` + written + `</w:p><w:p>` + written + `</w:p>` + p("", "b"),
			"P  a\n--- page\nP  \n--- page\nP  b\n"},
		"footnote before the break": {`<w:p>` + run("", "a") + note("2", "") + `</w:r>` + rendered + run("", " b") + `</w:p>`,
			"P  a¹\nN1 Second.\n--- page\n=P  b\n"},
		"in a row's first cell": {table(2, cells("a", "b"), `<w:tr><w:tc><w:p>`+rendered+run("", "c")+`</w:p></w:tc><w:tc><w:p>`+rendered+run("", "d")+`</w:p></w:tc></w:tr>`),
			"R  a | b\n--- page\nR  c | d\n"},
		"within a row": {table(2, `<w:tr><w:tc><w:p>`+run("", "a ")+rendered+run("", "b")+`</w:p></w:tc><w:tc><w:p>`+run("", "c")+`</w:p></w:tc></w:tr>`),
			"R  a | c\n--- page\n+R  b\n"},
		"not in a text box": {`<w:p>` + run("", "a") + `<w:r><w:pict><w:txbxContent><w:p>` + rendered + run("", "b") + `</w:p></w:txbxContent></w:pict></w:r></w:p>`,
			"P  a\nP  b\n"},
	} {
		d := mustRead(t, c.body, parts{"styles": styles, "numbering": numbering, "footnotes": notes})
		if got := flowtest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestPagesHaveTheNumbersThatArePrintedOnThem(t *testing.T) {
	const rendered = `<w:r><w:lastRenderedPageBreak/></w:r>`
	front := `<w:sectPr><w:pgNumType w:fmt="lowerRoman" w:start="2"/></w:sectPr>`
	body := p("", "표지") + `<w:p>` + rendered + run("", "차례") + `</w:p><w:p>` + rendered + `<w:r><w:drawing/></w:r></w:p>` + p(front, "") +
		`<w:p>` + rendered + run("", "제1장") + `</w:p><w:p>` + run("", "본") + rendered + run("", "문") + `</w:p><w:sectPr><w:pgNumType w:start="1"/></w:sectPr>`
	footer := `<w:ftr` + w + `><w:p><w:fldSimple w:instr=" PAGE "/></w:p></w:ftr>`
	for name, c := range map[string]struct {
		body, footer, want string
	}{
		"two counts": {body, footer, "--- page ii\nP  표지\n--- page iii\nP  차례\n--- page iv\nP  \n--- page 1\nP  제1장\nP  본\n--- page 2\n=P  문\n"},
		"none printed": {body, `<w:ftr` + w + `><w:p/></w:ftr>`,
			"P  표지\n--- page\nP  차례\n--- page\nP  \n--- page\nP  제1장\nP  본\n--- page\n=P  문\n"},
		"the plain count": {`<w:p>` + run("", "a ") + rendered + run("", "b") + `</w:p><w:sectPr><w:pgNumType/></w:sectPr>`, footer, "P  a\n--- page\n+P  b\n"},
		"pages not told":  {strings.ReplaceAll(body, rendered, ""), footer, "P  표지\nP  차례\n--- page\nP  제1장\nP  본문\n"},
	} {
		d := mustRead(t, c.body, parts{"word/footer.xml": c.footer})
		if got := flowtest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}
