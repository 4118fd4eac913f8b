package htmldoc_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/htmldoc"
	"naru/internal/library"
)

func read(text string) (*flow.Document, error) {
	return htmldoc.Read(strings.NewReader(text), int64(len(text)), "보고서.html", flow.DefaultLimits())
}

func TestWhatABrowserShows(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"headings and paragraphs": {
			"<h1>제1장 <b>서론</b></h1><p>이민정책은\n   대한민국의   <strong>중요한</strong> 정책이다.<p>둘째<br>줄<h6>Six</h6>loose <i>text</i><div>in<div>nested</div>divs</div>",
			"H1 제1장 **서론**\nP  이민정책은 대한민국의 **중요한** 정책이다.\nP  둘째⏎줄\nH6 Six\nP  loose text\nP  in\nP  nested\nP  divs\n"},
		"paragraphs of line breaks": {"하나<br>둘 <br> <br/>셋<br><br><br>넷<br>", "P  하나⏎둘\nP  셋\nP  넷\n"},
		"what is not shown": {
			"<head><title>t</title></head><script>x()</script><style>p{}</style><nav>Home</nav><p hidden>h</p><p style='color:red; DISPLAY : none'>d</p><template>t</template><noscript>n</noscript><select><option>o</select><button>b</button><svg><text>s</text></svg><div role=navigation>r</div><!-- c --><p>Shown<span style='visibility:hidden'> not</span>",
			"P  Shown\n"},
		"lists": {
			"<ul><li>하나<li><p>둘</p><p>more</p><ul><li>deep</ul></ul><ol start=3><li>c<li value=7>g<li>h</ol><ol type=i><li>one</ol><ol type=A><li>one</ol><ul style='list-style: none'><li>bare</ul><li>stray",
			"L1 • 하나\nL1 • 둘\nL1 more\nL2 • deep\nL1 3. c\nL1 7. g\nL1 8. h\nL1 i. one\nL1 A. one\nL1 bare\nL1 • stray\n"},
		"a table with spans": {
			"<table><caption>표 1. 현황</caption><thead><tr><th rowspan=2>구분<th colspan=2>인원</tr><tr><th>남<th>여</tr></thead><tbody><tr><td>a<td>1<br>2<td><p>3</p><p>4</p></tr><tr><td rowspan=0>b</td><td></td><td> </td></tr><tr><td>c</table>",
			"T  표 1. 현황\nR  구분 | 인원\nR   | 남 | 여\nR  a | 1 2 | 3 4\nR  b\nR   | c\n"},
		"a table that frames the page": {
			"<table><tr><td><h2>Title</h2><p>Text</td><td>Side</td></tr></table><table><tr><td>one column<tr><td>only</table>",
			"H2 Title\nP  Text\nP  Side\nP  one column\nP  only\n"},
		"a table within a table": {
			"<table><tr><td>a<table><tr><td>x<td>y</table>b<td>c</table>",
			"R  a b | c\nR  x | y\n"},
		"code": {"<pre>  if x {\n\ty\n  }</pre><p>say <code>a  b</code>", "C    if x {⏎\ty⏎  }\nP  say a b\n"},
		"superscripts and small letters": {
			"10<sup>3</sup> m, 1<sup>st</sup>, H<sub>2</sub>O, <ruby>移<rp>(</rp><rt>이</rt><rp>)</rp></ruby>, <q>said</q>, a&shy;b&nbsp;c",
			"P  10³ m, 1st, H2O, 移(이), “said”, ab\u00a0c\n"},
		"nothing but a picture": {"<html><body><script>x</script><img></body>", ""},
		"figures":               {"<figure><img alt=no src=x><figcaption>그림 1</figcaption></figure>", "T  그림 1\n"},
		"pages": {
			"<p>이민<span epub:type=pagebreak title=12></span>정책 <span role=doc-pagebreak aria-label='Page iv.'></span>보고서</p><div style='page-break-before: always'>next</div><p style='break-after:page'>last<p>new",
			"P  이민\n--- page 12\n=P  정책\n--- page iv\n+P  보고서\n--- page\nP  next\nP  last\n--- page\nP  new\n"},
		"a page within a row": {
			"<table><tr><td>a<span epub:type=pagebreak title=2></span>b<td>c<tr><td>d<td>e</table>", "R  ab | c\n--- page 2\nR  d | e\n"},
	} {
		d, err := read(c.source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := flowtest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestFootnotesGoToTheBlockThatRefersToThem(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"of EPUB": {
			`<aside epub:type="footnote" id="n0"><p>앞선 주</p></aside><p>정책<a epub:type="noteref" href="#n1">1</a>과 법<sup><a href="#n0" role="doc-noteref">[2]</a></sup>, again<a href="#n1">1</a>.</p><p>Next</p><aside id="n1" epub:type="footnote"><p>1. 각주 <b>하나</b><a epub:type="backlink" href="#r">돌아가기</a></p><p>둘째 문단</p></aside>`,
			"P  정책¹과 법², again¹.\nN1 각주 하나⏎둘째 문단\nN2 앞선 주\nP  Next\n"},
		"of pandoc": {
			`<p>Text<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><p>Next</p><section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>Note about <a href="#fnref1">it</a>.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li><li id="fn2">Unreferred</li></ol></section>`,
			"P  Text¹\nN1 Note about it.\nP  Next\nL1 2. Unreferred\n"},
		"in a table, and within a note": {
			`<table><tr><td>a<a href=#x role=doc-noteref>*</a><td>b</table><p>Next<div id=x role=doc-footnote>* First<a href=#y>†</a></div><div id=y role=doc-footnote>Second</div>`,
			"R  a(*) | b\nN* First(†)\nN† Second\nP  Next\n"},
		"whose link is hidden": {
			`<p hidden><a href=#x>1</a></p><p>Text</p><div id=x role=doc-footnote>Note</div>`, "P  Text\nN1 Note\n"},
		"in another file": {`<p>정책<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>`, "P  정책¹\n"},
		"other links":     {`<p><a href="#x">See there</a> <a href="#no">1</a></p><p id=x>There</p>`, "P  See there 1\nP  There\n"},
	} {
		d, err := read(c.source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := flowtest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestWhatTheFileSaysOfItself(t *testing.T) {
	d, err := read(`<!DOCTYPE html><html lang="ko"><head><title> 이민정책
		브리프 </title><meta name="Author" content="김나루"><meta name="author" content="이한강"><meta name="description" content="요약">
		<meta name="keywords" content="이민, 정책"><meta name="generator" content="Hwp 2018"><meta property="article:published_time" content="2020-03-01T09:00:00+09:00"></head><body><svg><title>no</title></svg>본문`)
	if err != nil {
		t.Fatal(err)
	}
	if d.Format != "html" || d.Title != "이민정책 브리프" || d.Author != "김나루; 이한강" || d.Subject != "요약" || d.Keywords != "이민, 정책" ||
		d.Creator != "Hwp 2018" || d.Language != "ko" || d.Created.Format("2006-01-02") != "2020-03-01" {
		t.Errorf("got %+v", d)
	}
}

func TestEncodings(t *testing.T) {
	encode := func(s string) string {
		b, err := korean.EUCKR.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("<p>똠방각하</p>")
	if err != nil {
		t.Fatal(err)
	}
	for name, source := range map[string]string{
		"UTF-8":                     "<p>똠방각하</p>",
		"CP949, said":               encode(`<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"><p>똠방각하</p>`),
		"EUC-KR, said":              encode(`<META CHARSET='euc-kr'><p>똠방각하</p>`),
		"CP949, said to be UTF-8":   encode(`<meta charset="utf-8"><p>똠방각하</p><!-- 이민정책은 대한민국의 중요한 정책이다 -->`),
		"CP949, not said":           encode(`<p>똠방각하</p><!-- 이민정책은 대한민국의 중요한 정책이다 -->`),
		"UTF-8, said to be EUC-KR":  `<meta charset="euc-kr"><p>똠방각하</p>`,
		"UTF-16":                    wide,
		"said in an unknown manner": `<meta charset="naru"><p>똠방각하</p>`,
	} {
		d, err := read(source)
		if err != nil || flowtest.Outline(d) != "P  똠방각하\n" {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
}

func TestXHTMLThatClosesItsElements(t *testing.T) {
	d, err := read(`<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><a id="x"/><p class="a/b"/><p>One<br/>two <i/>three</p><div/><hr/><p>Four</p></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flowtest.Outline(d), "P  One⏎two three\nP  Four\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLooksThatAreNeverClosed(t *testing.T) {
	var source, want strings.Builder
	for i := range 600 {
		fmt.Fprintf(&source, "<p><font size=%d>이민 %d</p>", i, i)
		fmt.Fprintf(&want, "P  이민 %d\n", i)
	}
	d, err := read(source.String())
	if err != nil || flowtest.Outline(d) != want.String() {
		t.Errorf("%v, %v", d, err)
	}
}

func TestPlacesAndLabelsByID(t *testing.T) {
	c, err := htmldoc.Parse([]byte(`<p id=a>One <span id=p2></span>two</p><a id=b></a><h1 id=c>Head</h1><p>x <i id=d>y</i></p>`))
	if err != nil {
		t.Fatal(err)
	}
	c.Labels = map[string]string{"p2": "2"}
	c.Places = map[string]int{"a": -1, "b": -1, "c": -1, "d": -1, "none": -1}
	b := flow.NewBuilder(flow.DefaultLimits())
	if err := c.Add(b); err != nil {
		t.Fatal(err)
	}
	d, err := b.Finish(&flow.Document{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flowtest.Outline(d), "P  One\n--- page 2\n+P  two\nH1 Head\nP  x y\n"; got != want {
		t.Errorf("got\n%s", got)
	}
	for id, want := range map[string]int{"a": 0, "b": 2, "c": 2, "d": 3, "none": -1} {
		if c.Places[id] != want {
			t.Errorf("%s stands at %d, want %d", id, c.Places[id], want)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		source string
		want   library.Code
	}{
		"no bytes":     {"", library.EmptyFile},
		"nested":       {strings.Repeat("<div>", 10_000) + "x", library.TooLarge},
		"nested lists": {strings.Repeat("<ul><li>", 10_000) + "x", library.TooLarge},
		"binary":       {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00\x00\x00\xff", library.Unsupported},
	} {
		if _, err := read(c.source); library.CodeOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := htmldoc.Read(strings.NewReader("<p>x"), 4, "", flow.Limits{Text: 3, Blocks: 1}); library.CodeOf(err) != library.TooLarge {
		t.Errorf("too long: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`<h1 id=a>제목</h1><p>본문<a href=#n role=doc-noteref>1</a><table><tr><td rowspan=2 colspan=3>a<td>b<table><tr><td>c</table></table><ol start=-3 type=i><li value=x>y</ol><aside id=n role=doc-footnote>1 주<a href=#n>x</a></aside><pre> a</pre><ruby>a<rt>b</ruby><span epub:type=pagebreak title=1></span>`))
	f.Add([]byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=euc-kr\nContent-Transfer-Encoding: quoted-printable\n\n<h1>=B0=A1=\n</h1>\n--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+YQ==\n--c--\n--b--\n"))
	f.Add([]byte("<p>in no encoding: \xfd"))
	f.Add([]byte("<a\xb5\xb5\xb5\xb5ll\xf4\xf4\xf4\xf4v ro/G><dc-\xdf\xdf\xdf\xdf\xdf\xdf\xdf\xdf"))
	f.Add([]byte("<table><td><li><a href=#x>1</a><div role=doc-footnote id=x><table><tr><td>1<td role=doc-footnote id=x>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := htmldoc.Read(bytes.NewReader(data), int64(len(data)), "", flow.Limits{Text: 1 << 16, Blocks: 1000, Depth: 50})
		flowtest.Check(t, d, err)
	})
}
