package clean

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hyphens decides, over a whole document, whether a word broken at a line's end
// is written with its hyphen ("Gyeonggi-do") or was only hyphenated to fit the
// line ("immi-gration"). Show it every page with Look, then every page with
// Count, then mend them.
type Hyphens struct {
	breaks map[string]bool // "left-right" of each doubtful break, in lower case
	whole  map[string]int  // how often leftright stands elsewhere in one piece
	hyphen map[string]int  // how often left-right stands elsewhere with its hyphen
	part   map[string]int  // how often left or right is a word of its own
}

// Look notes the doubtful breaks of a page.
func (h *Hyphens) Look(page []rune) {
	for i, r := range page {
		if r != broken {
			continue
		}
		left, right, sure := around(page, i)
		if sure != unsure {
			continue
		}
		if h.breaks == nil {
			h.breaks, h.whole = map[string]bool{}, map[string]int{}
			h.hyphen, h.part = map[string]int{}, map[string]int{}
		}
		l, r := lower(left), lower(right)
		h.breaks[l+"-"+r] = true
		h.whole[l+r], h.hyphen[l+"-"+r] = 0, 0
		h.part[l], h.part[r] = 0, 0
	}
}

// Doubtful reports whether Look found anything that Count could settle.
func (h *Hyphens) Doubtful() bool { return len(h.breaks) > 0 }

// Count looks for the doubtful words elsewhere in the document.
func (h *Hyphens) Count(page []rune) {
	if !h.Doubtful() {
		return
	}
	// Words stand in these buffers: looking one up there costs no allocation, and
	// few are asked for.
	var word, hyphened []byte
	var before []byte // the word in front of a hyphen; nil: none
	var kept []byte   // what before lies in
	for i := 0; i < len(page); {
		if !isWord(page[i]) {
			if !isHyphen(page[i]) || i == 0 || !isWord(page[i-1]) {
				before = nil
			}
			i++
			continue
		}
		end := i
		for end < len(page) && isWord(page[end]) {
			end++
		}
		word = appendLower(word[:0], page[i:end])
		nextToBreak := i > 0 && page[i-1] == broken || end < len(page) && page[end] == broken
		if before != nil {
			hyphened = append(append(append(hyphened[:0], before...), '-'), word...)
			count(h.hyphen, hyphened)
		} else if !nextToBreak {
			count(h.whole, word)
		}
		if !nextToBreak {
			count(h.part, word)
		}
		before = nil
		if end < len(page) && isHyphen(page[end]) {
			kept = append(kept[:0], word...)
			before = kept
		}
		i = end
	}
}

// count counts only what is asked for, so that a large document stays small.
func count(m map[string]int, word []byte) {
	if n, ok := m[string(word)]; ok {
		m[string(word)] = n + 1
	}
}

// Mend joins the broken words of a page, each with or without its hyphen.
func (h *Hyphens) Mend(t Text) Text {
	out := Text{Runes: t.Runes[:0:0], From: t.From[:0:0]}
	for i, r := range t.Runes {
		switch {
		case r != broken:
			out.add(r, t.From[i])
		case h.keeps(t.Runes, i):
			out.add('-', t.From[i])
		}
	}
	return out
}

// Broken reports whether a text has broken words that are marked still.
func Broken(text string) bool { return strings.ContainsRune(text, broken) }

// MendText is Mend for a text whose places nobody asks for.
func (h *Hyphens) MendText(text string) string {
	if !Broken(text) {
		return text
	}
	runes := []rune(text)
	var out strings.Builder
	out.Grow(len(text))
	for i, r := range runes {
		switch {
		case r != broken:
			out.WriteRune(r)
		case h.keeps(runes, i):
			out.WriteByte('-')
		}
	}
	return out.String()
}

func (h *Hyphens) keeps(page []rune, i int) bool {
	left, right, sure := around(page, i)
	if sure != unsure {
		return sure == keep
	}
	l, r := lower(left), lower(right)
	whole, hyphen := h.whole[l+r], h.hyphen[l+"-"+r]
	switch {
	case whole != hyphen:
		return hyphen > whole
	case whole > 0:
		return false
	}
	// public-private-academic: the third part of a compound, and a word itself.
	start := i - len(left)
	inCompound := start >= 2 && isHyphen(page[start-1]) && isWord(page[start-2])
	return inCompound && h.part[l] > 0 && h.part[r] > 0
}

type verdict int

const (
	unsure verdict = iota
	keep
	drop
)

// around gives the words on both sides of a break, and whether they settle it.
func around(page []rune, i int) (left, right []rune, v verdict) {
	from, to := i, i+1
	for from > 0 && isWord(page[from-1]) {
		from--
	}
	for to < len(page) && isWord(page[to]) {
		to++
	}
	left, right = page[from:i], page[i+1:to]
	switch {
	case len(left) == 0 || len(right) == 0:
		return left, right, keep // a dash, not a broken word
	case len(left) == 1: // K-EPS, E-9, e-government
		return left, right, keep
	case !isAlphabetic(left[len(left)-1]) || !isAlphabetic(right[0]): // COVID-19, 2019-2020; Hangul is never hyphenated
		return left, right, keep
	case unicode.IsUpper(right[0]) && hasLower(left): // Anglo-American
		return left, right, keep
	case len(left) <= 4 && !hasLower(left) && hasLower(right): // EU-wide
		return left, right, keep
	}
	return left, right, unsure
}

func hasLower(word []rune) bool {
	for _, r := range word {
		if unicode.IsLower(r) {
			return true
		}
	}
	return false
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func lower(word []rune) string { return string(appendLower(nil, word)) }

func appendLower(b []byte, word []rune) []byte {
	b = slices.Grow(b, len(word))
	for _, r := range word {
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b
}
