package madereport

import (
	"fmt"
	"strings"
)

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

// DOCX is the report as Word writes it, with merged cells as such.
func (r Report) DOCX() ([]byte, error) {
	var body strings.Builder
	for _, b := range r.blocks() {
		if b.rows == nil {
			body.WriteString(wordParagraphs(b.text))
			continue
		}
		wordTable(&body, b.rows)
	}
	return pack(
		part{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		part{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="1" Type="` + relations + `/officeDocument" Target="word/document.xml"/></Relationships>`},
		part{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`},
	)
}

func wordTable(to *strings.Builder, rows [][]string) {
	to.WriteString("<w:tbl><w:tblGrid>" + strings.Repeat(`<w:gridCol w:w="1000"/>`, len(rows[0])) + "</w:tblGrid>")
	for n, cells := range rows {
		to.WriteString("<w:tr>")
		for k, c := range cells {
			merge := ""
			switch span(rows, n, k) {
			case 0:
				merge, c = `<w:vMerge/>`, ""
			case 1:
			default:
				merge = `<w:vMerge w:val="restart"/>`
			}
			fmt.Fprintf(to, "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>", merge, wordParagraphs(c))
		}
		to.WriteString("</w:tr>")
	}
	to.WriteString("</w:tbl>")
}

// wordParagraphs is a text with a paragraph for each of its lines.
func wordParagraphs(text string) string {
	var out strings.Builder
	for _, line := range strings.Split(text, inCell) {
		line = strings.ReplaceAll(escape(line), "\t", `</w:t><w:tab/><w:t xml:space="preserve">`)
		out.WriteString(`<w:p><w:r><w:t xml:space="preserve">` + line + `</w:t></w:r></w:p>`)
	}
	return out.String()
}
