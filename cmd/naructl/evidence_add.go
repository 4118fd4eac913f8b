package main

import (
	"naru/internal/library"
)

// evidenceFields are what can be said of a figure.
type evidenceFields struct {
	Value  *float64 `placeholder:"N" help:"evidence_value"`
	Upper  *float64 `placeholder:"N" help:"evidence_upper"`
	Unit   *string  `placeholder:"UNIT" help:"evidence_unit"`
	Bound  *string  `placeholder:"BOUND" help:"evidence_bound"`
	Change *string  `placeholder:"CHANGE" help:"evidence_change"`
	What   *string  `placeholder:"TEXT" help:"evidence_what"`
	Base   *string  `placeholder:"TEXT" help:"evidence_base"`
	Date   *string  `placeholder:"DATE" help:"evidence_date"`
	Place  *string  `placeholder:"PLACE" help:"evidence_place"`
}

// given tells that something is said.
func (c evidenceFields) given() bool { return c != evidenceFields{} }

// into puts what is given in the place of what was.
func (c evidenceFields) into(f *library.EvidenceFields) {
	put(&f.Value, c.Value)
	put(&f.Upper, c.Upper)
	for _, v := range []struct{ into, from *string }{{&f.Unit, c.Unit}, {&f.Bound, c.Bound}, {&f.Change, c.Change}, {&f.What, c.What}, {&f.Base, c.Base}, {&f.Date, c.Date}, {&f.Place, c.Place}} {
		put(v.into, v.from)
	}
}

// put puts what was given in the place of what was.
func put[T any](into, from *T) {
	if from != nil {
		*into = *from
	}
}

type evidenceAdd struct {
	ID    int64  `arg:"" name:"id" help:"id"`
	Page  int    `required:"" placeholder:"N" help:"page_number"`
	Quote string `required:"" placeholder:"TEXT" help:"evidence_quoted"`
	evidenceFields
}

// Run makes a card of words on a page; what is not given is read from them.
func (c *evidenceAdd) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	at := library.EvidencePlace{Document: library.DocumentID(c.ID), Page: c.Page, Quote: c.Quote}
	draft, err := w.Evidence.DraftEvidence(s.ctx, at)
	if err != nil {
		return err
	}
	if draft.Printed == "" && c.Value == nil {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"evidence_unread": c.Quote}}
	}
	e := library.EvidenceEntry{EvidencePlace: at, EvidenceFields: draft.EvidenceFields}
	e.Quote, e.At = draft.Sentence, draft.From
	c.into(&e.EvidenceFields)
	card, err := w.Evidence.AddEvidence(s.ctx, e)
	if err != nil {
		return err
	}
	return s.tellCard(card)
}

type evidenceEdit struct {
	Card int64 `arg:"" help:"evidence_card"`
	evidenceFields
	Page  int    `placeholder:"N" help:"page_number"`
	Quote string `placeholder:"TEXT" help:"evidence_quoted"`
}

// Run corrects a card; what is not given stays.
func (c *evidenceEdit) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.EvidenceID(c.Card)
	e, err := w.Evidence.Evidence(s.ctx, id)
	if err != nil {
		return err
	}
	if c.given() {
		f := e.EvidenceFields
		c.into(&f)
		if e, err = w.Evidence.EditEvidence(s.ctx, id, f); err != nil {
			return err
		}
	}
	if c.Page > 0 || c.Quote != "" {
		at := library.EvidencePlace{Page: e.Page, Quote: e.Sentence, At: e.From}
		if c.Page > 0 {
			at.Page = c.Page
		}
		if c.Quote != "" {
			at.Quote = c.Quote
		}
		if e, err = w.Evidence.PlaceEvidence(s.ctx, id, at); err != nil {
			return err
		}
	}
	return s.tellCard(e)
}

type evidenceRemove struct {
	Card int64 `arg:"" help:"evidence_card"`
}

// Run takes out a card that a person made.
func (c *evidenceRemove) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	id := library.EvidenceID(c.Card)
	if err := w.Evidence.RemoveEvidence(s.ctx, id); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]any{"removed": id})
	}
	s.printf("%s\n", s.p.T("cli.evidence.removed", map[string]any{"card": id}))
	return nil
}
