package worker

import (
	"strconv"
	"strings"
	"time"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/view"
	"naru/internal/extract/wire"
	"naru/internal/library"
)

// readFlow reads a document of a format without pages of its own and sends it.
func (w *worker) readFlow(file *source, format string, ask request) error {
	began := cpuUsed()
	doc, pages, err := flowPages(file, format, ask)
	if file.err != nil {
		return file.err
	}
	if err != nil && (!keepsPages(err) || len(pages) == 0) {
		return err
	}
	s, sendErr := w.begin(wire.Document{
		Format: format, Reader: format, Language: oneLine(doc.Language), Title: oneLine(doc.Title), Author: oneLine(doc.Author),
		Subject: oneLine(doc.Subject), Keywords: oneLine(doc.Keywords), Creator: oneLine(doc.Creator), Created: doc.Created,
		Outline: flow.Outline(pages), Pages: len(pages),
	}, ask.Limits.Output)
	if sendErr != nil {
		return sendErr
	}
	for k, p := range pages {
		page := wire.PageData{Number: k + 1, Label: oneLine(p.Label), Text: p.Text, HasText: strings.TrimSpace(p.Text) != ""}
		if k < sizedPages {
			page.Sizes = p.LineSizes()
		}
		page.Width, page.Height = w.paper(p, began, ask.Limits.CPU)
		if page.Label == "" {
			page.Label = strconv.Itoa(k + 1)
		}
		if err := s.page(page); err != nil {
			return err
		}
	}
	// No end: nothing is broken at line ends, and heads and feet are left out.
	return err
}

// flowPages reads a document and divides it. With an error that a limit caused
// the pages before it come, too, at most as many as are allowed.
func flowPages(file *source, format string, ask request) (*flow.Document, []flow.Page, error) {
	read, ok := readers()[format]
	if !ok {
		return nil, nil, library.Errorf(library.Unsupported, "no reader for %s", format)
	}
	limits := flow.DefaultLimits()
	limits.Text = min(limits.Text, ask.Limits.Output)
	doc, err := read(file, file.size, ask.Name, limits)
	if doc != nil {
		err = partly(file, err)
	}
	if library.CodeOf(err) == library.EmptyFile && file.size > 0 && printed(format) {
		// A form to be filled in by hand, a drawing: a page all the same, as a
		// scan is one.
		return &flow.Document{Format: format}, make([]flow.Page, 1), nil
	}
	if doc == nil || err != nil && !keepsPages(err) {
		if err == nil {
			err = library.Errorf(library.EmptyFile, "no text")
		}
		return nil, nil, err
	}
	pages := flow.Paginate(doc)
	if len(pages) == 0 && err == nil {
		return nil, nil, library.Errorf(library.EmptyFile, "no text")
	}
	if most := ask.Limits.Pages; len(pages) > most {
		return doc, pages[:most], library.Errorf(library.TooLarge, "%d pages", len(pages))
	}
	return doc, pages, err
}

// partly says of a document that was read as far as its damage let it, or out of
// a container that lacks parts, that it is not whole.
func partly(file *source, err error) error {
	switch {
	case err == nil && file.part:
		return library.Errorf(library.Incomplete, "the container is cut short")
	case err != nil && library.CodeOf(err) == library.BrokenFile:
		return &library.Error{Code: library.Incomplete, Err: err}
	}
	return err
}

// paper is the size of a page as it will be set to be looked at. Where much of
// the document's time is gone, it is not worth the rest: 0 says unknown.
func (w *worker) paper(p flow.Page, began, most time.Duration) (width, height float64) {
	fonts, err := w.fonts()
	if err != nil || cpuUsed()-began > most/2 {
		return 0, 0
	}
	return view.Size(p, fonts)
}
