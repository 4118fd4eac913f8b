package reader

import (
	"testing"

	"fyne.io/fyne/v2"

	"naru/internal/library"
)

func TestARecordWithoutAFileHasNoPager(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query(""))
	if d.bar.pages.Hidden || d.bar.zooming.Hidden || d.bar.quote.Hidden {
		t.Fatal("a document with pages cannot be leafed through")
	}
	wanted := *d.Reader.doc
	wanted.Pages, wanted.File, wanted.SHA256 = 0, "", ""
	d.Reader.doc = &wanted
	d.bar.refresh()
	if !d.bar.pages.Hidden || !d.bar.zooming.Hidden || !d.bar.quote.Hidden {
		t.Error("a record without a file offers pages to leaf through")
	}
}

func TestKeysMeanTheDocumentAgainOnceAPageWasTyped(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	focused := func() bool { return d.host.Window().Canvas().Focused() == d.bar.entry }
	d.FocusPage()
	d.bar.entry.OnSubmitted("ii")
	if d.number != 2 || focused() {
		t.Errorf("page %d, still typing: %v", d.number, focused())
	}
	d.FocusPage()
	d.bar.entry.OnSubmitted("99") // no such page: one goes on typing
	if !focused() {
		t.Error("a page that is not there takes the cursor away")
	}
	d.bar.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if d.number != 3 || focused() {
		t.Errorf("Page Down while typing: page %d, still typing: %v", d.number, focused())
	}
	d.FocusPage()
	d.bar.entry.SetText("4")
	d.bar.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.bar.entry.Text != "1" || focused() {
		t.Errorf("Escape leaves %q, still typing: %v", d.bar.entry.Text, focused())
	}
}
