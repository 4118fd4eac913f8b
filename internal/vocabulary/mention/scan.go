package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// symbol is what forms are made of: a Hangul syllable as its code point, a word
// from wordBase on, or one of those below.
type symbol uint32

const (
	stop     symbol = 0       // punctuation: no form reaches over it
	comma    symbol = 1       // but some names hold a comma
	unknown  symbol = 2       // a word of no form
	wordBase symbol = 1 << 20 // the first word
)

func (s symbol) isSyllable() bool { return s >= firstSyllable && s <= lastSyllable }
func (s symbol) isWord() bool     { return s == unknown || s >= wordBase }

const (
	firstSyllable = 0xAC00
	lastSyllable  = 0xD7A3
)

// gap is what stands between a token and the one before.
type gap uint8

const (
	adjacent gap = iota // nothing
	joined              // a hyphen, an apostrophe, a dot behind a digit
	spaced              // a space, a line's end, a middle dot
)

// token is a symbol and where it stands in the text.
type token struct {
	symbol   symbol
	gap      gap
	from, to int
}

// maxWord is the length of the longest word that is looked up.
const maxWord = 40

// scanner folds text to tokens.
type scanner struct {
	resolve func(word []byte) symbol
	tokens  []token
	gap     gap
	word    [maxWord]byte
}

// scan gives the tokens of a text, which is NFC; they are good until the next one.
func (s *scanner) scan(text string) []token {
	s.tokens, s.gap = s.tokens[:0], spaced
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < utf8.RuneSelf && class[c] == isLetter:
			i = s.latin(text, i, isLetter)
		case c < utf8.RuneSelf && class[c] == isDigit:
			i = s.latin(text, i, isDigit)
		case c < utf8.RuneSelf:
			s.mark(text, i, rune(c))
			i++
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if r >= firstSyllable && r <= lastSyllable {
				s.put(symbol(r), i, i+size)
			} else if (unicode.IsLetter(r) || unicode.IsDigit(r)) && !isFullWidth(r) {
				i = s.other(text, i)
				continue
			} else {
				s.mark(text, i, r)
			}
			i += size
		}
	}
	return s.tokens
}

func (s *scanner) put(y symbol, from, to int) {
	s.tokens = append(s.tokens, token{y, s.gap, from, to})
	s.gap = adjacent
}

// latin takes in a run of ASCII letters, or of digits: E9 is E-9. An apostrophe
// goes with the letters around it.
func (s *scanner) latin(text string, from int, kind byte) int {
	n, to := 0, from
	for ; to < len(text); to++ {
		c := text[to]
		if c == 0x02 || c == 0xC2 || c == 0xEF {
			if next := afterSoftHyphen(text, to); kind == isLetter && letterAt(text, next) {
				to = next - 1
				continue
			}
		}
		if c >= utf8.RuneSelf {
			if kind == isLetter && isApostrophe(text[to:]) && letterAt(text, to+3) {
				to += 2
				continue
			}
			break
		}
		if class[c] != kind {
			if kind == isLetter && c == '\'' && letterAt(text, to+1) {
				continue
			}
			break
		}
		if n < maxWord {
			s.word[n] = c | 0x20 // digits have the bit anyway
		}
		n++
	}
	if n <= maxWord {
		s.put(s.resolve(s.word[:n]), from, to)
	} else {
		s.put(unknown, from, to)
	}
	return to
}

// afterSoftHyphen gives where a word goes on after a hyphen that only its line's
// end made, and the line's end; the place itself where none stands there.
func afterSoftHyphen(text string, at int) int {
	next := at
	for _, h := range [...]string{"\x02", "\u00ad", "\ufffe"} {
		if strings.HasPrefix(text[at:], h) {
			next = at + len(h)
		}
	}
	for next > at && next < len(text) && (text[next] == '\n' || text[next] == '\r') {
		next++
	}
	return next
}

func isApostrophe(text string) bool { return strings.HasPrefix(text, "’") }

func letterAt(text string, i int) bool {
	return i < len(text) && text[i] < utf8.RuneSelf && class[text[i]] == isLetter
}

// other passes a word in another script, or one with accents.
func (s *scanner) other(text string, from int) int {
	to := from
	for to < len(text) {
		r, size := utf8.DecodeRuneInString(text[to:])
		if r >= firstSyllable && r <= lastSyllable || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		to += size
	}
	if n := len(s.tokens); n > 0 && s.gap == adjacent && s.tokens[n-1].symbol.isWord() {
		s.tokens[n-1].symbol = unknown // résumé is one word
		s.tokens[n-1].to = to
		return to
	}
	s.put(unknown, from, to)
	return to
}

// mark takes in a character that is no letter.
func (s *scanner) mark(text string, at int, r rune) {
	switch r {
	case '-', '\'', '’', '‐', '‑', '–', '−', '_':
		s.gap = max(s.gap, joined)
	case '.':
		// 10.7 and 10.c are targets, E.2 is a heading.
		if at > 0 && at+1 < len(text) && text[at-1] < utf8.RuneSelf && class[text[at-1]] == isDigit && isWordByte(text[at+1]) {
			s.gap = max(s.gap, joined)
			return
		}
		s.stop(at)
	case ' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u3000', '\u2009', '\u202f', '\u2028', '\u2029', '/', '&', '·', 'ㆍ', '・', '‧', '•':
		s.gap = spaced
	case ',', '，', '、':
		if n := len(s.tokens); n > 0 && s.tokens[n-1].symbol > unknown {
			s.tokens = append(s.tokens, token{comma, adjacent, at, at + 1})
		}
		s.gap = spaced
	case '\u00ad', '\ufffe', '\x02', '\u200b', '\u200c', '\u200d', '\ufeff':
		// A soft hyphen, a mark without width: nothing stands there.
	default:
		s.stop(at)
	}
}

func (s *scanner) stop(at int) {
	if n := len(s.tokens); n > 0 && s.tokens[n-1].symbol != stop {
		s.tokens = append(s.tokens, token{stop, adjacent, at, at})
	}
	s.gap = spaced
}

func isWordByte(c byte) bool { return c < utf8.RuneSelf && class[c] != 0 }

// isFullWidth tells the wide forms of ASCII, of which no form is made.
func isFullWidth(r rune) bool { return r >= 0xFF01 && r <= 0xFF5E }

const (
	isLetter = 1
	isDigit  = 2
)

// class tells the letters and digits of ASCII.
var class = func() (t [128]byte) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-32] = isLetter, isLetter
	}
	for c := byte('0'); c <= '9'; c++ {
		t[c] = isDigit
	}
	return t
}()

// composed gives a text with its syllables composed; nearly all are already.
func composed(text string) string {
	for i := strings.IndexByte(text, 0xE1); i >= 0 && i+1 < len(text); {
		if c := text[i+1]; c >= 0x84 && c <= 0x87 { // U+1100…U+11FF
			return norm.NFC.String(text)
		}
		next := strings.IndexByte(text[i+1:], 0xE1)
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return text
}
