package taxonomy_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
)

func TestATableIsReadAndWritten(t *testing.T) {
	d := fresh(t)
	d.keep(t, library.ThemeChange{Do: library.ThemeAdd, NameEN: "Air", NameKO: `"하늘"의 이민`, Terms: terms("en", "plane*", 6)},
		library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("ko", "공항", 5)})
	path := filepath.Join(t.TempDir(), "themes.tsv")
	if err := d.ExportThemes(ctx, path); err != nil {
		t.Fatal(err)
	}
	in, err := d.ReadThemes(ctx, path, true)
	if err != nil || len(in.Changes) != 0 {
		t.Fatalf("what was written changes %+v, %v", in, err)
	}
	other := fresh(t)
	in, err = other.ReadThemes(ctx, path, true)
	if err != nil || in.Added != 1 || in.Changed != 1 || in.Retired != 0 {
		t.Fatalf("in another library: %+v, %v", in, err)
	}
	other.keep(t, in.Changes...)
	if a, b := d.tree(t), other.tree(t); a != b {
		t.Errorf("%s and %s", a, b)
	}
	if in, err = other.ReadThemes(ctx, path, true); err != nil || len(in.Changes) != 0 {
		t.Errorf("read again: %+v, %v", in, err)
	}
}

func TestWhatIsWrongInATableIsNamedWithItsLine(t *testing.T) {
	d := fresh(t)
	for _, c := range []struct{ name, text, reason string }{
		{"columns", "a\tb\n", "theme_line_columns"},
		{"an id", "Bad Id\t\tx\tㅌ\n", "theme_line_id"},
		{"a name in one language", "new\t\tx\t\n", "theme_line_name"},
		{"a name of another", "new\t\tLabour\tㅌ\n", "theme_line_taken"},
		{"a parent that is not there", "new\tnone\tx\tㅌ\n", "theme_line_parent"},
		{"a third level", "new\tlabour.farm\tx\tㅌ\n", "theme_line_depth"},
		{"a weight", "border\t\tBorder\t국경\tvisa:heavy\t\n", "theme_line_weight"},
		{"a weight beyond", "border\t\tBorder\t국경\tvisa:70\t\n", "theme_line_weight"},
		{"a term", "border\t\tBorder\t국경\t*\t\n", "theme_line_term"},
		{"a term twice", "border\t\tBorder\t국경\tvisa;VISA:3\t\n", "theme_line_double"},
		{"a line twice", "border\t\tBorder\t국경\t\t\nborder\t\tBorder\t국경\t\t\n", "theme_line_double"},
		{"a colour", "new\t\tx\tㅌ\ta\t\tpink\n", "theme_line_color"},
		{"no text", "new\t\tx\t\xff\n", "theme_line_text"},
	} {
		path := filepath.Join(t.TempDir(), "themes.tsv")
		if err := os.WriteFile(path, []byte("# a comment\nid\tparent\tname_en\tname_ko\n"+c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := d.ReadThemes(ctx, path, false)
		e, _ := err.(*library.Error)
		line := 3 + strings.Count(strings.TrimSuffix(c.text, "\n"), "\n")
		if e == nil || e.Code != library.Invalid || e.Args[c.reason] == nil || e.Args["line"] != line {
			t.Errorf("%s: %#v, want %s on line %d", c.name, err, c.reason, line)
		}
	}
	if _, err := d.ReadThemes(ctx, filepath.Join(t.TempDir(), "none.tsv"), false); library.CodeOf(err) != library.NotFound {
		t.Errorf("no file: %v", err)
	}
}

func FuzzReadThemes(f *testing.F) {
	f.Add(table)
	f.Add("id\tparent\tname_en\tname_ko\n\"a\"\t\tA\t가\tx:3; \t\tpink\n")
	base, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		f.Fatal(err)
	}
	s := storetest.Open(f, store.Options{})
	e, err := taxonomy.New(ctx, taxonomy.Options{Store: s, Base: base, Live: taxonomy.NewLive(base), Decode: func(b []byte) (string, error) { return string(b), nil }})
	if err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(f.TempDir(), "themes.tsv")
	f.Fuzz(func(t *testing.T, text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		in, err := e.ReadThemes(ctx, path, true)
		if err != nil {
			if library.CodeOf(err) != library.Invalid {
				t.Errorf("%v", err)
			}
			return
		}
		if _, err := e.ThemeEntries(ctx, in.Changes); err != nil {
			t.Errorf("what was read cannot be done: %v", err)
		}
	})
}
