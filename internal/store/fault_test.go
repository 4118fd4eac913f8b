package store_test

import (
	"fmt"
	"testing"

	"naru/internal/library"
)

func TestAFullDiskIsToldAndLosesNothing(t *testing.T) {
	s := someLibrary(t)
	before := dump(t, s)
	var pages int
	if err := s.Writer().QueryRow(`PRAGMA page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(ctx, fmt.Sprintf(`PRAGMA max_page_count = %d`, pages+20)); err != nil {
		t.Fatal(err)
	}
	_, err := s.AddDocument(ctx, library.Document{Title: "Long", SHA256: "long"}, manyPages(300), library.ImportItem{})
	wantCode(t, err, library.DiskFull)
	if after := dump(t, s); after != before {
		t.Error("half a document is in")
	}
	if err := s.Exec(ctx, `PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddDocument(ctx, library.Document{Title: "Long", SHA256: "long"}, manyPages(300), library.ImportItem{}); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) != 0 {
		t.Errorf("problems %v, %v", problems, err)
	}
}
