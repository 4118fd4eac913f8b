package taxonomy_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
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

func TestEachChangeAndItsUndo(t *testing.T) {
	for _, c := range []struct {
		name    string
		changes []library.ThemeChange
		tree    string
		themes  string // of a document on workers, farms and airports
	}{
		{"nothing changed", nil, "labour 1 [labour.farm 1], border 1, family 1", "border, family (person), labour.farm"},
		{"a theme added leads with a colour of its own", []library.ThemeChange{{Do: library.ThemeAdd, NameEN: "Air travel", NameKO: "항공", Terms: terms("en", "airport", 9)}},
			"labour 1 [labour.farm 1], border 1, family 1, air-travel 1", "air-travel, border, family (person), labour.farm"},
		{"a child added", []library.ThemeChange{{Do: library.ThemeAdd, NameEN: "Airports", NameKO: "공항", Parent: "border", Terms: terms("en", "airport", 6)}},
			"labour 1 [labour.farm 1], border 1 [border.airports 1], family 1", "border.airports, family (person), labour.farm"},
		{"a theme renamed", []library.ThemeChange{{Do: library.ThemeRename, Theme: "border", NameKO: "국경관리"}}, "labour 1 [labour.farm 1], border 1, family 1", "border, family (person), labour.farm"},
		{"a child moved to lead", []library.ThemeChange{{Do: library.ThemeMove, Theme: "labour.farm", Before: "border"}},
			"labour 1, labour.farm 1, border 1, family 1", "border, family (person), labour, labour.farm"},
		{"a theme moved below another", []library.ThemeChange{{Do: library.ThemeMove, Theme: "family", Parent: "border"}},
			"labour 1 [labour.farm 1], border 1 [family 1]", "border, family (person), labour.farm"},
		{"a theme merged takes terms, children and choices along", []library.ThemeChange{{Do: library.ThemeMerge, Theme: "family", Into: "border"}, {Do: library.ThemeMerge, Theme: "labour", Into: "border"}},
			"border 1 [labour.farm 0]", "border (person)"},
		{"a theme split", []library.ThemeChange{{Do: library.ThemeSplit, Theme: "border", NameEN: "Airports", NameKO: "공항", Parent: "border", Terms: terms("en", "airport", 0)}},
			"labour 1 [labour.farm 1], border 1 [border.airports 1], family 1", "border.airports, family (person), labour.farm"},
		{"a theme retired goes with its children", []library.ThemeChange{{Do: library.ThemeRetire, Theme: "labour"}}, "border 1, family 1", "border, family (person)"},
		{"a theme that a person chose stays with the document", []library.ThemeChange{{Do: library.ThemeRetire, Theme: "family"}}, "labour 1 [labour.farm 1], border 1", "border, family (person), labour.farm"},
		{"a retired theme comes back with its children and a person's terms", []library.ThemeChange{
			{Do: library.ThemeTerms, Theme: "labour.farm", Terms: terms("en", "farm", 9)}, {Do: library.ThemeRetire, Theme: "labour"}, {Do: library.ThemeRestore, Theme: "labour"}},
			"labour 1 [labour.farm 1], border 1, family 1", "border, family (person), labour.farm"},
		{"an edited theme is again as Naru brings it", []library.ThemeChange{
			{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "airport", 0)}, {Do: library.ThemeRestore, Theme: "border"}, {Do: library.ThemeRename, Theme: "family", NameEN: "Kin"}},
			"labour 1 [labour.farm 1], border 1, family 1", "border, family (person), labour.farm"},
		{"a merged theme comes back", []library.ThemeChange{
			{Do: library.ThemeMerge, Theme: "family", Into: "border"}, {Do: library.ThemeRestore, Theme: "family"}},
			"labour 1 [labour.farm 1], border 1, family 1", "border, family (person), labour.farm"},
		{"a term taken out", []library.ThemeChange{{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "airport", 0)}}, "labour 1 [labour.farm 1], border 0, family 1", "family (person), labour.farm"},
		{"a weight lowered", []library.ThemeChange{{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "airport", 1)}}, "labour 1 [labour.farm 1], border 0, family 1", "family (person), labour.farm"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := fresh(t)
			id := d.bring(t, "Farm workers at airports", "farm, harvest, worker. airport, airport, airport")
			if err := d.store.AddThemes(ctx, id, "family"); err != nil {
				t.Fatal(err)
			}
			before := dump(t, d.store)
			if c.changes != nil {
				d.keep(t, c.changes...)
			}
			if got := d.tree(t); got != c.tree {
				t.Errorf("tree %s, want %s", got, c.tree)
			}
			if got := d.themes(t, id); got != c.themes {
				t.Errorf("themes %s, want %s", got, c.themes)
			}
			if c.changes == nil {
				return
			}
			after := dump(t, d.store)
			d = d.again(t, table)
			if got := dump(t, d.store); got != after {
				t.Error("opened again it is other than it was kept")
			}
			d.undo(t)
			if got := dump(t, d.store); got != before {
				t.Errorf("undone it is\n%s\nnot\n%s", got, before)
			}
		})
	}
}

