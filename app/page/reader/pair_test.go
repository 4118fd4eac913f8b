package reader

import (
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/widget"
	"naru/internal/library"
)

func TestTheTextStandsBesideThePageAndSharesHitsAndSelection(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query("계절근로자"))
	d.pair.toggle()
	d.pair.split.content.Resize(fyne.NewSize(700, 500))
	if d.split.holder.Objects[0] != fyne.CanvasObject(d.pair.split.content) || d.text.scroll.Size().Width < 300 {
		t.Fatalf("the text has %v beside the page", d.text.scroll.Size())
	}
	d.NextHit()
	if _, current := d.picture.view.Page.Hits(); len(current) != 1 || d.text.current != 1 {
		t.Errorf("at the second hit the page draws %d, the text is at %d", len(current), d.text.current)
	}
	want := rangeOf(koreanPage, "논의가 이어져 왔다")
	d.text.choose(want)
	if got := d.picture.view.Page.Selected(); got != want {
		t.Errorf("selected in the text: %v, on the page: %v", want, got)
	}
	other := rangeOf(koreanPage, "별도의 도입 규모")
	d.picture.view.Page.Select(other)
	if d.text.selected != other || d.selection() != "별도의 도입 규모" {
		t.Errorf("selected on the page: %v, in the text: %v, to quote: %q", other, d.text.selected, d.selection())
	}
	d.pair.toggle()
	if d.split.holder.Objects[0] != d.picture.content || d.selection() != "별도의 도입 규모" {
		t.Errorf("alone again, the page shows %T with %q selected", d.split.holder.Objects[0], d.selection())
	}
}

func TestWhetherTheTextStandsBesideThePageIsRemembered(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 1, library.SearchRequest{})
	d.pair.toggle()
	again := New(d.host, d.lib, d.clock.Times())
	again.Open(7, 1, library.SearchRequest{})
	if !again.pair.on {
		t.Error("the next reader forgot it")
	}
	again.picture.view.Page.Select(widget.CharRange{To: 3})
	if again.text.selected.To != 3 {
		t.Error("its page and text do not share a selection")
	}
}
