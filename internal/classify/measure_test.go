package classify_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/classify"
	"naru/internal/sharedtest"
	"naru/internal/vocabulary"
)

func taxonomy(t testing.TB) *vocabulary.Taxonomy {
	t.Helper()
	tax, err := vocabulary.LoadTaxonomy(bytes.NewReader(assets.Taxonomy))
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

// TestTitlesAloneFindTheMainThemeOfMostPublications measures on the 42
// publications of one year that a judge gave themes to. Titles alone are the
// hardest case: with the text there is more to go by.
func TestTitlesAloneFindTheMainThemeOfMostPublications(t *testing.T) {
	f, err := os.Open(sharedtest.Dir(t, "truth/gold_themes.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	tax := taxonomy(t)
	c := classify.New(tax)
	n, first, right, any, found, wanted := 0, 0, 0, 0, 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		cells := strings.Split(sc.Text(), "\t")
		if cells[0] == "id" {
			continue
		}
		n++
		got := c.Classify(cells[1], "", nil)
		var tops []string
		for _, th := range got {
			if top := tax.Top(th.ID); !slices.Contains(tops, top) {
				tops = append(tops, top)
			}
		}
		accepted := append(strings.Split(cells[4], ";"), cells[2])
		all := append(strings.Split(cells[3], ";"), cells[2])
		for _, w := range all {
			if w != "" {
				wanted++
				if slices.Contains(tops, w) {
					found++
				}
			}
		}
		if len(tops) > 0 && tops[0] == cells[2] {
			first++
		}
		if len(tops) > 0 && slices.Contains(accepted, tops[0]) {
			right++
		} else {
			t.Logf("%s %q: want %s, got %v", cells[0], cells[1], cells[2], tops)
		}
		if slices.Contains(tops, cells[2]) {
			any++
		}
	}
	t.Logf("main theme: %d of %d as the judge's, %d acceptable; the judge's main theme among those given: %d; of all its themes %d of %d",
		first, n, right, any, found, wanted)
	if right < n*3/4 {
		t.Errorf("acceptable main theme for %d of %d titles, want three in four", right, n)
	}
}

// TestTextsOfOtherFieldsAreUnsure classifies what people who do not study
// migration wrote: papers on finance and machine learning, manuals, forms.
func TestTextsOfOtherFieldsAreUnsure(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a hundred files")
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	c := classify.New(taxonomy(t))
	n, sure := 0, 0
	for _, dir := range []string{"corpus/korean", "corpus/general"} {
		files, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, dir), "*.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := exec.Command("pdftotext", "-q", "-l", "40", file, "-").Output()
			if err != nil || len(bytes.TrimSpace(text)) == 0 {
				continue
			}
			n++
			if got := c.Classify("", "", strings.Split(string(text), "\f")); len(got) > 0 {
				sure++
				t.Logf("%s: %v", filepath.Base(file), got)
			}
		}
	}
	t.Logf("%d of %d texts of other fields were given a theme", sure, n)
	if sure > n/20 {
		t.Errorf("%d of %d texts of other fields were given a theme, want at most one in twenty", sure, n)
	}
}
