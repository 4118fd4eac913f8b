package hangul

// Composer turns keys or jamo into text one at a time, as an input method does.
// What it returns is finished and goes into the text; what is still under way
// is Preedit. The zero Composer is ready.
type Composer struct {
	initial, vowel, final rune // of the syllable under way; 0 for none
}

// Key takes one key of the dubeolsik layout and returns the text it finished. A
// key that types no jamo finishes the syllable and follows it.
func (c *Composer) Key(key rune) (done string) {
	if j := KeyJamo(key); j != 0 {
		return c.Jamo(j)
	}
	return c.Flush() + string(key)
}

// Jamo takes one jamo, single or cluster, and returns the text it finished. What
// is no compatibility jamo finishes the syllable and follows it.
func (c *Composer) Jamo(j rune) (done string) {
	switch {
	case IsVowel(j):
		return c.takeVowel(j)
	case IsConsonant(j):
		return c.takeConsonant(j)
	}
	return c.Flush() + string(j)
}

func (c *Composer) takeVowel(j rune) string {
	switch {
	case c.final != 0:
		// The final, or the second half of its cluster, begins the next syllable.
		stays, moves := parts(c.final)
		if moves == 0 {
			stays, moves = 0, c.final
		}
		done := string(Join(c.initial, c.vowel, stays))
		*c = Composer{initial: moves, vowel: j}
		return done
	case c.vowel != 0:
		if both := cluster(c.vowel, j); both != 0 {
			c.vowel = both
			return ""
		}
	case c.initial == 0:
		c.vowel = j
		return ""
	case indexOf(initialJamo, c.initial) >= 0:
		c.vowel = j
		return ""
	default:
		// A cluster typed alone (ㄳ) parts before a vowel: ㄱ사.
		first, second := parts(c.initial)
		*c = Composer{initial: second, vowel: j}
		return string(first)
	}
	done := c.Flush()
	c.vowel = j
	return done
}

func (c *Composer) takeConsonant(j rune) string {
	switch {
	case c.initial != 0 && c.vowel != 0 && c.final == 0:
		if indexOf(finalJamo, j) >= 0 {
			c.final = j
			return ""
		}
	case c.final != 0:
		if both := cluster(c.final, j); both != 0 {
			c.final = both
			return ""
		}
	case c.initial != 0 && c.vowel == 0:
		if both := cluster(c.initial, j); both != 0 {
			c.initial = both
			return ""
		}
	}
	done := c.Flush()
	c.initial = j
	return done
}

// Preedit gives what is under way: a syllable, or jamo that make none yet.
func (c *Composer) Preedit() string {
	switch {
	case c.initial != 0 && c.vowel != 0:
		return string(Join(c.initial, c.vowel, c.final))
	case c.initial != 0:
		return string(c.initial)
	case c.vowel != 0:
		return string(c.vowel)
	}
	return ""
}

// Flush finishes what is under way and returns it.
func (c *Composer) Flush() string {
	done := c.Preedit()
	*c = Composer{}
	return done
}

// Backspace takes the last jamo key back and tells whether there was one; if
// not, the character before is to be deleted from the text.
func (c *Composer) Backspace() bool {
	for _, j := range []*rune{&c.final, &c.vowel, &c.initial} {
		if *j == 0 {
			continue
		}
		*j, _ = parts(*j)
		return true
	}
	return false
}
