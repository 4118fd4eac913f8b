package taxonomy_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/taxonomy"
	"naru/internal/vocabulary"
)

var ctx = context.Background()

// table is small enough to judge by hand: every term speaks for itself.
const table = "-field\t\t\t\tmigrant*:3\t이민:3\n" +
	"labour\t\tLabour\t노동\tworker:6;wage:6;union:6\t노동:6;임금:6\n" +
	"labour.farm\tlabour\tFarm work\t농업\tfarm:6;harvest:6\t농업:6;농가:6\n" +
	"border\t\tBorder\t국경\tborder:6;visa:6;airport:6\t국경:6;비자:6\n" +
	"family\t\tFamily\t가족\tspouse:6;marriage:6\t배우자:6;결혼:6\n"

// desk is a library with its editor.
type desk struct {
	*taxonomy.Editor
	live  *taxonomy.Live
	store *store.Store
	path  string
	base  *vocabulary.Taxonomy
}

func open(t *testing.T, path, table string) *desk {
	t.Helper()
	base, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	s := storetest.Open(t, store.Options{Path: path})
	d := &desk{live: taxonomy.NewLive(base), store: s, path: path, base: base}
	d.Editor, err = taxonomy.New(ctx, taxonomy.Options{Store: s, Base: base, Live: d.live,
		Decode: func(b []byte) (string, error) { return string(b), nil }})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func fresh(t *testing.T) *desk { return open(t, filepath.Join(t.TempDir(), "library.sqlite"), table) }

// again opens the same library with another Naru's taxonomy.
func (d *desk) again(t *testing.T, table string) *desk {
	t.Helper()
	if err := d.store.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, d.path, table)
}

// bring adds a document as the import does.
func (d *desk) bring(t *testing.T, title string, pages ...string) library.DocumentID {
	t.Helper()
	return storetest.Add(t, d.store, library.Document{Title: title, Themes: d.live.Classify(title, "", pages)}, pages...)
}

func (d *desk) keep(t *testing.T, changes ...library.ThemeChange) *library.ThemeRevision {
	t.Helper()
	r, err := d.KeepThemes(ctx, changes, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (d *desk) undo(t *testing.T) {
	t.Helper()
	if _, err := d.UndoThemes(ctx, nil); err != nil {
		t.Fatal(err)
	}
}

// themes writes the themes of a document: "border, labour (person)".
func (d *desk) themes(t *testing.T, id library.DocumentID) string {
	t.Helper()
	doc, err := d.store.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, th := range doc.Themes {
		one := th.ID
		if th.By == library.ByPerson {
			one += " (person)"
		}
		out = append(out, one)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// tree writes the themes in use with their counts, children in brackets.
func (d *desk) tree(t *testing.T) string {
	t.Helper()
	tree, err := d.store.ThemeTree(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var write func([]library.Theme) string
	write = func(list []library.Theme) string {
		var out []string
		for _, th := range list {
			one := fmt.Sprintf("%s %d", th.ID, th.Count)
			if len(th.Children) > 0 {
				one += " [" + write(th.Children) + "]"
			}
			out = append(out, one)
		}
		return strings.Join(out, ", ")
	}
	return write(tree)
}

func dump(t *testing.T, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(ctx, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func terms(lang string, list ...any) []library.ThemeTerm {
	var out []library.ThemeTerm
	for k := 0; k < len(list); k += 2 {
		out = append(out, library.ThemeTerm{Text: list[k].(string), Lang: lang, Weight: float64(list[k+1].(int))})
	}
	return out
}
