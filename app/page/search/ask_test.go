package search_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/page/search"
	"naru/app/uitest"
	"naru/internal/library"
)

// staged is a large library: the first hits come in another order than all, and
// fewer than there are.
type staged struct {
	quick, whole []library.DocumentID
	asked        []string // "quick" or "whole" and the query
	atOnce       bool     // the first answer is all there is
	offsets      []int
}

func (l *staged) SearchDocuments(_ context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	ids, how := l.whole, "whole"
	if r.Quick {
		ids, how = l.quick, "quick"
	}
	l.asked = append(l.asked, how+" "+r.Query)
	if r.Offset > 0 {
		l.offsets = append(l.offsets, r.Offset)
	}
	out := &library.GroupedResult{}
	for _, id := range ids[min(r.Offset, len(ids)):min(r.Offset+r.Limit, len(ids))] {
		out.Groups = append(out.Groups, library.DocumentHits{
			Document: library.Document{ID: id, Title: fmt.Sprintf("%s document %d", how, id)}, Count: 1,
			Best: library.Hit{Document: id, Kind: library.HitPage, Page: int(id)},
		})
	}
	out.Documents, out.Total, out.TotalExact = len(ids), len(ids), how == "whole" || l.atOnce
	return out, nil
}

func (l *staged) Complete(context.Context, string, int) ([]string, error) { return nil, nil }

func numbers(from, to int) []library.DocumentID {
	var out []library.DocumentID
	for i := from; i <= to; i++ {
		out = append(out, library.DocumentID(i))
	}
	return out
}

func TestTheFirstHitsAreShownBeforeAllIsCounted(t *testing.T) {
	lib := &staged{quick: numbers(1, 3), whole: []library.DocumentID{9, 1, 2, 3}}
	h, s := open(t, lib)
	h.Hold = true
	typeInto(s, "이민")
	answerNext(t, h.Held, 0)
	if got := shown(s); !strings.Contains(got, "at least 3 hits") || !strings.Contains(got, "quick document 1") {
		t.Fatalf("after the first hits:\n%s", got)
	}
	answerNext(t, h.Held, 1)
	if got := shown(s); !strings.Contains(got, "\n4 hits in 4") && !strings.HasPrefix(got, "4 hits in 4") || !strings.Contains(got, "whole document 9") {
		t.Errorf("after all:\n%s", got)
	}
	if want := []string{"quick 이민", "whole 이민"}; !slices.Equal(lib.asked, want) {
		t.Errorf("asked %q, want %q", lib.asked, want)
	}
}

func answerNext(t *testing.T, held []func(), i int) {
	t.Helper()
	if len(held) <= i {
		t.Fatalf("%d questions were put, want more than %d", len(held), i)
	}
	held[i]()
}

func TestAnAnswerThatIsWholeAtOnceIsNotAskedForAgain(t *testing.T) {
	lib := &staged{quick: numbers(1, 3), whole: numbers(1, 3), atOnce: true}
	_, s := open(t, lib)
	typeInto(s, "이민")
	if want := []string{"quick 이민"}; !slices.Equal(lib.asked, want) {
		t.Errorf("asked %q, want %q", lib.asked, want)
	}
	if got := shown(s); strings.Contains(got, "at least") {
		t.Errorf("not sure of what is counted:\n%s", got)
	}
}

func TestTheRestOfAnOvertakenAnswerIsDropped(t *testing.T) {
	lib := &staged{quick: numbers(1, 3), whole: numbers(1, 4)}
	h, s := open(t, lib)
	h.Hold = true
	typeInto(s, "이민")
	answerNext(t, h.Held, 0) // asks for the rest
	typeInto(s, "이민정책")
	answerNext(t, h.Held, 2)
	answerNext(t, h.Held, 1) // the rest of the first question comes late
	if got := shown(s); !strings.Contains(got, "at least 3 hits") {
		t.Errorf("an answer to the query before is shown:\n%s", got)
	}
}

func TestTheRowsInSightStayWhereAPersonIsLooking(t *testing.T) {
	lib := &staged{quick: numbers(1, 30), whole: append([]library.DocumentID{90, 2, 91, 1}, numbers(40, 60)...)}
	h, s := open(t, lib)
	h.Hold = true
	typeInto(s, "이민")
	answerNext(t, h.Held, 0)
	s.FocusResults()
	keys(h, fyne.KeyDown)
	answerNext(t, h.Held, 1)
	if len(h.Pages) != 2 || h.Pages[1].Document != 2 {
		t.Fatalf("opened %+v", h.Pages)
	}
	got := titles(s)
	// Documents 1 and 2 stay, and are now those of the whole answer.
	if len(got) < 3 || got[0] != "whole document 1" || got[1] != "whole document 2" || got[2] != "quick document 3" {
		t.Errorf("in sight are %q", got)
	}
	keys(h, fyne.KeyUp)
	if last := h.Pages[len(h.Pages)-1]; last.Document != 1 {
		t.Errorf("the selection moved: document %d was opened", last.Document)
	}
	h.Hold = false
	var opened []library.DocumentID
	for range 40 {
		keys(h, fyne.KeyDown)
	}
	for _, p := range h.Pages[3:] {
		if slices.Contains(opened, p.Document) {
			t.Errorf("document %d stands there twice", p.Document)
		}
		opened = append(opened, p.Document)
	}
	for _, want := range append([]library.DocumentID{90, 91}, numbers(40, 60)...) {
		if !slices.Contains(opened, want) {
			t.Errorf("document %d of the whole answer is missing", want)
		}
	}
}

func TestScrollingGoesOnInTheWholeAnswer(t *testing.T) {
	lib := &staged{quick: numbers(1, 40), whole: append([]library.DocumentID{200}, numbers(1, 60)...)}
	h, s := open(t, lib)
	h.Hold = true
	typeInto(s, "이민")
	answerNext(t, h.Held, 0)
	s.FocusResults()
	keys(h, fyne.KeyEnd)
	if len(h.Held) != 2 {
		t.Fatalf("%d questions: more was asked for before all was known", len(h.Held))
	}
	h.Release()
	keys(h, fyne.KeyEnd, fyne.KeyEnd) // the first brings the rest into sight
	if !slices.Equal(lib.offsets, []int{40}) {
		t.Errorf("went on at %v, want where the answer ended", lib.offsets)
	}
	if last := h.Pages[len(h.Pages)-1].Document; last != 60 {
		t.Errorf("the list ends with document %d", last)
	}
}

// titles lists the titles in sight, from the top.
func titles(s *search.Screen) []string {
	type line struct {
		text string
		y    float32
	}
	var lines []line
	uitest.Walk(s.Content(), func(o fyne.CanvasObject, at fyne.Position) {
		if text, ok := o.(*canvas.Text); ok && strings.Contains(text.Text, " document ") {
			lines = append(lines, line{text.Text, at.Y})
		}
	})
	slices.SortFunc(lines, func(a, b line) int { return cmp.Compare(a.y, b.y) })
	var out []string
	for _, l := range lines {
		out = append(out, l.text)
	}
	return out
}
