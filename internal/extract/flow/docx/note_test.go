package docx_test

import (
	"testing"

	"naru/internal/extract/flow/flowtest"
)

const notes = `
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>` + `<w:r><w:t xml:space="preserve"> 각주 하나.</w:t></w:r></w:p><w:p><w:r><w:t>둘째 문단.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>Second.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="3"><w:p><w:r><w:t>Third.</w:t></w:r></w:p></w:footnote>`

func note(id, more string) string {
	return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="` + id + `"` + more + `/>`
}

func TestNotesGoBehindTheirParagraphAndEndnotesToTheEnd(t *testing.T) {
	d := mustRead(t,
		`<w:p>`+run("", "정책")+note("1", "")+`</w:r>`+run("", "은 바뀌었다.")+`<w:r><w:endnoteReference w:id="9"/></w:r></w:p>`+
			`<w:p>`+run("", "By its own mark")+note("2", ` w:customMarkFollows="1"`)+`<w:t>*</w:t></w:r>`+run("", ", said.")+`</w:p>`+
			`<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>`+`<w:p>`+run("", "칸")+note("3", "")+`</w:r></w:p></w:tc><w:tc>`+p("", "b")+`</w:tc></w:tr></w:tbl>`+
			`<w:p>`+run("", "None")+note("77", "")+`</w:r></w:p>`,
		parts{"footnotes": notes, "endnotes": `<w:endnote w:id="9"><w:p><w:r><w:endnoteRef/><w:t> 미주.</w:t></w:r></w:p></w:endnote>`,
			"settings": `<w:footnotePr><w:numStart w:val="4"/></w:footnotePr>`})
	want := `P  정책⁴은 바뀌었다.(i)
N4 각주 하나.⏎둘째 문단.
P  By its own mark(*), said.
N* Second.
R  칸⁵ | b
N5 Third.
P  None⁶
Ni 미주.
`
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNotesBeginAgainWithTheSection(t *testing.T) {
	section := func(kind string) string {
		return `<w:sectPr><w:footnotePr><w:numFmt w:val="ganada"/><w:numRestart w:val="eachSect"/></w:footnotePr><w:type w:val="` + kind + `"/></w:sectPr>`
	}
	d := mustRead(t, `<w:p>`+run("", "a")+note("1", "")+`</w:r></w:p>`+p(section("nextPage"), "end")+
		`<w:p>`+run("", "b")+note("2", "")+`</w:r></w:p>`+p(section("continuous"), "end")+p("", "c")+section("oddPage"), parts{"footnotes": notes})
	want := `P  a(가)
N가 각주 하나.⏎둘째 문단.
P  end
P  b(가)
N가 Second.
P  end
--- page
P  c
`
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
