package hwpx

import (
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hancom"
)

// FuzzSection reads any XML as a section.
func FuzzSection(f *testing.F) {
	f.Add(`<sec><p paraPrIDRef="1" pageBreak="1"><run charPrIDRef="1"><secPr><pagePr height="84188"/></secPr><ctrl><colPr colCount="2"/></ctrl><t>이민<tab/>정책<deleteBegin/>가<deleteEnd/></t></run><linesegarray><lineseg textpos="0" vertpos="100" vertsize="10"/><lineseg textpos="9" vertpos="0" flags="393217"/></linesegarray></p></sec>`)
	f.Add(`<sec><p><run><tbl textWrap="TOP_AND_BOTTOM"><pos treatAsChar="0"/><caption side="TOP"><subList><p><run><t>표</t></run></p></subList></caption><tr><tc><subList><p><run><t>나</t></run></p></subList><cellAddr rowAddr="0" colAddr="3"/><cellSz height="90000"/></tc><tc/></tr></tbl><t/></run></p></sec>`)
	f.Add(`<sec><p><run charPrIDRef="2"><ctrl><footNote number="1"><subList><p><run><ctrl><autoNum num="1" numType="FOOTNOTE"/></ctrl><t>주</t></run></p></subList></footNote></ctrl><rect><drawText><subList><p><run><t>상자</t></run></p></subList></drawText></rect><equation><script>x over y</script></equation><dutmal><mainText>가</mainText><subText>나</subText></dutmal></run></p></sec>`)
	f.Fuzz(func(t *testing.T, xml string) {
		l := flow.Limits{Text: 1 << 14, Blocks: 1 << 8, Unzip: 1 << 20, Entries: 100, Depth: 64}
		styles := hancom.NewStyles()
		styles.Chars[1], styles.Chars[2] = hancom.CharShape{Bold: true}, hancom.CharShape{Super: true}
		styles.Paras[1] = hancom.ParaShape{Head: hancom.BulletHead, ID: 1}
		styles.Bullets[1] = "■"
		w := hancom.NewWriter(styles, l)
		s, err := readSection(strings.NewReader(xml), l, newBudget(l))
		if tooLarge := w.Section(s); err == nil {
			err = tooLarge
		}
		d, err := hancom.Result(&flow.Document{}, w.Finish(), err)
		if d != nil {
			err = nil // what is read of a damaged file stands beside its error
		}
		flowtest.Check(t, d, err)
	})
}
