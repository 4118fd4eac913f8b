package unpack_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/unpack"
	"naru/internal/library"
)

func limits() flow.Limits {
	return flow.Limits{Unzip: 64 << 20, Entries: 10}
}

func open(t testing.TB, data []byte, l flow.Limits) *unpack.Archive {
	t.Helper()
	a, err := unpack.Open(bytes.NewReader(data), int64(len(data)), l)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestPartsAreReadByNameWhateverTheirCase(t *testing.T) {
	a := open(t, flowtest.Zip(t,
		flowtest.Part{Name: "META-INF/", Text: ""},
		flowtest.Part{Name: `word\document.xml`, Text: "이민정책"},
		flowtest.Part{Name: "b.xml", Text: "lower"},
		flowtest.Part{Name: "B.xml", Text: "upper"},
	), limits())
	for name, want := range map[string]string{
		"word/document.xml": "이민정책", "Word/Document.xml": "이민정책", "b.xml": "lower", "B.xml": "upper",
	} {
		got, err := a.Read(name)
		if err != nil || string(got) != want {
			t.Errorf("%s: got %q, %v; want %q", name, got, err, want)
		}
	}
	if a.Has("META-INF/") || a.Has("c.xml") || a.Has("") {
		t.Error("has a part that is not there")
	}
	if _, err := a.Read("c.xml"); !errors.Is(err, unpack.ErrNoPart) || library.CodeOf(err) != library.BrokenFile {
		t.Errorf("a missing part gives %v", err)
	}
	if got := strings.Join(a.Names(), " "); got != "word/document.xml b.xml B.xml" {
		t.Errorf("names: %s", got)
	}
}

// stored makes a zip of one part by hand, so that its header may lie.
func stored(t *testing.T, change func(*zip.FileHeader)) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	h := &zip.FileHeader{Name: "a.xml", UncompressedSize64: 4, CompressedSize64: 4, CRC32: 0xdeadbeef}
	change(h)
	w, err := z.CreateRaw(h)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, "text"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func ole(words string) []byte {
	b := append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 1<<20-20)...)
	for _, r := range words {
		b = binary.LittleEndian.AppendUint16(b, uint16(r))
	}
	return append(b, make([]byte, 512)...)
}

func TestContainersThatAreRefused(t *testing.T) {
	whole := flowtest.Zip(t, flowtest.Part{Name: "a.xml", Text: strings.Repeat("text ", 1000)})
	named := func(names ...string) []byte {
		parts := make([]flowtest.Part, len(names))
		for i, n := range names {
			parts[i] = flowtest.Part{Name: n}
		}
		return flowtest.Zip(t, parts...)
	}
	for what, c := range map[string]struct {
		data []byte
		want library.Code
	}{
		"no bytes":                   {nil, library.EmptyFile},
		"something else":             {[]byte("<html>"), library.Unsupported},
		"a download that broke off":  {whole[:len(whole)-30], library.BrokenFile},
		"an old binary Word file":    {ole("WordDocument"), library.Unsupported},
		"a Word file under password": {ole("EncryptedPackage"), library.Locked},
		"an encrypted part":          {stored(t, func(h *zip.FileHeader) { h.Flags |= 1 }), library.Locked},
		"a name up and out":          {named("../../etc/passwd"), library.BrokenFile},
		"a name up inside":           {named("a/../../b"), library.BrokenFile},
		"a backslash name up":        {named(`a\..\..\b`), library.BrokenFile},
		"an absolute name":           {named("/etc/passwd"), library.BrokenFile},
		"a drive":                    {named(`C:\x`), library.BrokenFile},
		"two parts of one name":      {named("a.xml", "a.xml"), library.BrokenFile},
		"too many parts":             {named("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), library.TooLarge},
		"a total that is too large":  {stored(t, func(h *zip.FileHeader) { h.UncompressedSize64 = 1 << 40 }), library.TooLarge},
		"parts on top of each other": {stored(t, func(h *zip.FileHeader) { h.CompressedSize64 = 1 << 30 }), library.BrokenFile},
	} {
		_, err := unpack.Open(bytes.NewReader(c.data), int64(len(c.data)), limits())
		if library.CodeOf(err) != c.want {
			t.Errorf("%s: got %v, want %s", what, err, c.want)
		}
	}
}

func TestAPartThatUnpacksToFarMoreThanItIsEndsTooLarge(t *testing.T) {
	bomb := flowtest.Zip(t, flowtest.Part{Name: "a.xml", Text: strings.Repeat(" ", 20<<20)})
	if _, err := open(t, bomb, limits()).Read("a.xml"); library.CodeOf(err) != library.TooLarge {
		t.Errorf("got %v", err)
	}
	small := flowtest.Zip(t, flowtest.Part{Name: "a.xml", Text: strings.Repeat(" ", 1<<20)})
	if got, err := open(t, small, limits()).Read("a.xml"); err != nil || len(got) != 1<<20 {
		t.Errorf("a small part of blanks: %d bytes, %v", len(got), err)
	}
}

func TestPartsReadAgainAndAgainCountAgainstTheTotal(t *testing.T) {
	a := open(t, flowtest.Zip(t, flowtest.Part{Name: "a", Text: strings.Repeat("x", 1000)}), flow.Limits{Unzip: 1000, Entries: 1})
	for range 4 {
		if _, err := a.Read("a"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Read("a"); library.CodeOf(err) != library.TooLarge {
		t.Errorf("the fifth time: %v", err)
	}
}

func TestDamagedBytesOfAPart(t *testing.T) {
	wrongSum := stored(t, func(*zip.FileHeader) {})
	if _, err := open(t, wrongSum, limits()).Read("a.xml"); library.CodeOf(err) != library.BrokenFile {
		t.Errorf("wrong checksum: %v", err)
	}
	unknown := stored(t, func(h *zip.FileHeader) { h.Method = 99 })
	if _, err := open(t, unknown, limits()).Read("a.xml"); library.CodeOf(err) != library.Unsupported {
		t.Errorf("unknown way of packing: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(flowtest.Zip(f, flowtest.Part{Name: "a/b.xml", Text: "<a/>"}, flowtest.Part{Name: "c", Text: strings.Repeat("나루", 100)}))
	f.Add(ole("EncryptedPackage"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := unpack.Open(bytes.NewReader(data), int64(len(data)), flow.Limits{Unzip: 1 << 20, Entries: 100})
		if err != nil {
			if c := library.CodeOf(err); c == library.Internal || c == "" {
				t.Fatalf("no code: %v", err)
			}
			return
		}
		total := 0
		for _, name := range a.Names() {
			b, err := a.Read(name)
			if err != nil && library.CodeOf(err) == library.Internal {
				t.Fatalf("no code: %v", err)
			}
			total += len(b)
		}
		if total > 4<<20 {
			t.Fatalf("%d bytes in all", total)
		}
	})
}
