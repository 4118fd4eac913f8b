package quality

import (
	"strings"
	"unicode"
)

// Reason is why two texts of a page differ, as far as it can be told.
type Reason string

// Reasons for which the reference is the one that errs. Such a page is shown
// and left out of the count.
const (
	// ReferenceLetters: the reference sets the page letter by letter, a line
	// each, as it does with turned text.
	ReferenceLetters Reason = "reference_letters"
	// ReferenceUnmapped: the reference has characters without a meaning, and we
	// have none.
	ReferenceUnmapped Reason = "reference_unmapped"
	// ReferenceSpaced: the reference leaves words that are set with wide spaces
	// in single letters; ours are the same letters, in words.
	ReferenceSpaced Reason = "reference_spaced"
	// ReferenceUnseen: where words stand that only the reference has, nothing is
	// drawn on the page.
	ReferenceUnseen Reason = "reference_unseen"
	// ReferenceMisses: words that only we have can be seen on the page, and the
	// reference has nothing in their places.
	ReferenceMisses Reason = "reference_misses"
)

// Reasons that count against us.
const (
	NoText      Reason = "no_text"     // we have none, the reference has
	OursUnseen  Reason = "ours_unseen" // where words stand that only we have, nothing is drawn
	OursMisses  Reason = "ours_misses" // words that only the reference has can be seen
	Spaces      Reason = "spaces"      // the same letters, spaced otherwise
	Symbols     Reason = "symbols"     // formulas and codes: what differs is a character or two long
	Turned      Reason = "turned"      // our text comes letter by letter
	Differently Reason = "differently" // no reason of these
)

// Excuses: the reference errs, and the page does not count.
func (r Reason) Excuses() bool { return strings.HasPrefix(string(r), "reference_") }

// fromTexts tells what the two texts alone tell.
func fromTexts(ours, reference string, s Score) Reason {
	switch {
	case s.Ours == 0:
		return NoText
	case letterByLetter(reference) && !letterByLetter(ours):
		return ReferenceLetters
	case unmapped(reference) && !unmapped(ours):
		return ReferenceUnmapped
	case letterByLetter(ours):
		return Turned
	case sameLetters(ours, reference):
		if spacedOut(ours, reference) {
			return ReferenceSpaced
		}
		return Spaces
	case symbols(ours, reference):
		return Symbols
	}
	return Differently
}

// letterByLetter: at least half of the letters stand alone in their lines, and
// there are more than a label's worth of them.
func letterByLetter(text string) bool {
	const few = 10
	alone, all := 0, 0
	for line := range strings.Lines(text) {
		n := 0
		for _, r := range line {
			if unicode.IsLetter(r) {
				n++
			}
		}
		all += n
		if n == 1 {
			alone++
		}
	}
	return alone >= few && 2*alone >= all
}

// maxUnmapped is the share of characters without a meaning above which a text
// is garbage: Naru's own measure for a text layer that is of no use.
const maxUnmapped = 0.05

func unmapped(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			continue
		case r == unicode.ReplacementChar || unicode.IsControl(r) || unicode.Is(unicode.Co, r):
			bad++
		}
		all++
	}
	return float64(bad) > maxUnmapped*float64(all)
}

// sameLetters: but for their spaces the texts hold the same.
func sameLetters(ours, reference string) bool {
	const same = 0.98
	return score(letters(ours), letters(reference)).F1 >= same
}

// spacedOut: where the reference has letters by themselves, ours has words of
// four and more. (Symbols of a formula that ours glues make shorter ones.)
func spacedOut(ours, reference string) bool {
	const few, wordLength = 8, 4
	o, r := terms(words(ours), false), terms(words(reference), false)
	alone, inWords := 0, 0
	for t, n := range r {
		if n -= o[t]; n > 0 && len([]rune(t)) == 1 && unicode.IsLetter([]rune(t)[0]) {
			alone += n
		}
	}
	for t, n := range o {
		if k := len([]rune(t)); n > r[t] && k >= wordLength {
			inWords += k * (n - r[t])
		}
	}
	return alone >= few && 2*inWords >= alone
}

func letters(text string) map[string]int {
	out := map[string]int{}
	for _, w := range words(text) {
		for _, r := range w {
			if r != '\n' {
				out[string(r)]++
			}
		}
	}
	return out
}

// symbols: most of what differs is one or two characters long.
func symbols(ours, reference string) bool {
	o, r := terms(words(ours), false), terms(words(reference), false)
	short, all := 0, 0
	for _, pair := range [2][2]map[string]int{{o, r}, {r, o}} {
		for t, n := range pair[0] {
			n -= pair[1][t]
			if n <= 0 {
				continue
			}
			all += n
			if len([]rune(t)) <= 2 {
				short += n
			}
		}
	}
	return 3*short >= 2*all
}
