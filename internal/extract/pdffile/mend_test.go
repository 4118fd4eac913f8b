package pdffile_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
)

// three is a file of three pages whose contents say which they are.
func three() *made {
	m := newMade().
		object(1, "<< /Type /Catalog /Pages 2 0 R >>").
		object(2, "<< /Type /Pages /Kids [7 0 R 3 0 R 5 0 R] /Count 3 /MediaBox [0 0 300 400] >>")
	for i, at := range []int{3, 5, 7} {
		m.object(at, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>", at+1))
		m.stream(at+1, "", fmt.Sprintf("%d g", i+1))
	}
	return m
}

// mended opens what Mend makes of a file, and gives what its pages say.
func mended(t *testing.T, data []byte) (contents string, whole bool) {
	t.Helper()
	m, err := pdffile.Mend(bytes.NewReader(data), int64(len(data)), "")
	if err != nil {
		t.Fatal(err)
	}
	f := mustOpen(t, append(bytes.Clone(data), m.Tail...))
	var all []string
	for k := range f.Pages() {
		p, err := f.Page(k)
		if err != nil {
			t.Fatal(err)
		}
		content, err := f.Data(f.Stream(p.Dict["Contents"]))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(content))
	}
	return strings.Join(all, ", "), m.Whole
}

func TestAFileThatWasCutShortGivesThePagesThatAreLeft(t *testing.T) {
	compressed := func() []byte { // pages and their tree lie in an object stream
		m := newMade().stream(4, "", "1 g").stream(6, "", "2 g")
		where := m.compressed(9, map[int]string{
			1: "<< /Type /Catalog /Pages 2 0 R >>",
			2: "<< /Type /Pages /Kids [5 0 R 3 0 R] /Count 2 >>",
			3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
			5: "<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>",
		})
		m.crossStream(10, where, "")
		return m.Bytes()
	}
	changed := func() []byte { // a page was written anew behind the first end
		m := three()
		m.table("")
		m.stream(4, "", "9 g")
		m.table("/Prev 9")
		return m.Bytes()
	}
	deep := func() []byte { // a page tree deeper than readers go
		m := newMade().object(1, "<< /Type /Catalog /Pages 10 0 R >>")
		for n := range 400 {
			m.object(10+n, fmt.Sprintf("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>", 11+n))
		}
		m.object(410, "<< /Type /Page /Contents 4 0 R >>").stream(4, "", "1 g")
		m.table("")
		return m.Bytes()
	}
	cut := func(data []byte, at string) []byte {
		i := bytes.LastIndex(data, []byte(at))
		if i < 0 {
			t.Fatalf("no %q", at)
		}
		return data[:i]
	}
	loop := newMade().object(1, "<< /Type /Catalog /Pages 2 0 R >>").object(2, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>").
		object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>").stream(4, "", "1 g")
	drawn := func(font, descriptor string) []byte { // with a font that names two objects behind its pages
		m := newMade().object(1, "<< /Type /Catalog /Pages 2 0 R >>").
			object(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /Resources << /Font << /F 7 0 R >> /ExtGState << /G << /LW 1 >> >> >> >>")
		for i, at := range []int{3, 5} {
			m.object(at, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>", at+1)).stream(at+1, "", fmt.Sprintf("%d g", i+1))
		}
		m.object(7, "<< /Type /Font /Subtype /TrueType /FontDescriptor "+font+" /Parent 99 0 R >>")
		m.object(8, "<< /Type /FontDescriptor /FontFile2 "+descriptor+" >>").stream(9, "", "font")
		return m.Bytes()
	}
	tree := "2 0 obj\n<< /Type /Pages"
	for _, c := range []struct {
		name  string
		data  []byte
		want  string
		whole bool
	}{
		{"its cross-reference lost", three().Bytes(), "3 g, 1 g, 2 g", true},
		{"its last page lost", cut(three().Bytes(), "7 0 obj"), "1 g, 2 g", false},
		{"its catalogue lost", bytes.Replace(three().Bytes(), []byte("/Catalog"), []byte("/Nothing"), 1), "3 g, 1 g, 2 g", false},
		{"its page tree lost", bytes.Replace(three().Bytes(), []byte(tree), []byte("2 0 xxx\n<< /Type /Pages"), 1), "1 g, 2 g, 3 g", false},
		{"with object streams", cut(compressed(), "10 0 obj"), "2 g, 1 g", true},
		{"changed since", cut(changed(), "xref\n"), "3 g, 9 g, 2 g", true},
		{"behind a server's words", append([]byte("HTTP/1.1 200 OK\r\n\r\n"), three().Bytes()...), "3 g, 1 g, 2 g", true},
		{"without its first line", bytes.Replace(three().Bytes(), []byte("%PDF-"), []byte("%"), 1), "3 g, 1 g, 2 g", true},
		{"a deep page tree", deep(), "1 g", true},
		{"a font with all it names", drawn("8 0 R", "9 0 R"), "1 g, 2 g", true},
		{"a font without its letters", drawn("8 0 R", "10 0 R"), "1 g, 2 g", false},
		{"a font without what describes it", drawn("20 0 R", "9 0 R"), "1 g, 2 g", false},
		{"its fonts lost", cut(drawn("8 0 R", "9 0 R"), "7 0 obj"), "1 g, 2 g", false},
		{"what it is drawn with lost", bytes.Replace(three().Bytes(), []byte("/Parent 2 0 R"), []byte("/Resources 44 0 R /Parent 2 0 R"), 1), "3 g, 1 g, 2 g", false},
		{"a page tree in a circle", loop.Bytes(), "1 g", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, whole := mended(t, c.data); got != c.want || whole != c.whole {
				t.Errorf("got %s, whole %v; want %s, %v", got, whole, c.want, c.whole)
			}
		})
	}
}

func TestAFileWithoutPagesCannotBeMended(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":                            "",
		"no PDF":                             "See 1 0 obj << /Type /Page >> endobj",
		"no object":                          "%PDF-1.7\nendobj obj 1 obj 1 0 object 1 0obj x1 0 obj",
		"no page":                            "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj",
		"a locked one whose trailer is lost": "%PDF-1.7\n1 0 obj << /Type /Page >> endobj 2 0 obj << /Filter /Standard /V 2 /O (o) /U (u) >> endobj ",
	} {
		if m, err := pdffile.Mend(strings.NewReader(data), int64(len(data)), ""); !errors.Is(err, pdffile.ErrUnsure) {
			t.Errorf("%s: %v, %v", name, m, err)
		}
	}
}

// FuzzMend: whatever is made of a file can be opened or is doubted, and neither
// takes long.
func FuzzMend(f *testing.F) {
	f.Add(three().Bytes(), "")
	f.Add([]byte("%PDF-1.7\n1 0 obj << /Type /Page >> endobj 2 0 obj << /Filter /Standard /V 2 /R 3 /O (o) /U (u) >> endobj trailer << /Encrypt 2 0 R >>"), "user")
	m := newMade().stream(4, "", "1 g")
	m.compressed(9, map[int]string{1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Kids [3 0 R] >>", 3: "<< /Type /Page /Contents 4 0 R >>"})
	f.Add(m.Bytes(), "")
	f.Fuzz(func(t *testing.T, data []byte, password string) {
		m, err := pdffile.Mend(bytes.NewReader(data), int64(len(data)), password)
		if err != nil {
			if !errors.Is(err, pdffile.ErrUnsure) && !errors.Is(err, pdffile.ErrPassword) {
				t.Fatal(err)
			}
			return
		}
		if _, err := open(append(bytes.Clone(data), m.Tail...), password); err != nil && !errors.Is(err, pdffile.ErrUnsure) && !errors.Is(err, pdffile.ErrPassword) {
			t.Fatal(err)
		}
	})
}
