package workspace

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"naru/internal/library"
)

// settlement is what a choice changed in the catalogue, so that it can be put
// back where nobody changed it since.
type settlement struct {
	Events   []eventChange   `json:"events,omitempty"`
	Document *documentChange `json:"document,omitempty"`
}

type eventChange struct {
	Before library.FieldEvent `json:"before"`
	From   string             `json:"from"` // as the choice set them
	To     string             `json:"to"`
	// Participants is what the choice set, where it was about them; 0: it was not.
	Participants int `json:"participants,omitempty"`
}

type documentChange struct {
	ID     library.DocumentID  `json:"id"`
	Field  string              `json:"field"`
	Before fieldValue          `json:"before"`
	After  fieldValue          `json:"after"`
	Source library.FieldSource `json:"source"` // of Before
}

// fieldValue is the value of a document's field that sources may disagree about.
type fieldValue struct {
	Text   string           `json:"text,omitempty"`
	People []library.Credit `json:"people,omitempty"`
}

func (v fieldValue) equal(o fieldValue) bool {
	return v.Text == o.Text && slices.Equal(v.People, o.People)
}

// follow corrects the catalogue by what a person chose, where it says otherwise.
func (w *Workspace) follow(ctx context.Context, c library.Contradiction, chosen library.Statement) (json.RawMessage, error) {
	var s settlement
	var err error
	switch c.Field {
	case library.FieldDate, library.FieldParticipants:
		s.Events, err = w.followEvent(ctx, c, chosen)
	default:
		s.Document, err = w.followField(ctx, c, chosen)
	}
	if err != nil {
		return nil, err
	}
	return json.Marshal(s)
}

func (w *Workspace) followEvent(ctx context.Context, c library.Contradiction, chosen library.Statement) ([]eventChange, error) {
	people := 0
	if c.Field == library.FieldParticipants {
		n, err := strconv.Atoi(chosen.Value)
		if err != nil {
			return nil, library.Errorf(library.Invalid, "participants %q: %w", chosen.Value, err)
		}
		people = n
	}
	all, err := w.store.ListedEvents(ctx, 0)
	if err != nil {
		return nil, err
	}
	var changes []eventChange
	for _, e := range all {
		says := slices.ContainsFunc(c.Statements, func(s library.Statement) bool { return s.Event == e.ID })
		if e.ID != c.Event && !says {
			continue
		}
		from, to, took := e.From, e.To, e.Participants
		if people > 0 {
			e.Participants = people
		} else {
			e.From, e.To = library.SpanDays(chosen.Value)
		}
		if e.Participants == took && library.SpanText(e.From, e.To) == library.SpanText(from, to) {
			continue
		}
		before, err := w.store.EditEvent(ctx, e)
		if err != nil {
			return nil, err
		}
		changes = append(changes, eventChange{*before, e.From, e.To, people})
	}
	return changes, nil
}

func (w *Workspace) followField(ctx context.Context, c library.Contradiction, chosen library.Statement) (*documentChange, error) {
	d, err := w.Documents.Document(ctx, c.Document)
	if err != nil {
		return nil, err
	}
	after := fieldValue{Text: chosen.Value}
	if c.Field == "people" {
		if after, err = w.peopleOf(ctx, d, chosen); err != nil {
			return nil, err
		}
	}
	change := &documentChange{ID: d.ID, Field: c.Field, Before: valueOf(d, c.Field), After: after, Source: d.Sources[c.Field]}
	if change.Before.equal(after) {
		return nil, nil
	}
	return change, w.set(ctx, d.ID, c.Field, after, nil)
}

// peopleOf gives the people of a statement with their roles.
func (w *Workspace) peopleOf(ctx context.Context, d *library.Document, chosen library.Statement) (fieldValue, error) {
	if chosen.Source == d.ID {
		return fieldValue{People: d.People}, nil
	}
	said, err := w.store.SaidRecords(ctx)
	if err != nil {
		return fieldValue{}, err
	}
	for _, r := range said {
		if r.Document.ID == d.ID && r.Report == chosen.Source {
			return fieldValue{People: r.Said.People}, nil
		}
	}
	return fieldValue{People: d.People}, nil
}

// unfollow puts back what a choice changed, save what somebody changed since.
func (w *Workspace) unfollow(ctx context.Context, before json.RawMessage) error {
	var s settlement
	if err := json.Unmarshal(before, &s); err != nil {
		return library.Errorf(library.Damaged, "what a choice replaced: %w", err)
	}
	all, err := w.store.ListedEvents(ctx, 0)
	if err != nil {
		return err
	}
	for _, change := range s.Events {
		k := slices.IndexFunc(all, func(e library.FieldEvent) bool { return e.ID == change.Before.ID })
		if k < 0 {
			continue
		}
		now := all[k]
		switch {
		case change.Participants > 0 && now.Participants == change.Participants:
			now.Participants = change.Before.Participants
		case change.Participants == 0 && now.From == change.From && now.To == change.To:
			now.From, now.To = change.Before.From, change.Before.To
		default:
			continue // somebody changed it since
		}
		now.Edited = change.Before.Edited
		if err := w.store.RevertEvent(ctx, now); err != nil {
			return err
		}
	}
	if s.Document == nil {
		return nil
	}
	d, err := w.Documents.Document(ctx, s.Document.ID)
	if err != nil || !valueOf(d, s.Document.Field).equal(s.Document.After) {
		return err
	}
	return w.set(ctx, d.ID, s.Document.Field, s.Document.Before, &s.Document.Source)
}

// set writes a field of a document as a person's; with a source, as it was read.
func (w *Workspace) set(ctx context.Context, id library.DocumentID, field string, v fieldValue, source *library.FieldSource) error {
	var p library.DocumentPatch
	switch field {
	case "title":
		p.Title = &v.Text
	case "title_other":
		p.TitleOther = &v.Text
	case "number":
		p.Number = &v.Text
	case "people":
		people := append([]library.Credit{}, v.People...)
		p.People = &people
	case "year":
		year, err := strconv.Atoi(v.Text)
		if err != nil {
			return library.Errorf(library.Invalid, "year %q: %w", v.Text, err)
		}
		p.Year = &year
	default:
		return library.Errorf(library.Invalid, "field %q", field)
	}
	if source != nil {
		sources := map[string]library.FieldSource{field: *source}
		if field == "year" {
			sources["date"] = *source
		}
		p.Sources = &sources
	}
	_, err := w.Documents.UpdateDocument(ctx, id, p)
	return err
}

func valueOf(d *library.Document, field string) fieldValue {
	switch field {
	case "title":
		return fieldValue{Text: d.Title}
	case "title_other":
		return fieldValue{Text: d.TitleOther}
	case "number":
		return fieldValue{Text: d.Number}
	case "year":
		return fieldValue{Text: strconv.Itoa(d.Year)}
	}
	return fieldValue{People: d.People}
}
