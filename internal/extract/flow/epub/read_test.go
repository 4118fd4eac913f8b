package epub_test

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/epub"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/unpack"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

const container = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`

// opf is a package document with these items, each "id href kind properties",
// in the spine unless its kind is not HTML or it is the navigation.
func opf(items ...string) string {
	manifest, spine := "", ""
	for _, i := range items {
		f := append(strings.Fields(i), "", "", "")
		kind := map[string]string{"x": "application/xhtml+xml", "ncx": "application/x-dtbncx+xml", "png": "image/png"}[f[2]]
		manifest += `<item id="` + f[0] + `" href="` + f[1] + `" media-type="` + kind + `" properties="` + f[3] + `"/>`
		if f[2] == "x" && f[3] != "nav" {
			spine += `<itemref idref="` + f[0] + `"/>`
		}
	}
	return `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>이민정책의
		이해</dc:title><dc:creator>김나루</dc:creator><dc:creator>이한강</dc:creator><dc:language>ko</dc:language><dc:date event="conversion">2024-01-01</dc:date>` +
		`<dc:date event="publication">2020-03</dc:date><dc:subject>이민</dc:subject><dc:subject>정책</dc:subject><dc:description>요약</dc:description><meta name="generator" content="Sigil"/></metadata>` +
		`<manifest>` + manifest + `</manifest><spine>` + spine + `<itemref idref="none"/></spine></package>`
}

func chapter(body string) string {
	return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>` + body + `</body></html>`
}

// build packs a book of parts, each a name and its text, one after the other.
func build(t testing.TB, parts ...string) []byte {
	t.Helper()
	all := []flowtest.Part{{Name: "mimetype", Text: "application/epub+zip"}, {Name: "META-INF/container.xml", Text: container}}
	for i := 0; i < len(parts); i += 2 {
		all = append(all, flowtest.Part{Name: parts[i], Text: parts[i+1]})
	}
	return flowtest.Zip(t, all...)
}

func read(data []byte) (*flow.Document, error) {
	return epub.Read(bytes.NewReader(data), int64(len(data)), "책.epub", flow.DefaultLimits())
}

func TestChaptersInReadingOrderEachBeginAPage(t *testing.T) {
	d, err := read(build(t,
		"OEBPS/book.opf", opf("nav nav.xhtml x nav", "cover cover.xhtml x", "b text/%EC%9E%A5%202.xhtml x", "a text/1.xhtml x", "gone text/gone.xhtml x", "p p.png png"),
		"OEBPS/text/1.xhtml", chapter(`<h1>둘째 장</h1><p>정책<a epub:type="noteref" href="#n">1</a>이다.</p><aside epub:type="footnote" id="n">각주</aside>`),
		"OEBPS/text/장 2.xhtml", chapter(`<h1>첫 장</h1><p>본문</p>`),
		"OEBPS/cover.xhtml", chapter(`<img src="p.png"/>`),
		"OEBPS/nav.xhtml", chapter(`<nav epub:type="toc"><ol><li><a href="text/1.xhtml">다른 이름</a></li></ol></nav>`)))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flowtest.Outline(d), "--- page\nH1 첫 장\nP  본문\n--- page\nH1 둘째 장\nP  정책¹이다.\nN1 각주\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if d.Format != "epub" || d.Title != "이민정책의 이해" || d.Author != "김나루, 이한강" || d.Language != "ko" || d.Subject != "요약" ||
		d.Keywords != "이민, 정책" || d.Creator != "Sigil" || d.Created.Format("2006-01") != "2020-03" {
		t.Errorf("description: %+v", d)
	}
}

