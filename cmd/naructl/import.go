package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type importCommand struct {
	Paths    []string `arg:"" name:"path" help:"paths"`
	Workers  int      `placeholder:"N" help:"workers"`
	OCR      string   `name:"ocr" enum:"auto,never,always" default:"auto" help:"ocr"`
	Password string   `placeholder:"TEXT" help:"password"`
	Theme    []string `placeholder:"ID" help:"give_theme"`
	DryRun   bool     `help:"dry_run"`
	Again    bool     `help:"again"`
}

// Run imports files and folders, a line an item.
func (c *importCommand) Run(s *session) error {
	paths := make([]string, len(c.Paths))
	for i, p := range c.Paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return fmt.Errorf("resolve %s: %w", p, err)
		}
		if _, err := os.Lstat(abs); errors.Is(err, os.ErrNotExist) {
			return &library.Error{Code: library.NotFound, Err: err, Args: map[string]any{"path": p}}
		}
		paths[i] = abs
	}
	s.assemble.Workers = c.Workers
	mode := c.OCR
	if c.DryRun {
		mode = ocrNever
	}
	return s.importing(mode, s.untilDone, func(w *workspace.Workspace) error {
		// Before anything is queued: with a theme that is not there, no document
		// could be kept.
		if err := s.requireThemes(w, c.Theme); err != nil {
			return err
		}
		w.Importer.Start() // the first files are read while others are still being listed
		batch, err := w.Importer.Add(s.ctx, paths, library.ImportOptions{
			Password: c.Password, Themes: c.Theme, DryRun: c.DryRun, Again: c.Again,
		})
		if err == nil && batch == 0 {
			fmt.Fprintln(s.err, "naructl:", s.p.T("imports.nothing"))
		}
		return err
	})
}

