package pdffile

import "fmt"

// maxPages of a file; the caller's own limit is lower.
const maxPages = 100_000

// Pages is the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// readPages walks the page tree and checks that it holds what it claims:
// readers that trust /Count and those that count differ where it does not.
func (f *File) readPages() error {
	root, ok := f.root["Pages"].(Ref)
	if !ok {
		return fmt.Errorf("%w: no page tree", ErrUnsure)
	}
	f.numbers = map[int]int{}
	nodes := map[int]bool{}
	if err := f.pageNode(root, nodes, 0); err != nil {
		return err
	}
	if len(f.pages) == 0 {
		return fmt.Errorf("%w: no pages", ErrUnsure)
	}
	return nil
}

func (f *File) pageNode(r Ref, nodes map[int]bool, depth int) error {
	d, ok := f.Resolve(r).(Dict)
	if !ok || nodes[r.Number] || depth > maxDepth {
		return fmt.Errorf("%w: page tree", ErrUnsure)
	}
	if d["Kids"] == nil {
		if _, twice := f.numbers[r.Number]; twice || depth == 0 || len(f.pages) >= maxPages {
			return fmt.Errorf("%w: page tree", ErrUnsure)
		}
		f.numbers[r.Number] = len(f.pages)
		f.pages = append(f.pages, r)
		return nil
	}
	nodes[r.Number] = true
	kids, ok := f.Resolve(d["Kids"]).(Array)
	before := len(f.pages)
	if !ok {
		return fmt.Errorf("%w: page tree", ErrUnsure)
	}
	for _, kid := range kids {
		k, ok := kid.(Ref)
		if !ok {
			return fmt.Errorf("%w: a page that is no object of its own", ErrUnsure)
		}
		if err := f.pageNode(k, nodes, depth+1); err != nil {
			return err
		}
	}
	if count, ok := f.Int(d["Count"]); !ok || count != len(f.pages)-before {
		return fmt.Errorf("%w: a page tree of %d pages says %d", ErrUnsure, len(f.pages)-before, count)
	}
	return nil
}
