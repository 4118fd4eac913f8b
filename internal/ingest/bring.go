package ingest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"naru/internal/library"
)

// task is one file on its way: what it came with, and the item as it will end.
type task struct {
	options library.ImportOptions
	item    library.ImportItem
	took    func() float64 // seconds so far
}

// A file that is being written is looked at so many times, with so much time in
// between for it to settle.
const (
	changingTries = 3
	changingPause = 2 * time.Second
)

// bring takes one file in. It returns the item as it ended and recorded, or,
// with an error, as far as it is known.
func (i *Importer) bring(ctx context.Context, job Job, took func() float64) (library.ImportItem, error) {
	known := i.secrets.of(job.Item.Batch)
	t := &task{options: job.Options, item: job.Item, took: took}
	t.options.Password = known.password
	t.options.Again = t.options.Again || known.again
	t.item.Reason, t.item.Message, t.item.Reader = "", "", ""

	if there := i.begun(ctx, job.Item); there != nil {
		return t.item, i.goOn(ctx, t, there)
	}
	for try := 1; ; try++ {
		t.item.Document, t.item.SHA256 = 0, ""
		err := i.bringFile(ctx, t)
		if library.CodeOf(err) == library.EmptyFile && i.fresh(t.item.Path) {
			err = library.Errorf(library.Changing, "%w", err)
		}
		if library.CodeOf(err) != library.Changing || try == changingTries {
			if library.CodeOf(err) == library.EmptyFile && !t.options.DryRun {
				t.dated()
			}
			return t.item, err
		}
		if err := i.cfg.Sleep(ctx, changingPause); err != nil {
			return t.item, err
		}
	}
}

// dated notes the size and time of an empty file, which was refused before they
// were: by them it is known again.
func (t *task) dated() {
	if info, err := os.Stat(t.item.Path); err == nil {
		t.item.Size, t.item.Modified = info.Size(), info.ModTime()
	}
}

// fresh reports whether a file was written to a moment ago: one that is damaged
// then may only not be whole yet.
func (i *Importer) fresh(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	age := i.cfg.Now().Sub(info.ModTime())
	return age >= 0 && age < changingPause
}

// begun returns the incomplete document of an item that was read before, where
// its copy is there: the file itself is not needed any more.
func (i *Importer) begun(ctx context.Context, item library.ImportItem) *library.Document {
	if item.Document == 0 || item.SHA256 == "" {
		return nil
	}
	d, err := i.cfg.Catalogue.DocumentBySHA256(ctx, item.SHA256)
	if err != nil || d.ID != item.Document || d.Incomplete == "" {
		return nil
	}
	if into, err := i.cfg.Catalogue.MergedInto(ctx, d.ID); err != nil || into != d.ID {
		return nil // the whole of it is in
	}
	if _, err := os.Stat(i.original(d)); err != nil {
		return nil
	}
	return d
}

// original is where a document's copy lies.
func (i *Importer) original(d *library.Document) string {
	return i.cfg.Blobs.Path(d.SHA256, strings.ToLower(filepath.Ext(d.File)))
}

// goOn completes a document of which pages are in.
func (i *Importer) goOn(ctx context.Context, t *task, there *library.Document) error {
	defer i.hashes.lock(t.item.SHA256)()
	if err := i.failedBefore(ctx, t, there); err != nil {
		return err
	}
	return i.read(ctx, t, strings.ToLower(filepath.Ext(there.File)), there)
}

// bringFile takes in what lies at the item's path.
func (i *Importer) bringFile(ctx context.Context, t *task) error {
	s, err := i.open(ctx, t.item.Path)
	if err != nil {
		return err
	}
	defer s.file.Close()
	t.item.SHA256 = s.sha256
	// The same bytes twice in one batch: the second waits, and is a duplicate
	// or fails like the first.
	defer i.hashes.lock(s.sha256)()
	if t.options.DryRun {
		return i.rehearse(ctx, t)
	}
	t.item.Size, t.item.Modified = s.info.Size(), s.info.ModTime()
	return i.place(ctx, t, s)
}

// place decides what becomes of bytes that are known by their hash. Only new
// ones are copied.
func (i *Importer) place(ctx context.Context, t *task, s *source) error {
	there, err := i.cfg.Catalogue.DocumentBySHA256(ctx, s.sha256)
	if err != nil && library.CodeOf(err) != library.NotFound {
		return fmt.Errorf("look for the same bytes: %w", err)
	}
	extension := s.extension
	if there != nil {
		// The same bytes under another kind's name: one copy is enough.
		extension = strings.ToLower(filepath.Ext(there.File))
		// Bringing the file in again is how a person mends its copy.
		if err := i.copy(ctx, s, extension); err != nil {
			return err
		}
		into, err := i.into(ctx, there)
		if err != nil {
			return err
		}
		if into != nil {
			return i.duplicate(ctx, t, into)
		}
	}
	if there == nil {
		if known, err := i.formerOrNew(ctx, t); known || err != nil {
			return err
		}
	}
	if err := i.failedBefore(ctx, t, there); err != nil {
		return err
	}
	if there == nil {
		if err := i.copy(ctx, s, extension); err != nil {
			return err
		}
		if err := s.unchanged(); err != nil {
			i.forget(ctx, s.sha256, extension)
			return err
		}
	}
	err = i.read(ctx, t, extension, there)
	switch {
	case err != nil && t.item.Document == 0:
		i.forget(ctx, s.sha256, extension)
	case err == nil && there != nil:
		err = i.cfg.Catalogue.RestoreDocument(ctx, there.ID)
	}
	return err
}

