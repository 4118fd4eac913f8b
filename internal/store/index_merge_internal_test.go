package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"naru/internal/library"
)

func TestALibraryThatIsOpenedKeepsHowItsIndexIsMerged(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "library.sqlite")
	for _, before := range []int{0, 4} { // a new library, and one whose index is merged as FTS5 would
		s, err := Open(ctx, Options{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range mergings() {
			var got int
			if err := s.read.QueryRowContext(ctx, `SELECT v FROM `+m.table+`_config WHERE k = ?`, m.setting).Scan(&got); err != nil || got != m.value {
				t.Errorf("%s, before %d: %s is %d, %v", m.table, before, m.setting, got, err)
			}
			if _, err := s.write.ExecContext(ctx, `INSERT INTO `+m.table+` (`+m.table+`, rank) VALUES (?, 4)`, m.setting); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A word of a title is looked up in each segment.
func TestTitlesOfManyDocumentsStandInFewSegments(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "library.sqlite")
	open := func() *Store {
		s, err := Open(ctx, Options{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	segments := func(s *Store) int {
		var n int
		if err := s.write.QueryRowContext(ctx, `SELECT count(DISTINCT id >> 37) FROM document_fts_data WHERE id > 10 AND id >> 37 < 65536`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	added := 0
	add := func(s *Store, n int) {
		for range n {
			added++
			d := library.Document{Title: fmt.Sprintf("노동시장 보고서 %d", added), SHA256: fmt.Sprint(added)}
			if _, err := s.AddDocument(ctx, d, nil, library.ImportItem{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	s := open()
	add(s, 60)
	if n := segments(s); n > 8 { // two of each size: 1, 3, 9 and 27 documents
		t.Errorf("60 documents stand in %d segments", n)
	}
	// One whose titles were merged as FTS5 does.
	if _, err := s.write.ExecContext(ctx, `INSERT INTO document_fts (document_fts, rank) VALUES ('crisismerge', 16)`); err != nil {
		t.Fatal(err)
	}
	add(s, 10)
	before := segments(s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open()
	defer s.Close()
	if n := segments(s); before < 10 || n != 1 {
		t.Errorf("opened anew, %d segments are %d, not one", before, n)
	}
}
