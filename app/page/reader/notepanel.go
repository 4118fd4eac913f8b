package reader

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/notes/autosave"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// notePanel is what a person writes about the page shown: its quotes, and one
// note being edited. Further notes on the page stand below with a button.
type notePanel struct {
	r *Reader

	document library.DocumentID
	page     int
	draft    *autosave.Note
	left     []*autosave.Note // of pages left, not saved yet
	quotes   []library.Quote
	others   []library.Note
	failure  error

	title   *widget.Text
	mark    *widget.Text
	entry   *noteEntry
	around  *fyne.Container // quotes above the entry
	rest    *fyne.Container // other notes below it
	setting bool            // the entry is being filled, not typed in

	content fyne.CanvasObject
}

// closeWithin bounds how long closing waits for the library.
const closeWithin = 5 * time.Second

func newNotePanel(r *Reader) *notePanel {
	n := &notePanel{r: r}
	n.title = widget.NewStyled("", theme.ColorInk, theme.SizeStrong, true)
	n.mark = widget.NewCaption("").Shrinking()
	n.mark.Align = fyne.TextAlignTrailing
	n.entry = newNoteEntry()
	n.entry.SetMinRowsVisible(3)
	n.entry.OnChanged = n.typed
	n.entry.onKey = r.TypedKey
	n.entry.onLeft = func() {
		if n.draft != nil {
			n.draft.Start()
		}
	}
	n.around = container.New(&widget.Column{Gap: 6, Grow: -1})
	n.rest = container.New(&widget.Column{Gap: 4, Grow: -1})
	column := container.New(&widget.Column{Gap: 6, Grow: 1}, n.around, n.entry, n.rest)
	n.content = widget.NewInset(8, 6, 6, 14, container.NewBorder(
		widget.NewInset(0, 8, 6, 0, widget.NewRow(8, 1, n.title, n.mark)), nil, nil, nil,
		container.NewVScroll(widget.NewInset(0, 10, 4, 0, column))))
	return n
}

func (n *notePanel) retranslate() {
	p := n.r.host.P()
	n.title.SetText(p.T("reader.note"))
	n.entry.SetPlaceHolder(p.T("reader.note.hint"))
	n.show()
}

// OfferHangul gives the note Naru's own Hangul entry.
func (r *Reader) OfferHangul(h *widget.Hangul) { r.note.entry.Typing.State = h }

// load fetches the notes and quotes of the page shown.
func (n *notePanel) load() {
	r := n.r
	if r.doc == nil || r.number == 0 {
		return
	}
	id, page := r.doc.ID, r.number
	var notes []library.Note
	var quotes []library.Quote
	r.noting.Run(func(ctx context.Context) (err error) {
		if notes, _, err = r.lib.Notes.NoteList(ctx, library.NoteFilter{Document: id, Page: page}); err != nil {
			return err
		}
		quotes, err = r.lib.Notes.QuotesOf(ctx, id)
		return err
	}, func(err error) {
		n.failure = err
		n.take(id, page, notes, quotes)
	})
}

// take shows what was fetched. Text being typed is never replaced.
func (n *notePanel) take(id library.DocumentID, page int, notes []library.Note, quotes []library.Quote) {
	n.quotes = n.quotes[:0]
	for _, q := range quotes {
		if q.Page == page {
			n.quotes = append(n.quotes, q)
		}
	}
	same := n.draft != nil && n.document == id && n.page == page
	var mine *library.Note
	if same && n.draft.ID() != 0 {
		for i := range notes {
			if notes[i].ID == n.draft.ID() {
				mine = &notes[i]
			}
		}
	} else if len(notes) > 0 {
		mine = &notes[0]
	}
	n.others = n.others[:0]
	for _, o := range notes {
		if mine == nil || o.ID != mine.ID {
			n.others = append(n.others, o)
		}
	}
	if !same || !n.draft.Dirty() {
		fresh := library.Note{Document: id, Page: page}
		if mine != nil {
			fresh = *mine
		}
		n.edit(fresh)
	}
	n.document, n.page = id, page
	n.show()
}