type retryCommand struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"retry_paths"`
	List     bool     `help:"retry_list" xor:"instead"`
	Forget   bool     `help:"retry_forget" xor:"instead"`
	Workers  int      `placeholder:"N" help:"workers"`
	OCR      string   `name:"ocr" enum:"auto,never,always" default:"auto" help:"ocr"`
	Password string   `placeholder:"TEXT" help:"password"`
}

// Run queues what failed again.
func (c *retryCommand) Run(s *session) error {
	switch {
	case c.List:
		return s.listFailed(c.Paths)
	case c.Forget:
		return s.forgetFailed(c.Paths)
	}
	s.assemble.Workers = c.Workers
	return s.importing(c.OCR, s.untilDone, func(w *workspace.Workspace) error {
		var ids []int64
		if len(c.Paths) > 0 {
			items, err := s.failedAt(w, c.Paths)
			if err != nil {
				return err
			}
			ids = idsOf(items)
		}
		_, err := w.Importer.Retry(s.ctx, c.Password, ids...)
		return err
	})
}

// summary is the last line of an import.
type summary struct {
	Imported  int     `json:"imported"`
	Duplicate int     `json:"duplicate"`
	Failed    int     `json:"failed"`
	Skipped   int     `json:"skipped"`
	Pages     int     `json:"pages"`
	OCRPages  int     `json:"ocr_pages"`
	Seconds   float64 `json:"seconds"`
}

// untilDone waits until nothing is left in the queue.
func (s *session) untilDone(w *workspace.Workspace) error { return w.Importer.Wait(s.ctx) }

// importing fills the queue, works it off until wait returns, and reports each
// item as it ends; one whose pages are to be read from their images, when that
// has been done. Nothing else is held that grows with their number.
func (s *session) importing(ocr string, wait func(*workspace.Workspace) error, fill func(*workspace.Workspace) error) error {
	began := time.Now()
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := s.beginThemes(w); err != nil {
		return err
	}
	sum, scans, err := s.bringIn(w, ocr, wait, fill)
	if err != nil {
		return err
	}
	recognised := true
	if len(scans) > 0 {
		if sum.OCRPages, recognised, err = s.recognizeImported(w, ocr, scans, s.reportItem); err != nil {
			return err
		}
	}
	var together library.RecordsChange
	if s.ctx.Err() == nil { // what is due stays so
		if err = s.renewKnowledge(w); err != nil {
			return err
		}
		if together, err = s.bringTogether(w); err != nil {
			return err
		}
	}
	sum.Seconds = time.Since(began).Seconds()
	if err := s.reportSummary(sum); err != nil {
		return err
	}
	s.told(w.Documents, together)
	return sum.exit(!recognised && ocr == ocrAlways)
}

// bringIn works the queue off. It gives the items whose pages wait for being read from
// their images; they are not reported yet.
func (s *session) bringIn(w *workspace.Workspace, ocr string, wait, fill func(*workspace.Workspace) error) (summary, []library.ImportItem, error) {
	var mu sync.Mutex
	var told summary
	var held []library.ImportItem
	report := func(item library.ImportItem) {
		mu.Lock()
		defer mu.Unlock()
		told.count(item)
		in := item.Status == library.ImportImported || item.Status == library.ImportDuplicate
		if in && item.PagesWithoutText > 0 && ocr != ocrNever {
			held = append(held, item)
			return
		}
		s.reportItem(item)
	}
	defer w.Importer.WatchItems(report)()
	defer w.WatchListed(report)()
	err := fill(w)
	filled := err == nil
	if filled {
		w.Importer.Start()
		err = wait(w)
	}
	mu.Lock()
	sum, scans := told, held
	mu.Unlock()
	if err == nil {
		return sum, scans, nil
	}
	for _, item := range scans {
		s.reportItem(item)
	}
	// What was being read stays in the queue and is read at the next start,
	// whether a person stopped it or a full disk.
	if filled || s.ctx.Err() != nil {
		fmt.Fprintln(s.err, s.p.T("cli.import_goes_on"))
	}
	if s.ctx.Err() != nil {
		err = library.Errorf(library.Cancelled, "import: %w", err)
	}
	return sum, nil, err
}

// reportSummary prints how the whole went.
func (s *session) reportSummary(sum summary) error {
	if s.json {
		return s.printJSON(map[string]summary{"summary": sum})
	}
	s.printf("%s\n", s.p.T("cli.import_summary", message.Args{
		"imported": sum.Imported, "duplicate": sum.Duplicate, "failed": sum.Failed,
		"skipped": sum.Skipped, "pages": s.p.T("app.count.pages", message.Args{"count": sum.Pages}), "seconds": fmt.Sprintf("%.1f", sum.Seconds),
	}))
	if sum.OCRPages > 0 {
		s.printf("%s\n", s.p.T("cli.recognised_summary", message.Args{"count": sum.OCRPages}))
	}
	return nil
}

// exit gives how the program ends; unread tells that pages are left that were to be
// read from their images.
func (c summary) exit(unread bool) error {
	switch {
	case c.Failed == 0 && !unread:
		return nil
	case c.Failed > 0 && c.Imported+c.Duplicate == 0:
		return exitError(exitFailed)
	default:
		return exitError(exitSome)
	}
}

func (c *summary) count(item library.ImportItem) {
	switch item.Status {
	case library.ImportImported:
		c.Imported++
		c.Pages += item.Pages
	case library.ImportDuplicate:
		c.Duplicate++
	case library.ImportFailed:
		c.Failed++
	case library.ImportSkipped:
		c.Skipped++
	}
}

// itemMessage says why an item failed or was skipped, and what of it is in.
func (s *session) itemMessage(item library.ImportItem) string {
	said := s.p.Reason(item.Reason)
	if item.Status == library.ImportFailed && item.Document != 0 {
		said += " " + s.p.T("ingest.kept_part", message.Args{"id": fmt.Sprint(item.Document), "count": item.Pages})
	}
	return said
}

// reportItem prints one item that reached its end.
func (s *session) reportItem(item library.ImportItem) {
	item.Message = s.itemMessage(item)
	if s.json {
		if err := s.printJSON(item); err != nil {
			fmt.Fprintln(s.err, "naructl:", err)
		}
		return
	}
	line := s.p.T("cli.status."+string(item.Status)) + "  " + library.ShownName(filepath.Base(item.Path))
	switch item.Status {
	case library.ImportImported:
		line += "  " + s.p.T("cli.as_document", message.Args{"id": fmt.Sprint(item.Document), "count": item.Pages})
		if item.PagesWithoutText > 0 {
			line += ", " + s.p.T("cli.without_text", message.Args{"count": item.PagesWithoutText})
		}
		if item.OCRPages > 0 {
			line += ", " + s.p.T("cli.recognised", message.Args{"count": item.OCRPages})
		}
	case library.ImportDuplicate:
		line += "  " + s.p.T("cli.same_as", message.Args{"id": fmt.Sprint(item.Document)})
	}
	if item.Message != "" {
		line += "\n    " + item.Message
	}
	s.printf("%s\n", line)
}
