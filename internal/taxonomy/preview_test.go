package taxonomy_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"naru/internal/library"
)

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
