package notes

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// shop keeps notes in memory.
type shop struct {
	notes   map[library.NoteID]library.Note
	trash   map[library.NoteID]library.Note
	next    library.NoteID
	err     error
	filters []library.NoteFilter
}

func (s *shop) AddNote(_ context.Context, n library.Note) (*library.Note, error) {
	if s.err != nil {
		return nil, s.err
	}
	s.next++
	n.ID = s.next
	s.notes[n.ID] = n
	return &n, nil
}

func (s *shop) Note(_ context.Context, id library.NoteID) (*library.Note, error) {
	n, ok := s.notes[id]
	if !ok {
		return nil, library.Errorf(library.NotFound, "note %d", id)
	}
	return &n, nil
}

func (s *shop) EditNote(_ context.Context, id library.NoteID, title, body string) (*library.Note, error) {
	if s.err != nil {
		return nil, s.err
	}
	n := s.notes[id]
	n.Title, n.Body = title, body
	s.notes[id] = n
	return &n, nil
}

func (s *shop) RemoveNote(_ context.Context, id library.NoteID) error {
	s.trash[id] = s.notes[id]
	delete(s.notes, id)
	return nil
}

func (s *shop) RestoreNote(_ context.Context, id library.NoteID) error {
	s.notes[id] = s.trash[id]
	delete(s.trash, id)
	return nil
}

func (s *shop) NoteList(_ context.Context, f library.NoteFilter) (out []library.Note, total int, err error) {
	s.filters = append(s.filters, f)
	for id := s.next; id > 0; id-- {
		n, ok := s.notes[id]
		if ok && strings.Contains(n.Title+n.Body, f.Text) && (f.Tag == "" || strings.Contains(n.Body, "#"+f.Tag)) {
			out = append(out, n)
		}
	}
	return out, len(out), nil
}

func (s *shop) Documents(_ context.Context, f library.DocumentFilter) (*library.DocumentList, error) {
	var l library.DocumentList
	for _, id := range f.IDs {
		l.Documents = append(l.Documents, library.Document{ID: id, Title: map[library.DocumentID]string{
			1: "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망", 2: "Atlantic Immigration Pilot: Ten Years of Local Practice"}[id]})
	}
	return &l, nil
}

func (s *shop) Page(_ context.Context, id library.DocumentID, n int) (*library.Page, error) {
	return &library.Page{Document: id, Number: n, Label: "31"}, nil
}

type desk struct {
	*Notes
	shop  *shop
	host  *pagetest.Host
	clock *pagetest.Clock
}

func openDesk(t *testing.T, lang string, v theme.Variant, scale, w, h float32) *desk {
	t.Helper()
	pagetest.Start(t)
	at := func(days int) time.Time { return time.Unix(1_600_000_000, 0).AddDate(0, 0, -days) }
	s := &shop{notes: map[library.NoteID]library.Note{}, trash: map[library.NoteID]library.Note{}, next: 4}
	s.notes[1] = library.Note{ID: 1, Title: "Regional quotas", Body: "Who sets the quota of each county? See [[지역 배정]].\n\n#quota", Tags: []string{"quota"}, Changed: at(400)}
	s.notes[2] = library.Note{ID: 2, Document: 2, Body: "The cap of 2,000 was *never* reached.", Changed: at(20)}
	s.notes[3] = library.Note{ID: 3, Document: 1, Page: 33, Label: "31", Body: "", Changed: at(2), Quotes: []library.Quote{{ID: 9, Document: 1, Page: 33, Label: "31", Text: "돌봄 분야에 계절근로자를 도입하려면 별도의 도입 규모가 필요하다", Citation: "(박민정 외, 2020, 31쪽)"}}}
	s.notes[4] = library.Note{ID: 4, Document: 1, Page: 33, Title: "대서양 시범사업과 비교", Body: "# 견줄 점\n\n대서양 시범사업은 **고용주**가 먼저 지정을 받는다. [[Regional quotas]]와 견준다. #돌봄 #배정\n\n- 도입 규모를 따로 둔다\n- 교육과정을 먼저 마친다\n\n> 별도의 도입 규모와 교육과정\n\n자료: [통계](https://example.org/stats) ![그림](https://example.org/a.png)", Tags: []string{"돌봄", "배정"}, Changed: at(0),
		Quotes: []library.Quote{
			{ID: 1, Note: 4, Document: 1, Page: 33, Label: "31", Text: "돌봄 분야에 계절근로자를 도입하려면 별도의 도입 규모와 교육과정, 사업장 변경 기준이 함께 마련되어야 한다.", Citation: "(박민정 외, 2020, 31쪽)"},
			{ID: 2, Note: 4, Document: 2, Page: 5, Label: "5", Text: "Employers are designated before they may recruit.", Citation: "(Cho 2021, p. 5)"}}}
	d := &desk{shop: s, host: pagetest.NewHost(t, lang), clock: pagetest.NewClock()}
	d.Notes = New(d.host, Library{Notes: s, Documents: s}, d.clock.Times())
	d.host.OnChanged = d.LibraryChanged
	pagetest.App(t, d.host, v, scale, fyne.NewSize(w, h), d.Content())
	d.Shown()
	return d
}

