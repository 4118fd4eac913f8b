package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/query"
	"naru/internal/recognise"
	"naru/internal/store"
)

// mustAddScan adds a document whose pages have these texts; "" is a scan.
func mustAddScan(t *testing.T, s *store.Store, title string, texts ...string) library.DocumentID {
	t.Helper()
	return mustAddRead(t, s, "pdfium", title, texts...)
}

// mustAddRead adds a document that a reader gave.
func mustAddRead(t *testing.T, s *store.Store, reader, title string, texts ...string) library.DocumentID {
	t.Helper()
	item := library.ImportItem{Path: "/" + title + ".pdf"}
	batch, err := s.Enqueue(ctx, 0, []library.ImportItem{item}, library.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	items, err := s.Items(ctx, batch)
	if err != nil {
		t.Fatal(err)
	}
	id, err := s.AddDocument(ctx, library.Document{Title: title, Reader: reader, File: title + ".pdf", SHA256: fmt.Sprintf("%064s", title)}, pagesOf(texts...), items[0])
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// read ends the next page that waits with a text.
func read(t *testing.T, s *store.Store, text string) recognise.Task {
	t.Helper()
	return end(t, s, recognise.Ending{Status: library.RecognitionRead, Engine: "test 1", Text: text, Boxes: make([]library.Rect, len([]rune(text)))})
}

func end(t *testing.T, s *store.Store, e recognise.Ending) recognise.Task {
	t.Helper()
	task, err := s.NextPage(ctx)
	if err != nil || task == nil {
		t.Fatalf("next page: %v, %v", task, err)
	}
	kept, err := s.EndPage(ctx, *task, e)
	if err != nil || !kept {
		t.Fatalf("end %+v: kept %v, %v", task, kept, err)
	}
	return *task
}

func queuePages(t *testing.T, s *store.Store, ids ...library.DocumentID) int {
	t.Helper()
	n, err := s.QueuePages(ctx, "test 1", ids...)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func waitingPages(t *testing.T, s *store.Store) int {
	t.Helper()
	n, err := s.WaitingPages(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// hitPages counts the pages that hold a word.
func hitPages(t *testing.T, s *store.Store, word string) int {
	t.Helper()
	found, err := s.Find(ctx, query.Compile(word, query.Options{}), library.DocumentFilter{}, library.SortRelevance, 20, 0)
	if err != nil {
		t.Fatal(err)
	}
	return found.Total
}

func TestOnlyPagesWithoutTextWait(t *testing.T) {
	s := MustOpen(t)
	scan := mustAddScan(t, s, "스캔", "", "고용허가제는 2004년에 시행되었다", "")
	other := mustAddScan(t, s, "Other scan", "")
	trashed := mustAddScan(t, s, "Away", "")
	if err := s.TrashDocument(ctx, trashed); err != nil {
		t.Fatal(err)
	}
	mustAddScan(t, s, "Text", "All of it has text")
	if n := queuePages(t, s, scan); n != 2 {
		t.Errorf("%d pages of the scan wait, want 2", n)
	}
	if n := queuePages(t, s); n != 3 {
		t.Errorf("%d pages of all documents wait, want 3", n)
	}
	_, err := s.QueuePages(ctx, "test 1", trashed)
	wantCode(t, err, library.NotFound)

	var got []string
	for range 3 {
		task := end(t, s, recognise.Ending{Status: library.RecognitionBlank, Engine: "test 1"})
		got = append(got, fmt.Sprint(task.Document, "/", task.Page))
	}
	if diff := cmp.Diff([]string{fmt.Sprint(scan, "/", 1), fmt.Sprint(scan, "/", 3), fmt.Sprint(other, "/", 1)}, got); diff != "" {
		t.Errorf("in another order (-want +got):\n%s", diff)
	}
	if task, err := s.NextPage(ctx); err != nil || task != nil {
		t.Errorf("after the last: %v, %v", task, err)
	}
}

func TestPagesSetFromTheirTextHoldNothingMoreToRead(t *testing.T) {
	s := MustOpen(t)
	mustAddRead(t, s, "hwp", "빈 서식", "")
	if n := queuePages(t, s); n != 0 {
		t.Errorf("%d pages wait", n)
	}
}

func TestPagesOfPDFsAreReadWhoeverReadTheFile(t *testing.T) {
	s := MustOpen(t)
	for _, reader := range []string{"naru", "pdfium", "ledongthuc"} {
		mustAddRead(t, s, reader, "스캔 "+reader, "")
	}
	if n := queuePages(t, s); n != 3 {
		t.Errorf("%d pages wait", n)
	}
}

func TestARecognisedPageIsFoundAndCounted(t *testing.T) {
	s := MustOpen(t)
	id := mustAddScan(t, s, "스캔", "", "계절근로자 제도", "")
	queuePages(t, s)
	before := words(t, s)
	const text = "고용허가제와 계절근로자\nseasonal work"
	boxes := make([]library.Rect, len([]rune(text)))
	boxes[0] = library.Rect{X0: 0.25, Y0: 0.5, X1: 0.75, Y1: 1}
	end(t, s, recognise.Ending{Status: library.RecognitionRead, Engine: "test 1", Text: text, Boxes: boxes})

	p, err := s.Page(ctx, id, 1)
	if err != nil || p.Source != library.SourceOCR || p.Text != text {
		t.Errorf("the page is %+v, %v", p, err)
	}
	d, err := s.Document(ctx, id)
	if err != nil || d.PagesWithoutText != 1 {
		t.Errorf("%d pages without text (%v), want 1", d.PagesWithoutText, err)
	}
	if n := hitPages(t, s, "고용허가제"); n != 1 {
		t.Errorf("고용허가제 is on %d pages, want 1", n)
	}
	if n := hitPages(t, s, "계절근로자"); n != 2 {
		t.Errorf("계절근로자 is on %d pages, want 2", n)
	}
	now := words(t, s)
	for term, want := range map[string]int{"고용허가제와": 1, "seasonal": 1, "제도": before["제도"]} {
		if now[term] != want {
			t.Errorf("%s is counted %d times, want %d", term, now[term], want)
		}
	}
	places, err := s.PagePlaces(ctx, id, 1)
	if err != nil || len(places) != len(boxes) {
		t.Fatalf("%d places (%v), want %d", len(places), err, len(boxes))
	}
	if b := places[0]; b.X0 < 0.2499 || b.X0 > 0.2501 || b.Y1 != 1 || places[1] != (library.Rect{}) {
		t.Errorf("places %v, %v", b, places[1])
	}
	if places, err := s.PagePlaces(ctx, id, 2); err != nil || places != nil {
		t.Errorf("a page with a text layer has places: %v, %v", places, err)
	}
	st, err := s.Stats(ctx)
	if err != nil || st.OCRPages != 1 || st.PagesWithoutText != 1 {
		t.Errorf("stats %+v, %v", st, err)
	}
	items, err := s.Items(ctx, 0, library.ImportImported)
	if err != nil || len(items) != 1 || items[0].OCRPages != 1 || items[0].PagesWithoutText != 1 {
		t.Errorf("the file it came in as says %+v, %v", items, err)
	}
}

func TestTheCountsAreThoseOfAnIndexMadeAnew(t *testing.T) {
	s := MustOpen(t)
	mustAddScan(t, s, "스캔", "", "계절근로자 제도", "")
	mustAddScan(t, s, "Other", "seasonal work", "")
	queuePages(t, s)
	read(t, s, "고용허가제와 계절근로자 seasonal work")
	read(t, s, "계절근로자 고용허가제와")
	read(t, s, "work permit")
	kept := words(t, s)
	if _, err := s.Reindex(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(words(t, s), kept); diff != "" {
		t.Errorf("counted otherwise (-anew +kept):\n%s", diff)
	}
}

func TestATextLayerIsNeverReplaced(t *testing.T) {
	s := MustOpen(t)
	id := mustAddScan(t, s, "스캔", "글이 있는 쪽")
	d, err := s.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	ending := recognise.Ending{Status: library.RecognitionRead, Text: "x", Boxes: make([]library.Rect, 1)}
	kept, err := s.EndPage(ctx, recognise.Task{Document: id, Page: 1, SHA256: d.SHA256}, ending)
	if err != nil || kept {
		t.Errorf("kept %v, %v", kept, err)
	}
	if p, _ := s.Page(ctx, id, 1); p.Text != "글이 있는 쪽" || p.Source != library.SourceText {
		t.Errorf("the page is %+v", p)
	}
}

func TestAPageOfAFileThatWasReplacedIsNotKept(t *testing.T) {
	s := MustOpen(t)
	id := mustAddScan(t, s, "스캔", "")
	queuePages(t, s)
	task, err := s.NextPage(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(ctx, `UPDATE document SET sha256 = 'another' WHERE id = ?`, id); err != nil {
		t.Fatal(err)
	}
	kept, err := s.EndPage(ctx, *task, recognise.Ending{Status: library.RecognitionRead, Text: "x", Boxes: make([]library.Rect, 1)})
	if err != nil || kept || waitingPages(t, s) != 0 {
		t.Errorf("kept %v, %v; %d wait", kept, err, waitingPages(t, s))
	}
}

func TestFailedPagesAreTriedAgainAndBlankOnesWithAnotherEngine(t *testing.T) {
	s := MustOpen(t)
	id := mustAddScan(t, s, "스캔", "", "")
	queuePages(t, s)
	end(t, s, recognise.Ending{Status: library.RecognitionBlank, Engine: "test 1"})
	end(t, s, recognise.Ending{Status: library.RecognitionFailed, Reason: library.TimedOut, Engine: "test 1"})
	if n := queuePages(t, s); n != 1 {
		t.Errorf("%d wait, want the failed one", n)
	}
	if n, err := s.QueuePages(ctx, "test 2", id); err != nil || n != 2 {
		t.Errorf("%d wait for another engine (%v), want both", n, err)
	}
}

func TestWhatWasAskedForLastIsReadFirst(t *testing.T) {
	s := MustOpen(t)
	first, second := mustAddScan(t, s, "first", "", ""), mustAddScan(t, s, "둘째", "")
	queuePages(t, s, first)
	queuePages(t, s, second)
	var order []library.DocumentID
	for range 3 {
		order = append(order, read(t, s, "외국인").Document)
	}
	if diff := cmp.Diff([]library.DocumentID{second, first, first}, order); diff != "" {
		t.Error(diff)
	}
}

func TestADocumentInTheTrashWaitsUnseen(t *testing.T) {
	s := MustOpen(t)
	id := mustAddScan(t, s, "스캔", "", "")
	queuePages(t, s)
	if err := s.TrashDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if task, err := s.NextPage(ctx); err != nil || task != nil || waitingPages(t, s) != 0 {
		t.Errorf("in the trash: %v, %v, %d wait", task, err, waitingPages(t, s))
	}
	if err := s.RestoreDocument(ctx, id); err != nil {
		t.Fatal(err)
	}
	if n := waitingPages(t, s); n != 2 {
		t.Errorf("restored: %d wait, want 2", n)
	}
}

func TestADocumentThatCannotBeOpenedEndsWhole(t *testing.T) {
	s := MustOpen(t)
	locked := mustAddScan(t, s, "Locked", "", "text", "")
	mustAddScan(t, s, "Other", "")
	queuePages(t, s)
	pages, err := s.FailPages(ctx, locked, "test 1", library.Locked)
	if err != nil || fmt.Sprint(pages) != "[1 3]" {
		t.Errorf("pages %v, %v", pages, err)
	}
	if n := waitingPages(t, s); n != 1 {
		t.Errorf("%d wait, want the other document's", n)
	}
	if n, err := s.DropWaiting(ctx); err != nil || n != 1 || waitingPages(t, s) != 0 {
		t.Errorf("dropped %d, %v", n, err)
	}
}

func TestDamagedPlacesSaySo(t *testing.T) {
	s := MustOpen(t)
	id := mustAddScan(t, s, "스캔", "")
	queuePages(t, s)
	read(t, s, "하나")
	if err := s.Exec(ctx, `UPDATE page_place SET places = x'0102'`); err != nil {
		t.Fatal(err)
	}
	_, err := s.PagePlaces(ctx, id, 1)
	wantCode(t, err, library.Damaged)
	task := recognise.Task{Document: id, Page: 1, SHA256: strings.Repeat("0", 64)}
	_, err = s.EndPage(ctx, task, recognise.Ending{Status: library.RecognitionRead, Text: "하나", Boxes: nil})
	wantCode(t, err, library.Invalid)
}
