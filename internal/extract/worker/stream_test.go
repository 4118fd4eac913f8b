package worker

import (
	"bytes"
	"io"
	"testing"

	"naru/internal/extract/wire"
	"naru/internal/library"
)

// sent is what a stream of these texts sends: each page, then each change.
func sent(t *testing.T, limit int, texts ...string) (pages []string, changes map[int]wire.ChangeData, failed error) {
	t.Helper()
	var pipe bytes.Buffer
	w := &worker{out: wire.NewWriter(&pipe)}
	s, err := w.begin(wire.Document{Pages: len(texts)}, limit)
	for k := 0; k < len(texts) && err == nil; k++ {
		err = s.page(wire.PageData{Number: k + 1, Text: texts[k]})
	}
	failed = s.finish(err)
	if err := w.out.Flush(); err != nil {
		t.Fatal(err)
	}
	changes = map[int]wire.ChangeData{}
	r := wire.NewReader(&pipe)
	for {
		kind, payload, err := r.Next(1 << 20)
		if err == io.EOF {
			return pages, changes, failed
		}
		if err != nil {
			t.Fatal(err)
		}
		switch kind {
		case wire.Page:
			p, err := wire.DecodePage(payload)
			if err != nil {
				t.Fatal(err)
			}
			pages = append(pages, p.Text)
		case wire.Change:
			c, err := wire.DecodeChange(payload)
			if err != nil {
				t.Fatal(err)
			}
			changes[c.Number] = c
		}
	}
}

func TestABrokenWordIsDecidedByItsPageAndCorrectedAtTheEnd(t *testing.T) {
	for _, c := range []struct {
		name        string
		texts       []string
		first, last string // of the page with the broken word, as sent and as it stands
		page        int
	}{
		{"told by the page itself", []string{"in Gyeonggi\ufffedo, Gyeonggi-do"}, "in Gyeonggi-do, Gyeonggi-do", "in Gyeonggi-do, Gyeonggi-do", 1},
		{"told by a page before", []string{"Gyeonggi-do", "in Gyeonggi\ufffedo"}, "in Gyeonggido", "in Gyeonggi-do", 2},
		{"told by a page behind", []string{"in Gyeonggi\ufffedo", "Gyeonggi-do"}, "in Gyeonggido", "in Gyeonggi-do", 1},
		{"told by no page", []string{"over\ufffeseas"}, "overseas", "overseas", 1},
		{"told differently by more pages behind", []string{"co-operation, co\ufffeoperation", "cooperation", "cooperation"}, "co-operation, co-operation", "co-operation, cooperation", 1},
		{"no broken word", []string{"외국인 고용"}, "외국인 고용", "외국인 고용", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, changes, err := sent(t, 1<<20, c.texts...)
			if err != nil || len(pages) != len(c.texts) {
				t.Fatalf("sent %q, %v", pages, err)
			}
			last := pages[c.page-1]
			if last != c.first {
				t.Errorf("first sent as %q, want %q", last, c.first)
			}
			if change, ok := changes[c.page]; ok && change.NewText {
				if change.Text == last {
					t.Error("sent again without a change")
				}
				last = change.Text
			}
			if last != c.last {
				t.Errorf("stands as %q, want %q", last, c.last)
			}
		})
	}
}

func TestTheEndIsToldOfWhatWasReadBeforeALimit(t *testing.T) {
	pages, changes, err := sent(t, 40, "in Gyeonggi\ufffedo", "Gyeonggi-do", "a page beyond the limit")
	if library.CodeOf(err) != library.TooLarge || len(pages) != 2 {
		t.Fatalf("sent %q, %v", pages, err)
	}
	if got := changes[1].Text; got != "in Gyeonggi-do" {
		t.Errorf("page 1 stands as %q", got)
	}
}
