package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/store/storetest"
)

// listed is what a report of the test lists.
func listed() ([]store.ListedDocument, []store.ListedRow) {
	records := []store.ListedDocument{
		{Document: library.Document{Kind: library.KindReport, Title: "농촌 이주노동자의 주거", Series: "연구보고서", Number: "01", Year: 2019,
			People: []library.Credit{{Name: "김하늘", Role: library.RoleChief}}, Abstract: "숙소 기준을 제안하였다.",
			Contents: []library.Heading{{Level: 1, Title: "Ⅰ. 서론"}}}, Place: "a", Page: 4, Said: library.ListedRecord{Title: "농촌 이주노동자의 주거", Page: 4}},
		{Document: library.Document{Kind: library.KindBrief, Title: "Quotas compared", Series: "Issue Brief", Number: "02", Year: 2019}, Place: "b", Page: 5,
			Said: library.ListedRecord{Title: "Qoutas compared", Page: 5}},
	}
	return records, append(storetest.Listed(true,
		library.ListedEvent{Table: "교육사업", No: 1, Category: "공무원", Title: "출입국 공무원 교육", DatePrinted: "2019. 7.", From: "2019-07-01", To: "2019-07-31", Participants: 30, Page: 6},
		library.ListedEvent{Table: "교육사업", No: 1, Category: "공무원", Title: "같은 번호의 교육", Page: 6},
	), storetest.Listed(false,
		library.ListedEvent{Table: "협력사업", No: 1, Title: "학술대회", From: "2019-03-02", To: "open", Page: 7},
	)...)
}

func TestWhatAReportListsIsAcceptedOnceAndUndoneWhole(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서", SHA256: "abc", File: "a.pdf"}, "text")
	before := dump(t, s)
	records, rows := listed()
	all := library.UnpackedCounts{Records: 2, Courses: 2, Events: 1}
	for k, want := range []library.UnpackedCounts{all, {}} {
		added, err := s.AcceptListed(ctx, report, records, rows)
		if err != nil || added != want {
			t.Errorf("time %d: %v, %v; want %v", k+1, added, err, want)
		}
	}
	if got, err := s.Accepted(ctx, report); err != nil || got != all {
		t.Errorf("accepted are %v, %v", got, err)
	}
	list, err := s.Documents(ctx, library.DocumentFilter{Text: "quotas"})
	if err != nil || len(list.Documents) != 1 {
		t.Fatalf("%v, %v", list, err)
	}
	d, err := s.Document(ctx, list.Documents[0].ID)
	if err != nil || d.PartOf == nil || *d.PartOf != report || d.SHA256 != "" {
		t.Errorf("the record is %+v, %v", d, err)
	}
	dates, err := s.ListedEvents(ctx, 0)
	if err != nil || len(dates) != 3 || dates[0].Title != "학술대회" || dates[2].From != "" {
		t.Errorf("events by date are %+v, %v", dates, err)
	}
	undone, err := s.UndoListed(ctx, report)
	if err != nil || undone.Removed != all || undone.Kept.All() != 0 {
		t.Errorf("undone %+v, %v", undone, err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("undo left or took something (-before +after):\n%s", diff)
	}
}

func TestUndoKeepsWhatAPersonWorkedOn(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서"}, "text")
	records, rows := listed()
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	list, err := s.Documents(ctx, library.DocumentFilter{Text: "quotas"})
	if err != nil || len(list.Documents) != 1 {
		t.Fatalf("%v, %v", list, err)
	}
	title := "Quotas and points compared"
	if _, err := s.UpdateDocument(ctx, list.Documents[0].ID, library.DocumentPatch{Title: &title}); err != nil {
		t.Fatal(err)
	}
	undone, err := s.UndoListed(ctx, report)
	if err != nil || undone.Removed.Records != 1 || undone.Kept.Records != 1 {
		t.Errorf("undone %+v, %v", undone, err)
	}
	if d, err := s.Document(ctx, list.Documents[0].ID); err != nil || d.Title != title {
		t.Errorf("the corrected record is %+v, %v", d, err)
	}
	// It is known to come from there still: accepting again brings the other one only.
	if added, err := s.AcceptListed(ctx, report, records, rows); err != nil || added != (library.UnpackedCounts{Records: 1, Courses: 2, Events: 1}) {
		t.Errorf("again: %+v, %v", added, err)
	}
}

func TestNothingIsAcceptedFromAReportThatIsNotThere(t *testing.T) {
	s := MustOpen(t)
	if _, err := s.AcceptListed(ctx, 7, nil, nil); library.CodeOf(err) != library.NotFound {
		t.Errorf("want not found, got %v", err)
	}
}

func TestOnlyWhatOneAcceptanceBroughtIsUndone(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서"}, "text")
	records, rows := listed()
	for _, part := range []func() error{
		func() error { _, err := s.AcceptListed(ctx, report, records[:1], rows[:1]); return err },
		func() error { _, err := s.AcceptListed(ctx, report, records, rows); return err },
	} {
		if err := part(); err != nil {
			t.Fatal(err)
		}
	}
	undone, err := s.UndoListed(ctx, report, records[1].Place, rows[1].Place, rows[2].Place)
	if err != nil || undone.Removed != (library.UnpackedCounts{Records: 1, Courses: 1, Events: 1}) {
		t.Errorf("undone %+v, %v", undone, err)
	}
	if got, err := s.Accepted(ctx, report); err != nil || got != (library.UnpackedCounts{Records: 1, Courses: 1}) {
		t.Errorf("left are %v, %v", got, err)
	}
}

func TestWhatWasPutIntoTheTrashComesBackWhenAccepted(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서"}, "text")
	records, rows := listed()
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	in, _, err := s.AcceptedPlaces(ctx, report)
	if err != nil || len(in) != 2 {
		t.Fatalf("%v, %v", in, err)
	}
	id := in["b"]
	if err := s.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if in, _, err := s.AcceptedPlaces(ctx, report); err != nil || len(in) != 1 {
		t.Errorf("with one in the trash: %v, %v", in, err)
	}
	if added, err := s.AcceptListed(ctx, report, records, rows); err != nil || added.Records != 1 {
		t.Errorf("added %+v, %v", added, err)
	}
	if d, err := s.Document(ctx, id); err != nil || d.Title != "Quotas compared" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestWhatAReportSaidIsKeptBesideWhatWasAccepted(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서"}, "text")
	records, rows := listed()
	rows[0].Title = "출입국관리 공무원 교육"
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	said, err := s.SaidRecords(ctx)
	if err != nil || len(said) != 2 || said[1].Document.Title != "Quotas compared" || said[1].Said.Title != "Qoutas compared" || said[1].Report != report {
		t.Errorf("%+v, %v", said, err)
	}
	events, err := s.SaidEvents(ctx)
	if err != nil || len(events) != 3 || events[0].Title != "출입국관리 공무원 교육" || events[0].Said.Title != "출입국 공무원 교육" {
		t.Errorf("%+v, %v", events, err)
	}
}
