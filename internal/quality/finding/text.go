package finding

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/library"
)

// script is what a token is made of.
type script uint8

const (
	latin    script = iota // a run of Latin letters
	digits                 // a run of digits, thousands separators taken out
	syllabic               // a run of Hangul, Hanja or Kana, white space within left out
	other                  // a run of letters of any other script
)

// token is a run of characters of one script.
type token struct {
	script script
	text   string
	glue   string // what stands between it and the token before, white space as one blank
}

// page is a text as the scan sees it.
type page struct {
	tokens []token
	at     map[string][]int // where each token stands, but for syllabic ones
	runs   string           // the syllabic tokens, a line each
	of     *library.Document
}

// again reads another text in the place of the page's.
func (p *page) again(text string) *page {
	out := read(text)
	out.of = p.of
	return out
}

// read takes a text apart.
func read(text string) *page {
	p := &page{tokens: tokens(text), at: map[string][]int{}}
	var runs strings.Builder
	for i, t := range p.tokens {
		if t.script == syllabic {
			runs.WriteString(t.text + "\n")
			continue
		}
		if t.script == digits && i > 0 && isLetter(p.tokens[i-1]) && (t.glue == "" || t.glue == "-" && len(t.text) == 1) {
			continue // the digits of E9 are no number, nor is that of E-9; those of I-485 are
		}
		p.at[t.text] = append(p.at[t.text], i)
	}
	p.runs = runs.String()
	return p
}

func isLetter(t token) bool { return t.script == latin && len(t.text) == 1 }

// tokens cuts a text into runs.
func tokens(text string) []token {
	var out []token
	var word, glue strings.Builder
	var now script
	blank := false // white space was seen since the last character
	flush := func() {
		if word.Len() > 0 {
			out = append(out, token{script: now, text: word.String(), glue: glue.String()})
			word.Reset()
			glue.Reset()
		}
	}
	for _, r := range plain(text) {
		s, ok := scriptOf(r)
		switch {
		case unicode.IsSpace(r):
			blank = true
			continue
		case ok && s == now && word.Len() > 0 && (!blank || s == syllabic):
			word.WriteRune(r)
			blank = false
			continue
		}
		flush()
		if blank {
			glue.WriteByte(' ')
			blank = false
		}
		if ok {
			now = s
			word.WriteRune(r)
		} else {
			glue.WriteRune(r)
		}
	}
	flush()
	return thousands(out)
}

// plain gives the text in lower case, NFKC, without diacritics and without what
// cannot be seen, dashes and apostrophes of one kind.
func plain(text string) string {
	apart := norm.NFKD.String(strings.ToValidUTF8(text, " "))
	return norm.NFKC.String(expand.Replace(strings.Map(func(r rune) rune {
		switch {
		case r >= 0x300 && r <= 0x36F, r >= 0xFE00 && r <= 0xFE0F: // accents, variants of glyphs
			return -1
		case r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0: // fillers
			return -1
		case unicode.Is(unicode.Cf, r), r == 0x02, r == 0xFFFE:
			return -1
		case r >= 0x2010 && r <= 0x2015, r == 0x2212:
			return '-'
		case r == 0x2019, r == 0x2018, r == 0x02BC:
			return '\''
		}
		return unicode.ToLower(r)
	}, apart)))
}

// expand writes letters that are no letter with a mark.
var expand = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

func scriptOf(r rune) (script, bool) {
	switch {
	case r == 0x119E: // the middle dot of Korean print, as NFKC gives it
		return 0, false
	case unicode.Is(unicode.Nd, r):
		return digits, true
	case r >= 0xAC00 && r <= 0xD7A3, unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return syllabic, true
	case unicode.Is(unicode.Latin, r):
		return latin, true
	case unicode.IsLetter(r), unicode.Is(unicode.M, r):
		return other, true
	}
	return 0, false
}

// thousands joins 1,234,567.
func thousands(list []token) []token {
	var out []token
	for i := 0; i < len(list); i++ {
		t := list[i]
		if t.script == digits && len(t.text) <= 3 {
			for i+1 < len(list) && list[i+1].script == digits && list[i+1].glue == "," && len(list[i+1].text) == 3 {
				i++
				t.text += list[i].text
			}
		}
		out = append(out, t)
	}
	return out
}

// eojeols gives the Korean words of a text as they are spaced, of Hangul alone.
func eojeols(text string) []string {
	var out []string
	for _, w := range strings.Fields(plain(text)) {
		out = append(out, strings.FieldsFunc(w, func(r rune) bool { return r < 0xAC00 || r > 0xD7A3 })...)
	}
	return out
}

// unspaced gives a text without white space.
func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }
