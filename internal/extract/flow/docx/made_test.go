package docx_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/docx"
	"naru/internal/extract/flow/flowtest"
)

const (
	w        = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	strict   = ` xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"`
	relation = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// parts are those of a document beside its text.
type parts map[string]string

// build packs a document with this body.
func build(t testing.TB, body string, more parts) []byte {
	t.Helper()
	rels := ""
	all := []flowtest.Part{
		{Name: "[Content_Types].xml", Text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{Name: "_rels/.rels", Text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="1" Type="` + relation + `officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
			`<Relationship Id="3" Type="` + relation + `extended-properties" Target="/docProps/app.xml"/></Relationships>`},
		{Name: "word/document.xml", Text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document` + w + `><w:body>` + body + `</w:body></w:document>`},
	}
	for _, kind := range []string{"styles", "numbering", "footnotes", "endnotes", "settings"} {
		if text := more[kind]; text != "" {
			rels += `<Relationship Id="` + kind + `" Type="` + relation + kind + `" Target="` + kind + `.xml"/>`
			all = append(all, flowtest.Part{Name: "word/" + kind + ".xml", Text: `<w:x` + w + `>` + text + `</w:x>`})
		}
	}
	for _, name := range []string{"docProps/core.xml", "docProps/app.xml", "word/chart.xml", "word/diagramData.xml", "word/footer.xml"} {
		if text := more[name]; text != "" {
			all = append(all, flowtest.Part{Name: name, Text: text})
			kind := strings.TrimSuffix(filepath.Base(name), ".xml")
			rels += `<Relationship Id="` + kind + `" Type="` + relation + kind + `" Target="` + kind + `.xml"/>`
		}
	}
	all = append(all, flowtest.Part{Name: "word/_rels/document.xml.rels",
		Text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels + `</Relationships>`})
	return flowtest.Zip(t, all...)
}

func read(data []byte) (*flow.Document, error) {
	return docx.Read(bytes.NewReader(data), int64(len(data)), "보고서.docx", flow.DefaultLimits())
}

func mustRead(t *testing.T, body string, more parts) *flow.Document {
	t.Helper()
	d, err := read(build(t, body, more))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// p is a paragraph of plain text with properties.
func p(properties, text string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr>` + run("", text) + `</w:p>`
}

func run(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func in(list, level string) string {
	return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr>`
}

func field(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
