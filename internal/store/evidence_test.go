package store_test

import (
	"bytes"
	"strings"
	"testing"

	"naru/internal/evidence"
	"naru/internal/library"
	"naru/internal/store"
)

// keepFigures keeps the figures of a page and gives the cards of the document.
func keepFigures(t *testing.T, s *store.Store, id library.DocumentID, page int, text string) []library.Evidence {
	t.Helper()
	if _, _, err := s.KeepEvidence(ctx, id, []int{page}, evidence.Cards(id, page, evidence.New().Find(text))); err != nil {
		t.Fatal(err)
	}
	list, err := s.EvidenceWithin(ctx, library.EvidenceFilter{}, &evidence.Within{Documents: []library.DocumentID{id}})
	if err != nil {
		t.Fatal(err)
	}
	return list.Cards
}

const figures = "외국인은 1,200명이다. 여성은 48%이다."

func TestWhatIsNotOnItsPageAnyMoreIsProposedNoLonger(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "가"}, figures)
	cards := keepFigures(t, s, id, 1, figures)
	if len(cards) != 2 {
		t.Fatalf("cards %+v", cards)
	}
	if _, err := s.SetEvidence(ctx, library.EvidenceConfirmed, cards[0].ID); err != nil {
		t.Fatal(err)
	}
	now := keepFigures(t, s, id, 1, "아무것도 없다.")
	if len(now) != 1 || now[0].ID != cards[0].ID {
		t.Errorf("left are %+v", now)
	}
}

func TestADecisionHoldsWhereASentenceIsPartedOtherwise(t *testing.T) {
	s := MustOpen(t)
	text := "현황\n외국인은 1,200명이다."
	id := MustAdd(t, s, library.Document{Title: "가"}, text)
	before := evidence.Cards(id, 1, evidence.New().Find(text))
	if len(before) != 1 {
		t.Fatalf("found %+v", before)
	}
	whole := before[0]
	whole.Sentence, whole.Key = text, "of an earlier version"
	if _, _, err := s.KeepEvidence(ctx, id, []int{1}, []evidence.Found{whole}); err != nil {
		t.Fatal(err)
	}
	card, err := s.EvidenceByKey(ctx, id, whole.Key)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.SetEvidence(ctx, library.EvidenceRejected, card.ID); err != nil {
		t.Fatal(err)
	}
	now := keepFigures(t, s, id, 1, text)
	if len(now) != 1 || now[0].ID != card.ID || now[0].Status != library.EvidenceRejected || now[0].Sentence != "외국인은 1,200명이다." {
		t.Errorf("the cards are %+v", now)
	}
}

func TestADumpTellsWhatWasDecidedAboutFigures(t *testing.T) {
	s := MustOpen(t)
	id := MustAdd(t, s, library.Document{Title: "가"}, figures)
	cards := keepFigures(t, s, id, 1, figures)
	dumped := func() string {
		var b bytes.Buffer
		if err := s.Dump(ctx, &b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if strings.Contains(dumped(), `"type":"evidence"`) {
		t.Error("what is only proposed follows from the pages")
	}
	if _, err := s.SetEvidence(ctx, library.EvidenceRejected, cards[1].ID); err != nil {
		t.Fatal(err)
	}
	if d := dumped(); !strings.Contains(d, `"type":"evidence"`) || !strings.Contains(d, `"printed":"48%","sentence":"여성은 48%이다.","status":"rejected"`) {
		t.Errorf("dumped %s", d)
	}
}

func TestDecisionsAboutFiguresGoAlongWithADuplicateAndBack(t *testing.T) {
	s := MustOpen(t)
	keep := MustAdd(t, s, library.Document{Title: "가", SHA256: "1"}, figures)
	other := MustAdd(t, s, library.Document{Title: "나", SHA256: "2"}, figures+" 난민은 3만 명이다.")
	keepFigures(t, s, keep, 1, figures)
	cards := keepFigures(t, s, other, 1, figures+" 난민은 3만 명이다.")
	if _, err := s.SetEvidence(ctx, library.EvidenceRejected, cards[0].ID, cards[2].ID); err != nil {
		t.Fatal(err)
	}
	statuses := func(id library.DocumentID) string {
		list, err := s.EvidenceWithin(ctx, library.EvidenceFilter{}, &evidence.Within{Documents: []library.DocumentID{id}})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, c := range list.Cards {
			out = append(out, c.Printed+" "+string(c.Status))
		}
		return strings.Join(out, ", ")
	}
	m, err := s.MergeDocuments(ctx, library.OfferDuplicate, keep, other, false)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := statuses(keep), "1,200명 rejected, 48% proposed, 3만 명 rejected"; got != want {
		t.Errorf("of one document %s, want %s", got, want)
	}
	if _, err := s.UnmergeDocuments(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	if got, want := statuses(keep), "1,200명 proposed, 48% proposed"; got != want {
		t.Errorf("taken apart the first has %s, want %s", got, want)
	}
	if got, want := statuses(other), "1,200명 rejected, 48% proposed, 3만 명 rejected"; got != want {
		t.Errorf("taken apart the other has %s, want %s", got, want)
	}
}

func TestWhatWasDecidedFollowsItsWordsIntoANewVersion(t *testing.T) {
	s := MustOpen(t)
	d := library.Document{Title: "가", SHA256: "one"}
	item := begun(t, s, d, "표지", figures)
	id := item.Document
	cards := keepFigures(t, s, id, 2, figures)
	if _, err := s.SetEvidence(ctx, library.EvidenceConfirmed, cards[0].ID, cards[1].ID); err != nil {
		t.Fatal(err)
	}
	mustComplete(t, s, item, d, "표지", "앞말", "여성은 48 %이다.", "외국인은\n1,200명이다.")
	one, err := s.Evidence(ctx, cards[0].ID)
	if err != nil || one.Page != 4 || one.To-one.From != 6 {
		t.Errorf("the first stands at %+v, %v", one, err)
	}
	two, err := s.Evidence(ctx, cards[1].ID)
	if err != nil || two.Page != 3 || two.Printed != "48 %" || two.To == 0 {
		t.Errorf("the second stands at %+v, %v", two, err)
	}
}
