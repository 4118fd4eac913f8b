package taxonomy_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
)

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