// into gives the document in which the bytes of another are: itself, or the one it
// went into; nil where they are to be read. What broke off and went into the whole
// of it is wanted no more.
func (i *Importer) into(ctx context.Context, there *library.Document) (*library.Document, error) {
	id, err := i.cfg.Catalogue.MergedInto(ctx, there.ID)
	if err != nil {
		return nil, fmt.Errorf("look where document %d went: %w", there.ID, err)
	}
	if there.Incomplete != "" && id == there.ID {
		return nil, nil
	}
	d := *there
	d.ID = id
	return &d, nil
}

// formerOrNew deals with bytes that are in no document now, but whose file or
// whose former document is: offers a new version of the document that the file
// was, or ends as a duplicate of the one that had these bytes before.
func (i *Importer) formerOrNew(ctx context.Context, t *task) (known bool, err error) {
	all, err := i.cfg.Queue.Seen(ctx, []string{t.item.Path})
	if err != nil {
		return false, fmt.Errorf("look for known files: %w", err)
	}
	seen := all[t.item.Path]
	former, err := i.cfg.Catalogue.FormerDocument(ctx, t.item.SHA256)
	if err != nil && library.CodeOf(err) != library.NotFound {
		return false, fmt.Errorf("look for former versions: %w", err)
	}
	// A file that was put back to a former version is offered as a new one; any
	// other copy of that version is known.
	if former != nil && !(seen.Current() && seen.In.ID == former.ID) {
		return true, i.duplicate(ctx, t, former)
	}
	if seen.In == nil || seen.In.Incomplete != "" {
		return false, nil
	}
	t.item.Status, t.item.Reason, t.item.Document = library.ImportSkipped, library.NewVersionFound, seen.In.ID
	t.item.Changed, t.item.Seconds = i.cfg.Now(), t.took()
	offered, err := i.cfg.Offers.OfferVersion(ctx, seen.In.ID, t.item)
	if err != nil {
		return false, fmt.Errorf("offer a new version of document %d: %w", seen.In.ID, err)
	}
	if !offered {
		t.item.Status, t.item.Reason, t.item.Document = library.ImportReading, "", 0
		return false, nil
	}
	i.offers.Poke()
	return true, nil
}

// duplicate ends an item whose bytes are in already. Someone who adds a file
// wants to have it: a document in the trash comes back out.
func (i *Importer) duplicate(ctx context.Context, t *task, there *library.Document) error {
	if err := i.cfg.Catalogue.RestoreDocument(ctx, there.ID); err != nil {
		return fmt.Errorf("take document %d out of the trash: %w", there.ID, err)
	}
	t.item.Status, t.item.Reason, t.item.Document = library.ImportDuplicate, "", there.ID
	t.item.Reader, t.item.Pages, t.item.PagesWithoutText = there.Reader, there.Pages, there.PagesWithoutText
	t.item.Changed, t.item.Seconds = i.cfg.Now(), t.took()
	if err := i.cfg.Queue.FinishItem(ctx, t.item); err != nil {
		return fmt.Errorf("record the duplicate %s: %w", t.item.Path, err)
	}
	return nil
}

// failedBefore fails as these bytes failed last time where reading them again
// would only waste time. What could be read of them then, there, stays.
func (i *Importer) failedBefore(ctx context.Context, t *task, there *library.Document) error {
	if t.options.Again {
		return nil
	}
	before, err := i.cfg.Queue.FailedBefore(ctx, t.item.SHA256, i.cfg.ReaderVersion)
	if err != nil {
		return fmt.Errorf("look how it ended last time: %w", err)
	}
	if before == nil || !lasting(before.Reason) {
		return nil
	}
	if t.options.Password != "" && (before.Reason == library.Locked || before.Reason == library.WrongPass) {
		return nil
	}
	if there != nil && there.Incomplete != library.IncompleteReading {
		t.item.Document, t.item.Pages, t.item.PagesWithoutText = there.ID, there.Pages, there.PagesWithoutText
	}
	return &library.Error{Code: before.Reason, Err: errors.New("failed before with the same bytes and reader")}
}

// forget removes the copy of a file that did not get in, unless a document uses
// the same bytes.
func (i *Importer) forget(ctx context.Context, sha256, extension string) {
	ctx = context.WithoutCancel(ctx)
	if used, err := i.cfg.Catalogue.OriginalUsed(ctx, sha256); err == nil && !used {
		// A copy that cannot be removed is found by the library's check.
		_ = i.cfg.Blobs.Remove(sha256, extension)
	}
}
