package reader

import (
	"context"
	"errors"
	"strings"
	"testing"

	"naru/app/screen"
	"naru/internal/library"
)

// lister tells what a document lists and where sources disagree.
type lister struct {
	found, in library.UnpackedCounts
	differ    []library.Contradiction
	err       error
	asked     int
	reviewed  []library.DocumentID
	compared  []library.DocumentID
}

func (l *lister) Lists(context.Context, library.DocumentID) (library.UnpackedCounts, error) {
	l.asked++
	return l.found, l.err
}

func (l *lister) Accepted(context.Context, library.DocumentID) (library.UnpackedCounts, error) {
	return l.in, nil
}

func (l *lister) Contradictions(context.Context, library.ContradictionFilter) ([]library.Contradiction, error) {
	return l.differ, l.err
}

func openLister(t *testing.T, l *lister) *desk {
	t.Helper()
	d := openDesk(t, "en")
	d.Reader.lib.Unpacker, d.Reader.lib.Contradictions = l, l
	d.Reader.lib.Review = func(id library.DocumentID) { l.reviewed = append(l.reviewed, id) }
	d.Reader.lib.Compare = func(id library.DocumentID) { l.compared = append(l.compared, id) }
	d.Open(7, 1, query(""))
	return d
}

func TestAReportThatListsItsYearOffersToBeLookedThrough(t *testing.T) {
	l := &lister{found: library.UnpackedCounts{Records: 42, Courses: 33, Events: 1}}
	d := openLister(t, l)
	notices := d.said()
	if !strings.Contains(notices, "This report lists 42 publications, 33 courses and 1 event.") {
		t.Fatalf("said is %q", notices)
	}
	d.press(t, "Review")
	if len(l.reviewed) != 1 || l.reviewed[0] != 7 {
		t.Errorf("reviewed %v", l.reviewed)
	}
	// What is all in is told on the About tab only.
	l.in = l.found
	d.LibraryChanged(screen.DocumentsChanged)
	if got := d.said(); strings.Contains(got, "42") {
		t.Errorf("on the page: %q", got)
	}
	d.showTab(tabAbout)
	if got := d.said(); !strings.Contains(got, "From this report are in the catalogue: 42 publications") {
		t.Errorf("on About: %q", got)
	}
	if l.asked != 1 {
		t.Errorf("the report was read %d times", l.asked)
	}
}

func TestADocumentThatListsNothingIsAskedOnceAndNothingIsSaid(t *testing.T) {
	for name, l := range map[string]*lister{"nothing": {}, "a failure": {err: errors.New("disk")}} {
		d := openLister(t, l)
		d.TurnPage(1)
		d.showTab(tabAbout)
		if got := d.said(); strings.Contains(got, "lists") || l.asked != 1 || len(d.host.Fails) > 0 {
			t.Errorf("%s: said %q, asked %d times, failed with %v", name, got, l.asked, d.host.Fails)
		}
	}
}

func TestSourcesThatDisagreeAreToldOfOnAbout(t *testing.T) {
	settled := 0
	l := &lister{differ: []library.Contradiction{{ID: "a"}, {ID: "b", Settled: &settled}}}
	d := openLister(t, l)
	if got := d.said(); strings.Contains(got, "disagree") {
		t.Errorf("on the page: %q", got)
	}
	d.showTab(tabAbout)
	if got := d.said(); !strings.Contains(got, "Sources disagree about one field.") {
		t.Errorf("said is %q", got)
	}
	d.press(t, "Compare")
	if len(l.compared) != 1 {
		t.Errorf("compared %v", l.compared)
	}
}
