package search_test

import (
	"context"
	"errors"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/page/search"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/uitest"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

func open(t *testing.T, lib search.Library) (*pagetest.Host, *search.Screen) {
	t.Helper()
	pagetest.Start(t)
	h := pagetest.NewHost(t, "en")
	tree, err := sample.New(1).ThemeTree(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	subjects := words.NewSubjects(tree)
	s := search.New(h, lib, search.Options{Subjects: func() *words.Subjects { return subjects }, Beside: nw.NewSpace(10, 10)})
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(1064, 726), nw.NewColumn(0, 1, s.Box(), s.Content()))
	return h, s
}

func typeInto(s *search.Screen, text string) { s.Box().SetText(text) }

func TestTypingSearchesAndTheBestPageOpens(t *testing.T) {
	h, s := open(t, sample.New(1))
	typeInto(s, "계절근로자")
	if got := shown(s); !strings.Contains(got, "고령화시대 돌봄서비스를 위한 이민정책 현황과 전망") {
		t.Fatalf("the report is not listed:\n%s", got)
	}
	s.FocusResults()
	if len(h.Pages) != 1 || h.Pages[0].Document != 1 || h.Pages[0].Page != 31 || h.Pages[0].Query != "계절근로자" {
		t.Errorf("opened %+v, want page 31 of document 1 with the query", h.Pages)
	}
	h.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if len(h.Pages) != 2 {
		t.Errorf("the down key opened nothing more: %+v", h.Pages)
	}
}

func TestTheTabKeyGoesThroughTheBoxAsItStands(t *testing.T) {
	h, s := open(t, sample.New(1))
	typeInto(s, "계절근로자")
	canvas := h.Win.Canvas()
	canvas.Focus(s.Box().Entry())
	var at []float32
	for range 3 {
		canvas.FocusNext()
		o, ok := canvas.Focused().(fyne.CanvasObject)
		if !ok {
			t.Fatalf("after %v nothing has the keyboard", at)
		}
		at = append(at, fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X)
	}
	if !slices.IsSorted(at) {
		t.Errorf("it goes from left to right through %v", at)
	}
}

func TestASynonymGoesAwayWithOneClick(t *testing.T) {
	_, s := open(t, sample.New(1))
	typeInto(s, "계절근로자")
	if want := []string{"seasonal worker", "E-8"}; !slices.Equal(s.Box().Terms(), want) {
		t.Fatalf("synonyms %v, want %v", s.Box().Terms(), want)
	}
	s.Box().OnWithout("seasonal worker")
	if want := []string{"E-8"}; !slices.Equal(s.Box().Terms(), want) {
		t.Errorf("synonyms %v, want %v", s.Box().Terms(), want)
	}
	if got := s.Request().Without; !slices.Equal(got, []string{"seasonal worker"}) {
		t.Errorf("searched without %v", got)
	}
	typeInto(s, "계절근로")
	if len(s.Request().Without) != 0 {
		t.Error("another query remembers what the last one did without")
	}
}

func TestAWordMayGoOnUntilEnter(t *testing.T) {
	_, s := open(t, sample.New(1))
	typeInto(s, "migra")
	if !s.Request().Typing {
		t.Error("asked for the whole word while it is typed")
	}
	s.Box().OnEntered()
	if s.Request().Typing {
		t.Error("Enter still asks for a beginning")
	}
	s.SearchFor("migra")
	if s.Request().Typing {
		t.Error("words that were chosen are taken for a beginning")
	}
}

// reader answers any question with how it was read.
type reader struct{ library.SearchResult }

func (r reader) SearchDocuments(context.Context, library.SearchRequest) (*library.GroupedResult, error) {
	return &library.GroupedResult{SearchResult: r.SearchResult}, nil
}

func (r reader) Complete(context.Context, string, int) ([]string, error) { return nil, nil }

func TestWhatConstrainsNothingIsSaid(t *testing.T) {
	_, s := open(t, reader{library.SearchResult{Typed: "policy of &&&", Understood: "policy", Ignored: []string{"&&&", "of"}}})
	typeInto(s, "policy of &&&")
	if got := shown(s); !strings.Contains(got, "left out: &&& of") {
		t.Errorf("not said that &&& and of were left out:\n%s", got)
	}
}

// slow answers each question only when asked to, with the query as its only title.
type slow struct{ sample.Library }

func (slow) SearchDocuments(_ context.Context, r library.SearchRequest) (*library.GroupedResult, error) {
	out := &library.GroupedResult{Groups: []library.DocumentHits{{Document: library.Document{ID: 1, Title: "answer to " + r.Query}}}}
	out.Total, out.Documents, out.TotalExact = 1, 1, true
	return out, nil
}

func TestAnAnswerThatWasOvertakenIsDropped(t *testing.T) {
	h, s := open(t, &slow{})
	h.Hold = true
	typeInto(s, "이민")
	typeInto(s, "이민정책")
	if len(h.Held) != 2 {
		t.Fatalf("%d questions were put, want 2", len(h.Held))
	}
	h.Held[1]()
	h.Held[0]() // the first question's answer comes late
	if got := shown(s); !strings.Contains(got, "answer to 이민정책") {
		t.Errorf("the later answer is not shown:\n%s", got)
	}
}

func TestNothingFoundSaysHowItWasReadAndOffersWhatWasMeant(t *testing.T) {
	_, s := open(t, sample.New(1))
	typeInto(s, "rhdydgjrkwp")
	got := shown(s)
	for _, want := range []string{"Nothing found for “rhdydgjrkwp”", "Try “고용허가제”", "Did you mean"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	typeInto(s, "&&&")
	if got := shown(s); !strings.Contains(got, "no word in it") {
		t.Errorf("operators alone are not explained:\n%s", got)
	}
}

func TestAnEmptyBoxTeachesByExamplesInBothLanguages(t *testing.T) {
	h, s := open(t, sample.New(1))
	if got := shown(s); !strings.Contains(got, "refugee OR asylum") {
		t.Errorf("no example:\n%s", got)
	}
	h.Lang = "ko"
	s.Retranslate()
	if got := shown(s); !strings.Contains(got, "난민 OR 비호") {
		t.Errorf("no Korean example:\n%s", got)
	}
}

func TestAFailureIsTold(t *testing.T) {
	lib := sample.New(1)
	lib.Fails = library.Errorf(library.Damaged, "page 3 of the index")
	h, s := open(t, lib)
	typeInto(s, "이민")
	if len(h.Fails) != 1 || library.CodeOf(h.Fails[0]) != library.Damaged || !errors.Is(h.Fails[0], lib.Fails) {
		t.Errorf("told %v", h.Fails)
	}
}

func TestMoreDocumentsComeOnScrolling(t *testing.T) {
	h, s := open(t, sample.New(8))
	typeInto(s, "계절근로자")
	s.FocusResults()
	list := h.Win.Canvas().Focused()
	for range 60 {
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	last := h.Pages[len(h.Pages)-1].Document
	if last < 150 {
		t.Errorf("the list ended at document %d of 200", last)
	}
}

func TestResultsFollowTheLibrary(t *testing.T) {
	lib := sample.New(1)
	_, s := open(t, lib)
	typeInto(s, "계절근로자")
	if err := lib.TrashDocument(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	s.LibraryChanged(screen.DocumentsChanged)
	if got := shown(s); strings.Contains(got, "고령화시대") {
		t.Error("a document in the trash is still listed")
	}
}

// shown collects all words that can be seen.
func shown(s *search.Screen) string { return uitest.Words(s.Content()) }

func TestEnterOpensTheFirstResultOnceItsAnswerComes(t *testing.T) {
	h, s := open(t, &slow{})
	h.Hold = true
	s.Box().Focus()
	typeInto(s, "이민")
	s.Box().Entry().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(h.Pages) != 0 {
		t.Fatal("something was opened before there was an answer")
	}
	for _, answer := range h.Held {
		answer()
	}
	if len(h.Pages) != 1 || h.Pages[0].Query != "이민" {
		t.Errorf("opened %+v, want the first result of 이민", h.Pages)
	}
}

func TestARecognisedPageIsMarkedOnItsButton(t *testing.T) {
	_, s := open(t, sample.New(1))
	typeInto(s, "계절근로자")
	s.SearchIn(library.DocumentFilter{NoText: true})
	if got := shown(s); !strings.Contains(got, "p. 31 OCR\n") {
		t.Errorf("no page is marked as recognised:\n%s", got)
	}
	s.SearchIn(library.DocumentFilter{Languages: []string{"en"}})
	if got := shown(s); strings.Contains(got, "OCR") {
		t.Errorf("a page with text of its own is marked:\n%s", got)
	}
}

func TestTheFrameOfTheBoxTellsWhetherTheKeyboardIsInIt(t *testing.T) {
	h, s := open(t, sample.New(1))
	at := s.Box().Position()
	frame := func() color.Color { return h.Win.Canvas().Capture().At(int(at.X)+400, int(at.Y)+1) }
	away := frame()
	s.Box().Focus()
	focused := frame()
	h.Win.Canvas().Unfocus()
	if again := frame(); focused == away || again != away {
		t.Errorf("without the keyboard %v, with it %v, without it again %v", away, focused, again)
	}
}
