package ingest

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/extract"
	"naru/internal/library"
)

// read has the copy of a file read and keeps what it yields: in a new document,
// or in the one of which pages are in. On an error the item's Document is the one
// whose first pages are in, else 0.
func (i *Importer) read(ctx context.Context, t *task, extension string, there *library.Document) error {
	request := extract.Request{
		Path: i.cfg.Blobs.Path(t.item.SHA256, extension), Password: t.options.Password,
		Name: t.name(),
	}
	if there != nil {
		t.item.Document = there.ID
	} else {
		request.Early = func(doc *extract.Document) { i.begin(ctx, t, doc, extension) }
	}
	doc, err := i.cfg.Reader.Read(ctx, request, func(done, total int) { i.pages(t.item.Path, done, total) })
	var limit library.Code
	if err != nil {
		if cutShort(library.CodeOf(err)) && t.item.Document == 0 && i.fresh(t.item.Path) {
			return library.Errorf(library.Changing, "read %s: %w", t.item.Path, err)
		}
		// What was read whole before a limit was broken is worth keeping.
		if limit = library.CodeOf(err); !limit.KeepsPages() || doc == nil || len(doc.Pages) == 0 || ctx.Err() != nil {
			return fmt.Errorf("read %s: %w", t.item.Path, err)
		}
	}
	if there != nil && limit != "" && there.Incomplete != library.IncompleteReading && there.Pages >= len(doc.Pages) {
		t.item.Pages, t.item.PagesWithoutText = there.Pages, there.PagesWithoutText
		return fmt.Errorf("read %s: %w", t.item.Path, err) // no more than the last time
	}
	d, pages, err := i.describe(t, doc, extension)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	d.Incomplete = limit
	i.sum(t, d, pages)
	t.item.Status, t.item.Reason, t.item.Reader = library.ImportImported, "", doc.Reader
	if limit != "" {
		// The store remembers by bytes and reader: see Queue.FailedBefore.
		t.item.Status, t.item.Reason, t.item.Reader = library.ImportFailed, limit, i.cfg.ReaderVersion
	}
	return i.keep(ctx, t, d, pages)
}

// keep hands a finished reading to the library.
func (i *Importer) keep(ctx context.Context, t *task, d library.Document, pages []library.Page) error {
	if t.item.Document != 0 {
		if err := i.cfg.Catalogue.CompleteDocument(ctx, t.item.Document, d, pages, t.item); err != nil {
			return fmt.Errorf("complete document %d: %w", t.item.Document, err)
		}
		return nil
	}
	id, err := i.cfg.Catalogue.AddDocument(ctx, d, pages, t.item)
	if library.CodeOf(err) == library.Conflict {
		if there, lookErr := i.cfg.Catalogue.DocumentBySHA256(ctx, t.item.SHA256); lookErr == nil {
			return i.duplicate(ctx, t, there)
		}
	}
	if err != nil {
		return fmt.Errorf("keep %s: %w", t.item.Path, err)
	}
	t.item.Document = id
	return nil
}

// begin keeps the first pages of a document that is still being read. Where that
// fails, the whole of it goes in at the end, or fails for the same reason.
func (i *Importer) begin(ctx context.Context, t *task, doc *extract.Document, extension string) {
	d, pages, err := i.describe(t, doc, extension)
	if err != nil || len(pages) == 0 {
		return
	}
	d.Incomplete = library.IncompleteReading
	item := t.item
	item.Status = library.ImportReading
	if id, err := i.cfg.Catalogue.AddDocument(ctx, d, pages, item); err == nil {
		t.item.Document = id
		i.changed.Poke()
	}
}

// sum counts pages into the item.
func (i *Importer) sum(t *task, d library.Document, pages []library.Page) {
	t.item.Pages, t.item.PagesWithoutText, t.item.OCRPages = len(pages), d.PagesWithoutText, 0
	for _, p := range pages {
		if p.Source == library.SourceOCR {
			t.item.OCRPages++
		}
	}
	t.item.Changed, t.item.Seconds = i.cfg.Now(), t.took()
}

// name is what the file is called, fit to be shown and kept. Some systems part
// syllables of Hangul into their letters, which few programs show as one; blanks at
// either end, and dots behind, are left out.
func (t *task) name() string {
	name := norm.NFC.String(filepath.Base(t.item.Path))
	if trimmed := strings.TrimSpace(trimEnd(name)); trimmed != "" {
		name = trimmed
	}
	return library.ShownName(name)
}

// describe makes the record and the pages to be kept. Both run over text that a
// file brought: whatever they trip over costs that file only. The file's name is
// kept with the extension that its original lies under.
func (i *Importer) describe(t *task, doc *extract.Document, extension string) (d library.Document, pages []library.Page, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = library.Errorf(library.Internal, "describe %s: %v\n%s", t.item.Path, p, debug.Stack())
		}
	}()
	name := t.name()
	if strings.ToLower(filepath.Ext(name)) != extension {
		name += extension
	}
	d = i.cfg.Describe(doc, name)
	d.File, d.SHA256, d.Reader, d.Added = name, t.item.SHA256, doc.Reader, i.cfg.Now()
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
	for _, id := range t.options.Themes {
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
	d.Tags = append(d.Tags, t.options.Tags...)
	return d, pages, nil
}

// pages passes on how far the reading of a file is.
func (i *Importer) pages(path string, done, total int) {
	i.mu.Lock()
	i.tally.pages(path, done, total)
	i.mu.Unlock()
	i.changed.Poke()
}
