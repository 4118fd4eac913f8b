package store

import (
	"strings"
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
	text string
	body shadow
	// The same without hyphens, and with the marks of footnotes, made when they
	// are asked for.
	loose, marked *shadow
}

// shadow is a folded text and where its bytes came from.
type shadow struct {
	body     string
	from, to []int
}

func foldText(text string) *foldedText {
	return &foldedText{text: text, body: shadowOf(analysis.FoldOffsets(text)).without(' ')}
}

func shadowOf(body string, from, to []int) shadow { return shadow{body, from, to} }

// find gives the character range of a quote; 0, 0 where it is not there. Where
// it is not there as it stands, hyphens do not matter either: another version
// breaks its lines elsewhere. Then the marks of footnotes are looked at as
// digits, as older readers and other programs write them (정책1은).
func (f *foldedText) find(quote string, hint int) (from, to int) {
	needle := strings.ReplaceAll(analysis.Fold(quote), " ", "")
	if from, to = f.nearest(f.body, needle, hint); to > 0 {
		return from, to
	}
	if f.loose == nil {
		loose, marked := f.body.without('-'), shadowOf(analysis.FoldMarked(f.text)).without(' ').without('-')
		f.loose, f.marked = &loose, &marked
	}
	if from, to = f.nearest(*f.loose, strings.ReplaceAll(needle, "-", ""), hint); to > 0 {
		return from, to
	}
	folded, _, _ := analysis.FoldMarked(quote)
	return f.nearest(*f.marked, strings.NewReplacer(" ", "", "-", "").Replace(folded), hint)
}

func (f *foldedText) nearest(in shadow, needle string, hint int) (from, to int) {
	if needle == "" {
		return 0, 0
	}
	best := -1
	for start := 0; ; {
		i := strings.Index(in.body[start:], needle)
		if i < 0 {
			break
		}
		i += start
		at, end := charRange(f.text, in.from[i], in.to[i+len(needle)-1])
		if d := distance(at, hint); best < 0 || d < best {
			best, from, to = d, at, end
		}
		start = i + 1
		for start < len(in.body) && !utf8.RuneStart(in.body[start]) {
			start++
		}
	}
	return from, to
}

// without leaves a character out, and keeps the places of the rest.
func (s shadow) without(drop byte) shadow {
	var b strings.Builder
	var out shadow
	for i := 0; i < len(s.body); i++ {
		if s.body[i] == drop {
			continue
		}
		b.WriteByte(s.body[i])
		out.from, out.to = append(out.from, s.from[i]), append(out.to, s.to[i])
	}
	out.body = b.String()
	return out
}

// charRange turns byte places into characters.
func charRange(text string, first, end int) (from, to int) {
	from = utf8.RuneCountInString(text[:first])
	return from, from + utf8.RuneCountInString(text[first:end])
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}
