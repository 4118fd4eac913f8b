package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/analysis"
)

// locate finds a quote on a page's text and gives its character range; 0, 0
// where it is not there. Of several places the one nearest to hint counts.
func locate(text, quote string, hint int) (from, to int) { return foldText(text).find(quote, hint) }

// foldedText is a page's text as quotes are looked for in it. Spacing, case, and
// the kind of dashes and quotation marks do not matter: text selected on the page
// image has other line breaks than the stored text.
type foldedText struct {
	text   string
	body   string
	places []int // of each byte of body in text, and the end
	// The same without hyphens, made when it is asked for.
	loose       string
	loosePlaces []int
}

func foldText(text string) *foldedText {
	f := &foldedText{text: text}
	folded, at := analysis.FoldOffsets(text)
	f.body, f.places = dropping(folded, at, ' ')
	return f
}

// find gives the character range of a quote; 0, 0 where it is not there. Where
// it is not there as it stands, hyphens do not matter either: another version
// breaks its lines elsewhere.
func (f *foldedText) find(quote string, hint int) (from, to int) {
	needle, _ := dropping(analysis.Fold(quote), nil, ' ')
	if from, to = f.nearest(f.body, f.places, needle, hint); to > 0 {
		return from, to
	}
	if f.loosePlaces == nil {
		f.loose, f.loosePlaces = dropping(f.body, f.places, '-')
	}
	needle, _ = dropping(needle, nil, '-')
	return f.nearest(f.loose, f.loosePlaces, needle, hint)
}

func (f *foldedText) nearest(body string, places []int, needle string, hint int) (from, to int) {
	if needle == "" {
		return 0, 0
	}
	best := -1
	for start := 0; ; {
		i := strings.Index(body[start:], needle)
		if i < 0 {
			break
		}
		i += start
		at, end := charRange(f.text, places[i], places[i+len(needle)-1], places[i+len(needle)])
		if d := distance(at, hint); best < 0 || d < best {
			best, from, to = d, at, end
		}
		start = i + 1
		for start < len(body) && !utf8.RuneStart(body[start]) {
			start++
		}
	}
	return from, to
}

// dropping leaves a character out, and keeps the places of the rest. at may be nil.
func dropping(folded string, at []int, drop byte) (string, []int) {
	var b strings.Builder
	var places []int
	for i := 0; i < len(folded); i++ {
		if folded[i] == drop {
			continue
		}
		b.WriteByte(folded[i])
		if at != nil {
			places = append(places, at[i])
		}
	}
	if at != nil {
		places = append(places, at[len(at)-1])
	}
	return b.String(), places
}

// charRange turns byte places into characters: from the first character to the
// end of the last, which begins at last and ends before next.
func charRange(text string, first, last, next int) (from, to int) {
	end := next
	if end <= last { // the next folded character came from the same one
		_, size := utf8.DecodeRuneInString(text[last:])
		end = last + size
	}
	end = last + len(strings.TrimRightFunc(text[last:end], func(r rune) bool {
		return unicode.IsSpace(r) || r == 0x00AD || r == 0xFFFE || r == 0x02
	}))
	from = utf8.RuneCountInString(text[:first])
	return from, from + utf8.RuneCountInString(text[first:end])
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}
