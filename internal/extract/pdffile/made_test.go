package pdffile_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"testing"

	"naru/internal/extract/pdffile"
)

// made is a PDF under construction.
type made struct {
	bytes.Buffer
	at map[int]int // offsets of the objects
}

func newMade() *made {
	m := &made{at: map[int]int{}}
	m.WriteString("%PDF-1.7\n")
	return m
}

// object writes an object; a body that begins otherwise than its stream is told
// by data.
func (m *made) object(number int, body string) *made {
	m.at[number] = m.Len()
	fmt.Fprintf(m, "%d 0 obj\n%s\nendobj\n", number, body)
	return m
}

// stream writes a stream object; entries are those beside /Length.
func (m *made) stream(number int, entries, data string) *made {
	return m.object(number, streamBody(entries, data))
}

func streamBody(entries, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", entries, len(data), data)
}

// table ends the file, or a part of it, with a cross-reference table of what was
// written since at was last cleared, and gives its offset.
func (m *made) table(trailer string) int {
	start := m.Len()
	m.WriteString("xref\n")
	if trailer == "" || !bytes.Contains([]byte(trailer), []byte("/Prev")) {
		m.WriteString("0 1\n0000000000 65535 f \n")
	}
	for number := range 1000 {
		if offset, ok := m.at[number]; ok {
			fmt.Fprintf(m, "%d 1\n%010d 00000 n \n", number, offset)
		}
	}
	fmt.Fprintf(m, "trailer\n<< /Size 1000 /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", trailer, start)
	m.at = map[int]int{}
	return start
}

// compressed writes objects into an object stream of this number, and gives the
// entries of the cross-reference stream for them.
func (m *made) compressed(number int, objects map[int]string) map[int][2]int {
	var head, body string
	where := map[int][2]int{}
	for n := range 1000 {
		if o, ok := objects[n]; ok {
			where[n] = [2]int{number, len(where)}
			head += fmt.Sprintf("%d %d ", n, len(body))
			body += o + " "
		}
	}
	m.stream(number, fmt.Sprintf("/Type /ObjStm /N %d /First %d /Filter /FlateDecode", len(objects), len(head)), deflated(head+body))
	return where
}

// crossStream ends the file with a cross-reference stream, its rows predicted
// from those above as real files have them.
func (m *made) crossStream(number int, where map[int][2]int, trailer string) int {
	start := m.Len()
	m.at[number] = start
	var rows []byte
	above := make([]byte, 6)
	for n := range number + 1 {
		row := make([]byte, 6)
		if offset, ok := m.at[n]; ok {
			row = []byte{1, byte(offset >> 16), byte(offset >> 8), byte(offset), 0, 0}
		} else if w, ok := where[n]; ok {
			row = []byte{2, 0, byte(w[0] >> 8), byte(w[0]), byte(w[1] >> 8), byte(w[1])}
		}
		rows = append(rows, 2)
		for i := range row {
			rows = append(rows, row[i]-above[i])
		}
		above = row
	}
	m.stream(number, fmt.Sprintf("/Type /XRef /Size %d /W [1 3 2] /Root 1 0 R /Filter /FlateDecode "+
		"/DecodeParms << /Predictor 12 /Columns 6 >> %s", number+1, trailer), deflated(string(rows)))
	fmt.Fprintf(m, "startxref\n%d\n%%%%EOF\n", start)
	return start
}

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

// simple is a file of one page whose content is "0 g".
func simple() *made {
	return newMade().
		object(1, "<< /Type /Catalog /Pages 2 0 R >>").
		object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>").
		object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>").
		stream(4, "", "0 g")
}

func open(data []byte, password string) (*pdffile.File, error) {
	return pdffile.Open(bytes.NewReader(data), int64(len(data)), password)
}

func mustOpen(t *testing.T, data []byte) *pdffile.File {
	t.Helper()
	f, err := open(data, "")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// content of a page, or why there is none.
func content(t *testing.T, f *pdffile.File, n int) string {
	t.Helper()
	p, err := f.Page(n)
	if err != nil {
		t.Fatal(err)
	}
	b, err := p.Contents()
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func wantUnsure(t *testing.T, err error) {
	t.Helper()
	if !errors.Is(err, pdffile.ErrUnsure) {
		t.Errorf("got %v, want %v", err, pdffile.ErrUnsure)
	}
}
