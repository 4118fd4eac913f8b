package search_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app/page/pagetest"
	"naru/app/page/search"
	"naru/app/shots/sample"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
)

// Where there are no documents, no other words help: they have to be added first.
func TestALibraryWithoutDocumentsSaysSoInsteadOfBlamingTheWords(t *testing.T) {
	pagetest.Start(t)
	h := pagetest.NewHost(t, "ko")
	bare, added, started := true, 0, 0
	subjects := words.NewSubjects(nil)
	s := search.New(h, sample.New(1), search.Options{
		Subjects: func() *words.Subjects { return subjects }, Beside: nw.NewSpace(10, 10),
		Bare: func() bool { return bare }, AddReports: func(fyne.CanvasObject) { added++ }, Starter: func() { started++ },
	})
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(1064, 726), nw.NewColumn(0, 1, s.Box(), s.Content()))
	typeInto(s, "없는말없는말")
	if got := shown(s); !strings.Contains(got, "이 서고에는 문서가 없습니다") || strings.Contains(got, "다른 말로") {
		t.Fatalf("shown:\n%s", got)
	}
	test.Tap(chip(t, s, "보고서 추가…"))
	test.Tap(chip(t, s, "시작 서고 열기"))
	if added != 1 || started != 1 {
		t.Errorf("added %d times, started %d times", added, started)
	}
	bare = false
	typeInto(s, "없는말없는말둘")
	if got := shown(s); !strings.Contains(got, "다른 말로") || !strings.Contains(got, "찾은 곳 없음") {
		t.Errorf("with documents, shown:\n%s", got)
	}
}
