package extract_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

func TestWhatIsLeftOfADownloadThatBrokeOffIsKept(t *testing.T) {
	p := mustNew(t, extract.Options{})
	report := sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence), line(50, 700, "Second page"), line(50, 700, "Third page"))
	beforeTable := report[:bytes.LastIndex(report, []byte("xref\n0"))]
	drawn := sharedtest.PDFPage("", "/XObject << /Im 6 0 R >>", line(50, 700, sentence), "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream")
	var word strings.Builder
	for range 40 {
		word.WriteString("<w:p><w:r><w:t>" + sentence + "</w:t></w:r></w:p>")
	}
	const begin = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	types := flowtest.Part{Name: "[Content_Types].xml", Text: "<Types/>"}
	cutXML := flowtest.Zip(t, types, flowtest.Part{Name: "word/document.xml", Text: begin + word.String()})
	whole := flowtest.Zip(t, types, flowtest.Part{Name: "word/document.xml", Text: begin + word.String() + "</w:body></w:document>"}, flowtest.Part{Name: "word/styles.xml", Text: "<w/>"})
	for _, c := range []struct {
		name, file string
		data       []byte
		want       library.Code
	}{
		{"a PDF without its table", "a.pdf", beforeTable, ""},
		{"a PDF that ends in its last page", "b.pdf", report[:bytes.Index(report, []byte("(Third"))], library.Incomplete},
		{"a PDF that lacks what a page is drawn with", "e.pdf", drawn[:bytes.Index(drawn, []byte("6 0 obj"))], library.Incomplete},
		{"a PDF that only lacks its end", "f.pdf", drawn[:bytes.LastIndex(drawn, []byte("xref\n0"))], ""},
		{"a Word document whose text breaks off", "c.docx", cutXML, library.Incomplete},
		{"a Word document without its directory", "d.docx", whole[:bytes.Index(whole, []byte("PK\x01\x02"))], library.Incomplete},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := write(t, c.file, c.data)
			d, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
			if code := library.CodeOf(err); code != c.want && (err != nil || c.want != "") {
				t.Fatalf("%v, want %q", err, c.want)
			}
			if d == nil || !strings.HasPrefix(d.Pages[0].Text, sentence) {
				t.Fatalf("read %+v", d)
			}
			v, err := p.Open(context.Background(), extract.Request{Path: path})
			if err != nil {
				t.Fatal(err)
			}
			defer v.Close()
			if _, err := v.Image(context.Background(), 1, 200); err != nil {
				t.Errorf("its first page cannot be shown: %v", err)
			}
		})
	}
}