func TestAPreviewTellsWhatKeepingDoes(t *testing.T) {
	d := fresh(t)
	farm := d.bring(t, "Farms", "farm and harvest")
	air := d.bring(t, "Airports", "airport airport airport")
	d.bring(t, "Marriage", "spouse and marriage")
	draft := []library.ThemeChange{
		{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "airport", 0)},
		{Do: library.ThemeAdd, NameEN: "Harvests", NameKO: "수확", Terms: terms("en", "harvest*", 9, "farm", 9)},
	}
	before := dump(t, d.store)
	var told [][2]int
	p, err := d.PreviewThemes(ctx, draft, func(done, total int) { told = append(told, [2]int{done, total}) })
	if err != nil {
		t.Fatal(err)
	}
	if dump(t, d.store) != before {
		t.Error("a preview changed the library")
	}
	if len(told) != 3 || told[2] != [2]int{3, 3} {
		t.Errorf("told of progress %v", told)
	}
	if p.Documents != 3 || p.Changed != 2 || p.Unsure != [2]int{0, 1} {
		t.Errorf("preview %+v", p)
	}
	var deltas []string
	for _, th := range p.Themes {
		deltas = append(deltas, fmt.Sprintf("%s %d→%d", th.ID, th.Before, th.After))
	}
	if got := strings.Join(deltas, ", "); got != "border 1→0, harvests 0→1" {
		t.Errorf("themes %s", got)
	}
	r := d.keep(t, draft...)
	if r.Changed != p.Changed {
		t.Errorf("kept, %d documents changed; the preview said %d", r.Changed, p.Changed)
	}
	if d.themes(t, farm) != "harvests, labour.farm" || d.themes(t, air) != "" {
		t.Errorf("themes are %q and %q", d.themes(t, farm), d.themes(t, air))
	}
	list, err := d.ThemeDocuments(ctx, "harvests", 0)
	if err != nil || len(list) != 1 || list[0].Document != farm || len(list[0].After[0].Because) == 0 {
		t.Errorf("documents of the new theme: %+v, %v", list, err)
	}
}

func TestAPreviewCanBeStopped(t *testing.T) {
	d := fresh(t)
	d.bring(t, "Farms", "farm")
	gone, stop := context.WithCancel(ctx)
	stop()
	_, err := d.PreviewThemes(gone, []library.ThemeChange{{Do: library.ThemeRetire, Theme: "border"}}, nil)
	if err == nil {
		t.Error("it was not stopped")
	}
}

