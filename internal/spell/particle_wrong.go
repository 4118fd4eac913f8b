package spell

import (
	"strings"

	"naru/internal/analysis/hangul"
)

// costParticle is the cost of a particle in the wrong shape: less than a slip of
// the finger, as people who learned Korean late choose the wrong one often.
const costParticle = 3

// maxParticleKeys is the number of keys of the longest mistyped particle that is
// recognised: 으로부터 and one more.
const maxParticleKeys = 12

// wrongParticle adds the known word before a particle that cannot follow it
// (계절근로자 for 계절근로자은) or that was mistyped (고용허가제릋).
func (c *collector) wrongParticle(keys string) {
	for at := max(minPart, len(keys)-maxParticleKeys); at < len(keys); at++ {
		i := c.m.find(keys[:at])
		if i < 0 || c.m.isForm(i) {
			continue
		}
		word := c.m.word(i)
		if len([]rune(word.Text)) < minStem {
			continue
		}
		rest := keys[at:]
		for _, p := range particles {
			typed := keysOf(p)
			if rest == typed && !hangul.ParticleFits(word.Text, p) {
				c.add(word, costParticle)
			} else if strings.HasPrefix(p, "하") || strings.HasPrefix(p, "되") {
				continue // endings of verbs, that much else is near to
			} else if cost := distance(rest, typed, costEdit); rest != typed && len(rest) > 1 && cost <= costEdit {
				c.add(word, min(costParticle+cost, oneEdit))
			}
		}
	}
}
