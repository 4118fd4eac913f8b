package store_test

import (
	"fmt"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/store"
)

// changedFile queues the file of an imported one again, with other bytes.
func changedFile(t *testing.T, s *store.Store, path, sha256 string) library.ImportItem {
	t.Helper()
	if _, err := s.Enqueue(ctx, 0, []library.ImportItem{{Path: path}}, library.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	item := mustNext(t, s, 1)[0].Item
	item.SHA256, item.Size, item.Modified = sha256, int64(len(sha256)), time.Unix(int64(len(sha256)), 0)
	return item
}

func mustOffer(t *testing.T, s *store.Store, of library.DocumentID, path, sha256 string) library.NewVersion {
	t.Helper()
	offered, err := s.OfferVersion(ctx, of, changedFile(t, s, path, sha256))
	if err != nil || !offered {
		t.Fatal(offered, err)
	}
	all, err := s.NewVersions(ctx)
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	return all[0]
}

func TestAnOfferEndsItsItemAndReplacesTheOneBefore(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/보고서.pdf", "v1", 1, time.Unix(1, 0))
	mustOffer(t, s, item.Document, "/보고서.pdf", "v2.")
	v := mustOffer(t, s, item.Document, "/보고서.pdf", "v3..")
	all, err := s.NewVersions(ctx)
	if err != nil || len(all) != 1 || v.SHA256 != "v3.." || v.Document != item.Document || v.Title != "/보고서.pdf" || v.Found.IsZero() {
		t.Errorf("offers %+v, %v", all, err)
	}
	wantCounts(t, s, 0, "map[imported:1 skipped:2]")
	items, err := s.Items(ctx, 0, library.ImportSkipped)
	if err != nil || items[0].Reason != library.NewVersionFound || items[0].Document != item.Document {
		t.Errorf("item %+v, %v", items, err)
	}
	// The file is known as it is now, and whose it is.
	seen, err := s.Seen(ctx, []string{"/보고서.pdf"})
	if f := seen["/보고서.pdf"]; err != nil || f.SHA256 != "v3.." || f.In == nil || f.In.SHA256 != "v1" || f.Current() {
		t.Errorf("seen %+v, %v", f, err)
	}
	if err := s.TrashDocument(ctx, item.Document); err != nil {
		t.Fatal(err)
	}
	if all, err := s.NewVersions(ctx); err != nil || len(all) != 0 {
		t.Errorf("of a document in the trash: %+v, %v", all, err)
	}
}

func TestAnOfferThatWasDecidedStandsNoMore(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/a.pdf", "v1", 1, time.Unix(1, 0))
	v := mustOffer(t, s, item.Document, "/a.pdf", "v2")
	if err := s.EndOffer(ctx, v.ID, false); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.EndOffer(ctx, v.ID, false), library.NotFound)
	again := mustOffer(t, s, item.Document, "/a.pdf", "v2")
	if err := s.EndOffer(ctx, again.ID, true); err != nil {
		t.Fatal(err)
	}
	if offered, err := s.OfferVersion(ctx, item.Document, changedFile(t, s, "/a.pdf", "v2")); err != nil || offered {
		t.Errorf("put apart, it is offered again: %v, %v", offered, err)
	}
	mustOffer(t, s, item.Document, "/a.pdf", "v3.")
	// The file is as it was: nothing is left to offer.
	back := changedFile(t, s, "/a.pdf", "v1")
	back.Status, back.Document = library.ImportDuplicate, item.Document
	if err := s.FinishItem(ctx, back); err != nil {
		t.Fatal(err)
	}
	if all, err := s.NewVersions(ctx); err != nil || len(all) != 0 {
		t.Errorf("offers %+v, %v", all, err)
	}
}