func TestWhatPeopleDidSurvivesAnotherTaxonomyOfNarus(t *testing.T) {
	d := fresh(t)
	id := d.bring(t, "Tractors", "tractor, tractor, tractor at the airport, airport, airport")
	d.keep(t,
		library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "airport", 0)},
		library.ThemeChange{Do: library.ThemeRename, Theme: "family", NameEN: "Kin"},
		library.ThemeChange{Do: library.ThemeAdd, NameEN: "Mine", NameKO: "내 것", Parent: "family", Terms: terms("ko", "내것이다", 6)})
	next := strings.NewReplacer("farm:6;", "farm:6;tractor:6;", "Family\t가족", "Families\t가족들").Replace(table) + "health\t\tHealth\t건강\tclinic:6\t병원:6\n"
	d = d.again(t, next)
	if got := d.tree(t); got != "labour 0 [labour.farm 0], border 0, family 0 [family.mine 0], health 0" {
		t.Errorf("tree %s", got)
	}
	if due, err := d.Due(ctx); err != nil || !due {
		t.Fatalf("due %v, %v", due, err)
	}
	if err := d.Renew(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if got := d.themes(t, id); got != "labour.farm" {
		t.Errorf("by Naru's new term and without the one taken out: %q", got)
	}
	if due, err := d.Due(ctx); err != nil || due {
		t.Errorf("still due: %v, %v", due, err)
	}
	entries, err := d.ThemeEntries(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.ID == "family" && (e.NameEN != "Kin" || e.NameKO != "가족들") {
			t.Errorf("family is called %s, %s", e.NameEN, e.NameKO)
		}
		if e.ID == "border" && (len(e.TakenOut) != 1 || e.TakenOut[0].Text != "airport") {
			t.Errorf("taken out: %+v", e.TakenOut)
		}
	}
}

func TestChangesThatMakeNoSenseAreRefused(t *testing.T) {
	d := fresh(t)
	d.keep(t, library.ThemeChange{Do: library.ThemeAdd, Theme: "kept", NameEN: "Kept", NameKO: "둔 것"})
	before := dump(t, d.store)
	for _, c := range []struct {
		name string
		ch   library.ThemeChange
		code library.Code
		arg  string
	}{
		{"no such theme", library.ThemeChange{Do: library.ThemeRename, Theme: "no", NameEN: "x"}, library.NotFound, "theme"},
		{"a name in one language", library.ThemeChange{Do: library.ThemeAdd, NameEN: "x"}, library.Invalid, "theme_name"},
		{"another's name, however spaced", library.ThemeChange{Do: library.ThemeAdd, NameEN: "x", NameKO: "노 동"}, library.Invalid, "theme_taken"},
		{"another's id", library.ThemeChange{Do: library.ThemeAdd, Theme: "kept", NameEN: "x", NameKO: "ㅌ"}, library.Invalid, "theme_taken"},
		{"no id", library.ThemeChange{Do: library.ThemeAdd, Theme: "A b", NameEN: "x", NameKO: "ㅌ"}, library.Invalid, "theme_id"},
		{"a child of a child", library.ThemeChange{Do: library.ThemeAdd, NameEN: "x", NameKO: "ㅌ", Parent: "labour.farm"}, library.Invalid, "theme_depth"},
		{"a parent below another", library.ThemeChange{Do: library.ThemeMove, Theme: "labour", Parent: "border"}, library.Invalid, "theme_depth"},
		{"below itself", library.ThemeChange{Do: library.ThemeMove, Theme: "border", Parent: "border"}, library.Invalid, "theme_self"},
		{"into itself", library.ThemeChange{Do: library.ThemeMerge, Theme: "border", Into: "border"}, library.Invalid, "theme_self"},
		{"into its own child", library.ThemeChange{Do: library.ThemeMerge, Theme: "labour", Into: "labour.farm"}, library.Invalid, "theme_self"},
		{"a split without terms", library.ThemeChange{Do: library.ThemeSplit, Theme: "border", NameEN: "x", NameKO: "ㅌ"}, library.Invalid, "theme_none"},
		{"a split with another's terms", library.ThemeChange{Do: library.ThemeSplit, Theme: "border", NameEN: "x", NameKO: "ㅌ", Terms: terms("en", "farm", 0)}, library.Invalid, "theme_none"},
		{"a term of nothing", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "…*", 3)}, library.Invalid, "theme_term"},
		{"two terms in one", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "a;b", 3)}, library.Invalid, "theme_term"},
		{"a language that is none", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("fr", "frontière", 3)}, library.Invalid, "theme_term"},
		{"too heavy", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "x", 11)}, library.Invalid, "theme_weight"},
		{"lighter than nothing", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "x", -1)}, library.Invalid, "theme_weight"},
		{"a colour that is none", library.ThemeChange{Do: library.ThemeColor, Theme: "border", Color: "pink"}, library.Invalid, "theme_color"},
		{"the list of names retired", library.ThemeChange{Do: library.ThemeRetire, Theme: library.ThemeOfNames}, library.Invalid, "theme_list"},
		{"nothing that can be done", library.ThemeChange{Do: "sing", Theme: "border"}, library.Invalid, "theme_do"},
	} {
		_, err := d.KeepThemes(ctx, []library.ThemeChange{{Do: library.ThemeRetire, Theme: "family"}, c.ch}, nil)
		var e *library.Error
		if library.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if e, _ = err.(*library.Error); e == nil || e.Args[c.arg] == nil {
			t.Errorf("%s: %#v lacks %s", c.name, err, c.arg)
		}
	}
	if _, err := d.KeepThemes(ctx, nil, nil); library.CodeOf(err) != library.Invalid {
		t.Errorf("nothing at all: %v", err)
	}
	if dump(t, d.store) != before {
		t.Error("a refused draft changed something")
	}
	d.undo(t)
	if _, err := d.UndoThemes(ctx, nil); library.CodeOf(err) != library.NotFound {
		t.Errorf("with nothing to undo: %v", err)
	}
}

