package store_test

import (
	"testing"

	"naru/internal/library"
)

func TestANumberOfParticipantsIsInexactUntilAPersonGivesAnother(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서"}, "text")
	_, rows := listed()
	rows = rows[:1]
	rows[0].Participants, rows[0].Said.Participants, rows[0].Said.ParticipantsBound = 30, 30, library.BoundAbout
	if _, err := s.AcceptListed(ctx, report, nil, rows); err != nil {
		t.Fatal(err)
	}
	e := mustEvents(t, s)[0]
	if e.Participants != 30 || e.ParticipantsBound != library.BoundAbout {
		t.Errorf("accepted: %d %q", e.Participants, e.ParticipantsBound)
	}
	e.Participants = 32
	if _, err := s.EditEvent(ctx, e); err != nil {
		t.Fatal(err)
	}
	if e = mustEvents(t, s)[0]; e.Participants != 32 || e.ParticipantsBound != "" {
		t.Errorf("corrected: %d %q", e.Participants, e.ParticipantsBound)
	}
}
