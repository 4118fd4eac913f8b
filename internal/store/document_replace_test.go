package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/store"
)

// begun queues a file and keeps its first pages.
func begun(t *testing.T, s *store.Store, d library.Document, texts ...string) library.ImportItem {
	t.Helper()
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/" + d.SHA256 + ".pdf"}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	item := mustNext(t, s, 1)[0].Item
	d.Incomplete = library.IncompleteReading
	id, err := s.AddDocument(ctx, d, pagesOf(texts...), item)
	if err != nil {
		t.Fatal(err)
	}
	item.Document, item.SHA256 = id, d.SHA256
	return item
}

func mustComplete(t *testing.T, s *store.Store, item library.ImportItem, d library.Document, texts ...string) {
	t.Helper()
	if err := s.CompleteDocument(ctx, item.Document, d, pagesOf(texts...), item); err != nil {
		t.Fatal(err)
	}
}

func wantSound(t *testing.T, s *store.Store) {
	t.Helper()
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
}

func TestADocumentReadInTwoStepsIsTheOneReadAtOnce(t *testing.T) {
	d := library.Document{Title: "출입국관리법", SHA256: "law", Reader: "pdfium", People: []library.Credit{{Name: "박민정", Role: library.RoleAuthor}},
		Themes: []library.ThemeScore{{ID: "border", Score: 0.5}}, Contents: []library.Heading{{Level: 1, Title: "총칙", Page: 1}}}
	texts := []string{"제1조 목적 고용허가제", "제2조 정의", "", "final words"}

	two := MustOpen(t)
	first := d
	first.Title, first.Themes, first.Contents = "출입국", nil, nil
	item := begun(t, two, first, texts[0], "제2조 정")
	wantHits(t, find(t, two, "고용허가제"), "page 1/1")
	got, err := two.Document(ctx, item.Document)
	if err != nil || got.Incomplete != library.IncompleteReading || got.Pages != 2 {
		t.Fatalf("while it is read: %+v, %v", got, err)
	}
	wantCounts(t, two, 0, "map[reading:1]")
	if items, err := two.Items(ctx, 0); err != nil || items[0].Document != item.Document || items[0].SHA256 != "law" {
		t.Errorf("its item: %+v, %v", items, err)
	}
	mustComplete(t, two, item, d, texts...)
	wantCounts(t, two, 0, "map[imported:1]")
	wantSound(t, two)
	wantHits(t, find(t, two, "final"), "page 1/4")

	once := MustOpen(t)
	MustAdd(t, once, d, texts...)
	if a, b := dump(t, once), dump(t, two); a != b {
		t.Errorf("dumps differ:\n%s\n%s", a, b)
	}
	if a, b := words(t, once), words(t, two); fmt.Sprint(a) != fmt.Sprint(b) {
		t.Errorf("words %v, want %v", b, a)
	}
}

