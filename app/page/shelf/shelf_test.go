package shelf_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/facet"
	"naru/app/page/pagetest"
	"naru/app/page/shelf"
	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/app/uitest"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

func open(t *testing.T, lib *sample.Library, lang string) (*pagetest.Host, *shelf.Screen) {
	t.Helper()
	pagetest.Start(t)
	h := pagetest.NewHost(t, lang)
	tree, err := lib.ThemeTree(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	subjects := words.NewSubjects(tree)
	s := shelf.New(h, lib, lib, shelf.Options{
		Subjects: func() *words.Subjects { return subjects }, AddReports: func(fyne.CanvasObject) {}, Starter: func() { h.Say("starter", nil) },
	})
	h.OnChanged = s.LibraryChanged
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(1064, 726), s.Content())
	s.Shown()
	return h, s
}

func TestAllDocumentsAreListedWithCountsAndCharts(t *testing.T) {
	h, _ := open(t, sample.New(1), "en")
	h.Wants(t, "All documents", "25 documents · 2014–2024 · 10 series", "Publications by year and theme", "Theme by year", "Regional Visas and the Retention of Newcomers")
}

func TestTheChartsShowEveryYearOfALongSpan(t *testing.T) {
	lib := sample.New(1)
	lib.Docs[0].Year = 1973 // the others run from 2014 to 2024
	_, s := open(t, lib, "en")
	bars := uitest.Find(s.Content(), func(o fyne.CanvasObject) bool {
		_, ok := o.(*nw.Bars)
		return ok
	}).(*nw.Bars)
	if label := bars.AccessibilityLabel(); !strings.Contains(label, " 1972–1973: 1;") || !strings.Contains(label, " 2024–2025: ") {
		t.Errorf("the chart tells %q", label)
	}
	bars.OnTapped(0)
	if f := s.Filter(); f.YearFrom != 1972 || f.YearTo != 1973 {
		t.Errorf("its first column narrows to %d–%d", f.YearFrom, f.YearTo)
	}
}

func TestAThemeNarrowsTheShelfAndNamesIt(t *testing.T) {
	h, s := open(t, sample.New(1), "ko")
	s.ShowTheme("refugees")
	h.Wants(t, "난민·북한이탈주민", "문서 1건", "Refugee Status Determination in Comparison")
	if strings.Contains(h.Seen(), "Regional Visas") {
		t.Error("a document of another theme is listed")
	}
}

func TestAnEmptyLibraryTeachesHowToBegin(t *testing.T) {
	h, s := open(t, sample.New(0), "ko")
	h.Wants(t, "보고서를 가져오세요", "보고서 추가…", "시작 서고 열기")
	starter := uitest.Find(s.Content(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*nw.Button)
		return ok && b.Text() == "시작 서고 열기"
	})
	test.Tap(starter.(fyne.Tappable))
	if h.LastSaid() != "starter" {
		t.Error("the button does not open the starter library")
	}
}

func TestARecordWithoutAFileSaysSo(t *testing.T) {
	h, s := open(t, sample.New(1), "en")
	s.SetFilter(library.DocumentFilter{Series: []string{"Issue Brief"}})
	h.Wants(t, "Analysis of Work Permission by Visa Type in Korea", "wanted")
}

func TestClickingARowOpensItsDocument(t *testing.T) {
	h, s := open(t, sample.New(1), "en")
	s.FocusList()
	h.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(h.Pages) != 1 || h.Pages[0].Document != 25 || h.Pages[0].Page != 0 {
		t.Errorf("opened %+v, want the newest document where it was read last", h.Pages)
	}
}

func TestTheTrashCanBeUndone(t *testing.T) {
	lib := sample.New(1)
	h, s := open(t, lib, "ko")
	s.FocusList()
	h.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(lib.Trash) != 1 || len(lib.Docs) != 24 {
		t.Fatalf("trash holds %d, library %d", len(lib.Trash), len(lib.Docs))
	}
	h.Wants(t, "문서 24건")
	h.Undo()
	h.Wants(t, "문서 25건")
	if len(h.Told) == 0 || h.Told[0] != screen.DocumentsChanged {
		t.Error("other screens were not told")
	}
}

