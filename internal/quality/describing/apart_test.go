package describing_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/quality/describing"
)

func TestTheDocumentsApartAreOthers(t *testing.T) {
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join("apart", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	apart, err := describing.Parse(read("documents.tsv"), read("truth.tsv"))
	if err != nil || len(apart) != 44 {
		t.Fatalf("%d documents, %v", len(apart), err)
	}
	written, err := describing.Written()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, d := range written {
		known[d.SHA256] = true
	}
	for _, d := range apart {
		if known[d.SHA256] {
			t.Errorf("%s is among those that rules may be tuned on", d.File)
		}
		want := describing.Aside
		if strings.ContainsRune("02468ace", rune(d.SHA256[len(d.SHA256)-1])) {
			want = describing.Seen
		}
		if d.Half != want {
			t.Errorf("%s is %s, not %s", d.File, d.Half, want)
		}
	}
}
