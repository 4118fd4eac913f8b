package importing

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/internal/library"
)

// rows gives the ids of what is listed, from the top.
func (d *desk) rows() string {
	var ids []int64
	for _, i := range d.shown {
		ids = append(ids, d.items[i].ID)
	}
	return fmt.Sprint(ids)
}

func TestAFailedFileIsTakenOutAndBroughtBack(t *testing.T) {
	d := koreanDesk(t)
	r := newRow(d.Imports)
	r.show(d.items[2])
	if !r.forget.Hidden {
		t.Error("a file that came in can be taken out")
	}
	r.show(d.items[4]) // a locked one, too
	if r.forget.Hidden {
		t.Fatal("a file that failed cannot be taken out")
	}
	r.forget.OnTapped()
	if got := d.rows(); got != "[9 8 7 6 4 3 2 1]" {
		t.Errorf("rows %s", got)
	}
	if said := d.host.LastSaid(); !strings.Contains(said, "“비공개 자료.pdf”") || !strings.Contains(said, "그대로") {
		t.Errorf("said %q", said)
	}
	d.host.Undo()
	if got := d.rows(); got != "[9 8 7 6 5 4 3 2 1]" || fmt.Sprint(d.queue.recalled) != "[5]" {
		t.Errorf("rows %s, brought back %v", got, d.queue.recalled)
	}
	d.host.Again()
	if got := d.rows(); got != "[9 8 7 6 4 3 2 1]" {
		t.Errorf("done again: rows %s", got)
	}
}

func TestAllFailedFilesAreTakenOutAtOnceAndBroughtBack(t *testing.T) {
	d := koreanDesk(t)
	d.queue.watch(library.ImportProgress{Total: 4, Done: 3, Running: true})
	d.queue.watch(library.ImportProgress{Total: 4, Done: 4, Imported: 1, Failed: 3})
	d.summary.forget.OnTapped()
	if got := d.rows(); got != "[9 8 7 6 2 1]" || !strings.Contains(d.host.LastSaid(), "3개") {
		t.Errorf("rows %s, said %q", got, d.host.LastSaid())
	}
	if d.summary.forget.Visible() || d.summary.retry.Visible() || strings.Contains(d.summary.words.Text(), "못했습니다") {
		t.Errorf("it still speaks of what failed: %q", d.summary.words.Text())
	}
	d.host.Undo()
	if got := d.rows(); got != "[9 8 7 6 5 4 3 2 1]" || !d.summary.forget.Visible() {
		t.Errorf("rows %s", got)
	}
}

func TestDeleteTakesOutTheSelectedFileAndGoesOnToTheNext(t *testing.T) {
	d := koreanDesk(t)
	press := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			d.list.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyDelete)               // nothing is selected
	press(fyne.KeyDown, fyne.KeyDelete) // a waiting file is none that failed
	if len(d.queue.forgot) != 0 {
		t.Fatalf("took out %v", d.queue.forgot)
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDelete)
	press(fyne.KeyDelete)
	if got := fmt.Sprint(d.queue.forgot); got != "[5 4]" {
		t.Errorf("took out %v", got)
	}
}

func TestTheSelectionStaysWithItsFileWhenOthersComeBeforeIt(t *testing.T) {
	d := koreanDesk(t)
	d.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	for range 3 {
		d.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	d.queue.items = append([]library.ImportItem{{ID: 10, Path: "/new.pdf", Status: library.ImportFailed}}, d.queue.items...)
	d.load()
	d.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if got := fmt.Sprint(d.queue.forgot); got != "[4]" {
		t.Errorf("took out %v", got)
	}
}
