package extract_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"strings"
	"testing"

	"naru/internal/extract"
)

// deepTree is a PDF whose page tree is so many nodes deep, as programs write that
// put a node on top with every change; every 500th node and the last hold a page.
func deepTree(nodes int) ([]byte, int) {
	const every = 500
	b := bytes.NewBufferString("%PDF-1.7\n")
	var at []int
	object := func(number int, body string) {
		for len(at) <= number {
			at = append(at, 0)
		}
		at[number] = b.Len()
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", number, body)
	}
	pages := (nodes + every - 1) / every
	node := func(n int) int { return 3 + n }
	page := func(k int) int { return 3 + nodes + 2*k }
	object(1, "<< /Type /Catalog /Pages 3 0 R >>")
	object(2, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	for n := range nodes {
		own := ""
		if n%every == every-1 || n == nodes-1 {
			k := n / every
			own = fmt.Sprintf("%d 0 R", page(k))
			text := line(50, 400, fmt.Sprintf("%s %d", sentence, k+1))
			object(page(k), fmt.Sprintf("<< /Type /Page /Parent %d 0 R /Contents %d 0 R >>", node(n), page(k)+1))
			object(page(k)+1, fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(text), text))
		}
		below := ""
		if n < nodes-1 {
			below = fmt.Sprintf("%d 0 R", node(n+1))
		}
		above := "/MediaBox [0 0 600 800] /Resources << /Font << /F 2 0 R >> >>"
		if n > 0 {
			above = fmt.Sprintf("/Parent %d 0 R", node(n-1))
		}
		object(node(n), fmt.Sprintf("<< /Type /Pages %s /Kids [%s %s] /Count %d >>", above, own, below, pages-n/every))
	}
	start := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(at))
	for _, offset := range at[1:] {
		fmt.Fprintf(b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at), start)
	return b.Bytes(), pages
}

func TestPagesAreReadAndDrawnHoweverDeepTheirTree(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, nodes := range []int{1, 40, 900, 2000, 9000} {
		data, pages := deepTree(nodes)
		path := write(t, fmt.Sprintf("%d.pdf", nodes), data)
		d, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
		if err != nil || len(d.Pages) != pages {
			t.Errorf("%d nodes: %+v, %v", nodes, d, err)
			continue
		}
		for k, page := range d.Pages {
			if want := fmt.Sprintf("%s %d", sentence, k+1); strings.TrimSpace(page.Text) != want {
				t.Errorf("%d nodes: page %d says %q", nodes, k+1, page.Text)
			}
		}
		img := mustImage(t, mustOpen(t, p, path), pages, 300)
		if !hasInk(img) {
			t.Errorf("%d nodes: the last page is drawn empty", nodes)
		}
	}
}

func hasInk(img image.Image) bool {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
				return true
			}
		}
	}
	return false
}
