package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
)

// bring takes one file in. It returns the item as it ended and recorded, or,
// with an error, as far as it is known. took tells the seconds spent so far.
func (i *Importer) bring(ctx context.Context, job Job, took func() float64) (item library.ImportItem, err error) {
	item = job.Item
	item.Reason, item.Message, item.Document, item.Reader = "", "", 0, ""
	known := i.secrets.of(item.Batch)
	job.Options.Password = known.password
	job.Options.Again = job.Options.Again || known.again

	f, extension, err := i.open(item.Path)
	if err != nil {
		return item, err
	}
	defer f.Close()
	if job.Options.DryRun {
		return i.rehearse(ctx, job, f, took)
	}
	item.SHA256, _, err = i.cfg.Blobs.Put(contextReader{ctx, f}, extension, "")
	if err != nil {
		return item, fmt.Errorf("copy %s: %w", item.Path, sourceError(err))
	}
	// The same bytes twice in one batch: the second waits, and is a duplicate
	// or fails like the first.
	defer i.hashes.lock(item.SHA256)()
	ended, err := i.place(ctx, job, item, extension, took)
	if err != nil {
		i.forget(ctx, item.SHA256, extension)
	}
	return ended, err
}

// place decides what becomes of bytes that are copied.
func (i *Importer) place(ctx context.Context, job Job, item library.ImportItem, extension string, took func() float64) (library.ImportItem, error) {
	there, err := i.cfg.Catalogue.DocumentBySHA256(ctx, item.SHA256)
	if err == nil {
		if kept := strings.ToLower(filepath.Ext(there.File)); kept != extension {
			// The same bytes under another kind's name: one copy is enough.
			_ = i.cfg.Blobs.Remove(item.SHA256, extension)
		}
		return i.duplicate(ctx, item, there, took())
	}
	if library.CodeOf(err) != library.NotFound {
		return item, fmt.Errorf("look for the same bytes: %w", err)
	}
	if before, err := i.failedBefore(ctx, job, item.SHA256); err != nil || before != nil {
		if err == nil {
			err = &library.Error{Code: before.Reason, Err: errors.New("failed before with the same bytes and reader")}
		}
		return item, err
	}
	doc, err := i.cfg.Reader.Read(ctx, extract.Request{
		Path: i.cfg.Blobs.Path(item.SHA256, extension), Password: job.Options.Password,
	}, func(done, total int) { i.pages(item.Path, done, total) })
	if err != nil {
		return item, fmt.Errorf("read %s: %w", item.Path, err)
	}
	d, pages, err := i.describe(job, item, doc, extension)
	if err != nil {
		return item, err
	}
	if err := ctx.Err(); err != nil {
		return item, err
	}
	item.Status, item.Reader, item.Pages = library.ImportImported, doc.Reader, len(pages)
	item.PagesWithoutText, item.OCRPages = d.PagesWithoutText, 0
	for _, p := range pages {
		if p.Source == library.SourceOCR {
			item.OCRPages++
		}
	}
	item.Changed, item.Seconds = d.Added, took()
	item.Document, err = i.cfg.Catalogue.AddDocument(ctx, d, pages, item)
	if library.CodeOf(err) == library.Conflict {
		if there, lookErr := i.cfg.Catalogue.DocumentBySHA256(ctx, item.SHA256); lookErr == nil {
			return i.duplicate(ctx, item, there, took())
		}
	}
	if err != nil {
		return item, fmt.Errorf("keep %s: %w", item.Path, err)
	}
	return item, nil
}

// duplicate ends an item whose bytes are in already. Someone who adds a file
// wants to have it: a document in the trash comes back out.
func (i *Importer) duplicate(ctx context.Context, item library.ImportItem, there *library.Document, seconds float64) (library.ImportItem, error) {
	if err := i.cfg.Catalogue.RestoreDocument(ctx, there.ID); err != nil {
		return item, fmt.Errorf("take document %d out of the trash: %w", there.ID, err)
	}
	item.Status, item.Reason, item.Document = library.ImportDuplicate, "", there.ID
	item.Reader, item.Pages, item.PagesWithoutText = there.Reader, there.Pages, there.PagesWithoutText
	item.Changed, item.Seconds = i.cfg.Now(), seconds
	if err := i.cfg.Queue.FinishItem(ctx, item); err != nil {
		return item, fmt.Errorf("record the duplicate %s: %w", item.Path, err)
	}
	return item, nil
}

