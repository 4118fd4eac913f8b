package docx

import "naru/internal/extract/flow"

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
		w.builder.Break("")
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
		w.builder.Break("")
		if err := w.builder.Add(flow.Block{PageBreak: true}); err != nil {
			return err
		}
		w.broken = noBreak
	}
	w.broken = max(w.broken, kind)
	w.builder.Break("")
	return nil
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
	return w.breakPage(askedBreak)
}
