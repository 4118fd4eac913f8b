// Package linesize keeps how large the lines of a page are set: front pages tell
// their titles by size more than by words. A page's sizes are a short text that
// is sent and stored with it.
package linesize

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// mostLines bounds the lines of a page that have sizes.
const mostLines = 400

// Of gives the sizes of the lines of a text, blank ones and all: of each the one
// that most of its letters and digits have, in points, so that the mark of a note
// does not count. size tells it of a character; 0: not known.
func Of(text []rune, size func(char int) float64) string {
	var sizes []float64
	letters := map[float64]int{}
	end := func() {
		best, most := 0.0, 0
		for s, n := range letters {
			if n > most || n == most && s > best {
				best, most = s, n
			}
		}
		sizes = append(sizes, best)
		clear(letters)
	}
	for i, r := range text {
		if len(sizes) == mostLines {
			break
		}
		switch {
		case r == '\n':
			end()
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if s := rounded(size(i)); s > 0 {
				letters[s]++
			}
		}
	}
	if len(sizes) < mostLines {
		end()
	}
	return join(sizes)
}

// rounded gives a size in halves of a point: text that is fitted to its column
// varies by less.
func rounded(points float64) float64 {
	const largest = 2000
	if !(points > 0) || points > largest {
		return 0
	}
	return math.Round(2*points) / 2
}

// join writes sizes: "24*2 12.5" are two lines of 24 points and one of 12.5.
// "" where none is known.
func join(sizes []float64) string {
	var b strings.Builder
	known := false
	for k := 0; k < len(sizes); {
		n := k + 1
		for n < len(sizes) && sizes[n] == sizes[k] {
			n++
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.FormatFloat(sizes[k], 'f', -1, 64))
		if n > k+1 {
			b.WriteString("*" + strconv.Itoa(n-k))
		}
		known = known || sizes[k] > 0
		k = n
	}
	if !known {
		return ""
	}
	return b.String()
}

// Lines reads the sizes of a text's lines; nil where they are not known, or are
// not those of this text.
func Lines(sizes, text string) []float64 {
	var out []float64
	for run := range strings.FieldsSeq(sizes) {
		points, times, many := strings.Cut(run, "*")
		size, err := strconv.ParseFloat(points, 64)
		if err != nil || !(size >= 0) || math.IsInf(size, 0) {
			return nil
		}
		n := 1
		if many {
			if n, err = strconv.Atoi(times); err != nil || n < 1 || n > mostLines {
				return nil
			}
		}
		if len(out)+n > mostLines {
			return nil
		}
		for range n {
			out = append(out, size)
		}
	}
	if out == nil || len(out) != min(strings.Count(text, "\n")+1, mostLines) {
		return nil
	}
	return out
}
