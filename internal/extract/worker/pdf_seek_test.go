package worker

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract/pdfium"
)

// misplaced makes a PDF whose cross-reference names a wrong place for an object.
func misplaced(t *testing.T, content []byte, number int) []byte {
	t.Helper()
	at := bytes.Index(content, fmt.Appendf(nil, "\n%d 0 obj", number))
	entry := fmt.Appendf(nil, "%010d 00000 n", at+1)
	if at < 0 || !bytes.Contains(content, entry) {
		t.Fatalf("no entry %s of object %d", entry, number)
	}
	return bytes.Replace(content, entry, fmt.Appendf(nil, "%010d 00000 n", at-20), 1)
}

// drawn gives the pixels of the first page of a PDF.
func drawn(t *testing.T, w *worker, content []byte) []byte {
	t.Helper()
	w.open = &opened{doc: mustOpen(t, content)}
	img, err := w.draw(0, 200)
	if err != nil {
		t.Fatal(err)
	}
	return img.Pix
}

func TestAPageThatTheCrossReferenceMisplacesIsSought(t *testing.T) {
	const page, text = 4, 5
	for name, number := range map[string]int{"the page": page, "its text": text} {
		d := mustOpen(t, misplaced(t, plainPDF(""), number))
		p, err := d.page(0)
		if err != nil || strings.TrimSpace(string(p.Text)) != "plain" {
			t.Errorf("%s misplaced: read %q, %v", name, string(p.Text), err)
		}
		if d.pages() != 1 || d.file.part {
			t.Errorf("%s misplaced: %d pages, in part: %v", name, d.pages(), d.file.part)
		}
	}
	d := mustOpen(t, misplaced(t, plainPDF(""), page))
	if l, err := d.layout(0); err != nil || !strings.Contains(string(l.Text), "plain") {
		t.Errorf("its places: %q, %v", string(l.Text), err)
	}
	w := d.w
	whole := drawn(t, w, plainPDF(""))
	for name, number := range map[string]int{"the page": page, "its text": text} {
		if !bytes.Equal(drawn(t, w, misplaced(t, plainPDF(""), number)), whole) {
			t.Errorf("%s misplaced: it is drawn otherwise", name)
		}
	}
}

func TestAPageThatIsNowhereIsSoughtOnceAndStaysLost(t *testing.T) {
	content := plainPDF("")
	d := mustOpen(t, bytes.Replace(content, []byte("4 0 obj"), []byte("9 0 job"), 1))
	size := d.file.size
	for range 2 {
		if _, err := d.page(0); !errors.Is(err, pdfium.ErrPage) {
			t.Errorf("a page that is nowhere: %v", err)
		}
	}
	if !d.sought || d.file.size != size || d.file.part {
		t.Errorf("sought %v, %d of %d bytes", d.sought, d.file.size, size)
	}
}

// PDFium has the document open when what is missing is sought, and finds no more of it.
func TestAPageOfWhichSomethingStaysDamagedIsReadAsItIs(t *testing.T) {
	content := bytes.Replace(plainPDF(""), []byte("/Length 3"), []byte("/Length 9"), 1) // beyond its end
	content = bytes.Replace(content, []byte("Tj"), []byte("  "), 1)
	d := mustOpen(t, content)
	p, err := d.page(0)
	if err != nil || len(p.Text) != 0 || !d.sought || d.file.part {
		t.Errorf("%q, %v, sought %v, in part %v", string(p.Text), err, d.sought, d.file.part)
	}
}