// failedBefore returns how these bytes failed last time where reading them
// again would only waste time, else nil.
func (i *Importer) failedBefore(ctx context.Context, job Job, sha256 string) (*library.ImportItem, error) {
	if job.Options.Again {
		return nil, nil
	}
	before, err := i.cfg.Queue.FailedBefore(ctx, sha256, i.cfg.ReaderVersion)
	if err != nil {
		return nil, fmt.Errorf("look how it ended last time: %w", err)
	}
	if before == nil || !lasting(before.Reason) {
		return nil, nil
	}
	if job.Options.Password != "" && (before.Reason == library.Locked || before.Reason == library.WrongPass) {
		return nil, nil
	}
	return before, nil
}

// describe makes the record and the pages to be kept. Both run over text that a
// file brought: whatever they trip over costs that file only. The file's name is
// kept with the extension that its original lies under.
func (i *Importer) describe(job Job, item library.ImportItem, doc *extract.Document, extension string) (d library.Document, pages []library.Page, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = library.Errorf(library.Internal, "describe %s: %v\n%s", item.Path, p, debug.Stack())
		}
	}()
	name := filepath.Base(item.Path)
	if strings.ToLower(filepath.Ext(name)) != extension {
		name += extension
	}
	d = i.cfg.Describe(doc, name)
	d.File, d.SHA256, d.Reader, d.Added = name, item.SHA256, doc.Reader, i.cfg.Now()
	d.Pages, d.PagesWithoutText = len(doc.Pages), 0
	pages = make([]library.Page, len(doc.Pages))
	texts := make([]string, len(doc.Pages))
	for k, p := range doc.Pages {
		pages[k] = library.Page{Number: k + 1, Label: p.Label, Source: p.Source, Text: p.Text, Width: p.Width, Height: p.Height,
			BodyFrom: p.BodyFrom, BodyTo: p.BodyTo}
		texts[k] = p.Text
		if p.Source == library.SourceNone {
			d.PagesWithoutText++
		}
	}
	given := map[string]bool{}
	for _, id := range job.Options.Themes {
		if !given[id] {
			given[id] = true
			d.Themes = append(d.Themes, library.ThemeScore{ID: id, Score: 1, By: library.ByPerson})
		}
	}
	for _, th := range i.cfg.Classify(d.Title, d.Abstract, texts) {
		if !given[th.ID] {
			d.Themes = append(d.Themes, th)
		}
	}
	d.Tags = append(d.Tags, job.Options.Tags...)
	return d, pages, nil
}

// forget removes the copy of a file that did not get in, unless a document uses
// the same bytes.
func (i *Importer) forget(ctx context.Context, sha256, extension string) {
	ctx = context.WithoutCancel(ctx)
	if _, err := i.cfg.Catalogue.DocumentBySHA256(ctx, sha256); library.CodeOf(err) == library.NotFound {
		// A copy that cannot be removed is found by the library's check.
		_ = i.cfg.Blobs.Remove(sha256, extension)
	}
}

// pages passes on how far the reading of a file is.
func (i *Importer) pages(path string, done, total int) {
	i.mu.Lock()
	i.tally.pages(path, done, total)
	i.mu.Unlock()
	i.changed.poke()
}

// open opens a file that is to be taken in and tells its kind.
func (i *Importer) open(path string) (*os.File, string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, "", sourceError(err)
	}
	// Opening a pipe would wait for its other end for ever.
	if !info.Mode().IsRegular() {
		return nil, "", library.Errorf(library.Unsupported, "%s is not a file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, "", sourceError(err)
	}
	extension, err := i.kind(f, info)
	if err != nil {
		f.Close()
		return nil, "", err
	}
	return f, extension, nil
}

// contextReader stops a long copy when the import stops.
type contextReader struct {
	ctx context.Context
	io.Reader
}

func (r contextReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = sourceError(err)
	}
	return n, err
}

// sourceError gives an error met on the file that is being taken in its code.
func sourceError(err error) error {
	var coded *library.Error
	switch {
	case errors.As(err, &coded):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return library.Errorf(library.Vanished, "%w", err)
	case errors.Is(err, context.Canceled):
		return err
	default:
		var path *fs.PathError
		if errors.As(err, &path) && path.Op != "write" && !diskFull(err) {
			return library.Errorf(library.Unreadable, "%w", err)
		}
		return err
	}
}
