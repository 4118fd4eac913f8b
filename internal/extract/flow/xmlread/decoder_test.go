package xmlread_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// outline writes what the decoder gives: "a(b(text)c())".
func outline(r io.Reader, depth int) (string, error) {
	d := xmlread.New(r, depth)
	var b strings.Builder
	for {
		t, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			b.WriteString(t.Name.Local + "(")
		case xml.EndElement:
			b.WriteByte(')')
		case xml.CharData:
			b.Write(t)
		}
	}
}

func TestTextInAnyEncoding(t *testing.T) {
	const body = `<문서>이민 &amp; 정책 &#xD558;나</문서>`
	const want = `문서(이민 & 정책 하나)`
	encoded := map[string]func() (string, error){
		"UTF-8":             func() (string, error) { return `<?xml version="1.0" encoding="UTF-8"?>` + body, nil },
		"UTF-8, not said":   func() (string, error) { return body, nil },
		"UTF-8 with a mark": func() (string, error) { return "\ufeff" + `<?xml version="1.0" encoding="utf-8"?>` + body, nil },
		"said wrongly":      func() (string, error) { return `<?xml version="1.0" encoding="utf-16"?>` + body, nil },
		"an unknown name":   func() (string, error) { return `<?xml version="1.0" encoding="naru-8"?>` + body, nil },
		"EUC-KR": func() (string, error) {
			return korean.EUCKR.NewEncoder().String(`<?xml version='1.0' encoding='EUC-KR' ?>` + body)
		},
		"UTF-16 with a mark": func() (string, error) {
			return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="UTF-16"?>` + body)
		},
		"UTF-16 big-endian": func() (string, error) {
			return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(`<?xml version="1.0" encoding="UTF-16"?>` + body)
		},
	}
	for name, make := range encoded {
		text, err := make()
		if err != nil {
			t.Fatal(err)
		}
		got, err := outline(strings.NewReader(text), 10)
		if got != want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", name, got, err, want)
		}
	}
}

func TestForbiddenCharactersAreLeftOut(t *testing.T) {
	got, err := outline(strings.NewReader("<a>이\x01민\x0c 정\xff책</a>"), 10)
	if want := "a(이민 정\ufffd책)"; got != want || err != nil {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if got, err := outline(strings.NewReader("<a>"+strings.Repeat("\x00", 20_000)+"</a>"), 10); got != "a()" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestWhatIsRefused(t *testing.T) {
	deep := strings.Repeat("<a>", 11) + strings.Repeat("</a>", 11)
	for name, c := range map[string]struct {
		text string
		want library.Code
	}{
		"a billion laughs":    {`<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]><a>&m;</a>`, library.BrokenFile},
		"an external entity":  {`<!DOCTYPE a [ <!entity x SYSTEM "file:///etc/passwd">]><a>&x;</a>`, library.BrokenFile},
		"an unknown entity":   {`<a>&nbsp;</a>`, library.BrokenFile},
		"too deep":            {deep, library.TooLarge},
		"elements unmatched":  {`<a><b></a></b>`, library.BrokenFile},
		"broken off":          {`<a><b>text`, library.BrokenFile},
		"broken in a tag":     {`<a><b attr="te`, library.BrokenFile},
		"attribute without =": {`<a b></a>`, library.BrokenFile},
	} {
		if _, err := outline(strings.NewReader(c.text), 10); library.CodeOf(err) != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
	if got, err := outline(strings.NewReader(`<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><a>1</a>`), 10); got != "a(1)" || err != nil {
		t.Errorf("a document type without declarations: %q, %v", got, err)
	}
}

func TestAnErrorOfTheReaderKeepsItsCode(t *testing.T) {
	full := library.Errorf(library.TooLarge, "enough")
	_, err := outline(io.MultiReader(strings.NewReader("<a>"), failing{full}), 10)
	if library.CodeOf(err) != library.TooLarge || !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestChildrenSkipAndText(t *testing.T) {
	d := xmlread.New(strings.NewReader(`<a> <b id="1">one<i>two</i></b><c><d>no</d></c>x<b x:id="2" xmlns:x="urn:x">three</b><c/></a>`), 10)
	root, err := d.Root()
	if err != nil || root.Name.Local != "a" {
		t.Fatalf("root: %v, %v", root, err)
	}
	var got []string
	err = d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "b" {
			got = append(got, "skipped")
			return nil
		}
		text, err := d.Text()
		got = append(got, xmlread.Attr(e, "id")+text)
		return err
	})
	if want := "1onetwo skipped 2three skipped"; strings.Join(got, " ") != want || err != nil {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if _, err := d.Token(); err != io.EOF {
		t.Errorf("after the end: %v", err)
	}
	stop := errors.New("stop")
	d = xmlread.New(strings.NewReader(`<a><b/><b/></a>`), 10)
	if _, err := d.Root(); err != nil {
		t.Fatal(err)
	}
	if err := d.Children(func(xml.StartElement) error { return stop }); err != stop {
		t.Errorf("visit's error becomes %v", err)
	}
	for what, read := range map[string]func(*xmlread.Decoder) error{
		"Skip":     (*xmlread.Decoder).Skip,
		"Text":     func(d *xmlread.Decoder) error { _, err := d.Text(); return err },
		"Children": func(d *xmlread.Decoder) error { return d.Children(func(xml.StartElement) error { return nil }) },
	} {
		d := xmlread.New(strings.NewReader(`<a><b>`), 10)
		if _, err := d.Root(); err != nil {
			t.Fatal(err)
		}
		if err := read(d); library.CodeOf(err) != library.BrokenFile {
			t.Errorf("%s of what broke off: %v", what, err)
		}
	}
}

func FuzzToken(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0" encoding="EUC-KR"?><a b="c"><!-- x --><![CDATA[<]]>&lt;</a>`))
	f.Add([]byte("\xff\xfe<\x00a\x00/\x00>\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := outline(strings.NewReader(string(data)), 20)
		if c := library.CodeOf(err); c == library.Internal {
			t.Fatalf("no code: %v", err)
		}
		if strings.ContainsRune(got, 0) {
			t.Fatalf("a control character: %q", got)
		}
	})
}
