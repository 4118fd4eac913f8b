package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"naru/internal/library"
)

// rehearse says what would become of a file, and copies nothing.
func (i *Importer) rehearse(ctx context.Context, job Job, r io.Reader, took func() float64) (library.ImportItem, error) {
	item := job.Item
	hash := sha256.New()
	if _, err := io.Copy(hash, contextReader{ctx, r}); err != nil {
		return item, fmt.Errorf("read %s: %w", item.Path, err)
	}
	item.SHA256 = hex.EncodeToString(hash.Sum(nil))
	there, err := i.cfg.Catalogue.DocumentBySHA256(ctx, item.SHA256)
	switch {
	case err == nil:
		item.Status, item.Document, item.Pages = library.ImportDuplicate, there.ID, there.Pages
	case library.CodeOf(err) != library.NotFound:
		return item, fmt.Errorf("look for the same bytes: %w", err)
	default:
		before, err := i.failedBefore(ctx, job, item.SHA256)
		if err != nil {
			return item, err
		}
		if before != nil {
			return item, &library.Error{Code: before.Reason, Err: fmt.Errorf("%s failed before", item.Path)}
		}
		item.Status, item.Reason = library.ImportSkipped, library.WouldImport
	}
	item.Changed, item.Seconds = i.cfg.Now(), took()
	if err := i.cfg.Queue.FinishItem(ctx, item); err != nil {
		return item, fmt.Errorf("record %s: %w", item.Path, err)
	}
	return item, nil
}
