package unpack_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"naru/internal/extract/flow/flowtest"
	"naru/internal/extract/flow/unpack"
	"naru/internal/library"
)

// sized makes a zip whose parts tell their sizes before them, as most programs
// write it; flowtest.Zip tells them behind.
func sized(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, text := range parts {
		w, err := z.CreateRaw(&zip.FileHeader{
			Name: string(rune('a' + i)), UncompressedSize64: uint64(len(text)), CompressedSize64: uint64(len(text)), CRC32: 0,
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAContainerThatWasCutShortGivesThePartsThatAreLeft(t *testing.T) {
	long := strings.Repeat("이민정책연구원의 보고서 ", 40)
	behind := flowtest.Zip(t, flowtest.Part{Name: "a", Text: "갑"}, flowtest.Part{Name: "b", Text: long}, flowtest.Part{Name: "c", Text: "병"})
	before := sized(t, "갑", long, "병")
	second := func(b []byte) int { // the middle of the second part
		i := bytes.Index(b, []byte("PK\x03\x04\x14")) + 4
		i += bytes.Index(b[i:], []byte("PK\x03\x04"))
		return i + 30 + 40
	}
	for _, c := range []struct {
		name  string
		data  []byte
		parts string
	}{
		{"sizes behind, the directory lost", behind[:bytes.Index(behind, []byte("PK\x01\x02"))], "abc"},
		{"sizes before, the directory lost", before[:bytes.Index(before, []byte("PK\x01\x02"))], "abc"},
		{"sizes behind, within a part", behind[:second(behind)], "ab"},
		{"sizes before, within a part", before[:second(before)], "ab"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tail, err := unpack.Mend(bytes.NewReader(c.data), int64(len(c.data)), limits())
			if err != nil {
				t.Fatal(err)
			}
			a := open(t, append(bytes.Clone(c.data), tail...), limits())
			if got := strings.Join(a.Names(), ""); got != c.parts {
				t.Fatalf("parts %q", got)
			}
			if got, err := a.Read("a"); string(got) != "갑" || err != nil {
				t.Errorf("a: %q, %v", got, err)
			}
			got, err := a.Read("b")
			if whole := len(c.parts) == 3; whole != (err == nil && string(got) == long) || !strings.HasPrefix(long, string(got)) {
				t.Errorf("b: %q, %v", got, err)
			}
		})
	}
	for _, no := range []string{"", "PK", "PK\x03\x04", "text"} {
		if _, err := unpack.Mend(strings.NewReader(no), int64(len(no)), limits()); library.CodeOf(err) != library.BrokenFile {
			t.Errorf("%q: %v", no, err)
		}
	}
}

func TestABombIsNotUnpackedToFindItsEnd(t *testing.T) {
	b := flowtest.Zip(t, flowtest.Part{Name: "a", Text: strings.Repeat(" ", 40<<20)})
	l := limits()
	l.Unzip = 1 << 20
	if _, err := unpack.Mend(bytes.NewReader(b), int64(len(b)), l); library.CodeOf(err) != library.BrokenFile {
		t.Errorf("%v", err)
	}
}

// FuzzMend: a directory that is made can be opened or is refused for a reason.
func FuzzMend(f *testing.F) {
	whole := flowtest.Zip(f, flowtest.Part{Name: "a", Text: "갑"}, flowtest.Part{Name: "b", Text: "을"})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(sized(f, "갑", "을"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tail, err := unpack.Mend(bytes.NewReader(data), int64(len(data)), limits())
		if err != nil {
			return
		}
		all := append(bytes.Clone(data), tail...)
		a, err := unpack.Open(bytes.NewReader(all), int64(len(all)), limits())
		if err != nil {
			if library.CodeOf(err) == library.Internal {
				t.Fatal(err)
			}
			return
		}
		for _, name := range a.Names() {
			if _, err := a.Read(name); err != nil && library.CodeOf(err) == library.Internal {
				t.Fatal(err)
			}
		}
	})
}
