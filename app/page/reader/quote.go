package reader

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/app/widget"
	"naru/internal/library"
)

// selection is the text selected in the tab that is shown. With page and text
// side by side both show the same selection.
func (r *Reader) selection() string {
	if r.tab == tabText || r.pair.on {
		return r.text.selectedText()
	}
	return oneLine(r.picture.view.Page.SelectedText())
}

func (r *Reader) selectedRange() widget.CharRange {
	if r.tab == tabText || r.pair.on {
		return r.text.selected
	}
	return r.picture.view.Page.Selected()
}

func (r *Reader) selectionChanged() { setEnabled(r.bar.quote, r.selection() != "") }

// selectedOn carries a selection from the page to the text beside it, or back.
func (r *Reader) selectedOn(page bool) {
	if r.pair.on && r.tab == tabPage {
		if page {
			r.text.choose(r.picture.view.Page.Selected())
		} else {
			r.picture.view.Page.Select(r.text.selected)
		}
	}
	r.selectionChanged()
}

// Copy puts the selected text on the clipboard.
func (r *Reader) Copy() {
	if s := r.selection(); s != "" {
		fyne.CurrentApp().Clipboard().SetContent(s)
	}
}

// Quote keeps the selected text as a quote in the note on this page.
func (r *Reader) Quote() {
	text, at := strings.TrimSpace(r.selection()), r.selectedRange()
	p := r.host.P()
	if r.doc == nil || r.page == nil || text == "" {
		r.host.Say(p.T("reader.quote.nothing"), nil)
		return
	}
	// A note just begun must be in the library before the quote, so that both
	// end up in one.
	r.note.flush()
	quote := library.Quote{
		Document: r.doc.ID, Page: r.number, Label: r.labelOf(), Text: text,
		From: at.From, To: at.To,
	}
	if r.note.draft != nil {
		quote.Note = r.note.draft.ID()
	}
	r.keepQuote(quote)
}

// keepQuote puts a quote into a note; it can be undone.
func (r *Reader) keepQuote(quote library.Quote) {
	var kept *library.Quote
	r.host.Go(func(ctx context.Context) (err error) {
		_, kept, err = r.lib.Notes.AddQuote(ctx, quote)
		return err
	}, func(err error) {
		if err != nil {
			r.host.Fail(err)
			return
		}
		r.picture.view.Page.Select(widget.CharRange{})
		r.text.choose(widget.CharRange{})
		r.toldQuote(r.host.P().T("reader.quote.done"), kept.ID, r.lib.Notes.RestoreQuote, r.lib.Notes.RemoveQuote)
	})
}

// MakeFigure makes an evidence card of the selected text.
func (r *Reader) MakeFigure() {
	text := strings.TrimSpace(r.selection())
	if r.doc == nil || r.page == nil || text == "" {
		r.host.Say(r.host.P().T("reader.new_figure.nothing"), nil)
		return
	}
	r.lib.NewFigure(library.EvidencePlace{Document: r.doc.ID, Page: r.number, Quote: text, At: r.selectedRange().From})
}

// removeQuote takes a quote out of its note; it can be taken back.
func (r *Reader) removeQuote(q library.Quote) {
	r.changeQuote(r.host.P().T("reader.quote.removed"), q.ID, r.lib.Notes.RemoveQuote, r.lib.Notes.RestoreQuote)
}

// quoteChange takes a quote out of its note or puts it back.
type quoteChange func(context.Context, library.QuoteID) error

func (r *Reader) changeQuote(said string, id library.QuoteID, do, undo quoteChange) {
	r.quoteStep(id, do, func() { r.toldQuote(said, id, do, undo) })
}

// toldQuote shows what was done to a quote and says it; it can be undone, and done
// again.
func (r *Reader) toldQuote(said string, id library.QuoteID, do, undo quoteChange) {
	r.showQuotes()
	r.host.Did(said, func() { r.quoteStep(id, undo, r.showQuotes) }, func() { r.changeQuote(said, id, do, undo) })
}

func (r *Reader) quoteStep(id library.QuoteID, do quoteChange, done func()) {
	r.host.Go(func(ctx context.Context) error { return do(ctx, id) }, func(err error) {
		if err != nil {
			r.host.Fail(err)
			return
		}
		done()
	})
}

func (r *Reader) showQuotes() {
	r.note.load()
	r.host.Changed(screen.NotesChanged)
}

// oneLine joins the lines of a text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
