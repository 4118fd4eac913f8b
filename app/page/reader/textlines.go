package reader

// run is a stretch of one line in one style.
type run struct {
	from, to int // in the paragraph
	hit      int // which hit, -1: none
	x, width float32
}

// textLine is one line as it stands in the window.
type textLine struct {
	paragraph int
	runs      []run
	y         float32
}

// longestRun bounds what is measured and drawn in one piece: measuring takes
// time with the square of the length.
const longestRun = 200

// measure gives the width of a text, bold or not.
type measure func(text string, bold bool) float32

// breakLines sets paragraphs into lines of a width. hitOf tells the hit that a
// character of the stored text belongs to, -1 for none. Lines break at spaces;
// only a word that is wider than the line breaks inside.
func breakLines(paragraphs []paragraph, wide, lineHeight, gap float32, hitOf func(at int) int, m measure) (lines []textLine, height float32) {
	// A space measured alone is narrower than one between words.
	space := m("가 가", false) - m("가가", false)
	y := float32(0)
	for pi, p := range paragraphs {
		var line textLine
		x := float32(0)
		flush := func() {
			line.paragraph, line.y = pi, y
			lines = append(lines, line)
			line, x = textLine{}, 0
			y += lineHeight
		}
		for i := 0; i < len(p.text); {
			if p.text[i] == ' ' {
				if x > 0 {
					x += space
				}
				i++
				continue
			}
			end := i
			for end < len(p.text) && p.text[end] != ' ' {
				end++
			}
			word, total := wordRuns(p, i, end, hitOf, m)
			if x > 0 && x+total > wide {
				flush()
			}
			for _, r := range word {
				for x+r.width > wide {
					n := fitting(p.text[r.from:r.to], wide-x, r.hit >= 0, m)
					if n == 0 && x > 0 {
						flush()
						continue
					}
					n = max(n, 1)
					if n >= r.to-r.from {
						break
					}
					head := run{from: r.from, to: r.from + n, hit: r.hit, x: x}
					head.width = m(string(p.text[head.from:head.to]), r.hit >= 0)
					line.runs = append(line.runs, head)
					flush()
					r.from += n
					r.width = m(string(p.text[r.from:r.to]), r.hit >= 0)
				}
				r.x = x
				line.runs = append(line.runs, r)
				x += r.width
			}
			i = end
		}
		if len(line.runs) > 0 {
			flush()
		}
		y += gap
	}
	return lines, max(y-gap, 0)
}

// wordRuns splits a word where its style changes.
func wordRuns(p paragraph, from, to int, hitOf func(int) int, m measure) (runs []run, total float32) {
	for i := from; i < to; {
		hit := hitOf(p.at[i])
		end := i + 1
		for end < to && end-i < longestRun && hitOf(p.at[end]) == hit {
			end++
		}
		r := run{from: i, to: end, hit: hit, width: m(string(p.text[i:end]), hit >= 0)}
		runs = append(runs, r)
		total += r.width
		i = end
	}
	return runs, total
}

// fitting counts the characters that fit into a width.
func fitting(text []rune, wide float32, bold bool, m measure) int {
	low, high := 0, len(text)
	for low < high {
		mid := (low + high + 1) / 2
		if m(string(text[:mid]), bold) <= wide {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}
