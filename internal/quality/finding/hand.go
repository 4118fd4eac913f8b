package finding

import (
	_ "embed"
	"strings"
)

// queries.tsv holds what researchers of the field type, in both languages: what
// is typed, and in a second column, where that is not itself, what the scan is to
// look for: forms with | between, any of them; units with + between, all of them.
//
//go:embed queries.tsv
var madeByHand string

func byHand(s *survey) []Query {
	var out []Query
	for line := range strings.Lines(madeByHand) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		typed, wanted, given := strings.Cut(line, "\t")
		q := Query{Kind: KindHand, Typed: typed}
		if !given {
			wanted = typed
		}
		for _, u := range strings.Split(wanted, "+") {
			var forms []string
			for _, f := range strings.Split(u, "|") {
				forms = append(forms, strings.TrimSpace(f))
			}
			q.units = append(q.units, either(forms...))
		}
		if bare, ok := s.bareNoun(typed); ok && !given {
			q.bare = []unit{word(bare)}
		}
		out = append(out, q)
	}
	return out
}
