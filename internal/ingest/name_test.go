package ingest_test

import (
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestFilesComeInWhateverTheirNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("most of these names cannot be there")
	}
	kept := map[string]string{ // the file's name, and what it is called in the library
		"ends in a blank.pdf ":             "ends in a blank.pdf",
		"ends in a dot.PDF.":               "ends in a dot.PDF",
		"from a page.pdf\u200b\u00a0":      "from a page.pdf",
		"  begins with blanks.pdf":         "begins with blanks.pdf",
		"two\nlines\r.pdf":                 "two\ufffdlines\ufffd.pdf",
		"no text \xff\xfe\xb0.pdf":         "no text \ufffd.pdf",
		"turned \u202efdp.pdf":             "turned \ufffdfdp.pdf",
		"-rf.pdf":                          "-rf.pdf",
		"%s %d.pdf":                        "%s %d.pdf",
		"'; DROP TABLE document; --.pdf":   "'; DROP TABLE document; --.pdf",
		strings.Repeat("가", 83) + "xx.pdf": strings.Repeat("가", 83) + "xx.pdf", // 255 bytes
		strings.Repeat("\u1100\u1161", 40): "",                                 // no ending: left out
		"a.pdf.b ":                         "",
	}
	b := newBench(t)
	dir := t.TempDir()
	want := map[string]bool{}
	for name, is := range kept {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600); err != nil {
			t.Skipf("this file system takes no %q: %v", name, err)
		}
		if is != "" {
			want[is] = true
		}
	}
	b.run(b.open(), library.ImportOptions{}, dir)
	got := map[string]bool{}
	for _, d := range b.memory.docs {
		got[d.File] = true
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); diff != "" {
		t.Error(diff)
	}
	b.run(b.open(), library.ImportOptions{}, dir)
	if n := len(b.memory.docs); n != len(want) {
		t.Errorf("%d documents after a second import of %d files", n, len(want))
	}
	for _, it := range b.memory.items {
		if it.Status == library.ImportFailed {
			t.Errorf("%q failed: %s", it.Path, it.Reason)
		}
	}
}