func TestANewVersionTakesThePlaceOfTheOldOneWithItsQuotes(t *testing.T) {
	s := MustOpen(t)
	id, err := s.AddDocument(ctx, library.Document{Title: "초안", SHA256: "v1", File: "a.pdf", Reader: "pdfium",
		Themes: []library.ThemeScore{{ID: "border", Score: 0.3}}},
		[]library.Page{{Text: "표지"}, {Text: "계절근로자를 도입하려면 immi-\ngration policy", Label: "1"}, {Text: "사라질 문장입니다", Label: "2"}, {Source: library.SourceOCR, Text: "ocr"}},
		library.ImportItem{})
	if err != nil {
		t.Fatal(err)
	}
	title := "바로잡은 제목"
	if _, err := s.UpdateDocument(ctx, id, library.DocumentPatch{Title: &title}); err != nil {
		t.Fatal(err)
	}
	if err := s.AddThemes(ctx, id, "labour"); err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(ctx, `INSERT INTO recognition (document, page, status, changed) VALUES (?, 4, 'read', '')`, id); err != nil {
		t.Fatal(err)
	}
	quote := func(page int, text string) library.QuoteID {
		t.Helper()
		_, q, err := s.AddQuote(ctx, library.Quote{Document: id, Page: page, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return q.ID
	}
	stays, moves, hyphen, lost := quote(1, "표지"), quote(2, "계절근로자를 도입하려면"), quote(2, "immi-\ngration policy"), quote(3, "사라질 문장")
	removed := quote(2, "도입하려면")
	if err := s.RemoveQuote(ctx, removed); err != nil {
		t.Fatal(err)
	}
	v := mustOffer(t, s, id, "/a.pdf", "v2")
	pages := []library.Page{{Text: "표지", Label: "i"}, {Text: "새로 넣은 쪽", Label: "ii"},
		{Text: "농촌에 계절 근로자를\n도입하려면 immigration policy", Label: "1"}}
	change, err := s.ReplaceVersion(ctx, v.ID, library.Document{Title: "최종본", SHA256: "v2", File: "a.pdf", Reader: "pdfium", Series: "연구보고서",
		Themes: []library.ThemeScore{{ID: "integration", Score: 0.8}}}, pages, library.ImportItem{Path: "/a.pdf", Size: 2, Modified: time.Unix(2, 0)})
	if err != nil {
		t.Fatal(err)
	}
	if change.Document != id || change.Quotes != 4 || change.Moved != 2 || len(change.Lost) != 1 || change.Lost[0].ID != lost || change.Notes != 5 {
		t.Errorf("change %+v", change)
	}
	quotes, err := s.QuotesOf(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	at := map[library.QuoteID]string{}
	for _, q := range quotes {
		on := ""
		if q.Page <= len(pages) && q.To > 0 {
			on = string([]rune(pages[q.Page-1].Text)[q.From:q.To])
		}
		at[q.ID] = fmt.Sprint(q.Page, "/", q.Label, " ", on)
	}
	for id, want := range map[library.QuoteID]string{stays: "1/i 표지", moves: "3/1 계절 근로자를\n도입하려면", hyphen: "3/1 immigration policy", lost: "3/2 "} {
		if at[id] != want {
			t.Errorf("quote %d stands at %q, want %q", id, at[id], want)
		}
	}
	for note, want := range map[library.NoteID]int{1: 1, 2: 3, 3: 3, 4: 3} {
		if n, err := s.Note(ctx, note); err != nil || n.Page != want {
			t.Errorf("note %d is on page %d, want %d (%v)", note, n.Page, want, err)
		}
	}
	d, err := s.Document(ctx, id)
	if err != nil || d.Title != title || d.Series != "연구보고서" || d.SHA256 != "v2" || d.Pages != 3 || d.PagesWithoutText != 0 {
		t.Errorf("document %+v, %v", d, err)
	}
	var themes []string
	for _, th := range d.Themes {
		themes = append(themes, th.ID)
	}
	if fmt.Sprint(themes) != "[labour integration]" {
		t.Errorf("themes %v", themes)
	}
	for table, want := range map[string]int{"recognition": 0, "former_file": 1, "page": 3} {
		var n int
		if err := s.Writer().QueryRow(`SELECT count(*) FROM ` + table).Scan(&n); err != nil || n != want {
			t.Errorf("%d rows in %s, want %d (%v)", n, table, want, err)
		}
	}
	if former, err := s.FormerDocument(ctx, "v1"); err != nil || former.ID != id {
		t.Errorf("who had the former original: %+v, %v", former, err)
	}
	if used, err := s.OriginalUsed(ctx, "v1"); err != nil || !used {
		t.Errorf("the former original is used: %v, %v", used, err)
	}
	seen, err := s.Seen(ctx, []string{"/a.pdf"})
	if f := seen["/a.pdf"]; err != nil || !f.Current() || f.Document != id {
		t.Errorf("seen %+v, %v", f, err)
	}
	wantHits(t, find(t, s, "새로"), "page 1/2")
	wantSound(t, s)
	if _, err := s.NewVersion(ctx, v.ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("the offer stands: %v", err)
	}
	// A quote removed by a person follows as well, for when it is restored.
	if err := s.RestoreQuote(ctx, removed); err != nil {
		t.Fatal(err)
	}
	if quotes, err := s.QuotesOf(ctx, id); err != nil || len(quotes) != 5 {
		t.Errorf("%d quotes, %v", len(quotes), err)
	}
}

func TestTakingANewVersionIsAllOrNothing(t *testing.T) {
	s := MustOpen(t)
	item := imported(t, s, "/a.pdf", "v1", 1, time.Unix(1, 0))
	imported(t, s, "/b.pdf", "other", 1, time.Unix(1, 0))
	if _, _, err := s.AddQuote(ctx, library.Quote{Document: item.Document, Page: 1, Text: "text"}); err != nil {
		t.Fatal(err)
	}
	v := mustOffer(t, s, item.Document, "/a.pdf", "v2")
	before := dump(t, s)
	take := func(c *endsAfter, sha256 string) error {
		_, err := s.ReplaceVersion(c, v.ID, library.Document{Title: "B", SHA256: sha256, File: "a.pdf"}, manyPages(20), library.ImportItem{Path: "/a.pdf", Modified: time.Unix(9, 0)})
		return err
	}
	wantCode(t, take(endAfter(1e6), "other"), library.Conflict)
	cancelled := 0
	for n := 1; n < 5000; n += 1 + n/3 {
		if err := take(endAfter(n), "v2"); err == nil {
			break
		}
		if cancelled++; dump(t, s) != before {
			t.Fatalf("cancelled after %d looks, something is left", n)
		}
	}
	if cancelled < 5 {
		t.Fatalf("cancelled only %d times", cancelled)
	}
	wantSound(t, s)
}
