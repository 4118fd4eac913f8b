package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/internal/library"
)

func TestRelatedDocumentsAreFoundWhenTheTabIsShown(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 5, query(""))
	if len(d.asked) != 0 {
		t.Errorf("asked %q before anyone wanted to know", d.asked)
	}
	d.showTab(tabRelated)
	d.showTab(tabPage)
	d.showTab(tabRelated)
	if !slices.Equal(d.asked, []string{"7"}) || len(d.Reader.related.list) != 2 {
		t.Errorf("asked %q, %d listed", d.asked, len(d.Reader.related.list))
	}
	row := newRelatedRow(d.Reader.related)
	row.set(d.Reader.related.list[0], d.Reader.related.labels[0])
	if got := row.why.Text(); got != "연구자: 최서리 · 공통 용어: 계절근로자, 고용허가제 · 공통 단어: 요양보호사 · 주제: 계절근로" {
		t.Errorf("the reasons read %q", got)
	}
	if !strings.Contains(row.meta.Text(), "정책보고서 2021-04") || row.page.Text() != "" {
		t.Errorf("%q, %q", row.meta.Text(), row.page.Text())
	}
}

func TestARelatedDocumentOpensWithAClick(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 5, query(""))
	d.showTab(tabRelated)
	d.Reader.related.open(1)
	if got := d.host.Pages; len(got) != 1 || got[0].Document != 12 || got[0].Page != 0 || d.tab != tabPage {
		t.Errorf("opened %+v on tab %d", got, d.tab)
	}
	d.Reader.related.open(99)
	if len(d.host.Pages) != 1 {
		t.Error("a row that is not there opened something")
	}
}

func TestPagesLikeTheSelectedTextAreListedWithTheirNumbers(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 5, query(""))
	d.MoreLikeThis()
	if len(d.asked) != 0 || len(d.host.Said) != 1 {
		t.Errorf("nothing was selected: asked %q, said %q", d.asked, d.host.Said)
	}
	d.picture.view.Page.Select(rangeOf(koreanPage, "별도의 도입 규모와 교육과정"))
	d.MoreLikeThis()
	if d.tab != tabRelated || !slices.Equal(d.asked, []string{"별도의 도입 규모와 교육과정 but 7"}) {
		t.Errorf("tab %d, asked %q", d.tab, d.asked)
	}
	l := d.Reader.related
	if got := l.title.Text(); got != "Pages like “별도의 도입 규모와 교육과정”" || l.back.Hidden {
		t.Errorf("titled %q, back hidden: %v", got, l.back.Hidden)
	}
	row := newRelatedRow(l)
	row.set(l.list[0], l.labels[0])
	if row.page.Text() != "p. 3" { // as printed on the fifth page
		t.Errorf("page %q", row.page.Text())
	}
	l.open(0)
	if o := d.host.Pages[0]; o.Page != 5 || o.Query != `"계절근로자" OR "고용허가제" OR "요양보호사"` {
		t.Errorf("opened %+v", o)
	}
	l.back.Tapped(nil)
	if l.passage != "" || !l.back.Hidden || d.asked[len(d.asked)-1] != "7" {
		t.Errorf("back at %q, asked %q", l.passage, d.asked)
	}
}

func TestWhatFailsOrIsNotThereIsSaid(t *testing.T) {
	d := openDesk(t, "en")
	d.fail["Related"] = library.Errorf(library.Damaged, "malformed")
	d.Open(7, 5, query(""))
	d.showTab(tabRelated)
	l := d.Reader.related
	if got := l.sentence.Text(); got != d.host.P().Err(d.fail["Related"]) {
		t.Errorf("failing reads %q", got)
	}
	d.fail, d.shop.related = map[string]error{}, nil
	l.look("")
	if got := l.sentence.Text(); got != d.host.P().T("related.none") {
		t.Errorf("none reads %q", got)
	}
	l.look("passage")
	if got := l.sentence.Text(); got != d.host.P().T("related.none_like") {
		t.Errorf("none like it reads %q", got)
	}
}

func TestWithoutARelaterTheTabIsNotOffered(t *testing.T) {
	d := openDesk(t, "en")
	d.lib.Related = nil
	d.Open(7, 5, query(""))
	d.header.refresh()
	if !d.header.tabs[tabRelated].Hidden {
		t.Error("the tab shows")
	}
	for _, a := range d.Actions() {
		if strings.Contains(a.Key, "related") || strings.Contains(a.Key, "more_like") {
			t.Errorf("%s is offered", a.Key)
		}
	}
	d.MoreLikeThis()
	if d.tab == tabRelated {
		t.Error("it is shown")
	}
}

func TestAnotherDocumentForgetsWhatWasFound(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 5, query(""))
	d.showTab(tabRelated)
	d.Close()
	if l := d.Reader.related; l.of != 0 || len(l.list) != 0 {
		t.Errorf("%d of %d are kept", len(l.list), l.of)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // of nothing
}

func TestLookingForAPassageEndsWhenThePageIsTurned(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 5, query(""))
	d.picture.view.Page.Select(rangeOf(koreanPage, "별도의 도입 규모와 교육과정"))
	d.host.Hold = true
	d.MoreLikeThis()
	l := d.Reader.related
	if !l.looking.Running() || l.sentence.Text() != d.host.P().T("related.looking") {
		t.Errorf("running: %v, %q", l.looking.Running(), l.sentence.Text())
	}
	d.goTo(6, 0)
	d.host.Release()
	if l.looking.Running() || len(l.list) != 0 || l.passage != "" {
		t.Errorf("%d found for %q", len(l.list), l.passage)
	}
}
