package worker

import (
	"naru/internal/extract/clean"
	"naru/internal/extract/wire"
)

// sendDocument mends the words broken at line ends, over the whole document,
// and sends it.
func (w *worker) sendDocument(head wire.Document, pages []wire.PageData) error {
	texts := make([]string, len(pages))
	for i, p := range pages {
		texts[i] = p.Text
	}
	h := hyphens(texts)
	head.Pages = len(pages)
	if err := w.sendJSON(wire.Head, head); err != nil {
		return err
	}
	var buffer []byte
	for i := range pages {
		p := pages[i]
		p.Text = string(h.Mend(unplaced(p.Text)).Runes)
		pages[i].Text = ""
		buffer = p.Append(buffer[:0])
		if err := w.out.Put(wire.Page, buffer); err != nil {
			return &talkError{err}
		}
	}
	return nil
}

// hyphens learns from all pages of a document.
func hyphens(texts []string) *clean.Hyphens {
	h := &clean.Hyphens{}
	for _, t := range texts {
		h.Look([]rune(t))
	}
	if h.Doubtful() {
		for _, t := range texts {
			h.Count([]rune(t))
		}
	}
	return h
}

// unplaced is a text whose places nobody asks for.
func unplaced(s string) clean.Text {
	runes := []rune(s)
	return clean.Text{Runes: runes, From: make([]int, len(runes))}
}
