package search_test

import (
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

// keeping opens the screen over a library with saved searches.
func keeping(t *testing.T, lib search.Library, kept *sample.Saved) (*pagetest.Host, *search.Screen, *int) {
	t.Helper()
	pagetest.Start(t)
	h := pagetest.NewHost(t, "en")
	subjects := words.NewSubjects(nil)
	told := 0
	s := search.New(h, lib, search.Options{
		Subjects: func() *words.Subjects { return subjects }, Beside: nw.NewSpace(10, 10), Saved: kept, OnSaved: func() { told++ },
	})
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(1064, 726), nw.NewColumn(0, 1, s.Box(), s.Content()))
	s.Shown()
	return h, s, &told
}

func names(s *search.Screen) string {
	var out []string
	for _, one := range s.Saved() {
		out = append(out, one.Name)
	}
	return strings.Join(out, ", ")
}

// answer writes a name into the dialog that is open and presses Enter.
func answer(t *testing.T, h *pagetest.Host, name string) {
	t.Helper()
	top := h.Win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is asked")
	}
	e, ok := h.Win.Canvas().Focused().(interface {
		fyne.Focusable
		SetText(string)
	})
	if !ok {
		t.Fatalf("the keyboard is in %T", h.Win.Canvas().Focused())
	}
	e.SetText(name)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if h.Win.Canvas().Overlays().Top() == top {
		t.Fatal("the question is still open")
	}
}

// choose runs an item of the menu that is open.
func choose(t *testing.T, h *pagetest.Host, item string) {
	t.Helper()
	pop := h.Win.Canvas().Overlays().Top()
	if pop == nil {
		t.Fatal("no menu is open")
	}
	o := uitest.Find(pop, func(o fyne.CanvasObject) bool {
		_, tappable := o.(fyne.Tappable)
		return tappable && strings.TrimSpace(uitest.Words(o)) == item
	})
	if o == nil {
		t.Fatalf("no %q in the menu:\n%s", item, uitest.Words(pop))
	}
	o.(fyne.Tappable).Tapped(&fyne.PointEvent{})
}

func TestSavedSearchesStandOnTheEmptyScreenWithWhatIsNew(t *testing.T) {
	h, s, told := keeping(t, sample.New(1), sample.SomeSaved())
	for lang, wants := range map[string][]string{
		"en": {"Saved searches", "계절근로자\nnewest first\n3 new", "Care work quotas\n\"care work\" quota year:2018..2021", "refugees · Korean\n1 new", "For example", "refugee OR asylum"},
		"ko": {"저장한 검색", "계절근로자\n최신순\n새 문서 3건", "한국어\n새 문서 1건", "난민 OR 비호"},
	} {
		h.Lang = lang
		s.Retranslate()
		for _, want := range wants {
			if got := shown(s); !strings.Contains(got, want) {
				t.Errorf("%s: %q is missing:\n%s", lang, want, got)
			}
		}
	}
	if *told == 0 || names(s) != "계절근로자, Care work quotas, 비호 신청 심사" {
		t.Errorf("the window was told %d times of %s", *told, names(s))
	}
	if typeInto(s, "계절근로자"); strings.Contains(shown(s), "Care work quotas") {
		t.Error("they stand among the results")
	}
}

func TestASavedSearchRunsAsItWasKeptAndMarksWhatIsNew(t *testing.T) {
	kept := sample.SomeSaved()
	kept.List[0].Without = []string{"E-8"}
	kept.List[0].Filter = library.DocumentFilter{Languages: []string{"ko"}}
	h, s, _ := keeping(t, sample.New(1), kept)
	typeInto(s, "other words")
	s.SearchIn(library.DocumentFilter{Languages: []string{"en"}})
	typeInto(s, "")
	s.FocusResults()
	keys(h, fyne.KeyReturn)
	r := s.Request()
	if s.Box().Text() != "계절근로자" || r.Sort != library.SortNewest || !slices.Equal(r.Without, []string{"E-8"}) || !slices.Equal(r.Filter.Languages, []string{"ko"}) || r.Typing {
		t.Fatalf("asked %+v", r)
	}
	if n := strings.Count(shown(s), "\nnew\n"); n == 0 || n > 3 {
		t.Errorf("%d results are marked as new:\n%s", n, shown(s))
	}
	if s.SavedInView() != 1 || s.Saved()[0].New != 0 {
		t.Errorf("in view is %d; %+v", s.SavedInView(), s.Saved()[0])
	}
	s.RunSaved(1)
	if got := shown(s); strings.Contains(got, "\nnew\n") {
		t.Errorf("marked as new a second time:\n%s", got)
	}
	typeInto(s, "계절근로")
	if r := s.Request(); s.SavedInView() != 0 || len(r.Without) != 0 {
		t.Errorf("typing on, in view is %d, asked %+v", s.SavedInView(), r)
	}
}

