package store_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/store"
)

// reportWithRecords accepts what the test's report lists and gives the report and
// the first record.
func reportWithRecords(t *testing.T, s *store.Store) (report, record library.DocumentID) {
	t.Helper()
	report = MustAdd(t, s, library.Document{Title: "2019 연차보고서", File: "a.pdf", Publisher: "강나루연구원"}, "text")
	records, rows := listed()
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	return report, only(t, s, library.DocumentFilter{Text: "주거"})
}

// only gives the one document that a filter lets through.
func only(t *testing.T, s *store.Store, f library.DocumentFilter) library.DocumentID {
	t.Helper()
	list, err := s.Documents(ctx, f)
	if err != nil || len(list.Documents) != 1 {
		t.Fatalf("%+v, %v", list, err)
	}
	return list.Documents[0].ID
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func must0(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// withoutDismissed leaves out of a dump what taking apart adds: the pair is not
// offered again.
func withoutDismissed(dump string) string {
	var kept []string
	for _, line := range strings.Split(dump, "\n") {
		if !strings.Contains(line, `"type":"dismissed"`) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func TestARecordTiedToItsFileIsOneDocumentAndComesApartExactly(t *testing.T) {
	s := MustOpen(t)
	report, record := reportWithRecords(t, s)
	file := MustAdd(t, s, library.Document{Title: "농촌 이주노동자의 주거", Kind: library.KindOther, File: "b.pdf", Language: "ko",
		Sources: map[string]library.FieldSource{"title": {From: library.FromPage, Page: 1}}}, "주거 실태 조사")
	note := must[*library.Note](t)(s.AddNote(ctx, library.Note{Document: record, Body: "꼭 구할 것 #숙소"}))
	must0(t, s.AddThemes(ctx, record, "border"))
	must[*library.Document](t)(s.UpdateDocument(ctx, record, library.DocumentPatch{Tags: &[]string{"주거"}}))
	title := "농촌 이주노동자의 주거 실태와 과제"
	must[*library.Document](t)(s.UpdateDocument(ctx, record, library.DocumentPatch{Title: &title}))
	before := dump(t, s)

	m := must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferTie, file, record, true))
	if m.Notes != 1 || !m.Auto || m.From.Title != title {
		t.Errorf("the merge tells %+v", m)
	}
	d := must[*library.Document](t)(s.Document(ctx, file))
	if d.Series != "연구보고서" || d.Number != "01" || d.Year != 2019 || d.Abstract == "" || len(d.People) != 1 || len(d.Contents) != 1 || d.Kind != library.KindReport {
		t.Errorf("what the front page lacks is not the record's: %+v", d)
	}
	if d.PartOf == nil || *d.PartOf != report || d.Wanted || d.Tags[0] != "주거" {
		t.Errorf("it is part of %v, wanted %v, tagged %v", d.PartOf, d.Wanted, d.Tags)
	}
	if d.Sources["series"].From != library.FromRecord || d.Title != title || d.Sources["title"].From != library.FromPerson {
		t.Errorf("a person's title is %q, sources %v", d.Title, d.Sources)
	}
	if n := must[*library.Note](t)(s.Note(ctx, note.ID)); n.Document != file {
		t.Errorf("the note is about document %d", n.Document)
	}
	if _, err := s.Document(ctx, record); library.CodeOf(err) != library.NotFound {
		t.Errorf("the record is still there: %v", err)
	}
	if got := must[[]library.Document](t)(s.Trashed(ctx)); len(got) != 0 {
		t.Errorf("the record is in the trash: %v", got)
	}
	if got := must[library.UnpackedCounts](t)(s.Accepted(ctx, report)); got.Records != 2 {
		t.Errorf("the report lists %d records", got.Records)
	}
	// What is read anew keeps what the record adds.
	must[*library.Document](t)(s.DescribeDocument(ctx, library.Document{ID: file, Title: "농촌", Publisher: "강나루"}, nil))
	if d = must[*library.Document](t)(s.Document(ctx, file)); d.Series != "연구보고서" || d.Title != title || d.Publisher != "강나루" {
		t.Errorf("described again it is %+v", d)
	}
	must[*library.Document](t)(s.DescribeDocument(ctx, library.Document{ID: file, Title: "농촌 이주노동자의 주거", Kind: library.KindOther, Language: "ko",
		Sources: map[string]library.FieldSource{"title": {From: library.FromPage, Page: 1}}}, nil))

	must[*library.Merge](t)(s.UnmergeDocuments(ctx, m.ID))
	// A person's title was on the file meanwhile; what was read goes back.
	if diff := cmp.Diff(before, withoutDismissed(dump(t, s))); diff != "" {
		t.Errorf("taken apart they differ (-before +after):\n%s", diff)
	}
	problems := must[[]library.Problem](t)(s.Check(ctx))
	if len(problems) != 0 {
		t.Errorf("problems: %v", problems)
	}
}

func TestNotesAndQuotesOfADuplicateGoAlongAndBack(t *testing.T) {
	s := MustOpen(t)
	keep := MustAdd(t, s, library.Document{Title: "숙소 기준 연구"}, "머리말", "숙소에는 창문이 있어야 한다. 두 번째 문장.")
	other := MustAdd(t, s, library.Document{Title: "숙소 기준 연구 보고"}, "숙소에는 창문이 있어야 한다.", "여기에만 있는 말", "셋째 쪽")
	part := MustAdd(t, s, library.Document{Title: "부록"}, "부록")
	_ = part
	for page, text := range map[int]string{1: "창문이 있어야", 2: "여기에만 있는 말"} {
		if _, _, err := s.AddQuote(ctx, library.Quote{Document: other, Page: page, Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	must[*library.Note](t)(s.AddNote(ctx, library.Note{Document: other, Page: 3, Body: "셋째 쪽의 메모"}))
	must0(t, s.SetSetting(ctx, library.SettingReadAt(other), "2"))
	before := dump(t, s)
	m := must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, keep, other, false))
	if m.Notes != 3 || m.Quotes != 2 || m.Lost != 1 {
		t.Errorf("carried %+v", m)
	}
	quotes := must[[]library.Quote](t)(s.QuotesOf(ctx, keep))
	if len(quotes) != 2 {
		t.Fatalf("quotes: %+v", quotes)
	}
	for _, q := range quotes {
		if q.Text == "창문이 있어야" && (q.Page != 2 || q.To == 0) {
			t.Errorf("the quote is not where its text stands: %+v", q)
		}
		if q.Text == "여기에만 있는 말" && q.To != 0 {
			t.Errorf("a quote is found where it is not: %+v", q)
		}
	}
	if at := must[string](t)(s.Setting(ctx, library.SettingReadAt(keep))); at != "2" {
		t.Errorf("read at %q", at)
	}
	// The file that went in is known: it comes in no second time.
	if d := must[*library.Document](t)(s.DocumentBySHA256(ctx, m.From.SHA256)); d.ID != keep {
		t.Errorf("its bytes are document %d", d.ID)
	}
	must0(t, s.RestoreDocument(ctx, keep))
	must[*library.Merge](t)(s.UnmergeDocuments(ctx, m.ID))
	if diff := cmp.Diff(before, withoutDismissed(dump(t, s))); diff != "" {
		t.Errorf("taken apart they differ (-before +after):\n%s", diff)
	}
}

func TestWhatWasDoneSinceStaysWhenDocumentsComeApart(t *testing.T) {
	s := MustOpen(t)
	_, record := reportWithRecords(t, s)
	file := MustAdd(t, s, library.Document{Title: "농촌 이주노동자의 주거", File: "b.pdf"}, "주거")
	m := must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferTie, file, record, true))
	number := "2019-01"
	must[*library.Document](t)(s.UpdateDocument(ctx, file, library.DocumentPatch{Number: &number}))
	must[*library.Note](t)(s.AddNote(ctx, library.Note{Document: file, Body: "그 뒤의 메모"}))
	must[*library.Merge](t)(s.UnmergeDocuments(ctx, m.ID))
	d := must[*library.Document](t)(s.Document(ctx, file))
	if d.Number != number || d.Series != "" {
		t.Errorf("number %q, series %q", d.Number, d.Series)
	}
	notes, _, err := s.NoteList(ctx, library.NoteFilter{Document: file})
	if err != nil || len(notes) != 1 {
		t.Errorf("%d notes, %v", len(notes), err)
	}
}

func TestUndoingAListTakesTiedRecordsApartFirst(t *testing.T) {
	s := MustOpen(t)
	report := MustAdd(t, s, library.Document{Title: "2019 연차보고서", File: "a.pdf"}, "text")
	file := MustAdd(t, s, library.Document{Title: "Quotas compared", File: "b.pdf"}, "quota")
	copied := MustAdd(t, s, library.Document{Title: "Quotas compared again", File: "c.pdf"}, "quota")
	later := MustAdd(t, s, library.Document{Title: "Quotas compared, revised", File: "d.pdf"}, "quota")
	must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, file, copied, false))
	m := must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferVersion, later, file, false))
	before := dump(t, s)
	must[*library.Merge](t)(s.UnmergeDocuments(ctx, m.ID))
	records, rows := listed()
	if _, err := s.AcceptListed(ctx, report, records, rows); err != nil {
		t.Fatal(err)
	}
	record := only(t, s, library.DocumentFilter{Text: "quotas", Wanted: true})
	must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferTie, file, record, true))
	// The file goes into a later version, and the record with it.
	must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferVersion, later, file, false))
	undone := must[library.UnpackUndone](t)(s.UndoListed(ctx, report))
	if undone.Removed.Records != 2 || undone.Kept.Records != 0 {
		t.Errorf("undone %+v", undone)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("undo left or took something (-before +after):\n%s", diff)
	}
}

