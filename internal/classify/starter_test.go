package classify_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/classify"
)

// TestTheStarterBriefsGetTheThemesTheirWritersGaveThem reads the briefs as they
// were written: front matter with title, abstract and themes, then text.
func TestTheStarterBriefsGetTheThemesTheirWritersGaveThem(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "assets", "starter", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no briefs: %v", err)
	}
	tax := taxonomy(t)
	c := classify.New(tax)
	main, given, wanted, all := 0, 0, 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "---\n")
		head, body, _ := strings.Cut(rest, "---\n")
		field := map[string]string{}
		for line := range strings.SplitSeq(head, "\n") {
			key, value, _ := strings.Cut(line, ":")
			field[key] = strings.TrimSpace(value)
		}
		want := strings.Split(field["themes"], ",")
		var tops []string
		for _, th := range c.Classify(field["title"], field["abstract"], []string{body}) {
			if top := tax.Top(th.ID); !slices.Contains(tops, top) {
				tops = append(tops, top)
			}
		}
		if len(tops) > 0 && slices.Contains(want, tops[0]) {
			main++
		} else {
			t.Logf("%s: want %v, got %v", filepath.Base(file), want, tops)
		}
		all += len(tops)
		for _, w := range want {
			wanted++
			if slices.Contains(tops, tax.Top(w)) {
				given++
			}
		}
	}
	t.Logf("main theme among the writer's: %d of %d; the writers' themes found: %d of %d, among %d given", main, len(files), given, wanted, all)
	if main*10 < len(files)*9 || given*5 < wanted*3 {
		t.Error("want nine main themes in ten, and three in five of all themes")
	}
}
