package search_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"naru/app/page/pagetest"
	"naru/app/page/search"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/uitest"
	nw "naru/app/widget"
	"naru/app/words"
)

// typing opens the screen with the list over it and the cursor in the box.
func typing(t *testing.T) (*pagetest.Host, *search.Screen) {
	t.Helper()
	h, s := open(t, sample.New(1))
	h.Win.SetContent(container.NewStack(nw.NewColumn(0, 1, s.Box(), s.Content()), s.Completions()))
	h.Win.Resize(fyne.NewSize(1064, 726))
	h.Win.Canvas().Focus(s.Box().Entry())
	return h, s
}

func keys(h *pagetest.Host, names ...fyne.KeyName) {
	for _, k := range names {
		h.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func offered(s *search.Screen) string {
	if !s.Completions().Visible() {
		return ""
	}
	return uitest.Words(s.Completions())
}

func TestWhatIsTypedIsContinuedUnderTheBoxWithoutLosingTheCursor(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "sea")
	if got := offered(s); !strings.Contains(got, "sonal worker") || !strings.Contains(got, "sonal Worker Program") {
		t.Fatalf("offered:\n%s", got)
	}
	if h.Win.Canvas().Focused() != s.Box().Entry() {
		t.Fatal("the list took the cursor")
	}
	pagetest.Look(t, h, "completion")
	test.Type(s.Box().Entry(), "son")
	if got := s.Box().Text(); got != "season" {
		t.Errorf("typed on, the box holds %q", got)
	}
}

func TestAContinuationIsTakenByArrowsAndEnter(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "sea")
	keys(h, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if got := s.Box().Text(); got != "seasonal worker" || s.Request().Query != got || s.Request().Typing {
		t.Errorf("the box holds %q, asked %+v", got, s.Request())
	}
	if offered(s) != "" || h.Win.Canvas().Focused() != s.Box().Entry() || len(h.Pages) != 0 {
		t.Errorf("after it: offered %q, opened %v", offered(s), h.Pages)
	}
}

func TestEnterWithoutAChoiceSearchesWhatWasTyped(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "계절")
	if offered(s) == "" {
		t.Fatal("nothing is offered")
	}
	keys(h, fyne.KeyReturn)
	if s.Box().Text() != "계절" || offered(s) != "" {
		t.Errorf("the box holds %q, offered %q", s.Box().Text(), offered(s))
	}
}

func TestEscapeTakesTheListAwayAndThenTheWords(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "sea")
	keys(h, fyne.KeyEscape)
	if offered(s) != "" || s.Box().Text() != "sea" {
		t.Fatalf("offered %q, the box holds %q", offered(s), s.Box().Text())
	}
	keys(h, fyne.KeyEscape)
	if s.Box().Text() != "" {
		t.Errorf("the box holds %q", s.Box().Text())
	}
}

func TestAFieldsNameGoesOnToItsValue(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "aut")
	keys(h, fyne.KeyDown, fyne.KeyReturn)
	test.Type(s.Box().Entry(), "x")
	if got := s.Box().Text(); got != "author:x" {
		t.Errorf("the box holds %q", got)
	}
}

func TestAContinuationIsTakenByTheMouse(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "sea")
	o := uitest.Find(s.Completions(), func(o fyne.CanvasObject) bool {
		_, ok := o.(desktop.Hoverable)
		return ok
	})
	o.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{})
	h.Win.Canvas().Unfocus() // as a press on what takes no focus does
	if offered(s) == "" {
		t.Fatal("the list is gone before the press is over")
	}
	test.Tap(o.(fyne.Tappable))
	if got := s.Box().Text(); got != "seasonal worker" {
		t.Errorf("the box holds %q", got)
	}
}

func TestTheListGoesWithTheCursor(t *testing.T) {
	h, s := typing(t)
	test.Type(s.Box().Entry(), "sea")
	h.Win.Canvas().Unfocus()
	if offered(s) != "" {
		t.Errorf("offered %q", offered(s))
	}
	s.SearchFor("seasonal")
	if offered(s) != "" {
		t.Error("a search from elsewhere offers continuations")
	}
}

func TestTheListGoesWithWhoeverGoesElsewhere(t *testing.T) {
	_, s := typing(t)
	test.Type(s.Box().Entry(), "sea")
	s.LeaveList()
	if got := offered(s); got != "" {
		t.Errorf("still offered:\n%s", got)
	}
}

func TestAnEmptiedBoxIsAnsweredAtOnce(t *testing.T) {
	pagetest.Start(t)
	h := pagetest.NewHost(t, "en")
	tree, err := sample.New(1).ThemeTree(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := search.New(h, sample.New(1), search.Options{Delay: time.Hour, Beside: nw.NewSpace(10, 10),
		Subjects: func() *words.Subjects { return words.NewSubjects(tree) }})
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(1064, 726), nw.NewColumn(0, 1, s.Box(), s.Content()))
	s.SearchFor("계절근로자")
	h.Wants(t, "by relevance")
	s.Box().SetText("")
	h.Lacks(t, "by relevance")
}
