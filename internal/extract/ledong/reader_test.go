package ledong_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract/ledong"
)

// twoPages is a PDF that claims count pages and has two.
func twoPages(count int) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Kids [4 0 R 5 0 R] /Count %d >>", count))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for n := range 2 {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", n+6))
	}
	for _, text := range []string{"one", "two"} {
		content := fmt.Sprintf("BT /F 12 Tf 50 700 Td (%s) Tj ET", text)
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

func read(data []byte, l ledong.Limits) (pages []string, err error) {
	err = ledong.Read(bytes.NewReader(data), int64(len(data)), "", l, func(n int, text string) error {
		if n != len(pages)+1 {
			return fmt.Errorf("page %d after %d", n, len(pages))
		}
		pages = append(pages, strings.TrimSpace(text))
		return nil
	})
	return pages, err
}

func TestTheSecondReaderGivesTheTextOfEachPage(t *testing.T) {
	enough := ledong.Limits{Pages: 100, Bytes: 1000}
	for _, c := range []struct {
		name  string
		count int
		l     ledong.Limits
		want  []string
		err   error
	}{
		{"as many as it says", 2, enough, []string{"one", "two"}, nil},
		{"fewer than it says", 2_000_000_000, enough, []string{"one", "two"}, nil},
		{"more pages than allowed", 2, ledong.Limits{Pages: 1, Bytes: 1000}, []string{"one"}, ledong.ErrTooLarge},
		{"more text than allowed", 2, ledong.Limits{Pages: 9, Bytes: 5}, []string{"one"}, ledong.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := read(twoPages(c.count), c.l)
			if fmt.Sprint(got) != fmt.Sprint(c.want) || !errors.Is(err, c.err) {
				t.Errorf("got %q, %v; want %q, %v", got, err, c.want, c.err)
			}
		})
	}
}

func TestATreeOfPagesThatHoldsItselfHasAnEnd(t *testing.T) {
	good := string(twoPages(2))
	for name, c := range map[string]struct {
		old, new string
		want     []string
	}{
		"below":                {"/Kids [4 0 R 5 0 R]", "/Kids [2 0 R 5 0 R]", nil},
		"above, for its fonts": {"/Type /Page /Parent 2 0 R /Resources", "/Type /Page /Parent 4 0 R /None", []string{"", "two"}},
		"above, with fonts":    {"/Type /Page /Parent 2 0 R", "/Type /Page /Parent 4 0 R", []string{"one", "two"}},
	} {
		t.Run(name, func(t *testing.T) {
			data := strings.Replace(good, c.old, c.new, 1)
			// What stands behind has moved: the table of objects is made anew.
			at := []string{"xref\n0 8\n0000000000 65535 f \n"}
			for k := 1; k <= 7; k++ {
				at = append(at, fmt.Sprintf("%010d 00000 n \n", strings.Index(data, fmt.Sprintf("\n%d 0 obj", k))+1))
			}
			table, _, _ := strings.Cut(data, "xref\n")
			data = table + strings.Join(at, "") + fmt.Sprintf("trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(table))
			got, _ := read([]byte(data), ledong.Limits{Pages: 9, Bytes: 1000})
			if fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBrokenFilesAreErrorsAndNotPanics(t *testing.T) {
	good := twoPages(2)
	for _, data := range [][]byte{nil, []byte("%PDF-1.4\n"), good[:len(good)/2], bytes.ReplaceAll(good, []byte("/Type /Pages"), []byte("/Type /Peges"))} {
		if _, err := read(data, ledong.Limits{Pages: 9, Bytes: 1000}); err == nil {
			t.Errorf("%d bytes of nonsense were read", len(data))
		}
	}
}