func TestOnlyWhatFitsBecomesOneDocument(t *testing.T) {
	s := MustOpen(t)
	_, record := reportWithRecords(t, s)
	file := MustAdd(t, s, library.Document{Title: "x", File: "b.pdf"}, "y")
	for _, c := range []struct {
		name       string
		into, from library.DocumentID
		want       library.Code
	}{
		{"a file into a record", record, file, library.Invalid},
		{"a document into itself", file, file, library.Invalid},
		{"what is not there", file, 999, library.NotFound},
	} {
		_, err := s.MergeDocuments(ctx, library.OfferDuplicate, c.into, c.from, false)
		if library.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
	if _, err := s.UnmergeDocuments(ctx, 7); library.CodeOf(err) != library.NotFound {
		t.Errorf("taking apart what is not merged: %v", err)
	}
}

func TestWantedRecordsAreFilteredAndCounted(t *testing.T) {
	s := MustOpen(t)
	_, record := reportWithRecords(t, s)
	list := must[*library.DocumentList](t)(s.Documents(ctx, library.DocumentFilter{Wanted: true}))
	if list.Total != 2 || !list.Documents[0].Wanted {
		t.Errorf("wanted are %+v", list)
	}
	facets := must[library.Facets](t)(s.DocumentFacets(ctx, library.DocumentFilter{Wanted: true, Text: "주거"}))
	if got := facets[library.FacetWanted]; len(got) != 1 || got[0] != (library.FacetCount{ID: "wanted", Count: 1}) {
		t.Errorf("the facet is %+v", got)
	}
	must0(t, s.TrashDocument(ctx, record))
	if list = must[*library.DocumentList](t)(s.Documents(ctx, library.DocumentFilter{Wanted: true})); list.Total != 1 {
		t.Errorf("with one in the trash %d are wanted", list.Total)
	}
}

func TestOffersAreMadeOnceAndStayTurnedDown(t *testing.T) {
	s := MustOpen(t)
	a, b := MustAdd(t, s, library.Document{Title: "a"}, "x"), MustAdd(t, s, library.Document{Title: "bb"}, "y")
	offer := library.Offer{Kind: library.OfferDuplicate, Into: library.Document{ID: b}, From: library.Document{ID: a}, Confidence: 0.7,
		Because: []library.MatchReason{{What: "title"}}}
	for range 2 {
		if kept := must[bool](t)(s.KeepOffer(ctx, offer)); !kept {
			t.Error("it was not kept")
		}
	}
	all := must[[]library.Offer](t)(s.Offers(ctx, a))
	if len(all) != 1 || all[0].Into.ID != b || all[0].From.Title != "a" || all[0].Because[0].What != "title" {
		t.Fatalf("offered are %+v", all)
	}
	must0(t, s.TrashDocument(ctx, a))
	if n := must[int](t)(s.CountOffers(ctx)); n != 0 {
		t.Errorf("%d offers of a document in the trash", n)
	}
	must0(t, s.RestoreDocument(ctx, a))
	must0(t, s.DismissOffer(ctx, all[0].ID))
	if kept := must[bool](t)(s.KeepOffer(ctx, offer)); kept {
		t.Error("what was turned down is offered again")
	}
	if !must[map[library.DocumentID]bool](t)(s.Dismissed(ctx, b))[a] {
		t.Error("the pair is not known as turned down")
	}
	must0(t, s.RecallOffer(ctx, all[0].ID))
	if n := must[int](t)(s.CountOffers(ctx)); n != 1 {
		t.Errorf("recalled, %d offers stand", n)
	}
	if err := s.DismissOffer(ctx, 99); library.CodeOf(err) != library.NotFound {
		t.Errorf("an offer that is not there: %v", err)
	}
}

func TestLinksFollowDocumentsThatAreMerged(t *testing.T) {
	s := MustOpen(t)
	one := MustAdd(t, s, library.Document{Title: "Study (I)"}, "x")
	two := MustAdd(t, s, library.Document{Title: "Study (II) "}, "y")
	copied := MustAdd(t, s, library.Document{Title: "Study (II) copy"}, "z")
	must0(t, s.Link(ctx, library.OfferPart, two, one, true))
	must[*library.Merge](t)(s.MergeDocuments(ctx, library.OfferDuplicate, copied, two, false))
	for from, to := range map[library.DocumentID]library.DocumentID{one: copied, copied: one} {
		links := must[[]library.DocumentLink](t)(s.DocumentLinks(ctx, from))
		if len(links) != 1 || links[0].Document.ID != to || links[0].Kind != library.OfferPart || !links[0].Auto {
			t.Errorf("links of %d: %+v", from, links)
		}
	}
	must0(t, s.Unlink(ctx, copied, one))
	if links := must[[]library.DocumentLink](t)(s.DocumentLinks(ctx, one)); len(links) != 0 {
		t.Errorf("still linked: %+v", links)
	}
	if err := s.Unlink(ctx, copied, one); library.CodeOf(err) != library.NotFound {
		t.Errorf("ending a link that is not there: %v", err)
	}
	if err := s.Link(ctx, library.OfferPart, one, one, false); library.CodeOf(err) != library.Invalid {
		t.Errorf("linking a document to itself: %v", err)
	}
}

func TestADocumentIsComparedAnewWhenItsDescriptionChanges(t *testing.T) {
	s := MustOpen(t)
	a, b := MustAdd(t, s, library.Document{Title: "a"}, "x"), MustAdd(t, s, library.Document{Title: "bb"}, "y")
	due := func(want ...library.DocumentID) {
		t.Helper()
		if diff := cmp.Diff(want, must[[]library.DocumentID](t)(s.MatchDue(ctx, 1, 10))); diff != "" {
			t.Errorf("due (-want +got):\n%s", diff)
		}
	}
	due(a, b)
	must0(t, s.KeepMatchKeys(ctx, map[library.DocumentID][]string{a: {"n:x:1", "t:a b"}, b: {"n:x:1"}}))
	must0(t, s.MatchDone(ctx, a, 1))
	must0(t, s.MatchDone(ctx, b, 1))
	due()
	if got := must[[]library.DocumentID](t)(s.MatchCandidates(ctx, a, 5)); len(got) != 1 || got[0] != b {
		t.Errorf("alike are %v", got)
	}
	title := "c"
	must[*library.Document](t)(s.UpdateDocument(ctx, b, library.DocumentPatch{Title: &title}))
	due(b)
	must0(t, s.TrashDocument(ctx, b))
	due()
	if got := must[[]library.DocumentID](t)(s.MatchCandidates(ctx, a, 5)); len(got) != 0 {
		t.Errorf("in the trash are %v", got)
	}
}
