package store

import (
	"context"
	"path/filepath"
	"testing"
)

func TestALibraryThatIsOpenedKeepsHowItsIndexIsMerged(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "library.sqlite")
	for _, before := range []int{0, 4} { // a new library, and one whose index is merged as FTS5 would
		s, err := Open(ctx, Options{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range []string{"page_fts", "note_fts", "document_fts"} {
			var got int
			if err := s.read.QueryRowContext(ctx, `SELECT v FROM `+table+`_config WHERE k = 'automerge'`).Scan(&got); err != nil || got != segmentsMerged {
				t.Errorf("%s, before %d: merged by %d, %v", table, before, got, err)
			}
			if _, err := s.write.ExecContext(ctx, `INSERT INTO `+table+` (`+table+`, rank) VALUES ('automerge', 4)`); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
