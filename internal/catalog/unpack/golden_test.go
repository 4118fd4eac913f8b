package unpack_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/catalog/unpack"
	"naru/internal/library"
)

var update = flag.Bool("update", false, "write what was found into the golden files")

// TestInventedReportsUnpack reads annual reports made up for the test, pages
// parted by form feeds, and compares what they list with the golden files.
func TestInventedReportsUnpack(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.MarshalIndent(unpack.Unpack(pagesOf(string(text)), 0), "", " ")
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".txt") + ".json"
			if *update {
				if err := os.WriteFile(golden, append(got, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), string(got)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// pagesOf makes pages of a text parted by form feeds.
func pagesOf(text string) []library.Page {
	var pages []library.Page
	for k, p := range strings.Split(text, "\f") {
		pages = append(pages, library.Page{Number: k + 1, Text: strings.Trim(p, "\n")})
	}
	return pages
}
