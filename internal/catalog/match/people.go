package match

import (
	"maps"

	"naru/internal/names"
)

// samePerson reports whether two names may be one person's. It is no proof: names
// add to what other things say.
func samePerson(a, b *names.Name) bool {
	verdict, _ := a.Compare(b)
	return verdict != names.No
}

// withoutNames takes out of a work's titles the names of the other's people: where
// a title ends is hard to tell on some front pages, and the author's name goes with
// it. It names those it took out.
func withoutNames(w, other *Work) (*Work, []string) {
	var taken []string
	out := *w
	for _, name := range other.names {
		_, terms := featuresOf(name)
		if len(terms) < 2 || !out.title.whole.hasAll(terms) || other.title.whole.hasAny(terms) || other.other.whole.hasAny(terms) {
			continue
		}
		if len(out.title.whole) == len(w.title.whole) {
			out.title.whole, out.title.main = maps.Clone(w.title.whole), maps.Clone(w.title.main)
		}
		for _, t := range terms {
			delete(out.title.whole, t)
			delete(out.title.main, t)
		}
		taken = append(taken, name)
	}
	if len(out.title.whole) == 0 { // a person's name is the title
		return w, nil
	}
	return &out, taken
}
