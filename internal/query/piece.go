package query

import (
	"strings"

	"naru/internal/library"
)

// piece is a part of a query that can be taken out of it by itself, and where it
// stands in what was typed.
type piece struct {
	part     part
	from, to int
	bracket  bool // it needs brackets beside others
	text     string
}

// pieces are those of a whole query.
type pieces struct {
	list []piece
	any  bool // one of them is enough
}

// add takes in what a stretch of the query between stray brackets holds: rows of
// parts, one row for each alternative.
func (ps *pieces) add(rows [][]piece) {
	var some [][]piece
	for _, r := range rows {
		if len(r) > 0 {
			some = append(some, r)
		}
	}
	switch {
	case len(some) == 0:
		return
	case len(some) == 1 && !ps.any:
		ps.list = append(ps.list, some[0]...)
		return
	case len(ps.list) == 0:
		for _, r := range some {
			ps.list = append(ps.list, joined(r))
		}
		ps.any = true
		return
	case ps.any: // alternatives before this stretch: together they are one part
		ps.list, ps.any = []piece{oneOf(ps.list)}, false
		ps.add(rows)
		return
	}
	var alternatives []piece
	for _, r := range some {
		alternatives = append(alternatives, joined(r))
	}
	ps.list = append(ps.list, oneOf(alternatives))
}

// joined makes one piece of those of an AND.
func joined(row []piece) piece {
	var parts and
	for _, p := range row {
		parts = append(parts, p.part)
	}
	return piece{part: simplify(parts), from: row[0].from, to: row[len(row)-1].to}
}

func oneOf(alternatives []piece) piece {
	var parts or
	for _, p := range alternatives {
		parts = append(parts, p.part)
	}
	return piece{part: simplify(parts), from: alternatives[0].from, to: alternatives[len(alternatives)-1].to, bracket: true}
}

// in notes what each piece is in the text that was read.
func (ps pieces) in(text string) pieces {
	for i, p := range ps.list {
		ps.list[i].text = strings.TrimSpace(text[p.from:p.to])
		if p.bracket {
			ps.list[i].text = "(" + ps.list[i].text + ")"
		}
	}
	return ps
}

// without gives the query less one piece.
func (ps pieces) without(i int) string {
	var rest []string
	for k, p := range ps.list {
		if k != i {
			rest = append(rest, p.text)
		}
	}
	if ps.any {
		return strings.Join(rest, " OR ")
	}
	return strings.Join(rest, " ")
}

// reading tells the pieces for showing. Function words that constrain nothing
// are among what is ignored.
func (ps pieces) reading(o Options) library.Reading {
	r := library.Reading{Any: ps.any}
	var parts and
	for _, p := range ps.list {
		parts = append(parts, p.part)
	}
	bare := o.Exact || ps.any || allCommon(parts)
	for i, p := range ps.list {
		if l, ok := p.part.(leaf); ok && !bare && isCommon(l) {
			continue
		}
		told := o.tell(p.part)
		told.Without = ps.without(i)
		r.Parts = append(r.Parts, told)
	}
	return r
}

func (o Options) tell(p part) library.QueryPart {
	switch p := p.(type) {
	case leaf:
		kind := library.PartWord
		if p.phrase {
			kind = library.PartPhrase
		}
		return library.QueryPart{Kind: kind, Field: string(p.field), Text: p.text, Begins: p.prefix, Edits: p.edits}
	case near:
		out := library.QueryPart{Kind: library.PartNear, Field: string(p.words[0].field), Within: p.distance}
		for _, w := range p.words {
			w.field = ""
			out.Parts = append(out.Parts, o.tell(w))
		}
		return out
	case years:
		return library.QueryPart{Kind: library.PartYears, Field: string(FieldYear), From: p.from, To: p.to}
	case choice:
		return library.QueryPart{Kind: library.PartValues, Field: string(p.field), Values: o.lookUp(p.field, p.values)}
	case not:
		return library.QueryPart{Kind: library.PartNot, Parts: []library.QueryPart{o.tell(p.part)}}
	case and:
		return library.QueryPart{Kind: library.PartAnd, Parts: o.tellAll(p)}
	case or:
		return library.QueryPart{Kind: library.PartOr, Parts: o.tellAll(p)}
	}
	return library.QueryPart{}
}

func (o Options) tellAll(parts []part) []library.QueryPart {
	out := make([]library.QueryPart, 0, len(parts))
	for _, p := range parts {
		out = append(out, o.tell(p))
	}
	return out
}
