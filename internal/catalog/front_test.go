package catalog_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"naru/internal/catalog"
	"naru/internal/library"
)

// madeFront is what a person reads in a document made for the test. What it does
// not name is not printed there: only the contents are counted, and only where
// there are some.
type madeFront struct {
	library.Document
	File     string `json:"file"`
	Contents int    `json:"contents"`
}

// TestMadeFrontPagesAreReadAsAPersonWould holds layouts of the field in both
// languages, written for the test: pages are parted by form feeds.
func TestMadeFrontPagesAreReadAsAPersonWould(t *testing.T) {
	paths, err := filepath.Glob("testdata/front/*.txt")
	if err != nil || len(paths) < 12 {
		t.Fatalf("%d layouts, %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(strings.TrimSuffix(path, "txt") + "json")
			if err != nil {
				t.Fatal(err)
			}
			var want madeFront
			if err := json.Unmarshal(data, &want); err != nil {
				t.Fatal(err)
			}
			if want.Kind == "" {
				want.Kind = library.KindOther
			}
			got := catalog.Describe(pages(string(text)), want.File)
			if want.Contents > 0 && len(got.Contents) != want.Contents {
				t.Errorf("%d lines of contents, want %d: %v", len(got.Contents), want.Contents, got.Contents)
			}
			if diff := cmp.Diff(want.Document, got, cmpopts.EquateEmpty(),
				cmpopts.IgnoreFields(library.Document{}, "Contents", "Sources", "Unsure", "Pages", "Reader", "Properties", "Themes", "Tags")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
