package cards

import (
	"context"
	"fmt"
	"strings"

	"naru/internal/evidence"
	"naru/internal/library"
)

// maxQuote is how many characters the words may have that a card stands on: a
// paragraph, not a page.
const maxQuote = 2000

// stretch is where words stand on a page.
type stretch struct {
	page  *library.Page
	text  []rune
	at    evidence.Span
	quote string // as the page has them
}

// stretch finds the words of a place on their page.
func (k *Keeper) stretch(ctx context.Context, at library.EvidencePlace) (*stretch, error) {
	words := strings.TrimSpace(at.Quote)
	switch {
	case words == "":
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"evidence_quote": "", "page": at.Page}, Err: fmt.Errorf("a card without words")}
	case len([]rune(words)) > maxQuote:
		return nil, wrong("long", string([]rune(words)[:20])+"…")
	}
	p, err := k.store.Page(ctx, at.Document, at.Page)
	if err != nil {
		return nil, err
	}
	from, to, err := k.store.FindOnPage(ctx, at.Document, at.Page, words, at.At)
	if err != nil {
		return nil, err
	}
	if to == 0 {
		return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"evidence_quote": words, "page": at.Page}, Err: fmt.Errorf("page %d does not hold the words", at.Page)}
	}
	s := &stretch{page: p, text: []rune(p.Text), at: evidence.Span{From: from, To: to}}
	s.quote = string(s.text[from:to])
	return s, nil
}

// DraftEvidence implements library.EvidenceKeeper.
func (k *Keeper) DraftEvidence(ctx context.Context, at library.EvidencePlace) (*library.Evidence, error) {
	s, err := k.stretch(ctx, at)
	if err != nil {
		return nil, err
	}
	for _, f := range k.look(s.page) {
		if f.To <= s.at.From || f.From >= s.at.To {
			continue
		}
		card, err := k.store.EvidenceByKey(ctx, at.Document, f.Key)
		if library.CodeOf(err) == library.NotFound {
			return k.drafted(ctx, f.Evidence)
		}
		return card, err
	}
	// Nothing that was taken for a statistic: the person knows better.
	chosen, whole := s.at, s.at
	if around, ok := evidence.Around(s.page.Text, s.at.From, s.at.To); ok {
		whole = around
	}
	card := library.Evidence{Sentence: string(s.text[whole.From:whole.To]), From: chosen.From, To: chosen.To, Terms: []library.TermID{}}
	card.Unit = string(evidence.UnitCount)
	if f, ok := k.readWithin(card.Sentence, chosen.From-whole.From, chosen.To-whole.From); ok {
		card.EvidenceFields = fieldsOf(f)
		card.Printed, card.When = f.Printed, f.When
		card.From, card.To = whole.From+f.At.From, whole.From+f.At.To
	}
	card.Document, card.Page, card.Status = at.Document, at.Page, library.EvidenceProposed
	return k.drafted(ctx, card)
}

// drafted tells of what document a draft is, and what it is about.
func (k *Keeper) drafted(ctx context.Context, card library.Evidence) (*library.Evidence, error) {
	d, err := k.store.Document(ctx, card.Document)
	if err != nil {
		return nil, err
	}
	card.Title, card.Year, card.Status = d.Title, d.Year, library.EvidenceProposed
	if card.Terms == nil {
		card.Terms = []library.TermID{}
	}
	return &card, nil
}

// readWithin reads the figure of a stretch of a sentence.
func (k *Keeper) readWithin(sentence string, from, to int) (evidence.Figure, bool) {
	var first *evidence.Figure
	for _, f := range k.finder.ReadAll(sentence) {
		if f.At.To <= from || f.At.From >= to {
			continue
		}
		if f.Unit != evidence.UnitCount {
			return f, true
		}
		if first == nil {
			first = &f
		}
	}
	if first == nil {
		return evidence.Figure{}, false
	}
	return *first, true
}

func fieldsOf(f evidence.Figure) library.EvidenceFields {
	return library.EvidenceFields{Value: f.Value, Upper: f.Upper, Unit: string(f.Unit), Bound: string(f.Bound), Change: string(f.Change),
		What: f.What, Base: f.Base, Date: f.Date, Place: f.Place}
}

// AddEvidence implements library.EvidenceKeeper.
func (k *Keeper) AddEvidence(ctx context.Context, e library.EvidenceEntry) (*library.Evidence, error) {
	fields, err := checked(e.EvidenceFields)
	if err != nil {
		return nil, err
	}
	fields.Place = k.finder.PlaceNamed(fields.Place)
	s, err := k.stretch(ctx, e.EvidencePlace)
	if err != nil {
		return nil, err
	}
	card := k.onWords(s, fields.Value)
	card.EvidenceFields = fields
	return k.store.AddEvidence(ctx, card)
}

// PlaceEvidence implements library.EvidenceKeeper.
func (k *Keeper) PlaceEvidence(ctx context.Context, id library.EvidenceID, at library.EvidencePlace) (*library.Evidence, error) {
	now, err := k.store.Evidence(ctx, id)
	if err != nil {
		return nil, err
	}
	at.Document = now.Document
	s, err := k.stretch(ctx, at)
	if err != nil {
		return nil, err
	}
	return k.store.PlaceEvidence(ctx, id, k.onWords(s, now.Value))
}

// RemoveEvidence implements library.EvidenceKeeper.
func (k *Keeper) RemoveEvidence(ctx context.Context, id library.EvidenceID) error {
	return k.store.RemoveEvidence(ctx, id)
}

// onWords is a card on some words of a page: where in them the value is printed,
// what they speak of, and what it is known again by when figures are collected.
func (k *Keeper) onWords(s *stretch, value float64) evidence.Found {
	card := evidence.Found{Key: evidence.OwnKey(s.quote, value)}
	card.Document, card.Page, card.Sentence = s.page.Document, s.page.Number, s.quote
	card.From, card.To, card.Printed = s.at.From, s.at.To, s.quote
	if k.mentions != nil {
		for _, m := range k.mentions().Find([]string{s.quote}) {
			card.Terms = append(card.Terms, library.TermID(m.Concept))
		}
	}
	for _, f := range k.look(s.page) {
		if f.From >= s.at.From && f.To <= s.at.To && f.Value == value {
			card.Key, card.From, card.To, card.Printed, card.When = f.Key, f.From, f.To, f.Printed, f.When
			return card
		}
	}
	for _, f := range k.finder.ReadAll(s.quote) {
		if f.Value == value {
			card.From, card.To, card.Printed, card.When = s.at.From+f.At.From, s.at.From+f.At.To, f.Printed, f.When
			break
		}
	}
	return card
}
