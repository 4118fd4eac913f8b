package query

import (
	"strings"
	"time"
	"unicode"

	"naru/internal/analysis"
)

const (
	// maxLeaves is how many words and values a query may have; what follows is
	// ignored and said so. Each costs a look into the index.
	maxLeaves = 64
	// maxDepth is how deep brackets may nest. FTS5 allows expressions 256 deep
	// and its parser fewer; nobody types five.
	maxDepth = 16
	// maxIgnored is how many ignored pieces are listed, each cut at clipIgnored
	// characters.
	maxIgnored  = 20
	clipIgnored = 40
)

// Parse reads what was typed. It never fails: what cannot be read as an operator
// or a field is read as words, and what holds no word is ignored.
func Parse(typed string) *Tree { return parse(typed, time.Time{}) }

func parse(typed string, now time.Time) *Tree {
	text, rest := clean(typed)
	p := &parser{lexer: lexer{text: text}, now: now}
	p.advance()
	var all []part
	var pieces pieces
	for p.tok.kind != tokEnd {
		all = append(all, p.or())
		pieces.add(p.rows)
		p.rows = nil
		if p.tok.kind == tokClose { // one that closes nothing
			p.ignore(")")
			p.advance()
		}
	}
	if rest != "" {
		p.ignore(rest)
	}
	if len(pieces.list) == 0 && len(p.ignored) == 0 {
		p.ignore(text) // brackets and separators only
	}
	return &Tree{root: simplify(and(all)), Ignored: p.ignored, noYears: p.noYears, pieces: pieces.in(text)}
}

// parser reads tokens by recursive descent: OR binds least, then AND (also
// unwritten), then NOT, then NEAR.
type parser struct {
	lexer   lexer
	tok     token
	field   FieldName // of the brackets we are in: title:(a OR b)
	depth   int
	leaves  int
	ignored []string
	noYears []string // asked for as years
	now     time.Time
	end     int       // of what was read before tok
	row     []piece   // outside brackets: the parts of the AND under way
	rows    [][]piece // and of the alternatives before it
}

func (p *parser) advance() {
	p.end = p.lexer.at
	p.tok = p.lexer.next()
}

// ignore records what constrains nothing.
func (p *parser) ignore(text string) {
	text = strings.TrimSpace(text)
	switch n := len(p.ignored); {
	case text == "", n > maxIgnored:
	case n == maxIgnored:
		p.ignored = append(p.ignored, "…")
	default:
		if c := clip(text, clipIgnored); c != text {
			text = c + "…"
		}
		p.ignored = append(p.ignored, text)
	}
}

func (p *parser) or() part {
	parts := or{p.alternative()}
	for p.tok.kind == tokOr {
		op := p.tok.text
		p.advance()
		right := p.alternative()
		if parts[len(parts)-1] == nil || right == nil {
			p.ignore(op)
		}
		parts = append(parts, right)
	}
	return simplify(parts)
}

// alternative reads an AND and, outside brackets, keeps where its parts stand.
func (p *parser) alternative() part {
	inner := p.and()
	if p.depth == 0 {
		p.rows = append(p.rows, p.row)
		p.row = nil
	}
	return inner
}

func (p *parser) and() part {
	var parts and
	pending := "" // an AND that waits for its right side
	for {
		switch p.tok.kind {
		case tokEnd, tokClose, tokOr:
			p.ignore(pending)
			return simplify(parts)
		case tokAnd:
			p.ignore(pending)
			pending = p.tok.text
			if len(parts) == 0 {
				p.ignore(pending)
				pending = ""
			}
			p.advance()
		default:
			from := p.lexer.start
			if c := p.not(); c != nil {
				parts = append(parts, c)
				pending = ""
				if p.depth == 0 {
					p.row = append(p.row, piece{part: c, from: from, to: p.end})
				}
			}
		}
	}
}

func (p *parser) not() part {
	nots, typed := 0, ""
	for p.tok.kind == tokNot {
		nots++
		typed = p.tok.text
		p.advance()
	}
	if nots == 0 {
		return p.near()
	}
	switch p.tok.kind {
	case tokEnd, tokClose, tokOr, tokAnd:
		p.ignore(typed)
		return nil
	}
	inner := p.near()
	if inner == nil || nots%2 == 0 {
		return inner
	}
	return not{inner}
}

// near reads a unit and those tied to it by NEAR. Only words and phrases can be
// near each other; anything else is joined by AND.
func (p *parser) near() part {
	first := p.unit()
	if p.tok.kind != tokNear {
		return first
	}
	parts := and{first}
	distance := 0
	for p.tok.kind == tokNear {
		distance = max(distance, p.tok.distance)
		op := p.tok.text
		p.advance()
		switch p.tok.kind {
		case tokWord, tokPhrase, tokOpen, tokField:
			right := p.unit()
			if right == nil {
				p.ignore(op)
				continue
			}
			parts = append(parts, right)
		default:
			p.ignore(op)
		}
	}
	var words []leaf
	for _, c := range parts {
		l, ok := c.(leaf)
		if !ok || l.field != p.field {
			return simplify(parts)
		}
		words = append(words, l)
	}
	if len(words) < 2 {
		return simplify(parts)
	}
	return near{words: words, distance: distance}
}

