package query

import (
	"slices"
	"strconv"
	"strings"

	"naru/internal/analysis"
)

// Compile turns what was typed into a plan. It never fails and the plan always
// runs; Plan.Ignored says what had no effect.
func Compile(typed string, o Options) *Plan {
	t := parse(typed, o.Now)
	e := &expander{options: o}
	root := simplify(e.expand(t.root))
	p := &Plan{Understood: write(root), Ignored: append(t.Ignored, e.ignored...), Reading: t.pieces.reading(o), read: t.root, noYears: t.noYears}
	if root == nil {
		return p
	}
	root = prepare(root, o.Exact, o.Typing && !o.Exact)
	p.root = root
	l := &lowering{options: o}
	p.Root = l.node(root)
	p.Apart = l.apart(root)
	p.Rank = rank(root)
	p.collect()
	return p
}

// lowering turns the tree into the plan's nodes.
type lowering struct{ options Options }

// lowered is a node under way. Expr is an FTS5 expression over field's text
// while the part can be asked of the index whole; else node holds it.
type lowered struct {
	field  FieldName
	expr   string
	single bool // expr needs no brackets inside another
	node   Node
}

func (l lowered) done() Node {
	switch {
	case l.node != nil:
		return l.node
	case l.field != "":
		return Field{Name: l.field, Match: l.expr}
	}
	return Text{Match: l.expr}
}

// bracketed gives the expression for use inside another.
func (l lowered) bracketed() string {
	if l.single {
		return l.expr
	}
	return "(" + l.expr + ")"
}

func (l *lowering) node(p part) Node { return l.lower(p).done() }

// apart lowers what is asked for side by side each by itself; nil where that is
// less than two words or phrases.
func (l *lowering) apart(root part) Node {
	parts, ok := root.(and)
	if !ok {
		return nil
	}
	words := 0
	var nodes And
	for _, p := range parts {
		asked := 0
		positive(p, true, func(leaf) { asked = 1 })
		words += asked
		nodes = append(nodes, l.node(p))
	}
	if words < 2 {
		return nil
	}
	return nodes
}

func (l *lowering) lower(p part) lowered {
	switch p := p.(type) {
	case leaf:
		return lowered{field: p.field, expr: match(p.searched), single: true}
	case guarded:
		return lowered{expr: p.match()}
	case near:
		return lowered{field: p.words[0].field, expr: p.match(), single: true}
	case years:
		return lowered{node: Field{Name: FieldYear, From: p.from, To: p.to}}
	case choice:
		return lowered{node: Field{Name: p.field, Values: l.options.lookUp(p.field, p.values)}}
	case not:
		return lowered{node: Not{Part: l.node(p.part)}}
	case or:
		return l.any(p)
	case and:
		return l.all(p)
	}
	return lowered{node: And{}}
}

// any joins what the index can answer in one expression, per field.
func (l *lowering) any(parts []part) lowered {
	b := byField{exprs: map[FieldName][]lowered{}}
	for _, c := range parts {
		b.add(l.lower(c))
	}
	return b.combine(" OR ", func(n []Node) Node { return Or(n) })
}

// all does the same for AND; a NOT beside a positive part of the same field
// goes into the expression too.
func (l *lowering) all(parts []part) lowered {
	b := byField{exprs: map[FieldName][]lowered{}}
	without := map[FieldName][]string{}
	var nots []lowered
	for _, c := range parts {
		if n, ok := c.(not); ok {
			nots = append(nots, l.lower(n.part))
			continue
		}
		b.add(l.lower(c))
	}
	for _, x := range nots {
		if x.node != nil || len(b.exprs[x.field]) == 0 {
			b.nodes = append(b.nodes, Not{Part: x.done()})
			continue
		}
		without[x.field] = append(without[x.field], x.bracketed())
	}
	for f, w := range without {
		all := joinExprs(b.exprs[f], " AND ")
		b.exprs[f] = []lowered{{field: f, expr: all.bracketed() + " NOT " + anyOf(w)}}
	}
	return b.combine(" AND ", func(n []Node) Node { return And(n) })
}

// byField gathers the expressions of each field, fields in the order they came,
// and the nodes that are no expressions.
type byField struct {
	order []FieldName
	exprs map[FieldName][]lowered
	nodes []Node
}

func (b *byField) add(x lowered) {
	if x.node != nil {
		b.nodes = append(b.nodes, x.node)
		return
	}
	if len(b.exprs[x.field]) == 0 {
		b.order = append(b.order, x.field)
	}
	b.exprs[x.field] = append(b.exprs[x.field], x)
}

