package query

import "naru/internal/analysis"

// guarded is an expansion that means other things too: it counts where one of
// the words within stands in the same unit. Those words are searched, but neither
// ranked nor marked nor shown: nobody asked for them.
type guarded struct {
	leaf   leaf
	within []leaf
}

func (guarded) isPart() {}

// guard puts an expansion under its condition, if it has one.
func (e *expander) guard(l leaf) part {
	if e.options.Within == nil || l.field != "" {
		return l
	}
	words := e.options.Within(l.text)
	g := guarded{leaf: l}
	for _, w := range words {
		if len(analysis.Tokens(w)) > 0 {
			g.within = append(g.within, leaf{text: w, phrase: true, expansion: true})
		}
	}
	if len(g.within) == 0 {
		return l
	}
	return g
}

func (g guarded) prepared(exact bool) part {
	out := guarded{leaf: g.leaf.prepared(exact, false)}
	for _, w := range g.within {
		out.within = append(out.within, w.prepared(exact, false))
	}
	return out
}

// match writes the expression: the word and one of those that must stand by it.
func (g guarded) match() string {
	var words []string
	for _, w := range g.within {
		words = append(words, match(w.searched))
	}
	return match(g.leaf.searched) + " AND " + anyOf(words)
}

func (g guarded) judge(r *reading) verdict {
	v := no
	for _, w := range g.within {
		v = max(v, judgeLeaf(w, r))
	}
	return min(v, judgeLeaf(g.leaf, r))
}
