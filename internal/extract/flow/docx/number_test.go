package docx_test

import (
	"testing"

	"naru/internal/extract/flow/flowtest"
)

const numbering = `
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="num"/><w:lvlText w:val="제%1장"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%1-%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="chosung"/><w:lvlText w:val="(%3)"/><w:suff w:val="nothing"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="upperRoman"/><w:isLgl/><w:lvlText w:val="%1.%4"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0FC;"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF041;"/><w:rPr><w:rFonts w:ascii="Webdings"/></w:rPr></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
<w:lvl w:ilvl="4"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>`

func TestNumbersAndBulletsStandAsWordShowsThem(t *testing.T) {
	d := mustRead(t, p(`<w:pStyle w:val="num"/>`, "총칙")+p(in("1", "1"), "목적")+p(in("1", "1"), "정의")+p(in("1", "2"), "세부")+
		p(in("1", "3"), "Legal")+p(`<w:pStyle w:val="num"/>`, "입국")+p(in("1", "1"), "다시")+p(in("1", "0"), "")+
		`<w:p><w:pPr>`+in("1", "1")+`<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p>`+p(in("1", "1"), "남은 것")+
		p(in("2", "0"), "점")+p(in("2", "1"), "표")+p(in("2", "2"), "Unknown")+p(in("2", "3"), "줄")+p(in("2", "4"), "None")+
		`<w:p><w:pPr>`+in("2", "3")+`</w:pPr><w:r><w:ruby><w:rt>`+run("", "이")+`</w:rt><w:rubyBase>`+run("", "移")+`</w:rubyBase></w:ruby></w:r></w:p>`+
		p(in("3", "0"), "Restarted")+p(in("3", "0"), "Next")+p(in("0", "0"), "No list")+p(in("99", "0"), "No such list")+
		p(in("4", "0"), "Nought")+p(in("4", "0"), "One")+p(`<w:pStyle w:val="num"/><w:outlineLvl w:val="0"/>`, "Heading"),
		parts{"styles": styles, "numbering": numbering})
	want := `L1 제1장 총칙
L2 1-가. 목적
L2 1-나. 정의
L3 (ㄷ)세부
L4 1.1 Legal
L1 제2장 입국
L2 2-가. 다시
L2 3-가. 남은 것
L1 • 점
L2 ✓ 표
L3 • Unknown
L4 - 줄
L5 None
L4 - 移(이)
L1 제11장 Restarted
L1 제12장 Next
P  No list
L1 No such list
L1 0. Nought
L1 I. One
H1 제13장 Heading
`
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
