package pagetest

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/screen"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

// Host is a window that a test looks into. Work is done at once, on the spot,
// unless Hold is set: then it waits in Held for the test to run it.
type Host struct {
	Lang  string
	Win   fyne.Window
	Hold  bool
	Held  []func()
	Said  []string
	Busy  int // how much goes on of what Doing said
	Undo  func()
	Again func() // what does again what was undone
	Fails []error
	Pages []Opened
	Notes []library.NoteID
	Words []string
	Told  []screen.Change
	// OnChanged passes changes on, as the window does; nil: only remembered.
	OnChanged func(screen.Change)

	catalogue *message.Catalogue
}

// Opened is a page that was asked for.
type Opened struct {
	Document library.DocumentID
	Page     int
	Query    string
}

var _ screen.Host = (*Host)(nil)

// NewHost makes a host that speaks a language.
func NewHost(t testing.TB, lang string) *Host {
	t.Helper()
	c, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	return &Host{Lang: lang, catalogue: c}
}

// P speaks the language set.
func (h *Host) P() message.Printer { return h.catalogue.In(h.Lang) }

// Go does the work at once, or keeps it.
func (h *Host) Go(work func(ctx context.Context) error, done func(err error)) {
	run := func() {
		err := work(context.Background())
		switch {
		case done != nil:
			done(err)
		case err != nil:
			h.Fail(err)
		}
	}
	if h.Hold {
		h.Held = append(h.Held, run)
		return
	}
	run()
}

// Release runs what was kept, in order, and what that asks for.
func (h *Host) Release() {
	h.Hold = false
	for len(h.Held) > 0 {
		run := h.Held[0]
		h.Held = h.Held[1:]
		run()
	}
}

// Fail remembers the error.
func (h *Host) Fail(err error) { h.Fails = append(h.Fails, err) }

// Say remembers the words and the way to undo.
func (h *Host) Say(text string, undo func()) {
	h.Said = append(h.Said, text)
	h.Undo = undo
}

// Doing remembers the words, and counts what goes on.
func (h *Host) Doing(text string) (done func()) {
	h.Said = append(h.Said, text)
	h.Busy++
	return func() { h.Busy-- }
}

// Did remembers the words and the ways to undo and to do again.
func (h *Host) Did(text string, undo, again func()) {
	h.Say(text, undo)
	h.Again = again
}

// LastSaid is what was said last.
func (h *Host) LastSaid() string {
	if len(h.Said) == 0 {
		return ""
	}
	return h.Said[len(h.Said)-1]
}

// OpenPage remembers the page.
func (h *Host) OpenPage(id library.DocumentID, page int, r library.SearchRequest) {
	h.Pages = append(h.Pages, Opened{id, page, r.Query})
}

// OpenNote remembers the note.
func (h *Host) OpenNote(id library.NoteID) { h.Notes = append(h.Notes, id) }

// SearchFor remembers the words.
func (h *Host) SearchFor(q string) { h.Words = append(h.Words, q) }

// Changed remembers the change.
func (h *Host) Changed(c screen.Change) {
	h.Told = append(h.Told, c)
	if h.OnChanged != nil {
		h.OnChanged(c)
	}
}

// Window is the test's window.
func (h *Host) Window() fyne.Window { return h.Win }

// TextScale is 1 unless the theme says otherwise.
func (h *Host) TextScale() float32 { return 1 }