func TestWhatAPersonDidWhileADocumentWasReadStays(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "Draft title", SHA256: "a", Themes: []library.ThemeScore{{ID: "border", Score: 0.4}, {ID: "labour", Score: 0.4}}},
		"front", "계절근로자를 도입하려면 immi-\ngration offices")
	id := item.Document
	title := "A better title"
	if _, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Title: &title, Tags: &[]string{"세미나"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveThemes(ctx, id, "border"); err != nil {
		t.Fatal(err)
	}
	if err := s.AddThemes(ctx, id, "integration"); err != nil {
		t.Fatal(err)
	}
	_, quote, err := s.AddQuote(ctx, library.Quote{Document: id, Page: 2, Text: "immi-\ngration offices"})
	if err != nil {
		t.Fatal(err)
	}
	mustComplete(t, s, item, library.Document{Title: "The printed title", Series: "연구보고서", SHA256: "a",
		Themes: []library.ThemeScore{{ID: "border", Score: 0.9}, {ID: "labour", Score: 0.9}}},
		"front", "머리글 계절근로자를 도입하려면 immigration offices", "end")
	d, err := s.Document(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != title || d.Series != "연구보고서" || !slices.Equal(d.Tags, []string{"세미나"}) || d.Incomplete != "" {
		t.Errorf("description %+v", d)
	}
	var themes []string
	for _, th := range d.Themes {
		themes = append(themes, th.ID)
	}
	slices.Sort(themes)
	if fmt.Sprint(themes) != "[integration labour]" {
		t.Errorf("themes %v", themes)
	}
	quotes, err := s.QuotesOf(ctx, id)
	if err != nil || len(quotes) != 1 || quotes[0].ID != quote.ID {
		t.Fatal(quotes, err)
	}
	p, err := s.Page(ctx, id, quotes[0].Page)
	if err != nil || string([]rune(p.Text)[quotes[0].From:quotes[0].To]) != "immigration offices" {
		t.Errorf("the quote stands at %+v of %q", quotes[0], p.Text)
	}
	wantSound(t, s)
}

func TestRecognisedPagesStayWhenTheSameBytesAreReadAgain(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "Scan", SHA256: "a"}, "", "", "text")
	for number, text := range map[int]string{1: "인식한 글", 2: "recognised"} {
		if err := s.Exec(ctx, `UPDATE page SET source = 'ocr', text = ?, bytes = ? WHERE document = ? AND number = ?`, text, len(text), item.Document, number); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Exec(ctx, `INSERT INTO page_place (page, places) SELECT id, x'01' FROM page WHERE source = 'ocr'`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Reindex(ctx, nil); err != nil {
		t.Fatal(err)
	}
	mustComplete(t, s, item, library.Document{Title: "Scan", SHA256: "a"}, "", "now with a text of its own", "text")
	pages, err := s.Pages(ctx, item.Document)
	if err != nil {
		t.Fatal(err)
	}
	if pages[0].Source != library.SourceOCR || pages[0].Text != "인식한 글" || pages[1].Source != library.SourceText {
		t.Errorf("pages %+v", pages)
	}
	if d, _ := s.Document(ctx, item.Document); d.PagesWithoutText != 0 {
		t.Errorf("%d pages without text", d.PagesWithoutText)
	}
	var places int
	if err := s.Writer().QueryRow(`SELECT count(*) FROM page_place`).Scan(&places); err != nil || places != 1 {
		t.Errorf("places of %d pages, %v", places, err)
	}
	wantHits(t, find(t, s, "인식"), "page 1/1")
	wantHits(t, find(t, s, "recognised"))
	wantSound(t, s)
}

func TestAnAbandonedDocumentLeavesNothingUnlessAPersonTouchedIt(t *testing.T) {
	title := "mine"
	for name, touch := range map[string]func(s *store.Store, id library.DocumentID) error{
		"": func(*store.Store, library.DocumentID) error { return nil },
		"a note": func(s *store.Store, id library.DocumentID) error {
			_, err := s.AddNote(ctx, library.Note{Document: id, Body: "x"})
			return err
		},
		"a quote": func(s *store.Store, id library.DocumentID) error {
			_, _, err := s.AddQuote(ctx, library.Quote{Document: id, Page: 1, Text: "고용허가제"})
			return err
		},
		"a correction": func(s *store.Store, id library.DocumentID) error {
			_, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Title: &title})
			return err
		},
		"a theme": func(s *store.Store, id library.DocumentID) error { return s.AddThemes(ctx, id, "integration") },
		"a theme taken away": func(s *store.Store, id library.DocumentID) error {
			return s.RemoveThemes(ctx, id, "border")
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := MustOpen(t)
			empty := dump(t, s)
			// A theme that the import gave in the person's name is no touch.
			item := begun(t, s, library.Document{Title: "A", SHA256: "a", People: []library.Credit{{Name: "박민정", Role: library.RoleAuthor}},
				Themes: []library.ThemeScore{{ID: "border", Score: 1, By: library.ByPerson}}}, "고용허가제")
			if err := touch(s, item.Document); err != nil {
				t.Fatal(err)
			}
			item.Status, item.Reason = library.ImportSkipped, library.Cancelled
			kept, err := s.AbandonDocument(ctx, item, []string{"border"})
			if err != nil || kept != (name != "") {
				t.Fatalf("kept %v, %v", kept, err)
			}
			items, err := s.Items(ctx, 0)
			if err != nil || items[0].Status != library.ImportSkipped || (items[0].Document != 0) != kept {
				t.Errorf("item %+v, %v", items, err)
			}
			wantSound(t, s)
			if kept {
				if d, err := s.Document(ctx, item.Document); err != nil || d.Incomplete != library.Cancelled {
					t.Errorf("%+v, %v", d, err)
				}
				return
			}
			if got := dump(t, s); got != empty {
				t.Errorf("left:\n%s", got)
			}
			if w := words(t, s); len(w) != 0 {
				t.Errorf("words are left: %v", w)
			}
			wantHits(t, find(t, s, "고용허가제"))
		})
	}
}

