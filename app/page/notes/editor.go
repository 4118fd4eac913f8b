package notes

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

// closeWithin bounds how long closing waits for the library, and previewPause
// how long the preview waits for the next key.
const (
	closeWithin  = 5 * time.Second
	previewPause = 250 * time.Millisecond
)

// editor is the note being read or written.
type editor struct {
	n      *Notes
	draft  *autosave.Note
	left   []*autosave.Note // notes left, not saved yet
	about  subject
	quotes []library.Quote

	subject *widget.Button
	mark    *widget.Text
	preview *widget.Chip
	delete  *widget.Button
	title   *titleEntry
	body    *widget.HangulEntry
	shown   *widget.Markdown
	panes   *panes
	quoted  *fyne.Container
	scroll  *container.Scroll
	hint    *widget.Hint

	filling bool // entries are being filled, not typed in
	stop    func()
	stack   *fyne.Container
	content *fyne.Container
}

func newEditor(n *Notes) *editor {
	e := &editor{n: n}
	e.subject = widget.NewButton("", widget.Small, e.openSubject)
	e.mark = widget.NewCaption("").Shrinking()
	e.mark.Align = fyne.TextAlignTrailing
	e.preview = widget.NewChip("", widget.Soft, e.toggle)
	e.delete = widget.NewIconButton(widget.Trash, "", e.remove)
	e.title = newTitleEntry(func() { e.focusOn(e.body) })
	e.title.OnChanged = func(string) { e.typed() }
	e.body = widget.NewHangulEntry(nil)
	e.body.OnChanged = func(string) { e.typed() }
	e.shown = widget.NewMarkdown()
	e.shown.OnLink = n.follow
	e.panes = newPanes(e.body, container.NewVScroll(e.shown))
	e.quoted = container.New(&widget.Column{Gap: 8, Grow: -1})
	e.scroll = container.NewVScroll(widget.NewInset(0, 10, 0, 0, e.quoted))
	e.hint = widget.NewHint(320)
	e.subject.Shrink = true // the title of a document may be long
	head := widget.NewRow(8, 0, e.subject, e.mark, e.preview, e.delete)
	e.stack = container.New(&editorLayout{e}, head, e.title, e.panes.content, widget.NewLine(), e.scroll)
	e.content = container.NewStack(e.hint)
	return e
}

// id is the id of the note in the editor, 0 for none or a new one.
func (e *editor) id() library.NoteID {
	if e.draft == nil {
		return 0
	}
	return e.draft.ID()
}

// edit shows a note.
func (e *editor) edit(note library.Note, about subject) {
	d := autosave.NewNote(e.n.lib.Notes, note, e.n.clock.After, e.n.clock.Now, e.n.host.Go)
	d.Changed = func(s autosave.State, err error) { e.saved(d, s, err) }
	e.draft, e.about, e.quotes = d, about, note.Quotes
	e.fill(note)
	e.mark.SetText("")
	e.content.Objects = []fyne.CanvasObject{e.stack}
	e.retranslate()
}

// fill puts a text into the entries without counting as typing.
func (e *editor) fill(note library.Note) {
	e.filling = true
	if e.title.Text != note.Title {
		e.title.SetText(note.Title)
	}
	if e.body.Text != note.Body {
		e.body.SetText(note.Body)
	}
	e.filling = false
	e.shown.SetText(note.Body)
}

// typed hears each key in title and body.
func (e *editor) typed() {
	if e.filling || e.draft == nil {
		return
	}
	e.draft.Type(autosave.Text{Title: e.title.Text, Body: e.body.Text})
	if e.stop != nil {
		e.stop()
	}
	e.stop = e.n.clock.After(previewPause, func() { e.shown.SetText(e.body.Text) })
}

// saved hears how a draft stands.
func (e *editor) saved(d *autosave.Note, s autosave.State, err error) {
	p := e.n.host.P()
	if d == e.draft {
		e.mark.SetColor(theme.ColorMuted)
		switch s {
		case autosave.Typing:
			e.mark.SetText("…")
		case autosave.Saved:
			e.mark.SetText(p.T("notes.saved"))
		case autosave.Failed:
			e.mark.SetColor(theme.ColorDanger)
			e.mark.SetText(p.T("notes.unsaved"))
		}
	}
	switch s {
	case autosave.Saved:
		for i, l := range e.left {
			if l == d {
				e.left = append(e.left[:i:i], e.left[i+1:]...)
				break
			}
		}
		e.n.host.Changed(screen.NotesChanged)
	case autosave.Failed:
		e.n.host.Fail(err)
	}
}

