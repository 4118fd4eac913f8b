package spell

import "strings"

const (
	// costSpace is the cost of a space left out. A slip beside it still counts as
	// one edit's worth of doubt.
	costSpace = 3
	// minPart is the number of keys of the shortest part: two-letter words stand
	// in every other word.
	minPart = 4
	// maxParted is the number of keys of the longest run of words that is parted.
	maxParted = maxKeys
)

// part adds the two words that keys are when they were run together: migrant
// worker for migrantworker. Korean writes compounds in one, so there they stay
// joined, and what is found is which part has the slip: 이민정책연구 for
// 이민정첵연구. The keys are parted and not the syllables, since a slip may take a
// consonant across.
func (c *collector) part(keys string) {
	if len(keys) > maxParted {
		return
	}
	between := " "
	korean := len(c.m.initials) > 0
	if korean {
		between = ""
	}
	for at := minPart; at+minPart <= len(keys); at++ {
		a, b := c.m.find(keys[:at]), c.m.find(keys[at:])
		switch {
		case a >= 0 && b >= 0:
			c.joined(c.m.word(a), between, c.m.word(b), costSpace)
		case a >= 0 && c.m.worth(a):
			c.slip(keys[at:], func(w Word, cost int) { c.joined(c.m.word(a), between, w, cost+costSpace) })
		case b >= 0 && c.m.worth(b):
			c.slip(keys[:at], func(w Word, cost int) { c.joined(w, between, c.m.word(b), cost+costSpace) })
		}
	}
}

// worth tells whether a word is common enough to be the whole part of a compound
// whose other part is doubtful: any letters begin with some rare word.
func (m *model) worth(i int) bool { return m.word(i).Documents >= m.least }

// slip tells the words one edit from a part long enough to bear one.
func (c *collector) slip(keys string, found func(Word, int)) {
	if len(keys) < minPart+1 || len(keys) > maxKeysKept {
		return
	}
	c.m.within(keys, 1, func(i int) {
		if cost := distance(keys, c.m.keys.get(i), costEdit); cost <= costEdit && c.m.worth(i) {
			found(c.m.word(i), cost)
		}
	})
}

func (c *collector) joined(a Word, between string, b Word, cost int) {
	text := a.Text + between + b.Text
	if strings.ReplaceAll(text, " ", "") == c.word && between == "" {
		return
	}
	c.add(Word{text, min(a.Documents, b.Documents)}, cost)
}
