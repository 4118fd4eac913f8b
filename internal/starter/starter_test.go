package starter_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/starter"
	"naru/internal/vocabulary/vocabularytest"
)

func mustBriefs(t testing.TB) []starter.Brief {
	t.Helper()
	briefs, err := starter.Briefs(assets.Starter)
	if err != nil {
		t.Fatal(err)
	}
	return briefs
}

func TestTheStarterLibraryCoversEveryThemeInBothLanguages(t *testing.T) {
	briefs := mustBriefs(t)
	if len(briefs) < 20 {
		t.Errorf("%d briefs, want at least 20", len(briefs))
	}
	taxonomy := vocabularytest.Taxonomy(t)
	themes, languages, byName := map[string]int{}, map[string]int{}, map[string]starter.Brief{}
	for _, b := range briefs {
		byName[b.Name] = b
		languages[b.Language]++
		for _, id := range b.Themes {
			if _, ok := taxonomy.Theme(id); !ok {
				t.Errorf("%s: no theme %q in the taxonomy", b.Name, id)
			}
			themes[id]++
		}
	}
	for _, top := range taxonomy.Tree() {
		if themes[top.ID] == 0 {
			t.Errorf("no brief on %s", top.ID)
		}
	}
	if languages["ko"] < 10 || languages["en"] < 10 {
		t.Errorf("briefs by language: %v", languages)
	}
	pairs := 0
	for _, b := range briefs {
		if b.Pair == "" {
			continue
		}
		other, ok := byName[b.Pair]
		if !ok || other.Pair != b.Name || other.Language == b.Language || other.Title != b.TitleOther {
			t.Errorf("%s: its pair %q does not answer", b.Name, b.Pair)
		}
		pairs++
	}
	if pairs < 10 {
		t.Errorf("%d halves of pairs, want at least 10", pairs)
	}
}

// The screen of series would name every number left out as missing.
func TestTheNumbersOfEachSeriesRunWithoutGaps(t *testing.T) {
	last := map[string]int{}
	for _, b := range mustBriefs(t) { // in the order of their names
		if last[b.Series]++; b.Number != last[b.Series] {
			t.Errorf("%s is number %d, want %d", b.Name, b.Number, last[b.Series])
		}
	}
}

func TestBriefsAreOneToThreePagesAndTheirTextIsReal(t *testing.T) {
	fonts, err := starter.Fonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	pages := regexp.MustCompile(`/Type /Page `)
	for _, b := range mustBriefs(t) {
		data, err := starter.Typeset(b, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(pages.FindAll(data, -1)); n < 1 || n > 3 {
			t.Errorf("%s has %d pages", b.Name, n)
		}
		for _, block := range b.Blocks {
			for _, s := range block.Spans {
				for _, r := range s.Text {
					if r != ' ' && !fonts.Regular.Has(r) {
						t.Errorf("%s: the font has no %q", b.Name, r)
					}
				}
			}
		}
	}
}

func TestWriteToGivesReadablePDFs(t *testing.T) {
	dir := t.TempDir()
	paths, err := starter.WriteTo(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) != len(mustBriefs(t)) {
		t.Fatalf("%d files", len(paths))
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil || !bytes.HasPrefix(data, []byte("%PDF-1.7")) {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
}

func TestMistakesInASourceNameTheirLine(t *testing.T) {
	good := "---\ntitle: T\nseries: S\nauthors: A\nlanguage: en\nabstract: B\nnumber: 1\nyear: 2026\n---\n\nText.\n"
	if _, err := starter.Parse("good", good); err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct{ source, want string }{
		"no front matter":     {"# Title\n", "bad:1"},
		"front matter open":   {"---\ntitle: T\n", "bad:"},
		"unknown field":       {strings.Replace(good, "number:", "nummer:", 1), "bad:7"},
		"number in words":     {strings.Replace(good, "number: 1", "number: one", 1), "bad:7"},
		"a line with no name": {strings.Replace(good, "number: 1", "one", 1), "bad:7"},
		"no title":            {strings.Replace(good, "title: T\n", "", 1), "no title"},
		"nothing below":       {strings.Replace(good, "\nText.\n", "", 1), "nothing below"},
	}
	for name, c := range cases {
		if _, err := starter.Parse("bad", c.source); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want it to say %q", name, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("---\ntitle: T\n---\n# H\n\n- a **b** c\n> d\n")
	f.Fuzz(func(t *testing.T, source string) {
		b, err := starter.Parse("fuzz", source)
		if err == nil && len(b.Blocks) == 0 {
			t.Error("a brief without text and without an error")
		}
	})
}