func TestASavedSearchForWordsAsTheyStandSaysSo(t *testing.T) {
	lib := &literal{}
	kept := &sample.Saved{List: []library.SavedSearch{{ID: 7, Name: "x", Query: "labour", Exact: true}}}
	_, s, _ := keeping(t, lib, kept)
	s.RunSaved(7)
	if !lib.asked[len(lib.asked)-1].Exact {
		t.Fatalf("asked %+v", lib.asked)
	}
	chip(t, s, "words as they stand").OnTapped()
	if lib.asked[len(lib.asked)-1].Exact || strings.Contains(shown(s), "as they stand") {
		t.Errorf("still asked as they stand:\n%s", shown(s))
	}
}

func TestTheSearchInViewIsSavedUnderAName(t *testing.T) {
	kept := &sample.Saved{}
	h, s, _ := keeping(t, sample.New(1), kept)
	if got := shown(s); !strings.Contains(got, "Find every page") {
		t.Fatalf("without saved searches nothing is taught:\n%s", got)
	}
	s.SaveSearch()
	if h.Win.Canvas().Overlays().Top() != nil {
		t.Fatal("nothing can be saved before anything was asked")
	}
	s.SearchFor("계절근로자")
	s.Box().OnWithout("E-8")
	s.SearchIn(library.DocumentFilter{YearFrom: 2020})
	s.SaveSearch()
	answer(t, h, "계절 근로")
	if h.LastSaid() != "Saved as “계절 근로”." || names(s) != "계절 근로" {
		t.Fatalf("said %q; saved are %s", h.LastSaid(), names(s))
	}
	if s.SavedInView() != kept.List[0].ID {
		t.Error("what was saved is not what is in view")
	}
	if one := kept.List[0]; one.Query != "계절근로자" || !slices.Equal(one.Without, []string{"E-8"}) || one.Filter.YearFrom != 2020 {
		t.Errorf("saved %+v", one)
	}
	if label := keepButton(t, s).Label; label != "Saved as “계절 근로”" {
		t.Errorf("the button says %q", label)
	}
	s.SearchIn(library.DocumentFilter{})
	if label := keepButton(t, s).Label; !strings.HasPrefix(label, "Save this search") {
		t.Errorf("of another search the button says %q", label)
	}
	s.SaveSearch()
	keys(h, fyne.KeyEscape)
	if h.Win.Canvas().Overlays().Top() != nil || names(s) != "계절 근로" {
		t.Errorf("Escape leaves the question open, or saves: %s", names(s))
	}
}

func keepButton(t *testing.T, s *search.Screen) *nw.Button {
	t.Helper()
	o := uitest.Find(s.Content(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*nw.Button)
		return ok && (b.Icon == nw.Bookmark || b.Icon == nw.Bookmarked)
	})
	if o == nil {
		t.Fatal("no button to save with")
	}
	return o.(*nw.Button)
}

func TestASavedSearchIsRenamedAndRemovedWithAWayBack(t *testing.T) {
	h, s, _ := keeping(t, sample.New(1), sample.SomeSaved())
	s.RunSaved(1)
	keepButton(t, s).OnTapped()
	choose(t, h, "Rename…")
	answer(t, h, "봄의 계절근로")
	if names(s) != "봄의 계절근로, Care work quotas, 비호 신청 심사" {
		t.Fatalf("saved are %s", names(s))
	}
	keepButton(t, s).OnTapped()
	choose(t, h, "Remove")
	if names(s) != "Care work quotas, 비호 신청 심사" || s.SavedInView() != 0 || h.Undo == nil {
		t.Fatalf("saved are %s, in view is %d", names(s), s.SavedInView())
	}
	h.Undo()
	if got := s.Saved()[len(s.Saved())-1]; got.ID != 1 || got.Name != "봄의 계절근로" || got.Sort != library.SortNewest {
		t.Errorf("undone: %+v", got)
	}
	typeInto(s, "")
	row := uitest.Find(s.Content(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*nw.Button)
		return ok && b.Icon == nw.Dots
	})
	row.(*nw.Button).OnTapped()
	choose(t, h, "Remove")
	if len(s.Saved()) != 2 {
		t.Errorf("saved are %s", names(s))
	}
}

func TestWhatIsNewIsCountedAgainWhenDocumentsCome(t *testing.T) {
	kept := sample.SomeSaved()
	_, s, _ := keeping(t, sample.New(1), kept)
	kept.Fresh[2] = []library.DocumentID{5, 6}
	s.LibraryChanged(screen.NotesChanged)
	if s.Saved()[1].New != 0 {
		t.Error("counted for a note")
	}
	s.LibraryChanged(screen.DocumentsChanged)
	if s.Saved()[1].New != 2 {
		t.Errorf("not counted: %+v", s.Saved()[1])
	}
}

func TestWithoutSavedSearchesNothingOfThemIsOffered(t *testing.T) {
	_, s := open(t, sample.New(1))
	s.Shown()
	typeInto(s, "계절근로자")
	if o := uitest.Find(s.Content(), func(o fyne.CanvasObject) bool { b, ok := o.(*nw.Button); return ok && b.Icon == nw.Bookmark }); o != nil {
		t.Error("there is a button to save with")
	}
	for _, a := range s.Actions() {
		if a.Key == "search.action.save" && !a.Disabled {
			t.Error("saving is offered")
		}
	}
}
