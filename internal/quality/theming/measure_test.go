package theming_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/catalog"
	"naru/internal/classify"
	"naru/internal/extract"
	"naru/internal/quality/theming"
	"naru/internal/sharedtest"
	"naru/internal/vocabulary"
	"naru/internal/vocabulary/vocabularytest"
)

// Floors: one main theme in so many may be wrong, and one document in so many
// that is not of the field be given any. Measured by the test below.
const (
	wrongOneIn    = 15
	inventedOneIn = 18
)

func taxonomy(t *testing.T) *vocabulary.Taxonomy {
	t.Helper()
	tax := vocabularytest.Taxonomy(t)
	return tax
}

func TestTruthNamesThemesThatAre(t *testing.T) {
	truth, err := theming.Written()
	if err != nil {
		t.Fatal(err)
	}
	tax, once := taxonomy(t), map[string]bool{}
	for _, doc := range truth {
		if once[doc.SHA256] {
			t.Errorf("%s stands twice", doc.File)
		}
		once[doc.SHA256] = true
		for _, id := range doc.Themes {
			if _, known := tax.Theme(id); !known || tax.Top(id) != id {
				t.Errorf("%s: %q is no top theme", doc.File, id)
			}
		}
	}
	if len(truth) < 40 {
		t.Errorf("%d documents, want 40 and more", len(truth))
	}
}

func TestMainThemesAreJudged(t *testing.T) {
	field := theming.Truth{Themes: []string{"border", "talent"}}
	either := theming.Truth{Themes: []string{"border"}, Unsure: true}
	foreign := theming.Truth{Unsure: true}
	tests := []struct {
		name  string
		truth theming.Truth
		main  string
		want  theming.Verdict
	}{
		{"one of the themes", field, "talent", theming.Right},
		{"another theme", field, "labour", theming.Wrong},
		{"silence about the field", field, "", theming.Missed},
		{"silence where it is allowed", either, "", theming.Right},
		{"the theme where silence is allowed", either, "border", theming.Right},
		{"silence about something else", foreign, "", theming.Right},
		{"a theme for something else", foreign, "border", theming.Wrong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := theming.Judge(tt.truth, tt.main); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// TestDocumentsOfOtherKindsAreUnsureRatherThanWrong prints its table with -v.
func TestDocumentsOfOtherKindsAreUnsureRatherThanWrong(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a hundred files")
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	truth, err := theming.Written()
	if err != nil {
		t.Fatal(err)
	}
	files := byContent(t, sharedtest.Dir(t, "corpus"))
	tax := taxonomy(t)
	c := classify.New(tax)
	var r theming.Report
	for _, doc := range truth {
		path, here := files[doc.SHA256]
		if !here {
			continue
		}
		title, abstract, pages := read(t, path)
		main := ""
		if given := c.Classify(title, abstract, pages); len(given) > 0 {
			main = tax.Top(given[0].ID)
		}
		r.Add(doc, main)
	}
	t.Logf("main themes of documents of other kinds\n%s", &r)
	if r.All.Documents == 0 {
		t.Skip("no document of the truth is here")
	}
	if most := r.All.Documents / wrongOneIn; r.All.Wrong > most {
		t.Errorf("%d of %d main themes are wrong, want at most %d", r.All.Wrong, r.All.Documents, most)
	}
	if most := r.All.Foreign / inventedOneIn; r.All.Invented > most {
		t.Errorf("%d of %d documents of other fields were given a theme, want at most %d", r.All.Invented, r.All.Foreign, most)
	}
}

// read gives a file's title, its abstract and its first pages as pdftotext reads
// them.
func read(t *testing.T, path string) (title, abstract string, pages []string) {
	t.Helper()
	text, err := exec.Command("pdftotext", "-q", "-l", "60", path, "-").Output()
	if err != nil {
		t.Logf("%s: %v", filepath.Base(path), err)
	}
	doc := &extract.Document{}
	for k, page := range strings.Split(strings.TrimSuffix(string(text), "\f"), "\f") {
		pages = append(pages, page)
		doc.Pages = append(doc.Pages, extract.Page{Number: k + 1, Text: page})
	}
	found := catalog.Describe(doc, filepath.Base(path))
	return found.Title, found.Abstract, pages
}

// byContent finds files by their SHA-256.
func byContent(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "malformed" {
			return filepath.SkipDir // nothing of the truth is there
		}
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		files[hex.EncodeToString(sum[:])] = path
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
