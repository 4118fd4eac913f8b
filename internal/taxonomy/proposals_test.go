package taxonomy_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/library"
)

func TestCorrectionsAreCountedAndProposeWeights(t *testing.T) {
	d := fresh(t)
	// Airports make documents ones on the border; people say they are not.
	for i := range 3 {
		id := d.bring(t, fmt.Sprint("Airports ", i), "airport airport airport and farm harvest")
		if err := d.store.RemoveThemes(ctx, id, "border"); err != nil {
			t.Fatal(err)
		}
	}
	sure := d.bring(t, "Visas", "visa visa visa at the border, border")
	other := d.bring(t, "An airport", "airport airport airport, a spouse, a marriage")
	if err := d.store.AddThemes(ctx, sure, "border"); err != nil {
		t.Fatal(err)
	}
	counts, err := d.ThemeCorrections(ctx)
	if err != nil || len(counts) != 1 || counts[0] != (library.ThemeCorrections{Theme: "border", Given: 1, Removed: 3, Disagree: 3}) {
		t.Fatalf("corrections %+v, %v", counts, err)
	}
	list, err := d.ThemeProposals(ctx, nil)
	if err != nil || len(list) != 1 {
		t.Fatalf("proposals %+v, %v", list, err)
	}
	p := list[0]
	if p.Theme != "border" || p.Corrections != 3 || p.Supports != 3 || p.Against != 0 || len(p.Terms) != 1 || p.Terms[0].Text != "airport" || p.Terms[0].To >= p.Terms[0].From {
		t.Errorf("proposal %+v", p)
	}
	if len(p.Others) != 1 || p.Others[0].Document != other {
		t.Errorf("what else would change: %+v", p.Others)
	}
	if err := d.DeclineProposal(ctx, p); err != nil {
		t.Fatal(err)
	}
	if list, err = d.ThemeProposals(ctx, nil); err != nil || len(list) != 0 {
		t.Errorf("declined, it comes again: %+v, %v", list, err)
	}
	id := d.bring(t, "One more", "airport airport airport and farm harvest")
	if err := d.store.RemoveThemes(ctx, id, "border"); err != nil {
		t.Fatal(err)
	}
	if list, err = d.ThemeProposals(ctx, nil); err != nil || len(list) != 1 || list[0].Supports != 4 {
		t.Fatalf("with more support: %+v, %v", list, err)
	}
	d.keep(t, list[0].Change)
	if counts, err = d.ThemeCorrections(ctx); err != nil || counts[0].Disagree != 0 {
		t.Errorf("accepted: %+v, %v", counts, err)
	}
}

func TestTermsThatOnlyTogetherDecideAreProposedTogether(t *testing.T) {
	d := fresh(t)
	for i := range 2 {
		id := d.bring(t, fmt.Sprint("Journeys ", i), "airport airport airport, visa visa visa")
		if err := d.store.RemoveThemes(ctx, id, "border"); err != nil {
			t.Fatal(err)
		}
	}
	list, err := d.ThemeProposals(ctx, nil)
	if err != nil || len(list) != 1 || len(list[0].Terms) != 2 || list[0].Supports != 2 {
		t.Fatalf("%+v, %v", list, err)
	}
	for _, term := range list[0].Terms {
		if term.To >= term.From || term.To == 0 {
			t.Errorf("%s goes from %v to %v, more than it must", term.Text, term.From, term.To)
		}
	}
}

func TestAThemeThatPeopleGiveIsProposedHigherWeights(t *testing.T) {
	d := open(t, filepath.Join(t.TempDir(), "library.sqlite"), strings.Replace(table, "airport:6", "airport:1", 1))
	for i := range 2 {
		id := d.bring(t, fmt.Sprint("Journeys ", i), "airport airport airport, migrant migrant migrant")
		if err := d.store.AddThemes(ctx, id, "border"); err != nil {
			t.Fatal(err)
		}
	}
	list, err := d.ThemeProposals(ctx, nil)
	if err != nil || len(list) != 1 || list[0].Supports != 2 || list[0].Terms[0].To <= list[0].Terms[0].From {
		t.Fatalf("%+v, %v", list, err)
	}
}

func TestASlipIsNoReasonToPropose(t *testing.T) {
	d := fresh(t)
	id := d.bring(t, "Airports", "airport airport airport")
	if err := d.store.RemoveThemes(ctx, id, "border"); err != nil {
		t.Fatal(err)
	}
	if list, err := d.ThemeProposals(ctx, nil); err != nil || len(list) != 0 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestThemesChosenForAnImportAreNoCorrections(t *testing.T) {
	d := fresh(t)
	_, err := d.store.AddDocument(ctx, library.Document{Title: "x", Themes: []library.ThemeScore{{ID: "border", By: library.ByPerson}}}, nil, library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	if counts, err := d.ThemeCorrections(ctx); err != nil || len(counts) != 0 {
		t.Errorf("%+v, %v", counts, err)
	}
}