func TestADocumentThatIsWholeIsNotAbandoned(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "A", SHA256: "a"}, "text")
	item.Status, item.Reason, item.Reader = library.ImportFailed, library.TimedOut, "1"
	mustComplete(t, s, item, library.Document{Title: "A", SHA256: "a", Incomplete: library.TimedOut}, "text", "more")
	wantCounts(t, s, 0, "map[failed:1]")
	if it, err := s.FailedBefore(ctx, "a", "1"); err != nil || it == nil || it.Document != item.Document || it.Pages != 2 {
		t.Errorf("failed before: %+v, %v", it, err)
	}
	if kept, err := s.AbandonDocument(ctx, item, nil); err != nil || !kept {
		t.Errorf("kept %v, %v", kept, err)
	}
	if d, err := s.Document(ctx, item.Document); err != nil || d.Incomplete != library.TimedOut || d.Pages != 2 {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestCompletingIsAllOrNothing(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "A", SHA256: "a"}, "first page", "second")
	if _, _, err := s.AddQuote(ctx, library.Quote{Document: item.Document, Page: 1, Text: "first"}); err != nil {
		t.Fatal(err)
	}
	before, counted := dump(t, s), fmt.Sprint(words(t, s))
	cancelled := 0
	for n := 1; n < 5000; n += 1 + n/3 {
		if err := s.CompleteDocument(endAfter(n), item.Document, library.Document{Title: "B", SHA256: "a"}, manyPages(20), item); err == nil {
			break
		}
		cancelled++
		if dump(t, s) != before || fmt.Sprint(words(t, s)) != counted {
			t.Fatalf("cancelled after %d looks, something is left", n)
		}
		wantCounts(t, s, 0, "map[reading:1]")
	}
	if cancelled < 5 {
		t.Fatalf("cancelled only %d times", cancelled)
	}
	wantSound(t, s)
	wantCode(t, s.CompleteDocument(ctx, item.Document, library.Document{SHA256: "other"}, nil, item), library.Conflict)
	wantCode(t, s.CompleteDocument(ctx, 99, library.Document{SHA256: "a"}, nil, item), library.NotFound)
}

func TestADocumentCompletedInTheTrashStaysThere(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "A", SHA256: "a"}, "고용허가제")
	if err := s.TrashDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	mustComplete(t, s, item, library.Document{Title: "A", SHA256: "a"}, "고용허가제", "사회통합")
	if w := words(t, s); len(w) != 0 {
		t.Errorf("words of the trash are counted: %v", w)
	}
	if err := s.RestoreDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	wantHits(t, find(t, s, "사회통합"), "page 1/2")
	if w := words(t, s); w["사회통합"] != 1 {
		t.Errorf("words %v", w)
	}
	wantSound(t, s)
}

func TestBegunFilesAreToldFromOthersThatWait(t *testing.T) {
	s := MustOpen(t)
	item := begun(t, s, library.Document{Title: "A", SHA256: "a"}, "text")
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: "/other.pdf"}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	if jobs, err := s.Begun(ctx); err != nil || len(jobs) != 0 {
		t.Errorf("while it is read: %v, %v", jobs, err)
	}
	if _, err := s.RequeueInterrupted(ctx); err != nil {
		t.Fatal(err)
	}
	jobs, err := s.Begun(ctx)
	if err != nil || len(jobs) != 1 || jobs[0].Item.ID != item.ID || jobs[0].Item.Document != item.Document || !strings.HasSuffix(jobs[0].Item.Path, "a.pdf") {
		t.Errorf("jobs %+v, %v", jobs, err)
	}
}

func TestAPageThatReadsTheSameTakesWhatElseIsTold(t *testing.T) {
	d := library.Document{Title: "보고서", SHA256: "a", Reader: "pdfium"}
	first := pagesOf("머리글\n이주 노동자", "migrant wor", "same")
	whole := pagesOf("머리글\n이주 노동자", "migrant workers", "same", "끝")
	whole[0].Label, whole[0].BodyFrom, whole[0].BodyTo = "iii", 4, 10
	whole[2].Width, whole[2].Height = 842, 595

	s := MustOpen(t)
	item := begun(t, s, d)
	again := begun(t, s, library.Document{Title: "다른 보고서", SHA256: "b"}, "migrant same")
	began := d
	began.Incomplete = library.IncompleteReading
	if err := s.CompleteDocument(ctx, item.Document, began, first, item); err != nil {
		t.Fatal(err)
	}
	if err := s.CompleteDocument(ctx, item.Document, d, whole, item); err != nil {
		t.Fatal(err)
	}
	pages, err := s.Pages(ctx, item.Document)
	if err != nil || len(pages) != len(whole) {
		t.Fatal(len(pages), err)
	}
	for k, got := range pages {
		want := whole[k]
		want.Document, want.Number, want.Source = item.Document, k+1, library.SourceText
		if want.Label == "" {
			want.Label = fmt.Sprint(k + 1)
		}
		if got != want {
			t.Errorf("page %d is %+v, want %+v", k+1, got, want)
		}
	}
	wantHits(t, find(t, s, "이주"), fmt.Sprintf("page %d/1", item.Document))
	wantHits(t, find(t, s, "workers"), fmt.Sprintf("page %d/2", item.Document))
	got := fmt.Sprint(words(t, s))
	mustComplete(t, s, again, library.Document{Title: "다른 보고서", SHA256: "b"}, "migrant same")

	once := MustOpen(t)
	if _, err := once.AddDocument(ctx, d, whole, library.ImportItem{}); err != nil {
		t.Fatal(err)
	}
	MustAdd(t, once, library.Document{Title: "다른 보고서", SHA256: "b"}, "migrant same")
	if want := fmt.Sprint(words(t, once)); got != want || fmt.Sprint(words(t, s)) != want {
		t.Errorf("words %s, then %v, want %s", got, words(t, s), want)
	}
	wantSound(t, s)
}
