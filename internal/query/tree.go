package query

import (
	"strconv"
	"strings"
)

// Tree is a query as it was read, before themes, spellings and synonyms are
// looked up. String writes it in the query language so that it reads the same.
type Tree struct {
	root part
	// Ignored lists what was typed and constrains nothing.
	Ignored []string
	noYears []string // what was asked for as years and is none
	pieces  pieces
}

// String writes the tree in the query language.
func (t *Tree) String() string { return write(t.root) }

// part is a node of the syntax tree.
type part interface{ isPart() }

type (
	and []part
	or  []part
	not struct{ part part }
	// leaf is a word or a phrase, in the text or in a field that holds text.
	leaf struct {
		text      string
		phrase    bool // between quotation marks
		prefix    bool // ended by *
		edits     int  // ended by ~: words within so many edits too
		last      bool // what was typed ends with it
		expansion bool // from the thesaurus
		field     FieldName

		searched []run  // how it is searched, once prepared
		folded   string // as it must stand, if it must
	}
	// near holds where its words stand within a distance.
	near struct {
		words    []leaf
		distance int // words between two of them
	}
	// years bounds the year, inclusive; 0: open.
	years struct{ from, to int }
	// choice holds where a field has one of the values.
	choice struct {
		field  FieldName
		values []string
	}
)

func (and) isPart()    {}
func (or) isPart()     {}
func (not) isPart()    {}
func (leaf) isPart()   {}
func (near) isPart()   {}
func (years) isPart()  {}
func (choice) isPart() {}

// simplify flattens nested ANDs and ORs, takes out doubles and double negations.
func simplify(p part) part {
	switch p := p.(type) {
	case and:
		return join(p, func(c part) ([]part, bool) { a, ok := c.(and); return a, ok }, func(c []part) part { return and(c) })
	case or:
		return join(p, func(c part) ([]part, bool) { o, ok := c.(or); return o, ok }, func(c []part) part { return or(c) })
	case not:
		inner := simplify(p.part)
		if inner == nil {
			return nil
		}
		if n, ok := inner.(not); ok {
			return n.part
		}
		return not{inner}
	}
	return p
}

// join simplifies the children of an and or an or, and takes in those of its kind.
func join(children []part, same func(part) ([]part, bool), wrap func([]part) part) part {
	var flat []part
	seen := map[string]bool{}
	var add func([]part)
	add = func(list []part) {
		for _, c := range list {
			c = simplify(c)
			if c == nil {
				continue
			}
			if inner, ok := same(c); ok {
				add(inner)
				continue
			}
			key := write(c)
			if l, ok := c.(leaf); ok && !l.phrase {
				key = strings.ToLower(key)
			}
			if !seen[key] {
				seen[key] = true
				flat = append(flat, c)
			}
		}
	}
	add(children)
	switch len(flat) {
	case 0:
		return nil
	case 1:
		return flat[0]
	}
	return wrap(flat)
}

// write gives a part in the query language.
func write(p part) string {
	switch p := p.(type) {
	case and:
		return writeAll(p, " AND ")
	case or:
		return writeAll(p, " OR ")
	case not:
		return "NOT " + writeInner(p.part)
	case leaf:
		return p.String()
	case guarded:
		return p.leaf.String()
	case near:
		var words []string
		for _, w := range p.words {
			w.field = ""
			words = append(words, w.String())
		}
		text := strings.Join(words, " NEAR/"+strconv.Itoa(p.distance)+" ")
		if f := p.words[0].field; f != "" {
			return string(f) + ":(" + text + ")"
		}
		return text
	case years:
		return p.String()
	case choice:
		return p.String()
	}
	return ""
}

func writeAll(parts []part, between string) string {
	var out []string
	for _, c := range parts {
		out = append(out, writeInner(c))
	}
	return strings.Join(out, between)
}

// writeInner brackets what would read otherwise inside another part.
func writeInner(p part) string {
	switch q := p.(type) {
	case and, or:
		return "(" + write(p) + ")"
	case near:
		if q.words[0].field == "" {
			return "(" + write(p) + ")"
		}
	}
	return write(p)
}

// String writes a word so that it reads as a word again, not as a field.
func (l leaf) String() string {
	var b strings.Builder
	if l.field != "" {
		b.WriteString(string(l.field) + ":")
	}
	if l.phrase {
		return b.String() + `"` + strings.Join(strings.Fields(strings.ReplaceAll(l.text, `"`, " ")), " ") + `"`
	}
	text := l.text
	if name, _, ok := strings.Cut(text, ":"); ok {
		if _, known := fieldNamed(name); known {
			text = strings.Replace(text, ":", ".", 1)
		}
	}
	b.WriteString(text)
	if l.prefix {
		b.WriteByte('*')
	}
	switch l.edits {
	case 0:
	case 1:
		b.WriteByte('~')
	default:
		b.WriteString("~" + strconv.Itoa(l.edits))
	}
	return b.String()
}

func (y years) String() string {
	switch {
	case y.from == y.to:
		return "year:" + strconv.Itoa(y.from)
	case y.to == 0:
		return "year:" + strconv.Itoa(y.from) + ".."
	case y.from == 0:
		return "year:.." + strconv.Itoa(y.to)
	}
	return "year:" + strconv.Itoa(y.from) + ".." + strconv.Itoa(y.to)
}

func (c choice) String() string {
	var out []string
	for _, v := range c.values {
		if strings.ContainsAny(v, ` ,()|"#「」『』«»`) {
			v = `"` + strings.ReplaceAll(v, `"`, " ") + `"`
		}
		out = append(out, v)
	}
	return string(c.field) + ":" + strings.Join(out, ",")
}
