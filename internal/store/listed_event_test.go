package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/store"
)

// withEvents makes a library in which the events of the test's report are.
func withEvents(t *testing.T) (*store.Store, library.DocumentID, []library.FieldEvent) {
	t.Helper()
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서"}, "text")
	records, rows := listed()
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	return s, report, mustEvents(t, s)
}

func mustEvents(t *testing.T, s *store.Store) []library.FieldEvent {
	t.Helper()
	events, err := s.ListedEvents(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func TestAnEventIsCorrectedAndPutBack(t *testing.T) {
	s, report, events := withEvents(t)
	before := dump(t, s)
	e := events[0]
	e.Title, e.From, e.To, e.Course, e.Participants = "이주 학술대회", "2019-03-03", "2019-03-04", true, 42
	was, err := s.EditEvent(ctx, e)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(events[0], *was); diff != "" {
		t.Errorf("what stood there (-want +got):\n%s", diff)
	}
	e.Edited = true
	if diff := cmp.Diff(e, mustEvents(t, s)[0]); diff != "" {
		t.Errorf("corrected (-want +got):\n%s", diff)
	}
	// What a person corrected stays when the rest is undone.
	if undone, err := s.UndoListed(ctx, report); err != nil || undone.Kept.Courses != 1 || undone.Removed.All() != 4 {
		t.Errorf("undone %+v, %v", undone, err)
	}
	records, rows := listed()
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	if err := s.RevertEvent(ctx, *was); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("put back, something is left (-before +after):\n%s", diff)
	}
}

func TestAFlawedEventIsRefused(t *testing.T) {
	s, _, events := withEvents(t)
	for name, change := range map[string]func(*library.FieldEvent){
		"no title":           func(e *library.FieldEvent) { e.Title = " " },
		"no date":            func(e *library.FieldEvent) { e.From = "Juli" },
		"an end before that": func(e *library.FieldEvent) { e.From, e.To = "2019-03-03", "2019-03-02" },
	} {
		e := events[0]
		change(&e)
		if _, err := s.EditEvent(ctx, e); library.CodeOf(err) != library.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	gone := events[0]
	gone.ID = 99
	if _, err := s.EditEvent(ctx, gone); library.CodeOf(err) != library.NotFound {
		t.Errorf("an event that is not there: %v", err)
	}
}

func TestAnEventTakenOutComesBackAsItWas(t *testing.T) {
	s, report, events := withEvents(t)
	before := dump(t, s)
	if err := s.RemoveEvent(ctx, events[0].ID); err != nil {
		t.Fatal(err)
	}
	if left := mustEvents(t, s); len(left) != 2 || left[0].ID == events[0].ID {
		t.Errorf("left are %+v", left)
	}
	if err := s.RemoveEvent(ctx, events[0].ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("taken out twice: %v", err)
	}
	if got, err := s.Accepted(ctx, report); err != nil || got.Events != 0 {
		t.Errorf("accepted are %+v, %v", got, err)
	}
	if err := s.RestoreEvent(ctx, events[0].ID); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	// Accepting the report again brings one back as well, with the same id.
	if err := s.RemoveEvent(ctx, events[0].ID); err != nil {
		t.Fatal(err)
	}
	records, rows := listed()
	if added, err := s.AcceptListed(ctx, report, records, rows); err != nil || added != (library.UnpackedCounts{Events: 1}) {
		t.Errorf("added %+v, %v", added, err)
	}
	if now := mustEvents(t, s); now[0].ID != events[0].ID {
		t.Errorf("it came back as %+v", now[0])
	}
}

func TestEventsOfAReportInTheTrashAreOutOfSight(t *testing.T) {
	s, report, events := withEvents(t)
	if err := s.TrashDocument(ctx, report); err != nil {
		t.Fatal(err)
	}
	if left := mustEvents(t, s); len(left) != 0 {
		t.Errorf("%+v", left)
	}
	if err := s.RemoveEvent(ctx, events[0].ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("%v", err)
	}
	if err := s.RestoreDocument(ctx, report); err != nil {
		t.Fatal(err)
	}
	if left := mustEvents(t, s); len(left) != 3 {
		t.Errorf("%+v", left)
	}
}
