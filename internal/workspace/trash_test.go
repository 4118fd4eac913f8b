package workspace_test

import (
	"os"
	"path/filepath"
	"testing"

	"naru/internal/library"
	"naru/internal/workspace"
)

func TestADocumentDeletedForGoodLeavesNoOriginalAndCanComeAgain(t *testing.T) {
	ctx := t.Context()
	dir := t.TempDir()
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	from := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(from, []byte("A report on seasonal workers and how long they stay."), 0o600); err != nil {
		t.Fatal(err)
	}
	bring := func() library.Document {
		t.Helper()
		if _, err := w.Importer.Add(ctx, []string{from}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		w.Importer.Start()
		if err := w.Importer.Wait(ctx); err != nil {
			t.Fatal(err)
		}
		list, err := w.Documents.Documents(ctx, library.DocumentFilter{})
		if err != nil || len(list.Documents) != 1 {
			t.Fatalf("the library holds %+v, %v", list, err)
		}
		return list.Documents[0]
	}
	originals := func() int {
		t.Helper()
		n := 0
		err := filepath.Walk(filepath.Join(dir, "files"), func(_ string, info os.FileInfo, err error) error {
			if err == nil && info.Mode().IsRegular() {
				n++
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	first := bring()
	if n := originals(); n != 1 {
		t.Fatalf("%d originals lie there", n)
	}
	if err := w.Documents.TrashDocument(ctx, first.ID); err != nil {
		t.Fatal(err)
	}
	if told, err := w.Trash.EmptyDocuments(ctx); err != nil || told.Documents != 1 {
		t.Fatalf("taken out %+v, %v", told, err)
	}
	if n := originals(); n != 0 {
		t.Errorf("%d originals are left behind", n)
	}
	if again := bring(); again.ID == first.ID || originals() != 1 {
		t.Errorf("brought again it is document %d, with %d originals", again.ID, originals())
	}
}
