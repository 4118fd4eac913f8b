package reader

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// notice says above the page what is missing: pages that did not come in, text
// that the page shown does not have, or has only by recognition; and that a newer
// version waits.
type notice struct {
	r        *Reader
	engine   library.RecognitionEngine
	asked    bool // for the engine
	known    bool // what it answered
	retrying library.DocumentID
	listed   listed
	disagree disagreement
	newer    newer
	content  *fyne.Container
}

func newNotice(r *Reader) *notice {
	n := &notice{r: r, content: widget.NewColumn(0, -1)}
	n.content.Hide()
	return n
}

// refresh shows what there is to say about the document and its page.
func (n *notice) refresh() {
	r := n.r
	was := n.content.MinSize().Height
	if r.page != nil && r.page.Source == library.SourceNone {
		n.askEngine() // which refreshes when it knows
	}
	n.askListed() // as these do
	n.askDisagreeing()
	n.askNewer()
	n.content.RemoveAll()
	if r.doc != nil {
		p := r.host.P()
		n.incomplete(p)
		n.newerVersion(p)
		n.lists(p)
		n.disagreeing(p)
		n.page(p)
	}
	n.content.Hidden = len(n.content.Objects) == 0
	n.content.Refresh()
	if r.stack != nil && n.content.MinSize().Height != was {
		r.stack.Refresh()
	}
}

// incomplete says that pages are missing, and why.
func (n *notice) incomplete(p message.Printer) {
	d := n.r.doc
	switch d.Incomplete {
	case "":
	case library.IncompleteReading:
		n.say(p.T("reader.incomplete.reading", message.Args{"count": d.Pages}), "", nil)
	case library.UnknownEncoding: // all pages are there
		n.say(p.Reason(d.Incomplete), "", nil)
	default:
		var again func()
		if n.r.lib.Retry != nil && n.retrying != d.ID {
			again = n.retry
		}
		n.say(p.T("reader.incomplete", message.Args{"count": d.Pages, "reason": p.Reason(d.Incomplete)}), "reader.incomplete.retry", again)
	}
}

// page says that the page shown has no text, or one that may be misread.
func (n *notice) page(p message.Printer) {
	r := n.r
	if r.page == nil || r.tab != tabPage && r.tab != tabText {
		return
	}
	switch r.page.Source {
	case library.SourceOCR:
		if r.tab == tabText { // on the page, the bar has a mark
			n.say(p.T("reader.text.ocr"), "", nil)
		}
	case library.SourceNone:
		switch {
		case r.lib.Recognizer != nil && r.lib.Recognizer.Progress().Document == r.doc.ID:
			n.say(p.T("reader.text.recognising"), "", nil)
		case n.engine.Available:
			n.say(p.T("reader.text.none"), "reader.text.recognise", n.recognise)
		case n.known:
			n.say(p.T("reader.text.none"), "reader.text.how", r.lib.HowToRecognise)
		default:
			n.say(p.T("reader.text.none"), "", nil)
		}
	}
}

func (n *notice) say(text, key string, do func()) {
	words := widget.NewInked(text, theme.SizeSnippet)
	row := []fyne.CanvasObject{words}
	if do != nil {
		row = append(row, widget.NewButton(n.r.host.P().T(key), widget.Small, do))
	}
	n.content.Add(container.NewStack(widget.NewBox(theme.ColorSoft), widget.NewInset(5, 10, 5, 14, widget.NewRow(10, 0, row...))))
	n.content.Add(widget.NewLine())
}

// askEngine asks once, in the background, whether pages can be recognised here.
func (n *notice) askEngine() {
	if n.asked || n.r.lib.Recognizer == nil {
		return
	}
	n.asked = true
	var e library.RecognitionEngine
	n.r.host.Go(func(ctx context.Context) error {
		e = n.r.lib.Recognizer.Engine(ctx)
		return nil
	}, func(error) {
		n.engine, n.known = e, true
		n.refresh()
	})
}

// recognise reads all pages of the document that have no text.
func (n *notice) recognise() {
	r := n.r
	if r.doc == nil {
		return
	}
	id := r.doc.ID
	var pages int
	r.host.Go(func(ctx context.Context) (err error) {
		pages, err = r.lib.Recognizer.Recognize(ctx, id)
		return err
	}, func(err error) {
		if err != nil {
			r.host.Fail(err)
			return
		}
		r.lib.Recognizer.Start()
		r.host.Say(r.host.P().T("reader.text.queued", message.Args{"count": pages}), nil)
		n.refresh()
	})
}

// retry reads the file again, for the pages that are missing.
func (n *notice) retry() {
	r := n.r
	id := r.doc.ID
	n.retrying = id
	n.refresh()
	r.host.Go(func(ctx context.Context) error { return r.lib.Retry(ctx, id) }, func(err error) {
		n.retrying = 0
		n.refresh()
		if err != nil {
			r.host.Fail(err)
			return
		}
		r.host.Say(r.host.P().T("reader.incomplete.again"), nil)
	})
}
