package postings

import (
	"slices"
	"strconv"
	"strings"
)

// Expression is what a row must hold: Phrase, Near, All, Any or Without.
type Expression interface{ isExpression() }

type (
	// Phrase is terms side by side. Prefix: the last only begins one.
	Phrase struct {
		Terms  []string
		Prefix bool
	}
	// Near is phrases that stand within so many terms of each other.
	Near struct {
		Phrases  []Phrase
		Distance int
	}
	// All holds where each part does, Any where one does.
	All []Expression
	Any []Expression
	// Without holds where the first part does and the second does not.
	Without struct{ Part, Not Expression }
)

// holds tells that some terms stand side by side in a phrase; its last may only be
// the beginning of one.
func (p Phrase) holds(terms []string) bool {
	whole := p.Terms
	if p.Prefix {
		whole = whole[:len(whole)-1]
	}
	for i := 0; i+len(terms) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(terms)], terms) {
			return true
		}
	}
	return false
}

// text is a phrase as one string; no two have the same.
func (p Phrase) text() string {
	out := strings.Join(p.Terms, " ")
	if p.Prefix {
		out += "*"
	}
	return out
}

func (Phrase) isExpression()  {}
func (Near) isExpression()    {}
func (All) isExpression()     {}
func (Any) isExpression()     {}
func (Without) isExpression() {}

// maxDepth of brackets.
const maxDepth = 200

// Parse reads an FTS5 expression of quoted phrases, with * after them, NEAR, AND,
// OR, NOT and brackets. It gives ErrUnknown for anything else.
func Parse(match string) (Expression, error) {
	p := parser{rest: match}
	e, err := p.any(0)
	if err != nil {
		return nil, err
	}
	if p.space(); p.rest != "" {
		return nil, unknown("%.20q in an expression", p.rest)
	}
	return e, nil
}

type parser struct{ rest string }

func (p *parser) space() { p.rest = strings.TrimLeft(p.rest, " \t\n") }

// take takes a word or sign off, if it comes next.
func (p *parser) take(word string) bool {
	p.space()
	if !strings.HasPrefix(p.rest, word) {
		return false
	}
	if c := word[len(word)-1]; c >= 'A' && c <= 'Z' && len(p.rest) > len(word) {
		if next := p.rest[len(word)]; next != ' ' && next != '(' && next != '"' {
			return false
		}
	}
	p.rest = p.rest[len(word):]
	return true
}

func (p *parser) any(depth int) (Expression, error) {
	return p.list(depth, "OR", p.all, func(l []Expression) Expression { return Any(l) })
}

func (p *parser) all(depth int) (Expression, error) {
	return p.list(depth, "AND", p.without, func(l []Expression) Expression { return All(l) })
}

func (p *parser) list(depth int, word string, part func(int) (Expression, error), join func([]Expression) Expression) (Expression, error) {
	var list []Expression
	for {
		e, err := part(depth)
		if err != nil {
			return nil, err
		}
		if list = append(list, e); !p.take(word) {
			break
		}
	}
	if len(list) == 1 {
		return list[0], nil
	}
	return join(list), nil
}

func (p *parser) without(depth int) (Expression, error) {
	e, err := p.one(depth)
	for err == nil && p.take("NOT") {
		var not Expression
		not, err = p.one(depth)
		e = Without{e, not}
	}
	return e, err
}

func (p *parser) one(depth int) (Expression, error) {
	switch {
	case depth > maxDepth:
		return nil, unknown("brackets %d deep", depth)
	case p.take("NEAR"):
		return p.near()
	case p.take("("):
		e, err := p.any(depth + 1)
		if err == nil && !p.take(")") {
			err = unknown("an open bracket")
		}
		return e, err
	}
	return p.phrase()
}

func (p *parser) near() (Expression, error) {
	if !p.take("(") {
		return nil, unknown("NEAR without a bracket")
	}
	n := Near{Distance: 10}
	for !p.take(")") {
		if p.take(",") {
			p.space()
			digits := len(p.rest) - len(strings.TrimLeft(p.rest, "0123456789"))
			d, err := strconv.Atoi(p.rest[:digits])
			if p.rest = p.rest[digits:]; err != nil || !p.take(")") {
				return nil, unknown("NEAR with a distance that is none")
			}
			n.Distance = d
			break
		}
		one, err := p.phrase()
		if err != nil {
			return nil, err
		}
		n.Phrases = append(n.Phrases, one)
	}
	switch len(n.Phrases) {
	case 0:
		return nil, unknown("NEAR of nothing")
	case 1:
		return n.Phrases[0], nil
	}
	return n, nil
}

func (p *parser) phrase() (Phrase, error) {
	if !p.take(`"`) {
		return Phrase{}, unknown("%.20q where a phrase should stand", p.rest)
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(p.rest, '"')
		if i < 0 {
			return Phrase{}, unknown("an open quotation")
		}
		b.WriteString(p.rest[:i])
		if p.rest = p.rest[i+1:]; !strings.HasPrefix(p.rest, `"`) {
			break
		}
		b.WriteByte('"')
		p.rest = p.rest[1:]
	}
	out := Phrase{Terms: strings.FieldsFunc(b.String(), separates), Prefix: p.take("*")}
	for i, t := range out.Terms {
		out.Terms[i] = strings.Map(lower, t)
	}
	if len(out.Terms) == 0 {
		return Phrase{}, unknown("a phrase of no terms")
	}
	return out, nil
}

// separates is how FTS5's ascii tokenizer parts terms.
func separates(r rune) bool {
	return r < 0x80 && !(r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
}

func lower(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}