// edit makes a note the one in the entry.
func (n *notePanel) edit(note library.Note) {
	if n.draft != nil && n.draft.ID() == note.ID && n.document == note.Document && n.page == note.Page &&
		n.draft.Text() == (autosave.Text{Title: note.Title, Body: note.Body}) {
		return // as it stands: the cursor stays where it is
	}
	r := n.r
	d := autosave.NewNote(r.lib.Notes, note, r.clock.After, r.clock.Now, r.host.Go)
	d.Changed = func(s autosave.State, err error) { n.saved(d, s, err) }
	n.draft = d
	n.setting = true
	n.entry.SetText(note.Body)
	n.setting = false
	n.mark.SetText("")
}

// typed hears each change of the entry.
func (n *notePanel) typed(body string) {
	if n.setting || n.draft == nil {
		return
	}
	n.draft.Type(autosave.Text{Title: n.draft.Text().Title, Body: body})
}

// saved hears how the draft stands.
func (n *notePanel) saved(d *autosave.Note, s autosave.State, err error) {
	p := n.r.host.P()
	if d == n.draft {
		n.mark.SetColor(theme.ColorMuted)
		switch s {
		case autosave.Typing:
			n.mark.SetText("…")
		case autosave.Saved:
			n.mark.SetText(p.T("reader.note.saved"))
		case autosave.Failed:
			n.mark.SetColor(theme.ColorDanger)
			n.mark.SetText(p.T("notes.unsaved"))
		}
	}
	switch s {
	case autosave.Saved:
		n.left = without(n.left, d)
		n.r.host.Changed(screen.NotesChanged)
	case autosave.Failed:
		n.r.host.Fail(err)
	}
}

func without(list []*autosave.Note, d *autosave.Note) []*autosave.Note {
	out := list[:0]
	for _, x := range list {
		if x != d {
			out = append(out, x)
		}
	}
	return out
}

// leave saves what was typed about the page, in the background; what cannot be
// saved is kept and tried again.
func (n *notePanel) leave() {
	if n.draft != nil && n.draft.Dirty() {
		n.left = append(n.left, n.draft)
		n.draft.Start()
	}
	n.r.noting.Drop()
	n.draft, n.quotes, n.others, n.failure = nil, nil, nil, nil
	n.document, n.page = 0, 0
	n.setting = true
	n.entry.SetText("")
	n.setting = false
	n.mark.SetText("")
	n.show()
}

// flush saves everything before it returns.
func (n *notePanel) flush() {
	ctx, cancel := context.WithTimeout(context.Background(), closeWithin)
	defer cancel()
	for _, d := range append([]*autosave.Note{}, n.left...) {
		_ = d.Flush(ctx) // said by saved; the text stays in left
	}
	if n.draft != nil {
		_ = n.draft.Flush(ctx)
	}
}

// show draws quotes, entry and other notes.
func (n *notePanel) show() {
	p := n.r.host.P()
	n.around.RemoveAll()
	for _, q := range n.quotes {
		n.around.Add(n.quoteRow(p, q))
	}
	n.around.Hidden = len(n.quotes) == 0
	n.rest.RemoveAll()
	if n.failure != nil {
		sorry := widget.NewParagraph(p.Err(n.failure))
		sorry.Color = theme.ColorDanger
		n.rest.Add(sorry)
	}
	for _, o := range n.others {
		words := o.Title
		if words == "" {
			words = shortened(o.Body, 80)
		}
		open := widget.NewButton(p.T("reader.note.open"), widget.Small, func() { n.r.host.OpenNote(o.ID) })
		n.rest.Add(widget.NewRow(8, 0, widget.NewStyled(words, theme.ColorMuted, theme.SizeSnippet, false).Shrinking(), open))
	}
	n.rest.Hidden = len(n.rest.Objects) == 0
	n.content.Refresh()
}

// quoteRow is one quote with its citation, a bar before it and a cross behind.
func (n *notePanel) quoteRow(p message.Printer, q library.Quote) fyne.CanvasObject {
	words := p.T("reader.quote.words", message.Args{"text": shortened(oneLine(q.Text), 400), "citation": q.Citation})
	text := widget.NewParagraph(words)
	text.SizeName = theme.SizeSnippet
	remove := widget.NewIconButton(widget.Cross, p.T("reader.quote.remove"), func() { n.r.removeQuote(q) })
	line := widget.NewSized(widget.NewBox(theme.ColorAccent), func() fyne.Size { return fyne.NewSize(3, 1) })
	return container.NewBorder(nil, nil, line, container.NewVBox(remove), widget.NewInset(0, 0, 0, 8, text))
}

func shortened(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
