package ingest

import (
	"context"
	"fmt"

	"naru/internal/library"
)

// rehearse says what would become of a file, and copies nothing.
func (i *Importer) rehearse(ctx context.Context, t *task) error {
	there, err := i.cfg.Catalogue.DocumentBySHA256(ctx, t.item.SHA256)
	if err != nil && library.CodeOf(err) != library.NotFound {
		return fmt.Errorf("look for the same bytes: %w", err)
	}
	var into *library.Document
	if there != nil {
		if into, err = i.into(ctx, there); err != nil {
			return err
		}
	}
	if into != nil {
		t.item.Status, t.item.Document, t.item.Pages = library.ImportDuplicate, into.ID, into.Pages
	} else {
		if err := i.failedBefore(ctx, t, there); err != nil {
			return err
		}
		t.item.Status, t.item.Reason = library.ImportSkipped, library.WouldImport
	}
	t.item.Changed, t.item.Seconds = i.cfg.Now(), t.took()
	if err := i.cfg.Queue.FinishItem(ctx, t.item); err != nil {
		return fmt.Errorf("record %s: %w", t.item.Path, err)
	}
	return nil
}
