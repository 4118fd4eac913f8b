package catalog

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/extract"
)

// isInvisible tells characters that steer how a line is set and show nothing:
// turns of the writing direction, zero-width blanks and joiners, byte
// order marks. In a title or a name they make two of one, and turn round what is
// shown beside them.
func isInvisible(r rune) bool {
	switch {
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f':
		return true
	}
	return r == '\u061c' || r == '\u180e' || r == '\ufeff'
}

// visible is a text without them.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, s)
}

// seen is a document as a reader sees it, for the rules; what is stored of its
// pages stays as it was read.
func seen(doc *extract.Document) *extract.Document {
	d := *doc
	for _, s := range []*string{&d.Title, &d.Author, &d.Subject, &d.Keywords, &d.Creator, &d.Producer, &d.Language} {
		*s = visible(*s)
	}
	d.Outline = slices.Clone(doc.Outline)
	for k := range d.Outline {
		d.Outline[k].Title = visible(d.Outline[k].Title)
	}
	d.Pages = slices.Clone(doc.Pages)
	for k := range d.Pages {
		p := &d.Pages[k]
		if text := visible(p.Text); len(text) != len(p.Text) {
			p.BodyFrom, p.BodyTo = visibleBefore(p.Text, p.BodyFrom), visibleBefore(p.Text, p.BodyTo)
			p.Text = text
		}
		p.Label = visible(p.Label)
	}
	return &d
}

// visibleBefore counts the visible ones of the first n characters of a text.
func visibleBefore(s string, n int) int {
	end := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return utf8.RuneCountInString(visible(s[:end]))
}
