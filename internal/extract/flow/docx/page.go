package docx

import (
	"bytes"

	"naru/internal/extract/flow"
)

// pageBreak is what the next block begins a page for.
type pageBreak int

const (
	noBreak       pageBreak = iota
	askedBreak              // a paragraph or a section begins a page
	writtenBreak            // a page break stands in the text
	renderedBreak           // Word began a page here when it saved the file
)

// breakPage begins a page here. What was asked for, what is written and what was
// rendered stand beside each other for one break; only a second rendered or
// written one means a page without text, as of a picture.
func (w *writer) breakPage(kind pageBreak) error {
	s := w.story
	switch {
	case s.aside:
		return nil
	case w.row != nil:
		w.row.breakPage(s)
		return nil
	case w.nested > 0:
		if !w.builder.Broken() {
			w.page++
		}
		w.builder.Break(w.label())
		return nil
	}
	if !s.text.IsBlank() {
		glued := !s.text.EndsInSpace()
		block := s.block
		if err := w.flush(); err != nil {
			return err
		}
		s.block = block
		s.block.Continued, s.block.Glued = true, glued
	}
	if w.broken == renderedBreak || w.broken == writtenBreak && kind == writtenBreak {
		if err := w.builder.Add(flow.Block{PageBreak: true}); err != nil {
			return err
		}
		w.broken = noBreak
	}
	if w.broken == noBreak {
		w.page++
	}
	w.broken = max(w.broken, kind)
	w.builder.Break(w.label())
	return nil
}

// label is the number that is printed on the page at hand; "" where none is, or
// where it is that of the page's place.
func (w *writer) label() string {
	if !w.labels {
		return ""
	}
	format := w.sections[w.section].pages.format
	if format == "numberInDash" {
		format = "decimal"
	}
	return formatted(format, w.page)
}

// numberPages begins to label pages, if the document prints numbers on them that
// are not those of their places, and Word has told where its pages began.
func (w *writer) numberPages(printed bool, document []byte) {
	w.page = 1
	own := false
	for _, s := range w.sections {
		plain := s.pages.format == "" || s.pages.format == "decimal" || s.pages.format == "numberInDash"
		own = own || !plain || s.pages.restart != ""
	}
	w.labels = own && printed && bytes.Contains(document, []byte("lastRenderedPageBreak"))
	if w.labels {
		w.startSection()
		w.builder.Break(w.label())
	}
}

// startSection takes the number that the section's first page has.
func (w *writer) startSection() {
	if pages := w.sections[w.section].pages; pages.restart != "" {
		w.page = pages.start
	}
}

// nextSection goes on in the next section.
func (w *writer) nextSection() error {
	if w.section+1 >= len(w.sections) {
		return nil
	}
	w.section++
	s := w.sections[w.section]
	if s.footnotes.restart == "eachSect" {
		w.footnote = 0
	}
	if s.endnotes.restart == "eachSect" {
		w.endnote = 0
	}
	if s.continuous || w.row != nil {
		return nil
	}
	if err := w.breakPage(askedBreak); err != nil {
		return err
	}
	w.startSection()
	w.builder.Break(w.label())
	return nil
}