func koreanDesk(t *testing.T) *desk { return openDesk(t, "ko", theme.Light, 1, 1064, 726) }

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name        string
		lang        string
		v           theme.Variant
		scale, w, h float32
	}{
		{"ko-light", "ko", theme.Light, 1, 1064, 726},
		{"en-dark", "en", theme.Dark, 1, 1064, 726},
		{"ko-light-150", "ko", theme.Light, 1.5, 1064, 726},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := openDesk(t, c.lang, c.v, c.scale, c.w, c.h)
			pagetest.Look(t, d.host, "notes-list-"+c.name)
			d.Open(4)
			d.editor.body.SetText(d.editor.body.Text + "\n")
			d.clock.Pass(3 * time.Second)
			if pagetest.Look(t, d.host, "notes-edit-"+c.name).Bounds().Empty() {
				t.Fatal("nothing was drawn")
			}
			d.order(true)
			d.editor.toggle()
			pagetest.Look(t, d.host, "notes-by-document-"+c.name)
		})
	}
}

func (d *desk) order(byTitle bool) { d.side.order(byTitle) }

func TestWhatIsTypedIsSavedWithoutBeingAsked(t *testing.T) {
	d := koreanDesk(t)
	d.Open(2)
	d.editor.body.SetText("상한 2,000명은 채워지지 않았다.")
	d.clock.Pass(time.Second)
	if got := d.shop.notes[2].Body; got != "상한 2,000명은 채워지지 않았다." {
		t.Errorf("kept %q", got)
	}
	if d.editor.mark.Text() != "저장됨" {
		t.Errorf("the mark says %q", d.editor.mark.Text())
	}
}

func TestANewNoteComesIntoTheLibraryWithItsFirstWords(t *testing.T) {
	d := koreanDesk(t)
	d.NewNote(1, 33)
	d.clock.Pass(5 * time.Second)
	if len(d.shop.notes) != 4 {
		t.Fatal("an empty note was kept")
	}
	d.editor.title.SetText("새 생각")
	d.clock.Pass(time.Second)
	n := d.shop.notes[5]
	if n.Title != "새 생각" || n.Document != 1 || n.Page != 33 {
		t.Errorf("kept %+v", n)
	}
	if d.list[0].ID != 5 || d.side.list.Selected() != 0 {
		t.Errorf("the list does not show it: %v", d.list)
	}
	d.editor.body.SetText("둘째 저장은 같은 메모에")
	d.clock.Pass(time.Second)
	if len(d.shop.notes) != 5 || d.shop.notes[5].Body == "" {
		t.Errorf("the second save made another note: %d", len(d.shop.notes))
	}
}

func TestLeavingANoteSavesIt(t *testing.T) {
	d := koreanDesk(t)
	d.Open(1)
	d.editor.body.SetText("left in the middle of a")
	d.Open(2)
	if got := d.shop.notes[1].Body; got != "left in the middle of a" {
		t.Errorf("kept %q", got)
	}
	if d.editor.body.Text != d.shop.notes[2].Body {
		t.Errorf("the editor shows %q", d.editor.body.Text)
	}
}

func TestClosingSavesBeforeItReturns(t *testing.T) {
	d := koreanDesk(t)
	d.Open(1)
	d.host.Hold = true // nothing in the background runs any more
	d.editor.body.SetText("last words")
	d.Flush()
	if d.shop.notes[1].Body != "last words" {
		t.Errorf("kept %q", d.shop.notes[1].Body)
	}
}

func TestASaveThatFailsKeepsTheTextAndSaysSo(t *testing.T) {
	d := koreanDesk(t)
	d.Open(1)
	d.shop.err = &library.Error{Code: library.DiskFull, Err: errors.New("no space")}
	d.editor.body.SetText("잃으면 안 되는 글")
	d.clock.Pass(time.Second)
	if !strings.Contains(d.editor.mark.Text(), "아직 저장하지 못했습니다") || len(d.host.Fails) == 0 {
		t.Errorf("it says %q, failures %v", d.editor.mark.Text(), d.host.Fails)
	}
	d.Open(2) // leaving does not lose it either
	d.shop.err = nil
	d.clock.Pass(time.Minute)
	if d.shop.notes[1].Body != "잃으면 안 되는 글" {
		t.Errorf("kept %q", d.shop.notes[1].Body)
	}
}

