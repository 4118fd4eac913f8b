package postings

import "math"

// rowsPerDocument: a row id is a document's number times this, plus a page, or, in
// a table by document, the document's number itself.
const rowsPerDocument = 1 << 20

// Scope says which rows are wanted; nil: all.
type Scope struct {
	Only     *Set    // documents; nil: all
	Without  *Set    // documents; nil: none
	Whole    bool    // rows are documents, not pages of them
	Rows     []int64 // ascending; nil: all
	From, To int64   // rows; 0, 0: all
	Also     *Set    // documents that are wanted though they come before From
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

// Among narrows a scope to rows.
func (s *Scope) Among(rows []int64) *Scope {
	narrow := Scope{}
	if s != nil {
		narrow = *s
	}
	if rows == nil {
		rows = []int64{}
	}
	narrow.Rows = rows
	return &narrow
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

// all tells that every row from an id on is wanted.
func (p *pick) all(id int64) bool {
	s := p.scope
	return s.Rows == nil && s.Only == nil && s.Without == nil && s.To == 0 && id >= s.From
}

// next is the least row from an id on that may be wanted; noRow: none is.
func (p *pick) next(id int64) int64 {
	s := p.scope
	if s.Rows != nil {
		for p.at < len(s.Rows) && s.Rows[p.at] < id {
			p.at++
		}
		if p.at == len(s.Rows) {
			return noRow
		}
		id = s.Rows[p.at]
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
		for p.at < len(s.Rows) && s.Rows[p.at] < id {
			p.at++
		}
		if p.at == len(s.Rows) || s.Rows[p.at] != id {
			return false
		}
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
