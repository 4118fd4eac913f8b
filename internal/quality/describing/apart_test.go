package describing_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/quality/describing"
)

func TestTheDocumentsApartAreOthers(t *testing.T) {
	apart := parsed(t, "apart")
	if len(apart) != 44 {
		t.Fatalf("%d documents", len(apart))
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

func TestTheFurtherDocumentsAreOthersStill(t *testing.T) {
	known := map[string]bool{}
	for _, folder := range []string{".", "apart"} {
		for _, d := range parsed(t, folder) {
			known[d.SHA256] = true
		}
	}
	further := parsed(t, "further")
	if len(further) < 30 {
		t.Errorf("%d documents", len(further))
	}
	for _, d := range further {
		if known[d.SHA256] || d.Half != describing.Seen || len(d.Asked) == 0 {
			t.Errorf("%s: known %v, %s, %d asked", d.File, known[d.SHA256], d.Half, len(d.Asked))
		}
	}
}

// parsed reads the truth of a folder.
func parsed(t *testing.T, folder string) []describing.Truth {
	t.Helper()
	var tables [2]string
	for k, name := range []string{"documents.tsv", "truth.tsv"} {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		tables[k] = string(text)
	}
	out, err := describing.Parse(tables[0], tables[1])
	if err != nil {
		t.Fatal(err)
	}
	return out
}
