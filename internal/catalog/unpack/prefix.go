package unpack

import "strings"

// prefixes tells which titles of a table have their category before them with no
// more than a blank between: where a category fills its narrow column, a PDF's text
// has no tab behind it.
type prefixes struct {
	tabbed int             // the width of the widest category with a tab behind it
	broken int             // that of the narrowest one that its column broke; 0: none
	parted map[string]bool // those with a tab
	shown  bool
}

// uneven is how many columns wider or narrower than another Latin text of as many
// letters may be set.
const uneven = 1

// mostWords is how many words a category takes that is known by them.
const mostWords = 3

// prefixesIn measures the categories in a table's lines.
func prefixesIn(lines []line) prefixes {
	p := prefixes{parted: map[string]bool{}}
	for i, l := range lines {
		first, behind, tab := strings.Cut(unnumbered(l.text), "\t")
		switch {
		case tab && kindOrGroup.MatchString(first) && behind != "":
			p.tabbed = max(p.tabbed, columns(first))
			p.parted[first] = true
		case !tab && i+1 < len(lines):
			next, _, _ := strings.Cut(lines[i+1].text, "\t")
			if whole := glued(first, next); kindOrGroup.MatchString(whole) && (p.broken == 0 || columns(whole) < p.broken) {
				p.broken = columns(whole)
			}
		}
	}
	found := 0
	p.shown = true
	for _, l := range lines {
		if _, _, ok := p.cut(strings.TrimLeft(unnumbered(l.text), "\t")); ok && rowStart.MatchString(l.text) {
			found++
		}
	}
	p.shown = p.tabbed > 0 || p.broken > 0 || found >= leastTurned
	return p
}

// unnumbered is a row's line without the number before it.
func unnumbered(text string) string {
	if m := rowStart.FindStringSubmatch(text); m != nil {
		return m[3]
	}
	return text
}

// cut parts the category from the title behind it.
func (p prefixes) cut(text string) (category, title string, ok bool) {
	cell, _, _ := strings.Cut(text, "\t")
	words := strings.Fields(cell)
	for k := min(mostWords, len(words)-1); k > 0 && p.shown; k-- {
		first := strings.Join(words[:k], " ")
		least, most, slack := p.tabbed+1, p.broken-1, uneven
		if hangul(first) {
			slack = 0 // its syllables are all of one width
		}
		if w := columns(first); kindOrGroup.MatchString(first) && !p.parted[first] && w >= least-slack && (p.broken == 0 || w <= most+slack) {
			return first, strings.TrimSpace(strings.TrimPrefix(text, first)), true
		}
	}
	return "", text, false
}

// glued puts two lines of a narrow cell together: with a blank, but where the column
// broke a word. What categories are called tells words, and hardly any has but one
// syllable.
func glued(a, b string) string {
	spaced := join(a, b)
	if len(b) == 1 && startsLower(b) && spaced != b {
		return a + b // no word that ends a cell has but one letter
	}
	if spaced == a+b || kindOrGroup.MatchString(spaced) {
		return spaced
	}
	if hangul(a) && hangul(b) && len([]rune(b)) == 1 || kindOrGroup.MatchString(a+b) {
		return a + b
	}
	return spaced
}
