package sample

import (
	"context"
	"slices"

	"naru/internal/library"
)

// Unpacker is a report's list and its contradictions in memory.
type Unpacker struct {
	Report library.DocumentID
	Found  library.Unpacked
	Stored []library.FieldEvent
	Taken  []string // places of publications that are in
	Quarry []library.Contradiction
	// Fails, when set, is what every change answers.
	Fails   error
	Gone    []library.FieldEvent
	Wrote   []library.Unpacked
	Touched bool // what was accepted was worked on: it stays
}

var (
	_ library.Unpacker       = (*Unpacker)(nil)
	_ library.Contradictions = (*Unpacker)(nil)
)

// Unpack gives what is listed, with what is in.
func (u *Unpacker) Unpack(_ context.Context, id library.DocumentID) (*library.Unpacked, error) {
	out := library.Unpacked{Records: []library.ListedRecord{}, Courses: []library.ListedEvent{}, Events: []library.ListedEvent{}}
	if id != u.Report {
		return &out, nil
	}
	for k, r := range u.Found.Records {
		if slices.Contains(u.Taken, r.Place) {
			r.Accepted = library.DocumentID(k + 2)
		}
		out.Records = append(out.Records, r)
	}
	out.Courses, out.Events = u.withIDs(u.Found.Courses), u.withIDs(u.Found.Events)
	return &out, nil
}

func (u *Unpacker) withIDs(list []library.ListedEvent) []library.ListedEvent {
	list = slices.Clone(list)
	for k := range list {
		for _, s := range u.Stored {
			if s.Place == list[k].Place {
				list[k].Accepted = s.ID
			}
		}
	}
	return list
}

// Lists counts what is listed.
func (u *Unpacker) Lists(_ context.Context, id library.DocumentID) (library.UnpackedCounts, error) {
	if id != u.Report {
		return library.UnpackedCounts{}, nil
	}
	return u.Found.Counts(), nil
}

// AcceptUnpacked takes in what is chosen.
func (u *Unpacker) AcceptUnpacked(_ context.Context, id library.DocumentID, chosen library.Unpacked) (library.UnpackedCounts, error) {
	if u.Fails != nil {
		return library.UnpackedCounts{}, u.Fails
	}
	u.Wrote = append(u.Wrote, chosen)
	for _, r := range chosen.Records {
		u.Taken = append(u.Taken, r.Place)
	}
	for _, e := range chosen.Courses {
		u.store(id, true, e)
	}
	for _, e := range chosen.Events {
		u.store(id, false, e)
	}
	return chosen.Counts(), nil
}

func (u *Unpacker) store(id library.DocumentID, course bool, e library.ListedEvent) {
	e.Unsure = nil
	u.Stored = append(u.Stored, library.FieldEvent{ID: int64(len(u.Stored) + len(u.Gone) + 1), Report: id, Course: course, ListedEvent: e})
}

// UndoUnpack takes all back, or the places given.
func (u *Unpacker) UndoUnpack(_ context.Context, _ library.DocumentID, places ...string) (library.UnpackUndone, error) {
	var done library.UnpackUndone
	if u.Fails != nil {
		return done, u.Fails
	}
	those := func(place string) bool { return len(places) == 0 || slices.Contains(places, place) }
	if u.Touched {
		done.Kept.Records = 1
		u.Touched = false
	}
	u.Taken = slices.DeleteFunc(u.Taken, func(place string) bool {
		if those(place) {
			done.Removed.Records++
		}
		return those(place)
	})
	u.Stored = slices.DeleteFunc(u.Stored, func(e library.FieldEvent) bool {
		switch {
		case !those(e.Place):
			return false
		case e.Course:
			done.Removed.Courses++
		default:
			done.Removed.Events++
		}
		return true
	})
	return done, nil
}

// Accepted counts what is in.
func (u *Unpacker) Accepted(_ context.Context, id library.DocumentID) (library.UnpackedCounts, error) {
	var c library.UnpackedCounts
	if id != u.Report {
		return c, nil
	}
	c.Records = len(u.Taken)
	for _, e := range u.Stored {
		if e.Course {
			c.Courses++
		} else {
			c.Events++
		}
	}
	return c, nil
}

// ListedEvents lists what is in.
func (u *Unpacker) ListedEvents(context.Context, library.DocumentID) ([]library.FieldEvent, error) {
	return slices.Clone(u.Stored), nil
}

func (u *Unpacker) at(id int64) int {
	return slices.IndexFunc(u.Stored, func(e library.FieldEvent) bool { return e.ID == id })
}

// EditEvent corrects one.
func (u *Unpacker) EditEvent(_ context.Context, e library.FieldEvent) (*library.FieldEvent, error) {
	if u.Fails != nil {
		return nil, u.Fails
	}
	k := u.at(e.ID)
	before := u.Stored[k]
	e.Edited = true
	u.Stored[k] = e
	return &before, nil
}

// RevertEvent puts one back.
func (u *Unpacker) RevertEvent(_ context.Context, before library.FieldEvent) error {
	u.Stored[u.at(before.ID)] = before
	return u.Fails
}

// RemoveEvent takes one out.
func (u *Unpacker) RemoveEvent(_ context.Context, id int64) error {
	if u.Fails != nil {
		return u.Fails
	}
	k := u.at(id)
	u.Gone = append(u.Gone, u.Stored[k])
	u.Stored = slices.Delete(u.Stored, k, k+1)
	return nil
}

// RestoreEvent brings one back.
func (u *Unpacker) RestoreEvent(_ context.Context, id int64) error {
	for k, e := range u.Gone {
		if e.ID == id {
			u.Stored, u.Gone = append(u.Stored, e), slices.Delete(u.Gone, k, k+1)
			return nil
		}
	}
	return u.Fails
}

// Contradictions lists them.
func (u *Unpacker) Contradictions(_ context.Context, f library.ContradictionFilter) ([]library.Contradiction, error) {
	if f.Document != 0 && f.Document != u.Report {
		return nil, nil
	}
	return slices.Clone(u.Quarry), nil
}

// SettleContradiction chooses a statement.
func (u *Unpacker) SettleContradiction(_ context.Context, id string, statement int) (*library.Contradiction, error) {
	for k := range u.Quarry {
		if u.Quarry[k].ID == id && u.Fails == nil {
			u.Quarry[k].Settled = &statement
			return &u.Quarry[k], nil
		}
	}
	return nil, u.Fails
}

// ReopenContradiction undoes it.
func (u *Unpacker) ReopenContradiction(_ context.Context, id string) error {
	for k := range u.Quarry {
		if u.Quarry[k].ID == id {
			u.Quarry[k].Settled = nil
		}
	}
	return u.Fails
}
