package tesseract

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// errOutput: the program said something that is not its table of words.
var errOutput = errors.New("the recognition program's answer is not a table of words")

// word is one of the program's words: a whole one in Latin letters, often a
// single syllable in Korean.
type word struct {
	text           string
	x0, y0, x1, y1 int     // pixels
	confidence     float64 // 0…100
	block, par     int
	line           int
	apart          bool // a blank parts it from the word before on its line
}

// sameLine reports whether two words stand on one line.
func (w word) sameLine(o word) bool { return w.block == o.block && w.par == o.par && w.line == o.line }

// Columns of the table (`tesseract … tsv`).
const (
	colLevel = iota
	colPage
	colBlock
	colPar
	colLine
	colWord
	colLeft
	colTop
	colWidth
	colHeight
	colConfidence
	colText
	columns
)

const levelWord = "5"

// maxPixel bounds places, so that nothing said can overflow.
const maxPixel = 1 << 20

// parse reads what the program says when asked for "tsv txt": the table of its
// words with their places, below it the text with its blanks.
func parse(said string) ([]word, error) {
	head, rest, _ := strings.Cut(said, "\n")
	if !strings.HasPrefix(head, "level\t") {
		return nil, errOutput
	}
	var words []word
	for rest != "" {
		row, below, _ := strings.Cut(rest, "\n")
		fields := strings.SplitN(strings.TrimSuffix(row, "\r"), "\t", columns)
		if len(fields) != columns || len(fields[colLevel]) != 1 || fields[colLevel] < "1" || fields[colLevel] > "5" {
			break
		}
		rest = below
		text := plainText(fields[colText])
		if fields[colLevel] != levelWord || text == "" {
			continue
		}
		w, err := parseWord(fields, text)
		if err != nil {
			return nil, err
		}
		words = append(words, w)
	}
	if !partAsPrinted(words, rest) {
		partByGaps(words)
	}
	return words, nil
}

// plainText is what of a word can be stored.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, s)
}

func parseWord(fields []string, text string) (word, error) {
	var n [columns]int
	for _, k := range []int{colBlock, colPar, colLine, colLeft, colTop, colWidth, colHeight} {
		v, err := strconv.Atoi(fields[k])
		if err != nil || v < -maxPixel || v > maxPixel {
			return word{}, errOutput
		}
		n[k] = v
	}
	confidence, err := strconv.ParseFloat(fields[colConfidence], 64)
	if err != nil || math.IsNaN(confidence) {
		return word{}, errOutput
	}
	return word{
		text: text, block: n[colBlock], par: n[colPar], line: n[colLine],
		x0: n[colLeft], y0: n[colTop], x1: n[colLeft] + max(n[colWidth], 0), y1: n[colTop] + max(n[colHeight], 0),
		confidence: min(max(confidence, 0), 100),
	}, nil
}

// partAsPrinted takes the blanks between words from the text, where the program
// says which it saw: its table parts every Korean syllable from the next. It
// reports whether the text goes with the words.
func partAsPrinted(words []word, text string) bool {
	for i := range words {
		rest := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
		blank := len(rest) < len(text)
		after, ok := strings.CutPrefix(rest, words[i].text)
		if !ok {
			return false
		}
		words[i].apart = blank && i > 0 && words[i].sameLine(words[i-1])
		text = after
	}
	return true
}

// Shares of a line's height above which a gap parts two Korean words. Measured
// on set pages of 200 dpi: gaps inside words up to 0.35, between words from 0.5;
// behind a full stop or comma the box often reaches into the gap.
const (
	gapBetween     = 0.45
	gapBehindPoint = 0.15
)

// partByGaps parts words by the room between their boxes, for want of better:
// syllables that touch belong together.
func partByGaps(words []word) {
	for i := 1; i < len(words); i++ {
		a, b := words[i-1], words[i]
		if !b.sameLine(a) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(a.text)
		first, _ := utf8.DecodeRuneInString(b.text)
		if !isEastAsian(first) && !isEastAsian(last) {
			words[i].apart = true
			continue
		}
		height := float64(max(a.y1-a.y0, b.y1-b.y0, 1))
		right := a.x1
		if utf8.RuneCountInString(a.text) == 1 { // a syllable is no wider than high
			right = min(right, a.x0+int(1.05*height))
		}
		limit := gapBetween
		if unicode.IsPunct(last) {
			limit = gapBehindPoint
		}
		words[i].apart = float64(b.x0-right) > limit*height
	}
}

func isEastAsian(r rune) bool {
	return unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