func (p *parser) unit() part {
	t := p.tok
	switch t.kind {
	case tokWord:
		p.advance()
		return p.word(t)
	case tokPhrase:
		p.advance()
		return p.phrase(t)
	case tokOpen:
		return p.brackets()
	case tokField:
		return p.fielded(t)
	case tokNear:
		p.ignore(t.text)
		p.advance()
		return nil
	}
	return nil
}

// brackets reads ( … ); a missing ) is taken as standing at the end.
func (p *parser) brackets() part {
	if p.depth >= maxDepth {
		p.ignore("(")
		p.advance()
		return nil
	}
	p.depth++
	p.advance()
	inner := p.or()
	p.depth--
	if p.tok.kind == tokClose {
		p.advance()
	}
	return inner
}

// fielded reads what stands behind a field's name.
func (p *parser) fielded(t token) part {
	if !t.field.holdsText() {
		return p.valued(t)
	}
	p.advance()
	outer := p.field
	p.field = t.field
	defer func() { p.field = outer }()
	var inner part
	switch p.tok.kind {
	case tokWord, tokPhrase, tokOpen:
		inner = p.unit()
	}
	if inner == nil {
		p.ignore(t.text)
	}
	return inner
}

// valued reads the values of a field that is compared.
func (p *parser) valued(t token) part {
	p.lexer.spaces()
	if strings.HasPrefix(p.lexer.text[p.lexer.at:], "(") {
		p.advance()
		outer := p.field
		p.field = t.field
		defer func() { p.field = outer }()
		return p.brackets()
	}
	start := p.lexer.at
	vs := p.lexer.values()
	typed := p.lexer.text[start:p.lexer.at]
	if t.field == FieldYear {
		for i, v := range vs {
			vs[i] = bounded(t.text, v, p.now)
		}
	}
	p.advance()
	if len(vs) == 0 {
		p.ignore(t.text)
		return nil
	}
	return p.compared(t.field, vs, strings.TrimSuffix(t.text, ":")+" "+typed)
}

// compared makes a part of a field and its values. A year that is none (99999)
// says nothing; what is no number is read as words, as typed (Year: results).
func (p *parser) compared(field FieldName, vs []string, typed string) part {
	if p.leaves >= maxLeaves {
		p.ignore(typed)
		return nil
	}
	if field != FieldYear {
		p.leaves++
		return choice{field: field, values: vs}
	}
	var parts or
	for _, v := range vs {
		from, to, ok := yearRange(v, p.now)
		switch {
		case ok:
		case strings.ContainsFunc(v, unicode.IsDigit):
			p.ignore(v)
			p.noYears = append(p.noYears, v)
			continue
		default:
			return p.plain(typed)
		}
		parts = append(parts, years{from, to})
	}
	if len(parts) > 0 {
		p.leaves++
	}
	return simplify(parts)
}

// plain reads text that looked like a field as words.
func (p *parser) plain(typed string) part {
	outer := p.field
	p.field = ""
	defer func() { p.field = outer }()
	var parts and
	for _, w := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(` ,"「」『』«»`, r) }) {
		parts = append(parts, p.word(token{kind: tokWord, text: w}))
	}
	return simplify(parts)
}

func (p *parser) word(t token) part {
	if !p.field.holdsText() {
		return p.compared(p.field, []string{tidyValue(t.text)}, t.text)
	}
	text := trim(t.text)
	if isOperator(text) { // "AND," is a word: written back, it must stay one
		text = strings.ReplaceAll(strings.ToLower(text), "/", ".")
	}
	if word, _ := cutEdits(text); word != text { // so must "labour~2$"
		text = strings.ReplaceAll(text, "~", ".")
	}
	return p.leaf(t.text, leaf{text: text, prefix: t.prefix, edits: t.edits, last: t.last, field: p.field})
}

func isOperator(text string) bool {
	_, nears := nearDistance(text)
	return nears || text == "AND" || text == "OR" || text == "NOT"
}

func (p *parser) phrase(t token) part {
	if !p.field.holdsText() {
		if tidyValue(t.text) == "" {
			return nil
		}
		return p.compared(p.field, []string{tidyValue(t.text)}, t.text)
	}
	if t.near {
		if near := p.loose(t); near != nil {
			return near
		}
		p.ignore("~")
	}
	return p.leaf(`"`+t.text+`"`, leaf{text: t.text, phrase: true, field: p.field})
}

// leaf keeps a word or phrase if it holds any term.
func (p *parser) leaf(typed string, l leaf) part {
	if p.leaves >= maxLeaves {
		p.ignore(typed)
		return nil
	}
	if len(analysis.Tokens(l.text)) == 0 {
		p.ignore(typed)
		return nil
	}
	p.leaves++
	return l
}

// trim takes off punctuation around a word. Other symbols stay: NFKC makes
// letters of some (㈜, ①) that are meant; those of ™ are not.
func trim(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return r == '™' || r == '℠' || unicode.In(r, unicode.P, unicode.Sm, unicode.Sc, unicode.Sk, unicode.Co)
	})
}
