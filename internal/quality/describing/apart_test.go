package describing_test

import (
	"os"
	"path/filepath"
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
		if d.Half != describing.Aside {
			t.Errorf("%s is %s", d.File, d.Half)
		}
	}
}
