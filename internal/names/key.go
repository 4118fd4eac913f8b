package names

import (
	"slices"
	"strings"
)

// Keys gives what forms that Compare finds alike have in common: two forms with
// no key in common name two people. So of very many names only few need be
// compared.
func (n *Name) Keys() []string {
	var out []string
	add := func(key string) {
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	if n.folded != "" {
		add("=" + n.folded)
	}
	for i := range n.readings {
		r := &n.readings[i]
		sound := r.sound
		if sound == nil {
			sound = inLatin(plain(r.given))
		}
		begins := sound.begins()
		if words := strings.Fields(r.given); len(words) > 1 && len(words[len(words)-1]) >= longWord {
			begins = append(begins, inLatin(words[len(words)-1]).begins()...)
		}
		for _, b := range begins {
			add(r.family + "/" + b)
			if r.bare != "" && r.bare != r.family {
				add(r.bare + "/" + b)
			}
			for _, f := range r.families {
				add(f + "/" + b)
			}
		}
	}
	return out
}

// Hangul tells a form written in Hangul.
func (n *Name) Hangul() bool { return len(n.readings) > 0 && n.readings[0].hangul }

// Latin tells a form written in Latin letters.
func (n *Name) Latin() bool { return len(n.readings) > 0 && !n.readings[len(n.readings)-1].hangul }