func TestAMergedThemeIsFoundByItsFormerName(t *testing.T) {
	d := fresh(t)
	d.keep(t, library.ThemeChange{Do: library.ThemeRename, Theme: "family", NameEN: "Kin"})
	d.keep(t, library.ThemeChange{Do: library.ThemeMerge, Theme: "family", Into: "border"})
	for _, name := range []string{"family", "Kin", "border", "국경"} {
		if id, ok := d.live.Find(name); !ok || id != "border" {
			t.Errorf("%s is %q", name, id)
		}
	}
}

func TestAPersonsLaterChoiceOutlivesTheUndoOfAMerge(t *testing.T) {
	d := fresh(t)
	id := d.bring(t, "Nothing")
	other := d.bring(t, "Nothing else")
	for _, one := range []library.DocumentID{id, other} {
		if err := d.store.AddThemes(ctx, one, "family"); err != nil {
			t.Fatal(err)
		}
	}
	d.keep(t, library.ThemeChange{Do: library.ThemeMerge, Theme: "family", Into: "border"})
	if err := d.store.RemoveThemes(ctx, id, "border"); err != nil {
		t.Fatal(err)
	}
	d.undo(t)
	if got := d.themes(t, id); got != "" {
		t.Errorf("taken away since: %q", got)
	}
	if got := d.themes(t, other); got != "family (person)" {
		t.Errorf("not touched since: %q", got)
	}
}

func TestATableIsReadAndWritten(t *testing.T) {
	d := fresh(t)
	d.keep(t, library.ThemeChange{Do: library.ThemeAdd, NameEN: "Air", NameKO: "하늘", Terms: terms("en", "plane*", 6)},
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

func TestColoursOfNewThemesDiffer(t *testing.T) {
	d := fresh(t)
	var draft []library.ThemeChange
	for i := range 10 {
		draft = append(draft, library.ThemeChange{Do: library.ThemeAdd, NameEN: fmt.Sprint("New ", i), NameKO: fmt.Sprint("새 ", i)})
	}
	entries, err := d.ThemeEntries(ctx, draft)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, e := range entries {
		if e.Parent != "" || e.NameEN == "" {
			continue
		}
		if other := seen[e.Color]; other != "" {
			t.Errorf("%s and %s have the colour %s", e.ID, other, e.Color)
		}
		if !slices.Contains(library.ThemeColors(), e.Color) {
			t.Errorf("%s has the colour %s", e.ID, e.Color)
		}
		seen[e.Color] = e.ID
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