func TestTheSelectedDocumentStaysSelectedWhereverItMoves(t *testing.T) {
	lib := sample.New(1)
	h, s := open(t, lib, "ko")
	list, err := lib.Documents(t.Context(), library.DocumentFilter{Sort: library.SortNewest})
	if err != nil {
		t.Fatal(err)
	}
	first, third, fourth := list.Documents[0].ID, list.Documents[2].ID, list.Documents[3].ID
	press := func(k fyne.KeyName) { h.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	s.FocusList()
	press(fyne.KeyDown)
	press(fyne.KeyDown)
	if err := lib.TrashDocument(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	h.Changed(screen.DocumentsChanged)
	press(fyne.KeyDelete)
	press(fyne.KeyDelete)
	var gone []library.DocumentID
	for _, d := range lib.Trash {
		gone = append(gone, d.ID)
	}
	if want := []library.DocumentID{first, third, fourth}; !slices.Equal(gone, want) {
		t.Errorf("thrown away are %v, want %v", gone, want)
	}
	s.ShowTheme("refugees")
	press(fyne.KeyDelete)
	if len(lib.Trash) != 3 {
		t.Error("a document was thrown away that nobody selected")
	}
}

func TestThemesAndTagsAreCorrectedInADialog(t *testing.T) {
	lib := sample.New(1)
	h, s := open(t, lib, "en")
	d, err := lib.Document(context.Background(), 9)
	if err != nil {
		t.Fatal(err)
	}
	s.EditThemes(*d)
	top := h.Win.Canvas().Overlays().Top()
	if got := uitest.Words(top); !strings.Contains(got, "because of:") {
		t.Errorf("the words that decided are not shown:\n%s", got)
	}
	check := uitest.Find(top, func(o fyne.CanvasObject) bool {
		c, ok := o.(*fw.Check)
		return ok && c.Text == "Labour"
	}).(*fw.Check)
	check.SetChecked(true)
	entry := uitest.Find(top, func(o fyne.CanvasObject) bool { _, ok := o.(*nw.Entry); return ok }).(*nw.Entry)
	entry.SetText("asylum, #심사, asylum")
	save := uitest.Find(top, func(o fyne.CanvasObject) bool {
		b, ok := o.(*fw.Button)
		return ok && b.Text == "Save"
	}).(*fw.Button)
	test.Tap(save)
	d, err = lib.Document(context.Background(), 9)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, th := range d.Themes {
		ids = append(ids, th.ID)
	}
	if strings.Join(ids, " ") != "labour refugees" || strings.Join(d.Tags, " ") != "asylum 심사" {
		t.Errorf("themes %v, tags %q", ids, d.Tags)
	}
}

func TestALongListComesInChunks(t *testing.T) {
	h, s := open(t, sample.New(20), "en")
	s.FocusList()
	list := h.Win.Canvas().Focused()
	for range 4 {
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(h.Pages) != 1 {
		t.Fatal("nothing opened")
	}
	if row := list.(*nw.RowList).Selected(); row != 499 {
		t.Errorf("the last row is %d, want 499", row)
	}
}

func TestAFailureIsTold(t *testing.T) {
	lib := sample.New(1)
	h, s := open(t, lib, "en")
	lib.Fails = library.Errorf(library.DiskFull, "write")
	s.ShowTheme("labour")
	if len(h.Fails) != 1 || library.CodeOf(h.Fails[0]) != library.DiskFull {
		t.Errorf("told %v", h.Fails)
	}
}

func TestDocumentsWithPagesWithoutTextAreCountedAndNarrowedTo(t *testing.T) {
	h, s := open(t, sample.New(1), "en")
	h.Wants(t, "143 pages without text", "Pages without text")
	s.SetFilter(library.DocumentFilter{NoText: true})
	h.Wants(t, "4 documents", "164 · 41 no text")
	if got := facet.Choices(s.Filter()); len(got) != 1 || got[0].Facet != facet.NoText {
		t.Errorf("chosen: %v", got)
	}
}
