package pdffile_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
)

func TestFilesAreFoundTheirWayAbout(t *testing.T) {
	for _, c := range []struct {
		name string
		make func() *made
	}{
		{"a table", func() *made {
			m := simple()
			m.table("")
			return m
		}},
		{"something before the header", func() *made {
			m := simple()
			m.table("")
			moved := &made{}
			moved.WriteString("junk\r\n")
			moved.Write(m.Bytes())
			return moved
		}},
		{"a stream, with objects in another", func() *made {
			m := newMade().stream(4, "", "0 g")
			where := m.compressed(5, map[int]string{
				1: "<< /Type /Catalog /Pages 2 0 R >>",
				2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
			})
			m.crossStream(6, where, "")
			return m
		}},
		{"a table, and a stream beside it for what it hides", func() *made {
			m := newMade().object(1, "<< /Type /Catalog /Pages 2 0 R >>").stream(4, "", "0 g")
			where := m.compressed(5, map[int]string{
				2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
			})
			at := m.at
			stream := m.crossStream(6, where, "")
			m.at = at
			m.table(fmt.Sprintf("/XRefStm %d", stream))
			return m
		}},
		{"changed since", func() *made {
			m := simple()
			m.object(3, "<< /Type /Page /Parent 2 0 R >>")
			prev := m.table("")
			m.object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>")
			m.table(fmt.Sprintf("/Prev %d", prev))
			return m
		}},
		{"a stream's length that stands elsewhere", func() *made {
			m := newMade().
				object(1, "<< /Type /Catalog /Pages 2 0 R >>").
				object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>").
				object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>").
				object(4, "<< /Length 5 0 R >> stream\r\n0 g\r\nendstream").
				object(5, "3")
			m.table("")
			return m
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := mustOpen(t, c.make().Bytes())
			if got := content(t, f, 0); got != "0 g" || f.Pages() != 1 {
				t.Errorf("%q on one of %d pages", got, f.Pages())
			}
			if err := f.Doubt(); err != nil {
				t.Errorf("a doubt: %v", err)
			}
		})
	}
}

func TestWhatIsNotInOrderIsLeftToPDFium(t *testing.T) {
	replaced := func(old, by string) []byte {
		m := simple()
		m.table("")
		if !bytes.Contains(m.Bytes(), []byte(old)) {
			t.Fatalf("%q is not in the file", old)
		}
		return bytes.Replace(m.Bytes(), []byte(old), []byte(by), 1)
	}
	loop := simple()
	loop.table(fmt.Sprintf("/Prev %d", loop.Len()))
	self := newMade().object(1, "<< /Type /Catalog /Pages 2 0 R >>").
		object(2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
	self.table("")
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"nothing", nil},
		{"no header", replaced("%PDF-", "PUF: ")},
		{"another object where one should be", replaced("1 0 obj", "9 0 obj")},
		{"another generation", replaced("1 0 obj", "1 7 obj")},
		{"an object in the wrong place", replaced("obj\n<< /Type /Catalog", "obj<< /Type /Catalog")},
		{"no startxref", replaced("startxref", "startxerf")},
		{"a table that is not of fixed length", replaced("00000 n \n", "00000 n\n")},
		{"a catalogue that is none", replaced("<< /Type /Catalog /Pages 2 0 R >>", "[  /Type /Catalog /Pages 2 0 R  ]")},
		{"pages that are not there", replaced("/Count 1", "/Count 2")},
		{"a dictionary without an end", replaced("/Count 1 /MediaBox [0 0 595 842] >>", "/Count 1 /MediaBox [0 0 595 842]   ")},
		{"a table that follows itself", loop.Bytes()},
		{"pages within themselves", self.Bytes()},
		{"brackets without end", replaced("[3 0 R]", strings.Repeat("[", 8<<10))},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := open(c.data, "")
			wantUnsure(t, err)
		})
	}
}

func TestADamagedPageLeavesTheOthers(t *testing.T) {
	for _, c := range []struct{ name, old, by string }{
		{"a stream longer than it says", "/Length 3 ", "/Length 2 "},
		{"a stream that ends elsewhere", "endstream", "endsteram"},
		{"a stream that is none", "4 0 obj", "5 0 obj"},
		{"a filter for images", "/Length 3 ", "/Length 3 /Filter /DCTDecode"},
		{"a filter that nobody knows", "/Length 3 ", "/Length 3 /Filter /Magic"},
		{"data that its filter does not understand", "/Length 3 ", "/Length 3 /Filter /FlateDecode"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMade().
				object(1, "<< /Type /Catalog /Pages 2 0 R >>").
				object(2, "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>").
				object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>").
				stream(8, "", "1 g").
				object(9, "<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>")
			m.at[4] = m.Len()
			fmt.Fprintf(m, "4 0 obj\n%s\nendobj\n", streamBody("", "0 g"))
			at := m.at[4]
			tail := strings.Replace(string(m.Bytes()[at:]), c.old, c.by, 1)
			m.Truncate(at)
			m.WriteString(tail)
			m.table("")
			f := mustOpen(t, m.Bytes())
			p, err := f.Page(0)
			if err == nil {
				_, err = p.Contents()
			}
			wantUnsure(t, err)
			if got := content(t, f, 1); got != "1 g" {
				t.Errorf("the other page holds %q", got)
			}
		})
	}
}

func TestADeletedObjectIsADoubt(t *testing.T) {
	m := simple()
	prev := m.table("")
	start := m.Len()
	fmt.Fprintf(m, "xref\n4 1\n0000000000 00001 f \ntrailer << /Size 9 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n", prev, start)
	f := mustOpen(t, m.Bytes())
	if o := f.Resolve(pdffile.Ref{Number: 4}); o != nil || f.Doubt() == nil {
		t.Errorf("a deleted object is %v without a doubt", o)
	}
	if f.Doubt() != nil {
		t.Error("a doubt is told twice")
	}
	if o := f.Resolve(pdffile.Ref{Number: 77}); o != nil || f.Doubt() != nil {
		t.Errorf("an object that never was is %v, or a doubt", o)
	}
}

// countingReader counts the bytes that are read.
type countingReader struct {
	io.ReaderAt
	read int
}

func (c *countingReader) ReadAt(b []byte, at int64) (int, error) {
	n, err := c.ReaderAt.ReadAt(b, at)
	c.read += n
	return n, err
}

func TestALargeFileIsReadInParts(t *testing.T) {
	m := newMade().object(1, "<< /Type /Catalog /Pages 2 0 R >>")
	m.stream(9, "", strings.Repeat("scan ", 4<<20)) // an image of 20 MB, which nobody asks for
	m.stream(4, "", strings.Repeat("0 g ", 50_000))
	kids := strings.Repeat(" ", 200_000) // longer than what is read at once
	m.object(2, "<< /Type /Pages /Kids ["+kids+"3 0 R] /Count 1 >>")
	m.object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>")
	m.table("")
	r := &countingReader{ReaderAt: bytes.NewReader(m.Bytes())}
	f, err := pdffile.Open(r, int64(m.Len()), "")
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, f, 0); got != strings.Repeat("0 g ", 50_000) {
		t.Errorf("%d bytes of content", len(got))
	}
	if r.read > m.Len()/4 {
		t.Errorf("read %d of %d bytes for one page", r.read, m.Len())
	}
}
