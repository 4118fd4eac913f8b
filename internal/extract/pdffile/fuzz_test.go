package pdffile_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/sharedtest"
)

// FuzzOpen asks a file all there is to ask. What it answers does not matter, as
// long as it does, and what it doubts it must say in its own words.
func FuzzOpen(f *testing.F) {
	m := simple()
	m.table("")
	f.Add(m.Bytes(), "")
	m = newMade().stream(4, "/Filter /LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
	where := m.compressed(5, map[int]string{
		1: "<< /Type /Catalog /Pages 2 0 R >>",
		2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		3: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
	})
	m.crossStream(6, where, "")
	f.Add(m.Bytes(), "password")
	f.Add(about("/PageLabels << /Kids [11 0 R] >> /Outlines 12 0 R", "<< /Title (x) >>", "<< /Nums [0 << /S /r >>] >>",
		"<< /First 13 0 R >>", "<< /Title (y) /Dest (z) /Next 13 0 R >>"), "")
	if dir, ok := sharedtest.Find(f, "corpus/malformed"); ok {
		paths, _ := filepath.Glob(filepath.Join(dir, "*.pdf"))
		for i := 0; i < len(paths); i += 7 {
			if data, err := os.ReadFile(paths[i]); err == nil && len(data) < 20_000 {
				f.Add(data, "")
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, password string) {
		file, err := open(data, password)
		if err != nil {
			if !errors.Is(err, pdffile.ErrUnsure) && !errors.Is(err, pdffile.ErrPassword) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		doubt := func(err error) {
			if err != nil && !errors.Is(err, pdffile.ErrUnsure) {
				t.Fatalf("an error of another kind: %v", err)
			}
		}
		_, err = file.Outline()
		doubt(err)
		_, err = file.Info("Title")
		doubt(err)
		for n := range min(file.Pages(), 20) {
			_, err = file.Label(n)
			doubt(err)
			p, err := file.Page(n)
			doubt(err)
			if err == nil {
				_, err = p.Contents()
				doubt(err)
			}
		}
		for n := range 20 {
			if s := file.Stream(pdffile.Ref{Number: n}); s != nil {
				_, err = file.Data(s)
				doubt(err)
			}
		}
		doubt(file.Doubt())
	})
}

// FuzzScanner scans anything, and what it makes of strings and names it must
// make of them again when they are written anew.
func FuzzScanner(f *testing.F) {
	f.Add([]byte("BT /F1 12 Tf (a\\(b\\)) Tj [<AC00> -250.5] TJ ET"))
	f.Add([]byte("BI /W 4 /H 2 /BPC 8 /CS /G ID 12345678 EI Q"))
	f.Add([]byte("q BI"))
	f.Add([]byte("<< /A [1 0 R] /B << /C#20D null >> >> % x\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s, again pdffile.Scanner
		s.Reset(data)
		for last := -1; ; {
			token := s.Next()
			if token.Kind == pdffile.End {
				break
			}
			if token.Kind == pdffile.Text || token.Kind == pdffile.NameToken {
				written := fmt.Appendf(nil, "<%x>", token.Bytes)
				if token.Kind == pdffile.NameToken {
					written = []byte("/")
					for _, c := range token.Bytes {
						written = fmt.Appendf(written, "#%02x", c)
					}
				}
				if len(written) < 250 {
					again.Reset(written)
					if other := again.Next(); other.Kind != token.Kind || !bytes.Equal(other.Bytes, token.Bytes) {
						t.Fatalf("%q is %q when written anew", token.Bytes, other.Bytes)
					}
				}
			}
			if s.Position() <= last || s.Position() > len(data) {
				t.Fatalf("from %d to %d of %d", last, s.Position(), len(data))
			}
			last = s.Position()
			if token.Kind == pdffile.DictOpen {
				_, _ = s.Object(token)
			}
		}
	})
}

// FuzzFilters decodes anything by each filter.
func FuzzFilters(f *testing.F) {
	f.Add([]byte("\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"), "/LZWDecode", 12, 3, 8)
	f.Add([]byte(deflated("\x02\x01\x02\x03\x02\x01\x01\x01")), "/FlateDecode", 15, 3, 8)
	f.Add([]byte("87cURD]i,\"Ebo80~>"), "/ASCII85Decode", 2, 1, 1)
	f.Add([]byte("\x02abc\xfed\x80"), "[/RunLengthDecode /ASCIIHexDecode]", 1, 1, 1)
	f.Fuzz(func(t *testing.T, data []byte, filter string, predictor, columns, bits int) {
		m := simple()
		m.stream(5, fmt.Sprintf("/Filter %s /DecodeParms << /Predictor %d /Columns %d /BitsPerComponent %d >>",
			filter, predictor, columns, bits), string(data))
		m.table("")
		file, err := open(m.Bytes(), "")
		if err != nil {
			return
		}
		if s := file.Stream(pdffile.Ref{Number: 5}); s != nil {
			if _, err := file.Data(s); err != nil && !errors.Is(err, pdffile.ErrUnsure) {
				t.Fatalf("an error of another kind: %v", err)
			}
		}
	})
}
