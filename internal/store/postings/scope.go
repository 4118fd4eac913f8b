package postings

import (
	"math"
	"slices"
)

// rowsPerDocument: a row id is a document's number times this, plus a page, or, in
// a table by document, the document's number itself.
const rowsPerDocument = 1 << 20

// Scope says which rows are wanted; nil: all.
type Scope struct {
	Only     *Set    // documents; nil: all
	Without  *Set    // documents; nil: none
	Whole    bool    // rows are documents, not pages of them
	Rows     []int64 // ascending, of those that the rest lets through; nil: all of these
	From, To int64   // rows; 0, 0: all
	Also     *Set    // documents that are wanted though they come before From
}

// everywhere tells that no more is left out than the documents that it is without.
func (s *Scope) everywhere() bool {
	return s.Only == nil && s.Rows == nil && s.From == 0 && s.To == 0
}

func (s *Scope) document(id int64) int64 {
	if s.Whole {
		return id
	}
	return id / rowsPerDocument
}

// first is the first row of a document.
func (s *Scope) first(document int64) int64 {
	if s.Whole {
		return document
	}
	return document * rowsPerDocument
}

// Among narrows a scope to rows, all of which are in it.
func (s *Scope) Among(rows []int64) *Scope {
	if rows == nil {
		rows = []int64{}
	}
	narrow := &Scope{Rows: rows}
	if s != nil {
		narrow.Whole, narrow.Also = s.Whole, s.Also
	}
	return narrow
}

// Of gives those of ascending rows that are in a scope.
func (s *Scope) Of(rows []int64) []int64 {
	var out []int64
	p := newPick(s)
	for _, id := range rows {
		if p.wants(id) {
			out = append(out, id)
		}
	}
	return out
}

// Within tells that a scope lets no other documents through than some; nil: all.
func (s *Scope) Within(documents *Set) bool {
	switch {
	case documents == nil:
		return true
	case s == nil || s.Rows == nil:
		return s != nil && s.Only.Within(documents)
	}
	for _, id := range s.Rows {
		if !documents.Has(s.document(id)) {
			return false
		}
	}
	return true
}

// noRow comes after all rows.
const noRow = math.MaxInt64

// pick tells of growing row ids whether they are wanted.
type pick struct {
	scope    *Scope
	at       int // in scope.Rows
	document int64
	let      bool
}

func newPick(s *Scope) *pick {
	if s == nil {
		s = &Scope{}
	}
	return &pick{scope: s, document: -1}
}

// again begins with the least row anew.
func (p *pick) again() { p.at, p.document = 0, -1 }

// all tells that every row from an id on is wanted.
func (p *pick) all(id int64) bool {
	s := p.scope
	return s.Rows == nil && s.Only == nil && s.Without == nil && s.To == 0 && id >= s.From
}

// next is the least row from an id on that may be wanted; noRow: none is.
func (p *pick) next(id int64) int64 {
	s := p.scope
	if s.Rows != nil {
		if p.at = gallop(s.Rows, p.at, id); p.at == len(s.Rows) {
			return noRow
		}
		return s.Rows[p.at]
	}
	if id < s.From {
		before := s.From
		if also := s.Also.Next(s.document(id)); also >= 0 {
			before = min(before, s.first(also))
		}
		id = max(id, before)
	}
	if s.Only != nil {
		d := s.Only.Next(s.document(id))
		if d < 0 {
			return noRow
		}
		id = max(id, s.first(d))
	}
	if s.To != 0 && id > s.To {
		return noRow
	}
	return id
}

// wants tells whether a row is wanted that next gave.
func (p *pick) wants(id int64) bool {
	s := p.scope
	if s.Rows != nil {
		p.at = gallop(s.Rows, p.at, id)
		return p.at < len(s.Rows) && s.Rows[p.at] == id
	}
	if s.To != 0 && id > s.To {
		return false
	}
	if s.Only == nil && s.Without == nil {
		return id >= s.From || s.Also.Has(s.document(id))
	}
	if d := s.document(id); d != p.document {
		p.document = d
		p.let = (s.Only == nil || s.Only.Has(d)) && !s.Without.Has(d)
	}
	return p.let && (id >= s.From || s.Also.Has(s.document(id)))
}

// until is the row before which all that follow a wanted one are wanted too: those
// of its document.
func (p *pick) until(id int64) int64 {
	s := p.scope
	end := s.first(s.document(id) + 1)
	if s.To != 0 {
		end = min(end, s.To+1)
	}
	return end
}

// gallop gives the place of the first row not before an id, from a place on: it
// looks further and further ahead, so that near rows are found as soon as by
// walking, and far ones of many without passing all between. A prefix of a thousand
// rare terms begins anew with each.
func gallop(rows []int64, at int, id int64) int {
	step := 1
	for at+step < len(rows) && rows[at+step] < id {
		at += step
		step *= 2
	}
	n, _ := slices.BinarySearch(rows[at:min(at+step, len(rows))], id)
	return at + n
}
