package workspace

import (
	"fmt"
	"testing"

	"naru/internal/library"
)

func TestWhatAnEarlierNaruDescribedIsDescribedAgainButForWhatAPersonSet(t *testing.T) {
	ctx := t.Context()
	w, err := Open(ctx, Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	add := func(d library.Document, text string) library.DocumentID {
		t.Helper()
		d.SHA256 = fmt.Sprintf("%x", d.Title)
		id, err := w.store.AddDocument(ctx, d, []library.Page{{Text: text}}, library.ImportItem{})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	const front = "정책보고서 2020-02\n코로나19와 이주민 방역 정책의 과제\n연구책임자 김하늘\n주제어: 코로나19, 이주민\n2020. 12.\n"
	fromPage := map[string]library.FieldSource{"title": {From: library.FromPage, Page: 1}}
	old := add(library.Document{Title: "옛 규칙이 읽은 제목", Sources: fromPage}, front)
	corrected := add(library.Document{Title: "옛 규칙이 읽은 다른 제목", Sources: fromPage}, front)
	title, keywords := "사람이 고친 제목", []string{"사람이 고른 말"}
	if _, err := w.Documents.UpdateDocument(ctx, corrected, library.DocumentPatch{Title: &title, Keywords: &keywords}); err != nil {
		t.Fatal(err)
	}
	trashed := add(library.Document{Title: "버린 문서", Sources: fromPage}, front)
	if err := w.Documents.TrashDocument(ctx, trashed); err != nil {
		t.Fatal(err)
	}
	if due, err := w.DescriptionsDue(ctx); err != nil || due != 2 {
		t.Fatalf("%d due, %v", due, err)
	}
	var steps []string
	if err := w.RenewDescriptions(ctx, func(done, total int) { steps = append(steps, fmt.Sprint(done, "/", total)) }); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(steps) != "[1/2 2/2]" {
		t.Errorf("progress %v", steps)
	}
	for id, want := range map[library.DocumentID]string{
		old:       "코로나19와 이주민 방역 정책의 과제 [코로나19 이주민] 2020-02",
		corrected: "사람이 고친 제목 [사람이 고른 말] 2020-02",
	} {
		d, err := w.Documents.Document(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(d.Title, " ", d.Keywords, " ", d.Number); got != want {
			t.Errorf("document %d: %s, want %s", id, got, want)
		}
	}
	if due, err := w.DescriptionsDue(ctx); err != nil || due != 0 {
		t.Errorf("%d still due, %v", due, err)
	}
	if err := w.Documents.RestoreDocument(ctx, trashed); err != nil {
		t.Fatal(err)
	}
	if due, err := w.DescriptionsDue(ctx); err != nil || due != 1 {
		t.Errorf("%d due with what came back from the trash, %v", due, err)
	}
}