func TestADeletedNoteCanBeTakenBack(t *testing.T) {
	d := koreanDesk(t)
	d.Open(4)
	d.editor.remove()
	if _, there := d.shop.notes[4]; there || d.editor.draft != nil || d.host.Undo == nil {
		t.Fatal("not deleted, still shown, or no way back")
	}
	d.host.Undo()
	if _, there := d.shop.notes[4]; !there || d.editor.id() != 4 {
		t.Error("it did not come back")
	}
}

func TestTheListNarrowsByWordsAndTag(t *testing.T) {
	d := koreanDesk(t)
	d.side.find.SetText("quota")
	d.side.find.SetText("Regional")
	before := len(d.shop.filters)
	d.clock.Pass(time.Second)
	if len(d.shop.filters) != before+1 {
		t.Errorf("asked %d times for one pause of typing", len(d.shop.filters)-before)
	}
	if len(d.list) != 2 { // the note, and the one that links to it
		t.Errorf("%d notes", len(d.list))
	}
	d.side.find.SetText("")
	d.clock.Pass(time.Second)
	d.follow(widget.Link{Kind: widget.LinkTag, Target: "돌봄"})
	if len(d.list) != 1 || d.list[0].ID != 4 || d.side.tag.Text() != "#돌봄" {
		t.Errorf("by tag: %v, chip %q", d.list, d.side.tag.Text())
	}
	d.side.setTag("없는태그")
	if !strings.Contains(d.side.hint.Words(), "없습니다") {
		t.Error("nothing found is not said")
	}
}

func TestNotesByDocumentStandTogether(t *testing.T) {
	d := koreanDesk(t)
	d.side.order(true)
	var ids []library.DocumentID
	for _, n := range d.list {
		ids = append(ids, n.Document)
	}
	if want := []library.DocumentID{2, 1, 1, 0}; len(ids) != 4 || ids[0] != want[0] || ids[1] != 1 || ids[2] != 1 || ids[3] != 0 {
		t.Errorf("documents in order %v, want %v", ids, want)
	}
}

func TestALinkToANoteOpensItAndAnAddressIsOnlyCopied(t *testing.T) {
	d := koreanDesk(t)
	d.Open(4)
	d.follow(widget.Link{Kind: widget.LinkTitle, Target: "regional quotas"})
	if d.editor.id() != 1 {
		t.Errorf("note %d is open", d.editor.id())
	}
	d.follow(widget.Link{Kind: widget.LinkTitle, Target: "지역 배정"})
	if len(d.host.Words) != 1 || d.host.Words[0] != `"지역 배정"` {
		t.Errorf("searched for %q", d.host.Words)
	}
	d.follow(widget.Link{Target: "https://example.org/stats"})
	if fyne.CurrentApp().Clipboard().Content() != "https://example.org/stats" || !strings.Contains(d.host.LastSaid(), "복사") {
		t.Error("the address was not copied")
	}
}

func TestAQuoteOpensItsPage(t *testing.T) {
	d := koreanDesk(t)
	d.Open(4)
	row := d.editor.quoted.Objects[1].(*fyne.Container)
	find[*widget.Button](row, func(b *widget.Button) bool {
		return b.Text() == "31쪽" || strings.Contains(b.Text(), "31") || b.Text() == "app.page"
	}).OnTapped()
	if len(d.host.Pages) != 1 || d.host.Pages[0].Page != 33 || d.host.Pages[0].Document != 1 {
		t.Errorf("opened %v", d.host.Pages)
	}
}

// find gives the first object of a kind below o for which ok holds.
func find[T fyne.CanvasObject](o fyne.CanvasObject, ok func(T) bool) (found T) {
	if t, is := o.(T); is && ok(t) {
		return t
	}
	if c, is := o.(*fyne.Container); is {
		for _, x := range c.Objects {
			if t := find(x, ok); any(t) != any(found) {
				return t
			}
		}
	}
	return found
}

func TestALanguageIsSwitchedAtOnce(t *testing.T) {
	d := koreanDesk(t)
	d.Open(4)
	d.host.Lang = "en"
	d.Retranslate()
	if d.side.title.Text() != "Notes" || d.editor.preview.Text() != "Preview" {
		t.Errorf("it still says %q, %q", d.side.title.Text(), d.editor.preview.Text())
	}
}

func TestAnAnswerThatComesLateIsDropped(t *testing.T) {
	d := koreanDesk(t)
	d.host.Hold = true
	d.Open(1)
	d.Open(2)
	held := d.host.Held
	d.host.Held, d.host.Hold = nil, false
	for i := len(held) - 1; i >= 0; i-- {
		held[i]()
	}
	if d.editor.id() != 2 {
		t.Errorf("note %d is open", d.editor.id())
	}
}
