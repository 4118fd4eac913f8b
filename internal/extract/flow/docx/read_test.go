package docx_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/docx"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/unpack"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

const styles = `
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="ko-KR"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="장 제목"/><w:basedOn w:val="2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="hwp3"><w:name w:val="제목 3"/></w:style>
<w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="code"><w:name w:val="Source Code"/></w:style>
<w:style w:type="paragraph" w:styleId="num"><w:name w:val="numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="new"><w:name w:val="new page"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>
<w:style w:type="character" w:styleId="bold"><w:name w:val="Strong"/><w:rPr><w:b w:val="true"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="circle1"><w:name w:val="x"/><w:basedOn w:val="circle2"/></w:style>
<w:style w:type="paragraph" w:styleId="circle2"><w:name w:val="y"/><w:basedOn w:val="circle1"/></w:style>`

func TestStylesMakeHeadingsAndLooks(t *testing.T) {
	style := func(id string) string { return `<w:pStyle w:val="` + id + `"/>` }
	d := mustRead(t, p(style("1"), "제1장 서론")+p(style("own"), "제1절 배경")+p(style("hwp3"), "1. 목적")+
		p(`<w:outlineLvl w:val="3"/>`, "Direct level")+p(style("1")+`<w:outlineLvl w:val="9"/>`, "Body after all")+
		p(style("cap"), "그림 1. 추이")+p(style("code"), "  if x {")+p(style("circle1"), "Based on itself")+p(style("none"), "No such style")+
		`<w:p>`+run("", "Some ")+run(`<w:rStyle w:val="bold"/>`, "bold")+run(`<w:b w:val="0"/>`, " and ")+run("<w:b/>", "이민")+run(`<w:vanish/>`, "hidden")+`</w:p>`+
		`<w:p>`+run("", "10")+run(`<w:vertAlign w:val="superscript"/>`, "3")+run("", " m, 1")+run(`<w:vertAlign w:val="superscript"/>`, "st")+run("", " CO")+run(`<w:vertAlign w:val="subscript"/>`, "2")+`</w:p>`,
		parts{"styles": styles})
	want := `H1 제1장 서론
H2 **제1절 배경**
H3 1. 목적
H4 Direct level
P  Body after all
T  그림 1. 추이
C    if x {
P  Based on itself
P  No such style
P  Some **bold** and **이민**
P  10³ m, 1st CO2
`
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWhereAllParagraphsAreHeadingsNoneIs(t *testing.T) {
	d := mustRead(t, p(`<w:pStyle w:val="1"/>`, "Title")+strings.Repeat(p(`<w:outlineLvl w:val="0"/>`, "문항"), 20), parts{"styles": styles})
	if got, want := flowtest.Outline(d), "H1 Title\n"+strings.Repeat("P  문항\n", 20); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestWhatIsShownOfChangesFieldsAndSigns(t *testing.T) {
	d := mustRead(t,
		`<w:p>`+run("", "Kept ")+`<w:ins w:id="1">`+run("", "new ")+`</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>`+
			`<w:moveFrom w:id="3">`+run("", "gone ")+`</w:moveFrom><w:moveTo w:id="4">`+run("", "moved")+`</w:moveTo></w:p>`+
			`<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>`+run("", "이 문단은 ")+`</w:p>`+p(`<w:outlineLvl w:val="0"/>`, "이어진다.")+
			p(`<w:framePr w:dropCap="drop"/>`, "M")+p("", "igration")+
			`<w:p>`+field("begin")+`<w:r><w:instrText> PAGEREF x </w:instrText></w:r>`+field("begin")+run("", "inner")+field("separate")+run("", "no")+field("end")+field("separate")+run("", "12쪽")+field("end")+
			`<w:fldSimple w:instr=" DATE ">`+run("", " 2020. 3. 1.")+`</w:fldSimple>`+field("begin")+run("", " XE never ended")+`</w:p>`+
			`<w:p><w:hyperlink r:id="x">`+run("", "링크")+`</w:hyperlink><w:r><w:tab/><w:t>칸 </w:t><w:br/><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:cr/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="바탕" w:char="2022"/></w:r>`+
			run(`<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`, "&#xF061;")+`</w:p>`+
			`<w:p><w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>`+run("", "양식")+`</w:sdtContent></w:sdt><w:smartTag>`+run("", " tag")+`</w:smartTag>`+
			`<w:r><w:ruby><w:rubyPr/><w:rt>`+run("", "이")+`</w:rt><w:rubyBase>`+run("", "移")+`</w:rubyBase></w:ruby></w:r></w:p>`+
			`<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>`+
			`<m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>`+
			`<w:p><w:r><w:t> Korea.&#xA0; </w:t></w:r><w:r><w:t> said
 so </w:t></w:r></w:p>`+
			`<w:sdt><w:sdtContent>`+p("", "Block control")+`</w:sdtContent></w:sdt>`, nil)
	want := `P  Kept new moved
P  이 문단은 이어진다.
P  Migration
P  12쪽 2020. 3. 1.
P  링크	칸⏎ab‑c⏎☑•α
P  양식 tag移(이)
P  x=1/2y²
P  Korea. said  so
P  Block control
`
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextBoxesStandBehindTheirParagraphOnce(t *testing.T) {
	box := `<w:txbxContent>` + p("", "글상자 하나") + table(2, cells("a", "b")) + `</w:txbxContent>`
	d := mustRead(t, `<w:p>`+run("", "Text ")+
		`<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="wps"><w:drawing><x:anchor xmlns:x="urn:x"><x:docPr descr="no"/><x:wsp><x:txbx>`+box+`</x:txbx></x:wsp></x:anchor></w:drawing></mc:Choice>`+
		`<mc:Fallback><w:pict>`+box+`</w:pict></mc:Fallback></mc:AlternateContent></w:r>`+
		`<w:r><w:pict><v:shape xmlns:v="urn:v"><v:textpath string="WordArt"/></v:shape></w:pict></w:r>`+
		`<w:r><w:drawing><x:txBody xmlns:x="urn:x"><x:p><x:r><x:t>도형</x:t></x:r></x:p></x:txBody></w:drawing></w:r>`+run("", "goes on")+`</w:p>`, nil)
	want := "P  Text goes on\nP  글상자 하나\nR  a | b\nP  WordArt\nP  도형\n"
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWordsOfDiagramsAndChartsAreRead(t *testing.T) {
	p := func(text string) string { return `<a:p><a:r><a:t>` + text + `</a:t></a:r></a:p>` }
	cache := func(names ...string) string {
		return `<c:strCache><c:ptCount val="9"/><c:pt><c:v>` + strings.Join(names, `</c:v></c:pt><c:pt><c:v>`) + `</c:v></c:pt></c:strCache>`
	}
	drawn := func(what string) string {
		return `<w:r><w:drawing><x:inline xmlns:x="urn:x"><x:graphic>` + what + `</x:graphic></x:inline></w:drawing></w:r>`
	}
	d := mustRead(t, `<w:p>`+run("", "그림")+drawn(`<d:relIds xmlns:d="urn:d" r:dm="diagramData" r:lo="none"/>`)+drawn(`<c:chart xmlns:c="urn:c" r:id="chart"/>`)+
		drawn(`<c:chart xmlns:c="urn:c" r:id="none"/>`)+`</w:p>`, parts{
		"word/diagramData.xml": `<d:dataModel xmlns:d="urn:d" xmlns:a="urn:a"><d:pt><d:t>` + p("입국") + p("") + `</d:t></d:pt><d:pt><d:t>` + p("체류") + `</d:t></d:pt></d:dataModel>`,
		"word/chart.xml": `<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><c:title>` + p("체류외국인 추이") + `</c:title><c:ser><c:tx>` + cache("남") + `</c:tx><c:cat>` + cache("2019", "2020") +
			`</c:cat><c:val><c:numCache><c:pt><c:v>7</c:v></c:pt></c:numCache></c:val></c:ser><c:ser><c:tx>` + cache("여") + `</c:tx><c:cat>` + cache("2019", "2020") + `</c:cat></c:ser></c:chartSpace>`,
	})
	want := "P  그림\nP  입국\nP  체류\nP  체류외국인 추이\nP  남\nP  2019 2020\nP  여\n"
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPropertiesDescribeTheDocument(t *testing.T) {
	d := mustRead(t, p("", "x"), parts{
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>이민정책
			보고서</dc:title><dc:creator>김나루</dc:creator><dc:subject>s</dc:subject><cp:keywords>k</cp:keywords><dc:language>ko-KR</dc:language><dcterms:created>2020-03-01T01:02:03Z</dcterms:created></cp:coreProperties>`,
		"docProps/app.xml": `<Properties><Application>Microsoft Office Word</Application></Properties>`,
	})
	if d.Format != "docx" || d.Title != "이민정책 보고서" || d.Author != "김나루" || d.Subject != "s" || d.Keywords != "k" ||
		d.Language != "ko-KR" || d.Creator != "Microsoft Office Word" || d.Created.Year() != 2020 {
		t.Errorf("got %+v", d)
	}
}

func TestStrictDocumentsReadTheSame(t *testing.T) {
	data := flowtest.Zip(t,
		flowtest.Part{Name: "_rels/.rels", Text: `<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`},
		flowtest.Part{Name: "word/document2.xml", Text: `<w:document` + strict + `><w:body>` + p("", "엄격") + `</w:body></w:document>`},
		flowtest.Part{Name: "word/_rels/document2.xml.rels", Text: "<Relationships>broken off"})
	d, err := read(data)
	if err != nil || flowtest.Outline(d) != "P  엄격\n" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	whole := build(t, p("", strings.Repeat("text ", 1000)), nil)
	document := func(text string) []byte {
		return flowtest.Zip(t, flowtest.Part{Name: "word/document.xml", Text: text})
	}
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 100)
	for name, c := range map[string]struct {
		data []byte
		want library.Code
	}{
		"no bytes":           {nil, library.EmptyFile},
		"no zip":             {[]byte("<html></html>"), library.Unsupported},
		"broken off":         {whole[:len(whole)/2], library.BrokenFile},
		"another zip":        {flowtest.Zip(t, flowtest.Part{Name: "a.txt"}), library.Unsupported},
		"a spreadsheet":      {flowtest.Zip(t, flowtest.Part{Name: "_rels/.rels", Text: `<R><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></R>`}), library.Unsupported},
		"another main part":  {document("<html/>"), library.Unsupported},
		"torn XML":           {document(`<w:document` + w + `><w:body><w:p><w:r><w:t>x`), library.BrokenFile},
		"nested too deep":    {build(t, deep+strings.ReplaceAll(strings.Repeat("</w:tc></w:tr></w:tbl>", 100), "|", ""), nil), library.TooLarge},
		"an entity bomb":     {document(`<!DOCTYPE a [<!ENTITY a "aaaa">]><w:document/>`), library.BrokenFile},
		"a bomb":             {build(t, strings.Repeat(" ", 20<<20), nil), library.TooLarge},
		"deep in a footnote": {build(t, p("", "x"), parts{"footnotes": `<w:footnote w:id="1">` + deep}), library.TooLarge},
	} {
		if _, err := read(c.data); library.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	d, err := docx.Read(bytes.NewReader(whole), int64(len(whole)), "", flow.Limits{Text: 100, Blocks: 10, Unzip: 1 << 20, Entries: 100, Depth: 50})
	if d != nil || library.CodeOf(err) != library.TooLarge {
		t.Errorf("too much text: %v", err)
	}
}

func TestAWebPageWithinADocumentIsRead(t *testing.T) {
	const rels = `<Relationships><Relationship Id="a" Type="` + relation + `aFChunk" Target="/word/page.HTML"/>` +
		`<Relationship Id="b" Type="` + relation + `aFChunk" Target="other.docx"/></Relationships>`
	data := flowtest.Zip(t,
		flowtest.Part{Name: "word/document.xml", Text: `<w:document` + w + `><w:body>` + p("", "앞") + `<w:altChunk r:id="a"/><w:altChunk r:id="b"/><w:altChunk r:id="none"/>` + p("", "뒤") + `</w:body></w:document>`},
		flowtest.Part{Name: "word/_rels/document.xml.rels", Text: rels},
		flowtest.Part{Name: "word/page.html", Text: `<h2>제목</h2><p>끼워 넣은 글</p><table><tr><td>가<td>나</table>`},
		flowtest.Part{Name: "word/other.docx", Text: "PK"},
	)
	d, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flowtest.Outline(d), "P  앞\nH2 제목\nP  끼워 넣은 글\nR  가 | 나\nP  뒤\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// corpus gives the real documents of an extension.
func corpus(t testing.TB, extension string) []string {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, "corpus/other"), "*"+extension))
	if err != nil || len(files) == 0 {
		t.Fatalf("no %s files: %v", extension, err)
	}
	return files
}

func TestEveryRealDocumentReads(t *testing.T) {
	for _, file := range corpus(t, ".docx") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := read(data)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		flowtest.Check(t, d, err)
	}
}

// inner is what stands within the outermost element of a name of a part.
func inner(t testing.TB, data []byte, part, element string) string {
	a, err := unpack.Open(bytes.NewReader(data), int64(len(data)), flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	text, err := a.Read("word/" + part + ".xml")
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(string(text), "<w:"+element)
	_, rest, _ = strings.Cut(rest, ">")
	rest, _, _ = strings.Cut(rest, "</w:"+element+">")
	return rest
}

// FuzzRead changes the parts of a document, not its packing: that is fuzzed where
// it is read.
func FuzzRead(f *testing.F) {
	f.Add(p(in("1", "0"), "본문")+table(2, cells("a", `<w:vMerge/>|b`)), styles, numbering, notes)
	f.Add(`<w:p>`+field("begin")+note("1", ` w:customMarkFollows="1"`)+`</w:r><w:r><w:lastRenderedPageBreak/><w:ruby><w:rt/></w:ruby></w:r></w:p>`, "", "", notes)
	for _, data := range flowtest.Corpus(f, "corpus/other", "*.docx") {
		f.Add(inner(f, data, "document", "body"), inner(f, data, "styles", "styles"), inner(f, data, "numbering", "numbering"), inner(f, data, "footnotes", "footnotes"))
	}
	f.Fuzz(func(t *testing.T, body, styles, numbering, footnotes string) {
		d, err := read(build(t, body, parts{"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": footnotes}))
		flowtest.Check(t, d, err)
	})
}
