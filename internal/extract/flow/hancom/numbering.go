package hancom

import "strings"

// Levels is how many levels a Numbering has.
const Levels = 10

// Numbering is how numbered or outline paragraphs are counted.
type Numbering struct {
	Levels [Levels]NumberLevel
}

// NumberLevel is one level. In Pattern ^1 to ^9 and ^0 stand for the number of a
// level, ^n for the path of numbers down to this one, ^N for the same with a
// full stop at its end; all else stands for itself.
type NumberLevel struct {
	Pattern string
	Format  NumberFormat
	Start   int
}

// counters keeps the running numbers of paragraphs.
type counters map[*Numbering]*[Levels]int

// next counts a paragraph of a level, from 0, and gives what stands before it.
func (c counters) next(n *Numbering, level int) string {
	if n == nil || level < 0 || level >= Levels {
		return ""
	}
	counts := c[n]
	if counts == nil {
		counts = new([Levels]int)
		c[n] = counts
	}
	for l := 0; l <= level; l++ {
		switch {
		case counts[l] == 0:
			counts[l] = max(n.Levels[l].Start, 1)
		case l == level:
			counts[l]++
		}
	}
	for l := level + 1; l < Levels; l++ {
		counts[l] = 0
	}
	return n.text(level, counts)
}

func (n *Numbering) text(level int, counts *[Levels]int) string {
	var b strings.Builder
	path := func(end bool) {
		for l := 0; l <= level; l++ {
			b.WriteString(n.Levels[l].Format.Text(counts[l]))
			if l < level || end {
				b.WriteByte('.')
			}
		}
	}
	caret := false
	for _, r := range n.Levels[level].Pattern {
		if !caret {
			if caret = r == '^'; !caret {
				b.WriteRune(r)
			}
			continue
		}
		caret = false
		switch {
		case r >= '0' && r <= '9':
			l := (int(r-'0') + 9) % 10
			b.WriteString(n.Levels[l].Format.Text(max(counts[l], 1)))
		case r == 'n':
			path(false)
		case r == 'N':
			path(true)
		default:
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(Shown(b.String()))
}