// reload takes in what changed elsewhere in the note shown: quotes, and the
// text unless something is being typed.
func (e *editor) reload() {
	d := e.draft
	if d == nil || d.ID() == 0 {
		return
	}
	var note *library.Note
	e.n.host.Go(func(ctx context.Context) (err error) {
		note, err = e.n.lib.Notes.Note(ctx, d.ID())
		return err
	}, func(err error) {
		if e.draft != d {
			return
		}
		if library.CodeOf(err) == library.NotFound && !d.Dirty() {
			e.close() // it went to the trash with its document
			return
		}
		if err != nil {
			return // the text stands as it is
		}
		if !d.Dirty() && d.Text() != (autosave.Text{Title: note.Title, Body: note.Body}) {
			e.edit(*note, e.about)
			return
		}
		e.quotes = note.Quotes
		e.showQuotes()
	})
}

// leave saves the note shown in the background; what cannot be saved is kept
// and tried again.
func (e *editor) leave() {
	if e.draft != nil && e.draft.Dirty() {
		e.left = append(e.left, e.draft)
		e.draft.Start()
	}
	e.draft = nil
}

// close shows no note.
func (e *editor) close() {
	e.leave()
	e.quotes, e.about = nil, subject{}
	e.content.Objects = []fyne.CanvasObject{e.hint}
	e.content.Refresh()
	e.n.side.mark()
}

// flush saves everything before it returns.
func (e *editor) flush() {
	ctx, cancel := context.WithTimeout(context.Background(), closeWithin)
	defer cancel()
	for _, d := range append([]*autosave.Note{}, e.left...) {
		_ = d.Flush(ctx) // said by saved; the text stays in left
	}
	if e.draft != nil {
		_ = e.draft.Flush(ctx)
	}
}

// remove moves the note that is open to the trash.
func (e *editor) remove() {
	if e.draft == nil {
		return
	}
	e.flush()
	if e.draft.Dirty() {
		return // what was typed last is not in the library: it was said
	}
	id := e.draft.ID()
	if id == 0 {
		e.draft = nil
		e.close()
		return
	}
	e.throwAway(id)
}

// throwAway moves a note to the trash; it can be taken back.
func (e *editor) throwAway(id library.NoteID) {
	n := e.n
	n.host.Go(func(ctx context.Context) error { return n.lib.Notes.RemoveNote(ctx, id) }, func(err error) {
		if err != nil {
			n.host.Fail(err)
			return
		}
		if e.id() == id {
			e.draft = nil
			e.close()
		}
		n.host.Changed(screen.NotesChanged)
		n.host.Did(n.host.P().T("notes.removed"), func() {
			n.host.Go(func(ctx context.Context) error { return n.lib.Notes.RestoreNote(ctx, id) }, func(err error) {
				if err != nil {
					n.host.Fail(err)
					return
				}
				n.host.Changed(screen.NotesChanged)
				n.Open(id)
			})
		}, func() { e.throwAway(id) })
	})
}

// toggle shows or hides the preview.
func (e *editor) toggle() {
	e.panes.toggle()
	look(e.preview, e.panes.preview)
}

// openSubject shows the page or document that the note is about.
func (e *editor) openSubject() {
	if e.about.document != 0 {
		e.n.host.OpenPage(e.about.document, e.about.page, library.SearchRequest{})
	}
}

func (e *editor) focus() { e.focusOn(e.title) }

func (e *editor) focusOn(f fyne.Focusable) {
	if w := e.n.host.Window(); w != nil {
		w.Canvas().Focus(f)
	}
}

func (e *editor) retranslate() {
	p := e.n.host.P()
	e.hint.Say(p.T("notes.choose"))
	e.subject.SetText(shortened(e.about.words(p), 60))
	if e.about.document == 0 {
		e.subject.Disable()
	} else {
		e.subject.Enable()
	}
	e.preview.Set(p.T("notes.preview"), "")
	look(e.preview, e.panes.preview)
	e.delete.Label = p.T("notes.action.delete")
	e.title.SetPlaceHolder(p.T("notes.title_hint"))
	e.body.SetPlaceHolder(p.T("notes.body_hint"))
	e.shown.More = p.T("notes.preview_cut")
	if e.draft != nil {
		e.shown.SetText(e.body.Text)
	}
	e.showQuotes()
	e.content.Refresh()
}

// showQuotes lists the quotes with buttons to their pages.
func (e *editor) showQuotes() {
	p := e.n.host.P()
	e.quoted.RemoveAll()
	if len(e.quotes) > 0 {
		e.quoted.Add(widget.NewStyled(p.T("notes.quotes", message.Args{"count": len(e.quotes)}), theme.ColorMuted, theme.SizeCaption, true))
	}
	for _, q := range e.quotes {
		e.quoted.Add(e.quoteRow(p, q))
	}
	e.stack.Refresh()
}

func shortened(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
