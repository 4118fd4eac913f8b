package app_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"naru/app"
	"naru/app/screen"
	"naru/app/shots"
	"naru/app/shots/sample"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

// annualReport is a document of the sample library that lists a year's work.
const annualReport = 25

// openUnpacking opens a window over a library whose annual report lists something.
func openUnpacking(t *testing.T, u *sample.Unpacker) *house {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	d, err := shots.Sample()
	if err != nil {
		t.Fatal(err)
	}
	importer := sample.Idle()
	d.Inline, d.Unpacker, d.Contradictions, d.Importer = true, u, u, importer
	d.Recognizer = nil
	w := app.New(test.NewTempApp(t), d)
	w.Window().Resize(fyne.NewSize(1280, 800))
	return &house{Window: w, importer: importer}
}

func (h *house) press(t *testing.T, name string) {
	t.Helper()
	o := uitest.Find(h.Window.Window().Content(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*widget.Button)
		return ok && b.Text() == name
	})
	if o == nil {
		t.Fatalf("no button %q in %s", name, h.seen())
	}
	test.Tap(o.(*widget.Button))
}

func TestFromAnOpenReportOneComesToWhatItListsAndBack(t *testing.T) {
	h := openUnpacking(t, sample.Unpacking())
	h.OpenPage(annualReport, 1, library.SearchRequest{})
	h.wants(t, "This report lists 18 publications, 6 courses and 2 events.")
	h.press(t, "Review")
	h.wants(t, "What this report lists", "Accept all 26")
	h.item(t, "Open the report at this page").Action()
	h.wants(t, "/ 92", "Listed in a report") // the way back
	h.item(t, "What this document lists").Action()
	h.item(t, "Accept what is ticked").Action()
	h.wants(t, "Added to the catalogue: 18 publications, 6 courses, 2 events.", "Undo")
	h.press(t, "Undo")
	h.wants(t, "Taken back: 18 publications, 6 courses, 2 events.")
}

func TestAnImportedReportOffersWhatItLists(t *testing.T) {
	h := openUnpacking(t, sample.Unpacking())
	h.importer.Ended(library.ImportItem{Status: library.ImportImported, Document: 1})
	if got := h.seen(); len(got) == 0 {
		t.Fatal("nothing is shown")
	}
	h.importer.Ended(library.ImportItem{Status: library.ImportImported, Document: annualReport})
	h.wants(t, "“이민정책연구원 2023 연차보고서” lists 18 publications, 6 courses and 2 events.")
	h.press(t, "Review")
	h.wants(t, "Accept all 26")
}

func TestContradictionsAreReachedFromAnywhere(t *testing.T) {
	h := openUnpacking(t, sample.Unpacked())
	h.item(t, "Contradictions between sources").Action()
	h.wants(t, "Where sources disagree", "2023-11-09")
	// Every action here has a name and a key of its own.
	keys := map[string]string{}
	for _, m := range h.Window.Window().MainMenu().Items {
		for _, i := range m.Items {
			if i.Shortcut == nil {
				continue
			}
			k := screen.Describe(i.Shortcut)
			if other, ok := keys[k]; ok {
				t.Errorf("%s does both %q and %q", k, other, i.Label)
			}
			keys[k] = i.Label
		}
	}
}
