package store

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"naru/internal/library"
	"naru/internal/query"
)

// TestAQuickSearchFindsARareWordBesideACommonOneInTheOldestDocuments: the newest
// documents hold the common word only, on more pages than are looked at.
func TestAQuickSearchFindsARareWordBesideACommonOneInTheOldestDocuments(t *testing.T) {
	ctx := context.Background()
	s := madeUp(t, nil, 0)
	err := s.update(ctx, "make leaves small", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO page_fts (page_fts, rank) VALUES ('pgsz', 64)`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		pages := make([]library.Page, 20)
		for k := range pages {
			pages[k].Text = "labour and more labour"
			if i < 2 && k%4 == 0 {
				pages[k].Text += " 저장하므로"
			}
		}
		if _, err := s.AddDocument(ctx, library.Document{Title: fmt.Sprint("Report ", i), SHA256: fmt.Sprint(i)}, pages, library.ImportItem{}); err != nil {
			t.Fatal(err)
		}
	}
	p := query.Compile("labour 저장하므로", query.Options{})
	err = s.view(ctx, "search", func(tx *sql.Tx) error {
		c := &collector{tx: tx, sets: newDocumentSets(tx), weights: defaultWeights(), plan: p, quick: true, bounds: bounds{leaves: 40, rows: 200, titled: 5}}
		h, err := c.collect(ctx)
		if err != nil {
			return err
		}
		if len(h.pages.ids) != 10 {
			t.Errorf("%d pages of 10", len(h.pages.ids))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
