package reader

import (
	"slices"
	"strings"
	"testing"

	"naru/app/shots/sample"
	"naru/app/uitest"
	"naru/internal/library"
)

// kinDesk is a desk whose document 7 has links and merges.
func kinDesk(t *testing.T) (*desk, *sample.Records) {
	t.Helper()
	d := openDesk(t, "ko")
	records := sample.SomeRecords(sample.New(1))
	records.Belong(7)
	d.lib.Records = records
	return d, records
}

func (d *desk) about7(t *testing.T, list ...string) {
	t.Helper()
	got := uitest.Words(d.Reader.about.column)
	for _, s := range list {
		if !strings.Contains(got, s) {
			t.Errorf("%q is not told in %s", s, got)
		}
	}
}

func TestWhatBelongsToADocumentIsToldAndCanBeTakenApart(t *testing.T) {
	d, records := kinDesk(t)
	d.Open(7, 1, library.SearchRequest{})
	d.ShowAbout()
	d.about7(t, "함께 볼 문서", "Experiences of International Students", "다른 언어판", "합친 문서", "Research Report 01: Current Status", "목록 자료", "다시 나누기")
	d.Reader.about.untie(records.Merged[0])
	if d.host.LastSaid() != "다시 두 문서로 나누었습니다." || strings.Contains(uitest.Words(d.Reader.about.column), "합친 문서") {
		t.Errorf("said %q", d.host.LastSaid())
	}
	d.host.Undo()
	d.Reader.about.unlink(d.Reader.about.kin.links[0])
	d.host.Undo()
	want := []string{"untie 1", "merge 7 900", "unlink 7 3", "link edition 7 3"}
	if !slices.Equal(records.Done, want) {
		t.Errorf("done %v, want %v", records.Done, want)
	}
	records.Fails = library.Errorf(library.Internal, "x")
	d.Reader.about.untie(library.Merge{ID: 5})
	if len(d.host.Fails) != 1 {
		t.Errorf("what went wrong is not said: %v", d.host.Fails)
	}
}

func TestASeriesLeadsToItsNumbersAndAnOfferToTheOthers(t *testing.T) {
	d, _ := kinDesk(t)
	var shown []string
	d.lib.ShowSeries = func(name string) { shown = append(shown, name) }
	d.lib.ShowOffers = func() { shown = append(shown, "offers") }
	d.Open(7, 1, library.SearchRequest{})
	d.ShowAbout()
	d.about7(t, "확인할 것 1")
	d.Reader.about.toSeries()()
	d.lib.ShowOffers()
	if len(shown) != 2 || shown[0] != d.record().Series {
		t.Errorf("shown %v", shown)
	}
}

func TestAWantedRecordSaysHowItsFileComes(t *testing.T) {
	d := openDesk(t, "ko")
	var asked library.DocumentID
	d.lib.AddFile = func(id library.DocumentID) { asked = id }
	d.shop.doc.Wanted, d.shop.doc.Pages = true, 0
	d.Open(7, 0, library.SearchRequest{})
	d.about7(t, "파일은 아직 서고에 없는 간행물입니다", "파일 추가…")
	d.lib.AddFile(7)
	if asked != 7 {
		t.Errorf("asked for the file of %d", asked)
	}
	// When its file is in, the document that has it is shown.
	d.Follow(7, 12)
	d.Follow(99, 12)
	if len(d.host.Fails) != 1 { // the test's library has no document 12
		t.Errorf("it does not follow: %v", d.host.Fails)
	}
}
