package pdffile

// maxHeldObjects is how many objects are looked at, of all pages together: what lies above
// the pages is named by each.
const maxHeldObjects = 1_000_000

// hasResources tells whether all is there that a page is drawn with: fonts, images,
// and what these name in turn. A page without its fonts has no text but what looks
// like some.
func (w *treeWalk) hasResources(page Ref) bool {
	f := w.file
	var resources [1]Object
	d := f.Dict(page)
	err := f.inherit(d, []Name{"Resources"}, resources[:])
	if own := d["Resources"]; own != nil && f.Resolve(own) == nil || f.Doubt() != nil {
		return false
	}
	if err != nil {
		return true // too deep to be told
	}
	open := []Object{resources[0]}
	for ; len(open) > 0 && w.looked < maxHeldObjects; w.looked++ {
		o := open[len(open)-1]
		open = open[:len(open)-1]
		if r, ok := o.(Ref); ok {
			if w.held[r.Number] {
				continue
			}
			w.held[r.Number] = true
			if o = f.Resolve(r); o == nil {
				_ = f.Doubt()
				return false
			}
		}
		switch o := o.(type) {
		case Array:
			open = append(open, o...)
		case Dict:
			open = append(open, below(o)...)
		case *Stream:
			open = append(open, below(o.Dict)...)
		}
	}
	return true
}

// below are the objects that a dictionary names, but for those above it: what lies
// on one page may lead to all others.
func below(d Dict) []Object {
	var out []Object
	for key, o := range d {
		switch key {
		case "Parent", "P", "StructParent", "StructParents", "Pg", "Dest":
			continue
		}
		switch o.(type) {
		case Ref, Array, Dict:
			out = append(out, o)
		}
	}
	return out
}