// combine gives one expression where there is but one field and nothing else,
// else the nodes side by side.
func (b *byField) combine(op string, wrap func([]Node) Node) lowered {
	if len(b.order) == 1 && len(b.nodes) == 0 {
		return joinExprs(b.exprs[b.order[0]], op)
	}
	var nodes []Node
	for _, f := range b.order {
		nodes = append(nodes, joinExprs(b.exprs[f], op).done())
	}
	nodes = append(nodes, b.nodes...)
	if len(nodes) == 1 {
		return lowered{node: nodes[0]}
	}
	return lowered{node: wrap(nodes)}
}

func joinExprs(list []lowered, op string) lowered {
	if len(list) == 1 {
		return list[0]
	}
	var out []string
	seen := map[string]bool{}
	for _, x := range list {
		if b := x.bracketed(); !seen[b] {
			seen[b] = true
			out = append(out, b)
		}
	}
	if len(out) == 1 {
		return list[0]
	}
	return lowered{field: list[0].field, expr: strings.Join(out, op)}
}

// match writes a NEAR. FTS5 takes phrases only, so each word stands by its
// plain form. Distances are typed in words; a Korean word fills about three
// places of the index, as its syllables do.
func (n near) match() string {
	const placesPerKoreanWord = 3
	distance := n.distance
	var out []string
	for _, w := range n.words {
		r := w.searched[0]
		out = append(out, r.match())
		if isHangul(w.text) && distance == n.distance {
			distance *= placesPerKoreanWord
		}
	}
	return "NEAR(" + strings.Join(out, " ") + ", " + strconv.Itoa(distance) + ")"
}

// rank gives an expression over all positive words of the text, for bm25.
func rank(root part) string {
	var out []string
	positive(root, true, func(l leaf) {
		if l.field == "" {
			for _, r := range l.searched {
				out = append(out, r.match())
			}
		}
	})
	if len(out) == 0 {
		return ""
	}
	return anyOf(out)
}

// collect gathers the terms and verbatim phrases of the plan.
func (p *Plan) collect() {
	positive(p.root, true, func(l leaf) {
		for _, r := range l.searched {
			p.Terms = append(p.Terms, Term{Typed: l.text, Terms: r.terms, Prefix: r.prefix, Expansion: l.expansion})
		}
		if l.field == "" && l.folded != "" {
			p.Verbatim = append(p.Verbatim, Verbatim{Folded: l.folded})
		}
	})
}

// prepare analyses the words of a tree once, for all texts it will be held
// against. Typing: its last word may go on; not where it is ruled out, which
// would hide pages while it is typed, nor beside NEAR.
func prepare(q part, exact, typing bool) part {
	switch q := q.(type) {
	case and:
		out := make(and, len(q))
		for i, c := range q {
			out[i] = prepare(c, exact, typing)
		}
		return out
	case or:
		out := make(or, len(q))
		for i, c := range q {
			out[i] = prepare(c, exact, typing)
		}
		return out
	case not:
		return not{prepare(q.part, exact, false)}
	case near:
		words := make([]leaf, len(q.words))
		for i, w := range q.words {
			words[i] = w.prepared(exact, false)
		}
		return near{words: words, distance: q.distance}
	case leaf:
		return q.prepared(exact, typing)
	case guarded:
		return q.prepared(exact)
	}
	return q
}

func (l leaf) prepared(exact, typing bool) leaf {
	l.searched = l.runs()
	if typing && l.mayGoOn() {
		l.searched = append(l.searched, prefixRuns(l.text, l.searched[0])...)
	}
	if (l.phrase || isDecimal(l.text) || l.mayMeanAnother()) && !l.expansion || exact {
		l.folded = analysis.Fold(l.text)
	}
	return l
}

// mayMeanAnother tells a word ended by * whose longer forms have a shorter stem:
// that of willing, which willi* begins, is will, which it does not.
func (l leaf) mayMeanAnother() bool {
	return l.prefix && slices.ContainsFunc(l.searched, func(r run) bool { return !r.prefix }) &&
		!slices.ContainsFunc(l.searched[1:], func(r run) bool { return r.prefix }) // in another spelling
}

// isDecimal tells 2.5, which the index holds as 2 and 5: whether a point stands
// between them the text tells. 2020.5 is rather a month, written in many ways.
func isDecimal(text string) bool {
	whole, part, ok := strings.Cut(text, ".")
	return ok && whole != "" && part != "" && len(whole) < 4 && !strings.ContainsFunc(whole+part, func(r rune) bool { return !isDigitRune(r) })
}

// positive calls f with each word that is asked for, not those ruled out.
func positive(root part, yes bool, f func(leaf)) {
	switch p := root.(type) {
	case and:
		for _, c := range p {
			positive(c, yes, f)
		}
	case or:
		for _, c := range p {
			positive(c, yes, f)
		}
	case not:
		positive(p.part, !yes, f)
	case near:
		for _, w := range p.words {
			positive(w, yes, f)
		}
	case guarded:
		positive(p.leaf, yes, f)
	case leaf:
		if yes {
			f(p)
		}
	}
}
