package facet_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/app/facet"
	"naru/internal/library"
)

func TestEveryChoiceCanBeMadeAndTakenAway(t *testing.T) {
	choices := []facet.Choice{
		{library.FacetTheme, "labour"}, {library.FacetYear, "2020"}, {library.FacetSeries, "연구보고서"},
		{library.FacetKind, "brief"}, {library.FacetLanguage, "ko"}, {library.FacetPerson, "박민정"}, {library.FacetTerm, "visa-e9"}, {library.FacetTag, "돌봄"},
		{library.FacetWanted, library.FacetWanted}, {facet.NoText, facet.NoText},
	}
	var f library.DocumentFilter
	for _, c := range choices {
		f = facet.With(facet.With(f, c), c)
	}
	if diff := cmp.Diff(choices, facet.Choices(f)); diff != "" {
		t.Errorf("chosen (-want +got):\n%s", diff)
	}
	for _, c := range choices {
		f = facet.Without(f, c)
	}
	if diff := cmp.Diff(0, len(facet.Choices(f))); diff != "" {
		t.Errorf("something stays: %v", facet.Choices(f))
	}
}

func TestTakingAwayLeavesTheOldFilterAsItWas(t *testing.T) {
	old := library.DocumentFilter{Themes: []string{"labour", "border"}}
	facet.Without(old, facet.Choice{Facet: library.FacetTheme, Value: "labour"})
	if diff := cmp.Diff([]string{"labour", "border"}, old.Themes); diff != "" {
		t.Error(diff)
	}
}

func TestRangesOfYears(t *testing.T) {
	for want, r := range map[string][2]int{"2018–2024": {2018, 2024}, "2020": {2020, 2020}, "2018–": {2018, 0}, "–2019": {0, 2019}} {
		if got := facet.Years(r[0], r[1]); got != want {
			t.Errorf("%v: got %q, want %q", r, got, want)
		}
	}
}
