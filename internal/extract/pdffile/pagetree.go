package pdffile

import "fmt"

// maxPages of a file; the caller's own limit is lower. maxTree bounds how many nodes
// of the page tree may lie above one another: programs that append write one more
// with every change.
const (
	maxPages = 100_000
	maxTree  = 10_000
)

// Pages is the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// readPages walks the page tree, however deep it is, and checks that it holds what
// it claims: readers that trust /Count and those that count differ where it does not.
func (f *File) readPages() error {
	root, ok := f.root["Pages"].(Ref)
	if !ok {
		return fmt.Errorf("%w: no page tree", ErrUnsure)
	}
	f.numbers = map[int]int{}
	t := pageTree{File: f, nodes: map[int]bool{}}
	if err := t.enter(root); err != nil {
		return err
	}
	for len(t.open) > 0 {
		node := &t.open[len(t.open)-1]
		if len(node.kids) == 0 {
			if count, ok := f.Int(node.count); !ok || count != len(f.pages)-node.before {
				return fmt.Errorf("%w: a page tree of %d pages says %d", ErrUnsure, len(f.pages)-node.before, count)
			}
			t.open = t.open[:len(t.open)-1]
			continue
		}
		kid, ok := node.kids[0].(Ref)
		if !ok {
			return fmt.Errorf("%w: a page that is no object of its own", ErrUnsure)
		}
		node.kids = node.kids[1:]
		if err := t.enter(kid); err != nil {
			return err
		}
	}
	if len(f.pages) == 0 {
		return fmt.Errorf("%w: %w", ErrUnsure, ErrNoPages)
	}
	return nil
}

// Depth is how many nodes of the page tree lie above one another.
func (f *File) Depth() int { return f.depth }

// pageTree is a page tree that is walked through.
type pageTree struct {
	*File
	nodes map[int]bool // that were entered
	open  []pageNode   // those above one another, the root first
}

type pageNode struct {
	kids   Array  // still to come
	count  Object // of pages, as the node says
	before int    // pages before it
}

// enter takes a page, or opens a node.
func (t *pageTree) enter(r Ref) error {
	d, ok := t.Resolve(r).(Dict)
	if !ok || t.nodes[r.Number] || len(t.nodes) >= 2*maxPages || len(t.open) > maxTree {
		return fmt.Errorf("%w: page tree", ErrUnsure)
	}
	if d["Kids"] == nil {
		if _, twice := t.numbers[r.Number]; twice || len(t.open) == 0 || len(t.pages) >= maxPages {
			return fmt.Errorf("%w: page tree", ErrUnsure)
		}
		t.numbers[r.Number] = len(t.pages)
		t.pages = append(t.pages, r)
		return nil
	}
	t.nodes[r.Number] = true
	kids, ok := t.Resolve(d["Kids"]).(Array)
	if !ok {
		return fmt.Errorf("%w: page tree", ErrUnsure)
	}
	t.open = append(t.open, pageNode{kids, d["Count"], len(t.pages)})
	t.depth = max(t.depth, len(t.open))
	return nil
}
