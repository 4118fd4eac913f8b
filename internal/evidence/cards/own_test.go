package cards_test

import (
	"errors"
	"testing"

	"naru/internal/library"
)

// wide is a page with figures in running text, and some in a table.
const wide = "머리말\n\n" + stay + "\n구분 2018 2019\n베트남 196,633 224,518\n" + eps

func TestWordsThatAPersonChoseAreReadAsACard(t *testing.T) {
	r := open(t)
	id := r.add(t, "통계", "표지", wide)
	for _, c := range []struct {
		name, quote, printed, sentence, unit string
		value                                float64
	}{
		{"a figure of a sentence", "252만 4,656명", "252만 4,656명", stay, "person", 2524656},
		{"half of it", "4,656명으로 전체", "252만 4,656명", stay, "person", 2524656},
		{"the other of the sentence", "4.9%를", "4.9%", stay, "percent", 4.9},
		{"a line break within", "252만\n4,656명으로", "252만 4,656명", stay, "person", 2524656},
		{"a cell of a table", "224,518", "224,518", "224,518", "count", 224518},
		{"words without a number", "체류외국인은", "", stay, "count", 0},
	} {
		d, err := r.DraftEvidence(ctx, library.EvidencePlace{Document: id, Page: 2, Quote: c.quote})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d.ID != 0 || d.Printed != c.printed || d.Sentence != c.sentence || d.Unit != c.unit || d.Value != c.value || d.Title != "통계" || d.Page != 2 {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
	if got := r.list(t, library.EvidenceFilter{}); len(got) != 0 {
		t.Errorf("a draft is kept: %v", got)
	}
	r.collect(t, library.EvidenceScope{})
	if d, err := r.DraftEvidence(ctx, library.EvidencePlace{Document: id, Page: 2, Quote: "4.9%"}); err != nil || d.ID == 0 {
		t.Errorf("what has a card is that card: %+v, %v", d, err)
	}
}

func TestAPersonsOwnCardIsKeptConfirmedAndOutlivesCollecting(t *testing.T) {
	r := open(t)
	id := r.add(t, "통계", wide)
	e := library.EvidenceEntry{EvidencePlace: library.EvidencePlace{Document: id, Page: 1, Quote: "베트남  196,633 224,518"},
		EvidenceFields: library.EvidenceFields{Value: 224518, Unit: "person", What: " 베트남  국적자 ", Date: "2019", Place: "베트남"}}
	card, err := r.AddEvidence(ctx, e)
	if err != nil {
		t.Fatal(err)
	}
	if !card.Own || card.Status != library.EvidenceConfirmed || card.Printed != "224,518" || card.Sentence != "베트남 196,633 224,518" || card.What != "베트남 국적자" || card.Place != "Viet Nam" {
		t.Errorf("kept %+v", card)
	}
	page, err := r.store.Page(ctx, id, 1)
	if err != nil || string([]rune(page.Text)[card.From:card.To]) != "224,518" {
		t.Errorf("it stands elsewhere: %+v, %v", card, err)
	}
	counts := r.collect(t, library.EvidenceScope{})
	if counts.New != 3 || counts.Gone != 0 {
		t.Errorf("collected %+v", counts)
	}
	if now, err := r.Evidence(ctx, card.ID); err != nil || !now.Own || now.Value != 224518 {
		t.Errorf("collected it is %+v, %v", now, err)
	}
	if err := r.RemoveEvidence(ctx, card.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Evidence(ctx, card.ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("removed it is there: %v", err)
	}
}

func TestAFigureHasOneCard(t *testing.T) {
	r := open(t)
	id := r.add(t, "통계", stay)
	e := library.EvidenceEntry{EvidencePlace: library.EvidencePlace{Document: id, Page: 1, Quote: stay}, EvidenceFields: library.EvidenceFields{Value: 4.9, Unit: "percent"}}
	card, err := r.AddEvidence(ctx, e)
	if err != nil || card.Printed != "4.9%" {
		t.Fatalf("kept %+v, %v", card, err)
	}
	_, err = r.AddEvidence(ctx, e)
	var told *library.Error
	if !errors.As(err, &told) || told.Code != library.Conflict || told.Args["evidence"] != card.ID {
		t.Errorf("twice: %v", err)
	}
	if counts := r.collect(t, library.EvidenceScope{}); counts.New != 1 {
		t.Errorf("what a person made is proposed again: %+v", counts)
	}
}

func TestACardIsSaidToStandElsewhere(t *testing.T) {
	r := open(t)
	r.add(t, "통계", stay, eps+"\n"+stay)
	r.collect(t, library.EvidenceScope{})
	card := r.list(t, library.EvidenceFilter{})[0]
	now, err := r.PlaceEvidence(ctx, card.ID, library.EvidencePlace{Page: 2, Quote: "체류외국인은 252만 4,656명으로"})
	if err != nil || now.Page != 2 || now.Printed != "252만 4,656명" || now.Sentence != "체류외국인은 252만 4,656명으로" || now.From == 0 {
		t.Fatalf("it is %+v, %v", now, err)
	}
	r.collect(t, library.EvidenceScope{})
	if now, err = r.Evidence(ctx, card.ID); err != nil || now.Page != 2 || now.Sentence != "체류외국인은 252만 4,656명으로" {
		t.Errorf("collecting moved it: %+v, %v", now, err)
	}
	own, err := r.AddEvidence(ctx, library.EvidenceEntry{EvidencePlace: library.EvidencePlace{Document: card.Document, Page: 2, Quote: "고용허가제(E-9)로 들어온 외국인근로자는 27만"},
		EvidenceFields: library.EvidenceFields{Value: 27, Unit: "count"}})
	if err != nil {
		t.Fatal(err)
	}
	f := own.EvidenceFields
	f.Value, f.Unit = 270000, "person"
	if own, err = r.EditEvidence(ctx, own.ID, f); err != nil || own.Printed != "27만" || own.Value != 270000 {
		t.Errorf("with another value it is %+v, %v", own, err)
	}
}

func TestWrongEntriesAreRefused(t *testing.T) {
	r := open(t)
	id := r.add(t, "통계", stay, "")
	good := library.EvidenceEntry{EvidencePlace: library.EvidencePlace{Document: id, Page: 1, Quote: "4.9%"}, EvidenceFields: library.EvidenceFields{Value: 4.9, Unit: "percent"}}
	for name, c := range map[string]struct {
		change func(e *library.EvidenceEntry)
		code   library.Code
	}{
		"no words":            {func(e *library.EvidenceEntry) { e.Quote = " " }, library.Invalid},
		"words elsewhere":     {func(e *library.EvidenceEntry) { e.Quote = "5.1%" }, library.Invalid},
		"a page without text": {func(e *library.EvidenceEntry) { e.Page = 2 }, library.Invalid},
		"no page":             {func(e *library.EvidenceEntry) { e.Page = 3 }, library.NotFound},
		"page nought":         {func(e *library.EvidenceEntry) { e.Page = 0 }, library.NotFound},
		"no document":         {func(e *library.EvidenceEntry) { e.Document = 9 }, library.NotFound},
		"no unit":             {func(e *library.EvidenceEntry) { e.Unit = "" }, library.Invalid},
		"no date":             {func(e *library.EvidenceEntry) { e.Date = "언젠가" }, library.Invalid},
	} {
		e := good
		c.change(&e)
		if _, err := r.AddEvidence(ctx, e); library.CodeOf(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	r.collect(t, library.EvidenceScope{})
	if err := r.RemoveEvidence(ctx, r.list(t, library.EvidenceFilter{})[0].ID); library.CodeOf(err) != library.Invalid {
		t.Errorf("what was found is taken out: %v", err)
	}
}
