package mention

import "slices"

// Mention is how often a document speaks of a concept, and where.
type Mention struct {
	Concept string
	Pages   []PageCount // in order; at least one
}

// PageCount is how often a page does.
type PageCount struct{ Page, Count int } // Page counts from 1

// Total is how often the document speaks of it in all.
func (m Mention) Total() int {
	n := 0
	for _, p := range m.Pages {
		n += p.Count
	}
	return n
}

// A document speaks of the field where this many words of it stand in it, and
// one on every third page.
const fieldWords, fieldPages = 3, 3

// Find gives the concepts that the pages of one document speak of, in the
// thesaurus' order.
func (f *Finder) Find(pages []string) []Mention { return f.find(pages, false) }

// FindAtHome does the same in a text that is known to be about Korea where it does
// not say otherwise, as the title of one's own course.
func (f *Finder) FindAtHome(text string) []Mention { return f.find([]string{text}, true) }

func (f *Finder) find(pages []string, home bool) []Mention {
	s := f.scanner()
	pages = slices.Clone(pages)
	found := make([]page, len(pages))
	field := 0
	known := make([]bool, len(f.ids)) // concepts that a sure form names
	for i, text := range pages {
		pages[i] = composed(text)
		found[i] = f.hits(s, pages[i])
		field += found[i].field
	}
	home = home || atHome(found)
	for i := range found {
		found[i].hits = f.ours(pages[i], &found[i], home)
		f.each(found[i].hits, func(o owner) {
			known[o.concept] = known[o.concept] || o.trust == sure
		})
	}
	of := field >= fieldWords && field*fieldPages >= len(pages)
	counts := make([][]PageCount, len(f.ids))
	here := make([]int, len(f.ids))
	var spoken spokenOf
	for i, p := range found {
		// First what counts by itself, then what does beside it.
		families := spoken.of(f.anchors(p.hits))
		for k := range p.hits {
			f.each(p.hits[k:k+1], func(o owner) {
				if o.trust == sure || o.trust == code && (of || p.field > 0 || known[o.concept] || p.hits[k].told != untold) ||
					o.trust == nearby && f.toldWithoutHyphen(p.hits[k]) ||
					o.trust == family && o.family > 0 && o.family == families[k] {
					here[o.concept]++
				}
			})
		}
		for k := range p.hits {
			f.each(p.hits[k:k+1], func(o owner) {
				if o.trust == nearby && here[o.concept] > 0 && !f.toldWithoutHyphen(p.hits[k]) {
					here[o.concept]++
				}
			})
		}
		f.each(p.hits, func(o owner) {
			if n := here[o.concept]; n > 0 {
				counts[o.concept] = append(counts[o.concept], PageCount{i + 1, n})
				here[o.concept] = 0
			}
		})
	}
	var out []Mention
	for c, pages := range counts {
		if len(pages) > 0 {
			out = append(out, Mention{f.ids[c], pages})
		}
	}
	return out
}

// scanner makes a scanner that knows the words of the forms.
func (f *Finder) scanner() *scanner {
	return &scanner{resolve: f.word}
}

// each calls with what each hit stands for.
func (f *Finder) each(hits []hit, with func(owner)) {
	for _, h := range hits {
		for i, o := range f.patterns[h.pattern].owners {
			if i < 64 && h.owners&(1<<i) != 0 {
				with(o)
			}
		}
	}
}
