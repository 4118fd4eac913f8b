package mention

import "fmt"

// Walked writes the hits of a text.
func (f *Finder) Walked(text string) string {
	s := f.scanner()
	p := f.hits(s, composed(text))
	return fmt.Sprint(p.hits, p.field)
}

// Naive finds them by holding every form against every place.
func (f *Finder) Naive(text string) string {
	text = composed(text)
	var out page
	tokens := f.scanner().scan(text)
	for i := 0; i < len(tokens); {
		var best hit
		end := i + 1
		field := false
		for n := range f.patterns {
			p := &f.patterns[n]
			to := i + len(p.symbols)
			if to > len(tokens) {
				continue
			}
			same := true
			for k, y := range p.symbols {
				same = same && tokens[i+k].symbol == y
			}
			if !same || !f.stands(p, text, tokens, i, to) {
				continue
			}
			field = field || p.field
			if o := f.owners(p, text, tokens, i, to); o != 0 && (best.owners == 0 || to > end) {
				best, end = hit{int32(n), tokens[i].from, tokens[to-1].to, o, untold}, to
			}
		}
		if field {
			out.field++
		}
		if best.owners != 0 {
			out.hits = append(out.hits, best)
		}
		i = end
	}
	f.tell(text, out.hits)
	return fmt.Sprint(out.hits, out.field)
}
