package notes

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/pace"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// Notes is the screen.
type Notes struct {
	screen.Lazy
	host  screen.Host
	lib   Library
	clock pace.Clock

	filter  library.NoteFilter
	byTitle bool // listed by document instead of by date
	list    []library.Note
	total   int
	titles  map[library.DocumentID]string
	tags    []string

	listing, reading task.Newest

	side   *side
	editor *editor
	split  *widget.Split
}

var (
	_ screen.Screen   = (*Notes)(nil)
	_ screen.Listener = (*Notes)(nil)
)

// New makes the screen. A zero clock is the system's.
func New(host screen.Host, lib Library, clock pace.Clock) *Notes {
	n := &Notes{host: host, lib: lib, clock: clock.OrSystem(fyne.Do), titles: map[library.DocumentID]string{}}
	n.listing.Host, n.reading.Host = host, host
	n.side = newSide(n)
	n.editor = newEditor(n)
	n.split = widget.NewSplit(n.side.content, container.NewStack(widget.NewBox(theme.ColorPanel), n.editor.content))
	n.split.Width, n.split.MinKept, n.split.MinOther = 320, 220, 340
	n.Lazy = screen.NewLazy(n.split, n.load)
	n.Retranslate()
	return n
}

// OfferHangul gives title and text Naru's own Hangul entry.
func (n *Notes) OfferHangul(h *widget.Hangul) {
	n.editor.title.Typing.State, n.editor.body.Typing.State = h, h
}

// LibraryChanged takes in what was written elsewhere.
func (n *Notes) LibraryChanged(c screen.Change) {
	switch c {
	case screen.NotesChanged, screen.DocumentsChanged:
		if n.Outdate() {
			n.load()
			n.editor.reload()
		}
	}
}

// Open shows a note in the editor, after the one there is saved.
func (n *Notes) Open(id library.NoteID) {
	if n.editor.id() == id && id != 0 {
		return
	}
	n.editor.leave()
	var note *library.Note
	var about subject
	n.reading.Run(func(ctx context.Context) (err error) {
		if note, err = n.lib.Notes.Note(ctx, id); err != nil {
			return err
		}
		about = n.subjectOf(ctx, *note)
		return nil
	}, func(err error) {
		if err != nil {
			n.host.Fail(err)
			return
		}
		n.editor.edit(*note, about)
		n.side.mark()
	})
}

// NewNote begins a note about a page of a document, a document (page 0), or the
// library (0, 0). It is kept once something is typed.
func (n *Notes) NewNote(document library.DocumentID, page int) {
	n.editor.leave()
	note := library.Note{Document: document, Page: page}
	var about subject
	n.reading.Run(func(ctx context.Context) error {
		about = n.subjectOf(ctx, note)
		return nil
	}, func(error) {
		n.editor.edit(note, about)
		n.side.mark()
		n.editor.focus()
	})
}

// Flush saves what was typed, before it returns. The window calls it on closing.
func (n *Notes) Flush() { n.editor.flush() }

// load lists the notes as they are filtered now.
func (n *Notes) load() {
	n.Loading()
	filter := n.filter
	var list []library.Note
	var total int
	var titles map[library.DocumentID]string
	var tags []string
	n.listing.Run(func(ctx context.Context) (err error) {
		if list, total, err = n.lib.Notes.NoteList(ctx, filter); err != nil {
			return err
		}
		titles, err = n.titlesOf(ctx, list)
		if filter.Tag == "" && filter.Text == "" {
			tags = tagsOf(list)
		}
		return err
	}, func(err error) {
		if err != nil {
			n.side.fail(err)
			return
		}
		n.list, n.total, n.titles = list, total, titles
		if tags != nil {
			n.tags = tags
		}
		n.arrange()
		n.side.refresh()
	})
}

// Retranslate redraws all words.
func (n *Notes) Retranslate() {
	n.side.retranslate()
	n.editor.retranslate()
}

// Actions are what menus and keys offer here.
func (n *Notes) Actions() []screen.Action {
	none := n.editor.draft == nil
	return []screen.Action{
		{Key: "notes.action.new", Menu: "menu.notes", Shortcut: screen.Key(fyne.KeyN), Run: func() { n.NewNote(0, 0) }},
		{Key: "notes.action.delete", Menu: "menu.notes", Run: n.editor.remove, Disabled: none},
		{Key: "notes.action.preview", Menu: "menu.notes", Shortcut: screen.Key(fyne.KeyE), Run: n.editor.toggle, Disabled: none},
		{Key: "notes.action.page", Menu: "menu.notes", Run: n.editor.openSubject, Disabled: none || n.editor.about.document == 0},
	}
}
