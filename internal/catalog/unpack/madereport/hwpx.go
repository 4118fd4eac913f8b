package madereport

import (
	"fmt"
	"strings"
)

// HWPX is the report as Hangul writes it, with merged cells as such.
func (r Report) HWPX() ([]byte, error) {
	var body strings.Builder
	for _, b := range r.blocks() {
		if b.rows == nil {
			body.WriteString(hangulParagraphs(b.text))
			continue
		}
		body.WriteString(`<hp:p id="0"><hp:run charPrIDRef="0">`)
		hangulTable(&body, b.rows)
		body.WriteString(`</hp:run></hp:p>`)
	}
	return pack(
		part{"mimetype", "application/hwp+zip"},
		part{"META-INF/container.xml", `<ocf:container xmlns:ocf="c"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf"/></ocf:rootfiles></ocf:container>`},
		part{"Contents/content.hpf", `<opf:package xmlns:opf="opf"><opf:manifest><opf:item id="a" href="Contents/section0.xml"/></opf:manifest><opf:spine><opf:itemref idref="a"/></opf:spine></opf:package>`},
		part{"Contents/section0.xml", `<hs:sec xmlns:hs="section" xmlns:hp="paragraph">` + body.String() + `</hs:sec>`},
	)
}

func hangulTable(to *strings.Builder, rows [][]string) {
	fmt.Fprintf(to, `<hp:tbl textWrap="TOP_AND_BOTTOM" pageBreak="CELL" rowCnt="%d" colCnt="%d"><hp:pos treatAsChar="1"/>`, len(rows), len(rows[0]))
	for n, cells := range rows {
		to.WriteString("<hp:tr>")
		for k, c := range cells {
			high := span(rows, n, k)
			if high == 0 {
				continue
			}
			fmt.Fprintf(to, `<hp:tc><hp:subList>%s</hp:subList><hp:cellAddr colAddr="%d" rowAddr="%d"/><hp:cellSpan colSpan="1" rowSpan="%d"/></hp:tc>`, hangulParagraphs(c), k, n, high)
		}
		to.WriteString("</hp:tr>")
	}
	to.WriteString("</hp:tbl>")
}

// hangulParagraphs is a text with a paragraph for each of its lines.
func hangulParagraphs(text string) string {
	var out strings.Builder
	for _, line := range strings.Split(text, inCell) {
		line = strings.ReplaceAll(escape(line), "\t", "<hp:tab/>")
		out.WriteString(`<hp:p id="0"><hp:run charPrIDRef="0"><hp:t>` + line + `</hp:t></hp:run></hp:p>`)
	}
	return out.String()
}
