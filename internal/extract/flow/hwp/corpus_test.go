package hwp_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/richardlehane/mscfb"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/hwp"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

// TestRealDocuments compares each document with the beginning of its text, which
// Hancom wrote into it for file dialogs.
func TestRealDocuments(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, "corpus/other"), "*.hwp"))
	if err != nil || len(files) == 0 {
		t.Skip("no HWP files in the shared corpus")
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			d, err := read(t, data)
			preview := words(streamOf(t, data, "PrvText"))
			switch library.CodeOf(err) {
			case "":
				flowtest.Check(t, d, err)
			case library.EmptyFile:
				if len(preview) > 0 {
					t.Errorf("no text, but Hancom found %q", preview)
				}
				return
			case library.Distribution:
				const distribution = 4
				if h := streamOf(t, data, "FileHeader"); h[36]&distribution == 0 {
					t.Errorf("not made for distribution: %v", err)
				}
				return
			default:
				t.Fatal(err)
			}
			text := solid(flowtest.Outline(&flow.Document{Blocks: unbroken(d.Blocks)}))
			missing := 0
			for _, w := range preview {
				if !strings.Contains(text, w) {
					missing++
					t.Logf("missing: %q", w)
				}
			}
			// Words of the preview run together where a cell ends.
			if missing > 1+len(preview)/50 {
				t.Errorf("%d of %d words are missing", missing, len(preview))
			}
		})
	}
}

// unbroken takes out page breaks, which the preview does not have.
func unbroken(blocks []flow.Block) []flow.Block {
	out := append([]flow.Block(nil), blocks...)
	for i := range out {
		out[i].PageBreak, out[i].Bold = false, nil
	}
	return out
}

func words(utf16le []byte) []string {
	units := make([]uint16, len(utf16le)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(utf16le[2*i:])
	}
	return strings.FieldsFunc(string(utf16.Decode(units)), func(r rune) bool {
		return r <= ' ' || r == '<' || r == '>'
	})
}

func solid(s string) string { return strings.Join(strings.Fields(s), "") }

// streamOf reads a stream the plain way.
func streamOf(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	r, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for f, err := r.Next(); err == nil; f, err = r.Next() {
		if f.Name == name && f.Size > 0 {
			b := make([]byte, f.Size)
			if _, err := io.ReadFull(f, b); err != nil {
				t.Fatal(err)
			}
			return b
		}
	}
	return nil
}

func FuzzRead(f *testing.F) {
	for _, w := range []string{"글", strings.Repeat("이민정책 ", 900)} {
		file := simple(w)
		f.Add(file.bytes(f))
		file.flags = 0
		f.Add(file.bytes(f))
	}
	if dir := filepath.Join("..", "..", "..", "..", "..", "shared", "corpus", "other"); true {
		files, _ := filepath.Glob(filepath.Join(dir, "*.hwp"))
		for _, path := range files {
			if data, err := os.ReadFile(path); err == nil && len(data) < 20<<10 {
				f.Add(data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := flow.Limits{Text: 1 << 16, Blocks: 1 << 10, Unzip: 1 << 20, Entries: 1000, Depth: 32}
		d, err := hwp.Read(bytes.NewReader(data), int64(len(data)), "", l)
		if d != nil {
			err = nil // what is read of a damaged file stands beside its error
		}
		flowtest.Check(t, d, err)
	})
}
