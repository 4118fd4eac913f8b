package reader

import (
	"strings"
	"testing"

	"naru/app/screen"
	"naru/app/shots/sample"
	"naru/internal/library"
)

func TestANewerVersionIsToldAbovePagesOfTheFormer(t *testing.T) {
	d := openDesk(t, "ko")
	records, versions := sample.SomeRecords(sample.New(1)), sample.SomeVersions()
	var shown []string
	d.lib.Records, d.lib.ShowOffers = records, func() { shown = append(shown, "offers") }
	d.lib.Versions, d.lib.ShowChanged = versions, func() { shown = append(shown, "changed") }
	records.Waiting[1].Into.ID, records.Waiting[1].From.ID = 7, 8
	d.Open(7, 1, library.SearchRequest{}) // which is the later one
	if got := d.said(); strings.Contains(got, "새 판") {
		t.Errorf("of the later version is said %q", got)
	}
	records.Waiting[1].Into.ID, records.Waiting[1].From.ID = 8, 7
	d.LibraryChanged(screen.DocumentsChanged)
	if got := d.said(); !strings.Contains(got, "새 판으로 보이는 문서가 있습니다") {
		t.Fatalf("of the former is said %q", got)
	}
	d.press(t, "견주어 보기")
	records.Waiting = nil
	d.LibraryChanged(screen.DocumentsChanged)
	if got := d.said(); strings.Contains(got, "새 판") {
		t.Errorf("after the answer is said %q", got)
	}
	versions.Offers[1].Document = 7
	d.LibraryChanged(screen.DocumentsChanged)
	if got := d.said(); !strings.Contains(got, "이 문서의 파일이 디스크에서 바뀌었습니다") {
		t.Fatalf("of a changed file is said %q", got)
	}
	d.press(t, "보기")
	if strings.Join(shown, " ") != "offers changed" {
		t.Errorf("shown %v", shown)
	}
}
