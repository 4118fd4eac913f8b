package pdffile

import (
	"fmt"
	"slices"
)

// destination resolves a destination, by its name where it has one; nil where
// there is none.
func (f *File) destination(o Object) (Array, error) {
	switch v := f.Resolve(o).(type) {
	case Array:
		return v, nil
	case String:
		return f.named(v)
	case Name:
		return f.named(String(v))
	}
	return nil, nil
}

func (f *File) named(name String) (Array, error) {
	if f.dests == nil {
		b := destTree{f: f, seen: map[int]bool{}}
		root, err := b.node(f.Dict(f.root["Names"])["Dests"], 0)
		if err != nil {
			return nil, err
		}
		f.dests = root
	}
	text, err := textString(name)
	if err != nil {
		return nil, err
	}
	o, found := f.dests.find(text, &f.compared)
	if f.compared > maxCompared {
		return nil, fmt.Errorf("%w: names out of order", ErrUnsure)
	}
	if a := f.target(o); found && a != nil {
		return a, nil
	}
	return f.target(f.Dict(f.root["Dests"])[Name(name)]), nil
}

// target of a name: an array, or a dictionary with one.
func (f *File) target(o Object) Array {
	switch v := f.Resolve(o).(type) {
	case Array:
		return v
	case Dict:
		return f.Array(v["D"])
	}
	return nil
}

// Limits of the tree of names. Some programs name every paragraph of a book.
const (
	maxDests     = 400_000
	maxTreeDepth = 32
	maxCompared  = 20_000_000 // names and nodes, for all headings together
)

// nameNode is a node of the tree of names (7.9.6), names decoded.
type nameNode struct {
	limited     bool
	first, last string
	names       []string
	sorted      bool
	values      []Object
	kids        []*nameNode
}

type destTree struct {
	f     *File
	seen  map[int]bool
	count int
}

func (b *destTree) node(o Object, depth int) (*nameNode, error) {
	n := &nameNode{}
	f := b.f
	d, ok := f.Resolve(o).(Dict)
	if !ok {
		return n, nil
	}
	if r, ok := o.(Ref); ok {
		if b.seen[r.Number] {
			return nil, fmt.Errorf("%w: names in a circle", ErrUnsure)
		}
		b.seen[r.Number] = true
	}
	if depth > maxTreeDepth {
		return nil, fmt.Errorf("%w: names too deep", ErrUnsure)
	}
	var err error
	if limits := f.Array(d["Limits"]); len(limits) >= 2 {
		n.limited = true
		if n.first, err = f.text(limits[0]); err != nil {
			return nil, err
		}
		if n.last, err = f.text(limits[1]); err != nil {
			return nil, err
		}
		if n.first > n.last {
			n.first, n.last = n.last, n.first
		}
	}
	if names := f.Array(d["Names"]); names != nil {
		for i := 0; i+1 < len(names); i += 2 {
			name, err := f.text(names[i])
			if err != nil {
				return nil, err
			}
			if b.count++; b.count > maxDests {
				return nil, fmt.Errorf("%w: more than %d names", ErrUnsure, maxDests)
			}
			n.names, n.values = append(n.names, name), append(n.values, names[i+1])
		}
		n.sorted = slices.IsSorted(n.names)
		return n, nil
	}
	for _, kid := range f.Array(d["Kids"]) {
		k, err := b.node(kid, depth+1)
		if err != nil {
			return nil, err
		}
		if b.count++; b.count > maxDests {
			return nil, fmt.Errorf("%w: more than %d names", ErrUnsure, maxDests)
		}
		n.kids = append(n.kids, k)
	}
	return n, nil
}

// find looks a name up as PDFium does, which stops at the first greater one: in
// a list out of order it misses some that are there, and so must this. UTF-8
// sorts like the characters it stands for. It counts what it compares.
func (n *nameNode) find(name string, compared *int) (Object, bool) {
	*compared++
	if *compared > maxCompared || (n.limited && (name < n.first || (name > n.last && n.names != nil))) {
		return nil, false
	}
	if n.sorted {
		if i, ok := slices.BinarySearch(n.names, name); ok {
			return n.values[i], true
		}
		return nil, false
	}
	for i, other := range n.names {
		*compared++
		if other > name {
			return nil, false
		}
		if other == name {
			return n.values[i], true
		}
	}
	for _, k := range n.kids {
		if o, ok := k.find(name, compared); ok {
			return o, true
		}
	}
	return nil, false
}