func TestPagesOfThePrintedEdition(t *testing.T) {
	d, err := read(build(t,
		"OEBPS/book.opf", opf("nav nav.xhtml x nav", "a a.xhtml x", "b b.xhtml x"),
		"OEBPS/a.xhtml", chapter(`<p>하나 <span id="p2"/>둘 <span id="p3" epub:type="pagebreak" title="iii"/>셋</p>`),
		"OEBPS/b.xhtml", chapter(`<p>넷</p>`),
		"OEBPS/nav.xhtml", chapter(`<nav epub:type="toc"><ol><li><a href="a.xhtml">A</a></li></ol></nav><nav epub:type="page-list"><ol><li><a href="a.xhtml#p2">ii</a></li><li><a href="b.xhtml">1</a></li></ol></nav>`)))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := flowtest.Outline(d), "--- page\nH1 A\nP  하나\n--- page ii\n+P  둘\n--- page iii\n+P  셋\n--- page 1\nP  넷\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestHeadingsComeFromTheContentsWhereTheTextHasNone(t *testing.T) {
	ncx := `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
		<navPoint><navLabel><text>제1부 노동</text></navLabel><content src="a.xhtml"/>
		<navPoint><navLabel><text>제1장  고용허가제</text></navLabel><content src="a.xhtml#c1"/></navPoint></navPoint>
		<navPoint><navLabel><text>Pictured title</text></navLabel><content src="b.xhtml#none"/></navPoint>
		<navPoint><navLabel><text>Nowhere</text></navLabel><content src="zzz.xhtml"/></navPoint></navMap>
		<pageList><pageTarget><navLabel><text>7</text></navLabel><content src="b.xhtml"/></pageTarget></pageList></ncx>`
	d, err := read(build(t,
		"OEBPS/book.opf", opf("ncx toc.ncx ncx", "a a.xhtml x", "b b.xhtml x"), "OEBPS/toc.ncx", ncx,
		"OEBPS/a.xhtml", chapter(`<p class="t">제1부 노동</p><p>들어가며</p><div id="c1"><p>—</p><p><b>제1장</b> 고용허가제</p><p>본문</p></div>`),
		"OEBPS/b.xhtml", chapter(`<img src="t.png"/><p>Text</p>`)))
	if err != nil {
		t.Fatal(err)
	}
	want := "--- page\nH1 제1부 노동\nP  들어가며\nP  —\nH2 **제1장** 고용허가제\nP  본문\n--- page 7\nH1 Pictured title\nP  Text\n"
	if got := flowtest.Outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestABookWithoutItsPackageDocument(t *testing.T) {
	for name, parts := range map[string][]string{
		"missing": nil,
		"torn":    {"OEBPS/book.opf", "<package><manifest><item"},
	} {
		d, err := read(build(t, append(parts, "a.xhtml", chapter("<p>One</p>"), "b.html", "<p>Two")...))
		if err != nil || flowtest.Outline(d) != "--- page\nP  One\n--- page\nP  Two\n" {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	encrypted := func(uri string) string {
		return `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="` + uri + `"/></enc:CipherData></enc:EncryptedData></encryption>`
	}
	book := []string{"OEBPS/book.opf", opf("a a.xhtml x"), "OEBPS/a.xhtml", chapter("<p>text</p>")}
	for name, c := range map[string]struct {
		data []byte
		want library.Code
	}{
		"no bytes":           {nil, library.EmptyFile},
		"no zip":             {[]byte("text"), library.Unsupported},
		"another zip":        {build(t, "a.txt", "x"), library.Unsupported},
		"sold under a lock":  {build(t, append(book, "META-INF/encryption.xml", encrypted("OEBPS/a.xhtml"))...), library.UnknownLock},
		"disguised fonts":    {build(t, append(book, "META-INF/encryption.xml", encrypted("OEBPS/f.otf"))...), ""},
		"no chapter there":   {build(t, "OEBPS/book.opf", opf("a a.xhtml x")), library.BrokenFile},
		"chapter too deep":   {build(t, "OEBPS/book.opf", opf("a a.xhtml x"), "OEBPS/a.xhtml", strings.Repeat("<div>", 2000)), library.TooLarge},
		"a chapter no text":  {build(t, "OEBPS/book.opf", opf("a a.xhtml x"), "OEBPS/a.xhtml", "\x00\x01\x02\x03\xff"), library.Unsupported},
		"a bomb for chapter": {build(t, "OEBPS/book.opf", opf("a a.xhtml x"), "OEBPS/a.xhtml", strings.Repeat(" ", 20<<20)), library.TooLarge},
	} {
		if _, err := read(c.data); library.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestEveryRealBookReads(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, "corpus/other"), "*.epub"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no books: %v", err)
	}
	for _, file := range files {
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

// FuzzRead changes the parts of a book, not its packing.
func FuzzRead(f *testing.F) {
	f.Add(opf("nav nav.xhtml x nav", "a a.xhtml x", "n n.ncx ncx"), chapter(`<nav epub:type="toc"><ol><li><a href="a.xhtml#x">A</a></li></ol></nav>`), `<ncx><navMap><navPoint><navLabel>x</navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>`, chapter(`<p id="x">a</p><p>b</p>`))
	for _, data := range flowtest.Corpus(f, "corpus/other", "*.epub") {
		a, err := unpack.Open(bytes.NewReader(data), int64(len(data)), flow.DefaultLimits())
		if err != nil {
			f.Fatal(err)
		}
		parts := map[string]string{}
		for _, name := range a.Names() {
			if text, err := a.Read(name); err == nil {
				parts[path.Ext(name)] = string(text)
			}
		}
		f.Add(parts[".opf"], "", parts[".ncx"], parts[".xhtml"]+parts[".html"])
	}
	f.Fuzz(func(t *testing.T, opf, nav, ncx, text string) {
		d, err := read(build(t, "OEBPS/book.opf", opf, "OEBPS/nav.xhtml", nav, "OEBPS/n.ncx", ncx, "OEBPS/a.xhtml", text, "OEBPS/b.xhtml", text))
		flowtest.Check(t, d, err)
	})
}
