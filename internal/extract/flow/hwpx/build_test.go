package hwpx_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract/flow/flowtest"
)

// header has the styles that tests refer to. Characters: 0 plain, 1 bold, 2
// superscript. Paragraphs: 0 plain, 1 and 2 outline, 3 and 4 numbered, 5 with a
// bullet. Styles: 0 바탕글, 1 개요 1, 2 제목.
const header = `<hh:head xmlns:hh="head" xmlns:hp="paragraph"><hh:beginNum page="1" footnote="1" endnote="1"/><hh:refList>
<hh:charProperties><hh:charPr id="0"/><hh:charPr id="1"><hh:bold/></hh:charPr><hh:charPr id="2"><hh:supscript/></hh:charPr></hh:charProperties>
<hh:numberings><hh:numbering id="1" start="0"><hh:paraHead level="1" start="1" numFormat="DIGIT">제^1장</hh:paraHead><hh:paraHead level="2" start="1" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead></hh:numbering>
<hh:numbering id="2" start="0"><hh:paraHead level="1" start="1" numFormat="DIGIT">^1.</hh:paraHead><hh:paraHead level="2" start="1" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead></hh:numbering></hh:numberings>
<hh:bullets><hh:bullet id="1" char="❍" useImage="0"/></hh:bullets>
<hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
<hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr><hh:paraPr id="2"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr>
<hh:paraPr id="3"><hh:heading type="NUMBER" idRef="2" level="0"/></hh:paraPr><hh:paraPr id="4"><hh:heading type="NUMBER" idRef="2" level="1"/></hh:paraPr>
<hh:paraPr id="5"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr><hh:paraPr id="6"><hh:breakSetting pageBreakBefore="1"/></hh:paraPr></hh:paraProperties>
<hh:styles><hh:style id="0" name="바탕글" engName="Normal"/><hh:style id="1" name="개요 1" engName="Outline 1"/><hh:style id="2" name="제목" engName="Title"/></hh:styles>
</hh:refList></hh:head>`

const start = `<hp:secPr outlineShapeIDRef="1"><hp:startNum pageStartsOn="BOTH" page="%d"/>
<hp:pagePr landscape="WIDELY" width="59528" height="84188"><hp:margin header="4252" footer="4252" left="8504" right="8504" top="5668" bottom="4252"/></hp:pagePr>
<hp:footNotePr><hp:autoNumFormat type="DIGIT" prefixChar="" suffixChar=")"/><hp:numbering type="CONTINUOUS" newNum="1"/></hp:footNotePr>
<hp:endNotePr><hp:autoNumFormat type="DIGIT" prefixChar="" suffixChar=")"/><hp:numbering type="CONTINUOUS" newNum="1"/></hp:endNotePr></hp:secPr><hp:ctrl><hp:colPr colCount="1"/></hp:ctrl>`

// section is the XML of a section; its first paragraph begins it.
func section(firstPage int, paras ...string) string {
	if len(paras) > 0 {
		at := strings.Index(paras[0], "<hp:run")
		paras[0] = paras[0][:at] + `<hp:run charPrIDRef="0">` + fmt.Sprintf(start, firstPage) + `</hp:run>` + paras[0][at:]
	}
	return `<?xml version="1.0" encoding="UTF-8"?><hs:sec xmlns:hs="section" xmlns:hp="paragraph">` + strings.Join(paras, "") + `</hs:sec>`
}

// p is a paragraph of a shape; runs that are not written as elements are text.
func p(shape int, runs ...string) string {
	return para(fmt.Sprintf(`paraPrIDRef="%d"`, shape), runs...)
}

func para(attributes string, runs ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<hp:p id="0" %s>`, attributes)
	for _, r := range runs {
		switch {
		case strings.HasPrefix(r, "<hp:linesegarray"):
			b.WriteString(r)
		case strings.HasPrefix(r, "<hp:run"):
			b.WriteString(r)
		case strings.HasPrefix(r, "<hp:"):
			b.WriteString(`<hp:run charPrIDRef="0">` + r + `</hp:run>`)
		default:
			b.WriteString(run(0, r))
		}
	}
	return b.String() + `</hp:p>`
}

func run(shape int, text string) string {
	return fmt.Sprintf(`<hp:run charPrIDRef="%d"><hp:t>%s</hp:t></hp:run>`, shape, text)
}

// lines are (position, height on the page) pairs.
func lines(pairs ...int) string {
	var b strings.Builder
	b.WriteString("<hp:linesegarray>")
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, `<hp:lineseg textpos="%d" vertpos="%d" vertsize="1000" flags="393216"/>`, pairs[i], pairs[i+1])
	}
	return b.String() + "</hp:linesegarray>"
}

func list(paras ...string) string { return "<hp:subList>" + strings.Join(paras, "") + "</hp:subList>" }

// cell of a table, by row, column and the rows and columns it spans.
func cell(row, col, rows, cols int, paras ...string) string {
	return "<hp:tc>" + list(paras...) + fmt.Sprintf(`<hp:cellAddr colAddr="%d" rowAddr="%d"/><hp:cellSpan colSpan="%d" rowSpan="%d"/><hp:cellSz width="1000" height="1000"/></hp:tc>`, col, row, cols, rows)
}

func table(content ...string) string {
	return `<hp:tbl textWrap="TOP_AND_BOTTOM" pageBreak="CELL" rowCnt="2" colCnt="2"><hp:pos treatAsChar="1"/>` + strings.Join(content, "") + `</hp:tbl>`
}

func row(cells ...string) string { return "<hp:tr>" + strings.Join(cells, "") + "</hp:tr>" }

const content = `<opf:package xmlns:opf="opf"><opf:metadata><opf:title>이민정책연구</opf:title><opf:language>ko</opf:language>
<opf:meta name="creator" content="text">홍길동</opf:meta><opf:meta name="subject" content="text">과제</opf:meta><opf:meta name="keyword" content="text">이민, 통합</opf:meta>
<opf:meta name="CreatedDate" content="text">2020-12-31T09:30:00Z</opf:meta></opf:metadata>
<opf:manifest><opf:item id="header" href="Contents/header.xml"/><opf:item id="b" href="Contents/section1.xml"/><opf:item id="a" href="Contents/section0.xml"/></opf:manifest>
<opf:spine><opf:itemref idref="header"/><opf:itemref idref="a"/><opf:itemref idref="b"/></opf:spine></opf:package>`

// parts of a whole file.
func parts(sections ...string) []flowtest.Part {
	out := []flowtest.Part{
		{Name: "mimetype", Text: "application/hwp+zip"},
		{Name: "version.xml", Text: `<hv:HCFVersion xmlns:hv="v" application="Hancom Office Hangul" appVersion="11, 0, 0, 2129"/>`},
		{Name: "META-INF/manifest.xml", Text: `<odf:manifest xmlns:odf="m"/>`},
		{Name: "META-INF/container.xml", Text: `<ocf:container xmlns:ocf="c"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf"/></ocf:rootfiles></ocf:container>`},
		{Name: "Contents/content.hpf", Text: content},
		{Name: "Contents/header.xml", Text: header},
	}
	for i, s := range sections {
		out = append(out, flowtest.Part{Name: fmt.Sprintf("Contents/section%d.xml", i), Text: s})
	}
	return out
}

func file(t testing.TB, sections ...string) []byte { return flowtest.Zip(t, parts(sections...)...) }
