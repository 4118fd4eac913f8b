package pdfpage_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/extract/pdfpage"
	"naru/internal/sharedtest"
)

// Of the corpora every so many files, and of those every so many pages.
const (
	everyFile = 6
	everyPage = 12
)

// TestRealPagesReadAsWithPDFium compares a sample of pages. The two need not agree
// to the letter: where they differ much, one was looked at and is the better one,
// or leaves the page out here.
func TestRealPagesReadAsWithPDFium(t *testing.T) {
	engine := pdfiumtest.Engine(t)
	tables := pdffont.New()
	for _, dir := range []string{"corpus/migration", "corpus/korean"} {
		paths, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, dir), "*.pdf"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no files in %s: %v", dir, err)
		}
		var all, sure, agreed int
		for i := 0; i < len(paths); i += everyFile {
			a, s, g := compare(t, engine, tables, paths[i])
			all, sure, agreed = all+a, sure+s, agreed+g
		}
		t.Logf("%s: %d pages, sure of %d, of which %d agree", dir, all, sure, agreed)
		if 10*sure < 8*all || 100*agreed < 95*sure {
			t.Errorf("%s: of %d pages sure of %d, of which %d agree", dir, all, sure, agreed)
		}
	}
}

func compare(t *testing.T, engine *pdfium.Engine, tables *pdffont.Tables, path string) (all, sure, agreed int) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := engine.Open(f, info.Size(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer theirs.Close()
	file, err := pdffile.Open(f, info.Size(), "")
	if err != nil {
		return theirs.Pages()/everyPage + 1, 0, 0
	}
	if file.Pages() != theirs.Pages() {
		t.Errorf("%s has %d pages, with PDFium %d", filepath.Base(path), file.Pages(), theirs.Pages())
	}
	r := pdfpage.New(file, tables)
	for k := 0; k < theirs.Pages(); k += everyPage {
		all++
		ours, err := r.Page(k)
		if err != nil {
			if !errors.Is(err, pdffile.ErrUnsure) {
				t.Error(err)
			}
			continue
		}
		sure++
		page, err := theirs.Page(k)
		if err != nil {
			t.Fatal(err)
		}
		if share := common(string(ours.Text), string(page.Text)); share >= 0.95 {
			agreed++
		} else {
			t.Logf("%s, page %d: %.2f", filepath.Base(path), k+1, share)
		}
	}
	return all, sure, agreed
}

// common is the share of words that both texts have.
func common(a, b string) float64 {
	count := map[string]int{}
	words := strings.Fields(b)
	for _, w := range words {
		count[w]++
	}
	both, n := 0, 0
	for _, w := range strings.Fields(a) {
		n++
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	if n+len(words) == 0 {
		return 1
	}
	return 2 * float64(both) / float64(n+len(words))
}
