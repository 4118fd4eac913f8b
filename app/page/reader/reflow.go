package reader

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// paragraph is a piece of a page's text as it is shown, and where each of its
// characters stands in the stored text.
type paragraph struct {
	text []rune
	at   []int
}

// fullLine is the part of a page's longest lines above which a line counts as
// broken by the printer rather than ended by the writer.
const fullLine = 0.7

// reflow joins the printed lines of a page into paragraphs, so that the text
// wraps where the window ends and not where the paper did. An empty line, or a
// line that ends early, ends a paragraph; a numbered heading, an item of a list
// and each row of a table are paragraphs of their own.
func reflow(text string) []paragraph {
	runes := []rune(text)
	var lines [][2]int
	for i, from := 0, 0; i <= len(runes); i++ {
		if i == len(runes) || runes[i] == '\n' || runes[i] == '\f' {
			lines = append(lines, [2]int{from, i})
			from = i + 1
		}
	}
	long := longLine(runes, lines)
	joins := breaksWords(runes, lines)
	var out []paragraph
	var p paragraph
	end := func() {
		if len(p.text) > 0 {
			out = append(out, p)
			p = paragraph{}
		}
	}
	for _, l := range lines {
		from, to := trimmed(runes, l)
		if from == to {
			end()
			continue
		}
		row := slices.Contains(runes[from:to], '\t')
		if n := len(p.text); row || n > 0 && endsSentence(p.text[n-1]) && isItem(runes[from:to]) {
			end()
		}
		if n := len(p.text); n > 0 {
			last := runes[p.at[n-1]]
			if !joins || !unicode.Is(unicode.Hangul, last) || !unicode.Is(unicode.Hangul, runes[from]) || p.at[n-1]+1 < from-1 {
				p.text, p.at = append(p.text, ' '), append(p.at, p.at[n-1]+1)
			}
		}
		for i := from; i < to; i++ {
			r := runes[i]
			if r == '\r' || r == '\t' || unicode.IsControl(r) {
				r = ' '
			}
			p.text, p.at = append(p.text, r), append(p.at, i)
		}
		if row || width(runes[from:to]) < fullLine*long {
			end()
		}
	}
	end()
	return out
}

// item is what numbered headings and the items of lists begin with: "1.2 ",
// "(3) ", "가. ", "제2장 ", "① ", "□ ", "• ".
var item = regexp.MustCompile(`^(\d{1,2}(\.\d{1,2}){0,3}[.)]? |\(?[0-9a-zA-Z가나다라마바사아자차카타파하]{1,2}[.)] |제\d{1,3}[장절조관편] |[①-⑳] ?|[□■○●◦•·▪▶◆❍ㅇ※–-] )`)

// itemBegin is how much of a line tells whether it is an item.
const itemBegin = 16

func isItem(line []rune) bool { return item.MatchString(string(line[:min(len(line), itemBegin)])) }

func endsSentence(r rune) bool { return strings.ContainsRune(".?!:;。", r) }

// longLine is the length of the lines that fill the page's width: that which
// one line in five exceeds, so that a single wide table row does not decide.
func longLine(runes []rune, lines [][2]int) float64 {
	var widths []float64
	for _, l := range lines {
		if from, to := trimmed(runes, l); to > from {
			widths = append(widths, width(runes[from:to]))
		}
	}
	if len(widths) == 0 {
		return 0
	}
	for i := 1; i < len(widths); i++ { // a page has tens of lines
		for j := i; j > 0 && widths[j] > widths[j-1]; j-- {
			widths[j], widths[j-1] = widths[j-1], widths[j]
		}
	}
	return widths[len(widths)/5]
}

// breaksWords tells whether lines of this page end in a space where a word
// ends, so that one without it is broken inside a word. Korean is often set so.
func breaksWords(runes []rune, lines [][2]int) bool {
	spaced, bare := 0, 0
	for _, l := range lines {
		if l[1] <= l[0] || !unicode.Is(unicode.Hangul, runes[max(l[1]-1, 0)]) && runes[l[1]-1] != ' ' {
			continue
		}
		if runes[l[1]-1] == ' ' {
			spaced++
		} else {
			bare++
		}
	}
	return spaced > 0 && spaced*2 >= bare
}

// width counts a Hangul or Han character as two.
func width(runes []rune) float64 {
	n := 0.0
	for _, r := range runes {
		if r >= 0x1100 {
			n++
		}
		n++
	}
	return n
}

func trimmed(runes []rune, l [2]int) (from, to int) {
	from, to = l[0], l[1]
	for from < to && unicode.IsSpace(runes[from]) {
		from++
	}
	for to > from && unicode.IsSpace(runes[to-1]) {
		to--
	}
	return from, to
}
