package workspace_test

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/workspace"
)

// TestTitlesAreFoundInDocumentsOfWordProcessors as they are in PDFs: by how large
// they are set, and by the styles that are named for them.
func TestTitlesAreFoundInDocumentsOfWordProcessors(t *testing.T) {
	reader, err := workspace.NewReader(1)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	for name, c := range map[string]struct {
		file            map[string]string
		title, subtitle string
		people          string
	}{
		"0123.docx": {wordFile(
			`<w:p><w:r><w:t>Harbour Papers</w:t></w:r></w:p>` +
				`<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>Staying after the Harvest</w:t></w:r></w:p>` +
				`<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr><w:r><w:t>Seasonal workers in three provinces of the delta</w:t></w:r></w:p>` +
				`<w:p><w:r><w:t>Haneul Kim and Bada Lee</w:t></w:r></w:p><w:p><w:r><w:t>May 2022</w:t></w:r></w:p>` + strings.Repeat(wordText, 8)),
			"Staying after the Harvest", "Seasonal workers in three provinces of the delta", "Haneul Kim, Bada Lee"},
		"4567.hwpx": {hancomFile(
			`<hp:p><hp:run charPrIDRef="0"><hp:t>연구보고서 2021-15</hp:t></hp:run></hp:p>` +
				`<hp:p><hp:run charPrIDRef="1"><hp:t>이주민 건강권 보장을 위한</hp:t></hp:run></hp:p>` +
				`<hp:p><hp:run charPrIDRef="1"><hp:t>정책 과제</hp:t></hp:run></hp:p>` +
				`<hp:p><hp:run charPrIDRef="0"><hp:t>책임연구원: 김하늘</hp:t></hp:run></hp:p>` + strings.Repeat(hancomText, 8)),
			"이주민 건강권 보장을 위한 정책 과제", "", "김하늘"},
		"89.html": {map[string]string{"": `<html><head><title>Delta Journal | Home</title><meta name="citation_title" content="Letters that Come Back"><meta name="citation_author" content="Kim, Haneul"><meta name="citation_author" content="Lee, Bada"></head>` +
			`<body><h2>Delta Journal</h2><h1>Letters that Come Back</h1><p>Haneul Kim, Bada Lee</p><p>A letter that comes back is a household that is not there.</p></body></html>`},
			"Letters that Come Back", "", "Haneul Kim, Bada Lee"},
	} {
		path := filepath.Join(t.TempDir(), name)
		pack(t, path, c.file)
		d, _, err := workspace.DescribeFile(t.Context(), reader, path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var people []string
		for _, p := range d.People {
			people = append(people, p.Name)
		}
		if d.Title != c.title || d.Subtitle != c.subtitle || strings.Join(people, ", ") != c.people {
			t.Errorf("%s: got %q, %q by %q", name, d.Title, d.Subtitle, people)
		}
	}
}

const (
	wordText   = `<w:p><w:r><w:t>Those who came for the harvest were asked, a year after it, where they were and what they did there.</w:t></w:r></w:p>`
	hancomText = `<hp:p><hp:run charPrIDRef="0"><hp:t>이 연구는 이주민이 병원을 찾을 때에 겪는 어려움을 지역별로 살펴보고 개선할 점을 제안한다.</hp:t></hp:run></hp:p>`
)

func wordFile(body string) map[string]string {
	const w = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	const office = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	return map[string]string{
		"_rels/.rels":                  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="` + office + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="2" Type="` + office + `styles" Target="styles.xml"/></Relationships>`,
		"word/styles.xml": `<w:styles` + w + `><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="s"><w:name w:val="Subtitle"/></w:style></w:styles>`,
		"word/document.xml": `<w:document` + w + `><w:body>` + body + `</w:body></w:document>`,
	}
}

func hancomFile(paras string) map[string]string {
	return map[string]string{
		"mimetype":               "application/hwp+zip",
		"META-INF/container.xml": `<ocf:container xmlns:ocf="c"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf"/></ocf:rootfiles></ocf:container>`,
		"Contents/content.hpf": `<opf:package xmlns:opf="opf"><opf:manifest><opf:item id="header" href="Contents/header.xml"/><opf:item id="a" href="Contents/section0.xml"/></opf:manifest>` +
			`<opf:spine><opf:itemref idref="header"/><opf:itemref idref="a"/></opf:spine></opf:package>`,
		"Contents/header.xml":   `<hh:head xmlns:hh="head"><hh:refList><hh:charProperties><hh:charPr id="0" height="1000"/><hh:charPr id="1" height="2600"/></hh:charProperties></hh:refList></hh:head>`,
		"Contents/section0.xml": `<hs:sec xmlns:hs="section" xmlns:hp="paragraph">` + paras + `</hs:sec>`,
	}
}

// pack writes parts into a file; one without a name is the file itself.
func pack(t *testing.T, path string, parts map[string]string) {
	t.Helper()
	if text, plain := parts[""]; plain {
		write(t, path, []byte(text))
		return
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	for name, text := range parts {
		part, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}
