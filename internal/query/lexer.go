package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTyped is the longest query that is read, in characters. What is beyond
// it is pasted text: the first 64 words of it (maxLeaves) constrain enough.
const maxTyped = 10_000

// tokenKind is what a piece of the typed text is to the grammar.
type tokenKind uint8

const (
	tokEnd    tokenKind = iota
	tokWord             // text, maybe with a final *
	tokPhrase           // text between quotation marks
	tokOpen             // (
	tokClose            // )
	tokAnd              // AND
	tokOr               // OR |
	tokNot              // NOT, or - before a word
	tokNear             // NEAR/n
	tokField            // a known field's name and its colon
)

// token is one piece of the typed text.
type token struct {
	kind     tokenKind
	text     string // word or phrase; what was typed for operators
	prefix   bool   // tokWord: a * ended it
	edits    int    // tokWord: how many a ~ behind it allows
	last     bool   // tokWord: the typed text ends with it
	field    FieldName
	distance int  // tokNear; tokPhrase: what a ~ behind it says
	near     bool // tokPhrase: a ~ stands behind it
}

// clean makes any bytes readable: one form for the punctuation that the grammar
// knows, control characters as spaces, marks of direction and of no width left
// out, length limited. Rest is what the limit cut off.
func clean(typed string) (text, rest string) {
	if utf8.RuneCountInString(typed) > maxTyped {
		n := 0
		for i := range typed {
			if n == maxTyped {
				i = wordEnd(typed, i)
				typed, rest = typed[:i], typed[i:]
				break
			}
			n++
		}
	}
	return strings.Map(cleanRune, composed(strings.ToValidUTF8(typed, " "))), rest
}

// wordEnd gives the end of the last word that ends before a place, unless that
// is far off: half a word would be another.
func wordEnd(text string, at int) int {
	const far = 200
	if i := strings.LastIndexAny(text[max(at-far, 0):at], " \t\n"); i > 0 {
		return max(at-far, 0) + i
	}
	return at
}

func cleanRune(r rune) rune {
	if r >= '！' && r <= '～' { // full width, in the order of ASCII
		return r - '！' + '!'
	}
	switch r {
	case '“', '”', '„', '‟', '″':
		return '"'
	case '﹙':
		return '('
	case '﹚':
		return ')'
	case '﹕':
		return ':'
	case '￨':
		return '|'
	case '﹡':
		return '*'
	case '﹣':
		return '-'
	case '、', '﹐', '､':
		return ','
	case '﹔':
		return ';'
	case '〜':
		return '~'
	case '\u00ad':
		return -1
	case utf8.RuneError:
		return ' '
	}
	if unicode.Is(unicode.Cf, r) {
		return -1
	}
	if unicode.IsControl(r) || unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// closing gives the mark that closes a quotation, 0 where r opens none.
func closing(r rune) rune {
	switch r {
	case '"':
		return '"'
	case '「':
		return '」'
	case '『':
		return '』'
	case '«':
		return '»'
	}
	return 0
}

// ClosingQuote gives the mark that closes a quotation in a query, 0 where r, in
// any of its forms, opens none.
func ClosingQuote(r rune) rune { return closing(cleanRune(r)) }

// lexer cuts cleaned text into tokens.
type lexer struct {
	text  string
	at    int
	start int // where the last token begins
}

// peek gives the character at the reading place, 0 at the end.
func (l *lexer) peek() (r rune, size int) {
	if l.at >= len(l.text) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(l.text[l.at:])
}

// next gives the next token.
func (l *lexer) next() token {
	for {
		r, size := l.peek()
		l.start = l.at
		switch {
		case size == 0:
			return token{kind: tokEnd}
		case r == ' ' || l.separates():
			l.at += size
		case r == '(':
			l.at++
			return token{kind: tokOpen, text: "("}
		case r == ')':
			l.at++
			return token{kind: tokClose, text: ")"}
		case r == '|':
			for strings.HasPrefix(l.text[l.at:], "|") {
				l.at++
			}
			return token{kind: tokOr, text: "|"}
		case closing(r) != 0:
			return l.phrase(closing(r), size)
		case r == '-' && l.negates():
			l.at++
			return token{kind: tokNot, text: "-"}
		default:
			return l.word()
		}
	}
}

// separates tells whether a comma, semicolon or slash parts words here: between
// digits it belongs to a number or a date.
func (l *lexer) separates() bool {
	switch l.text[l.at] {
	case ',', ';', '/':
	default:
		return false
	}
	before := l.at > 0 && isDigit(l.text[l.at-1])
	after := l.at+1 < len(l.text) && isDigit(l.text[l.at+1])
	return !before || !after
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// negates tells whether the hyphen at the reading place means NOT: it begins a
// word, and only one hyphen does.
func (l *lexer) negates() bool {
	r, size := utf8.DecodeRuneInString(l.text[l.at+1:])
	return size > 0 && r != ' ' && r != '-' && r != ')' && r != '|' && (l.at == 0 || l.text[l.at-1] != '-')
}

// phrase reads to the closing mark. One that is never closed closes nothing in:
// what follows it are words.
func (l *lexer) phrase(end rune, size int) token {
	mark := l.text[l.at : l.at+size]
	l.at += size
	rest := l.text[l.at:]
	i := strings.IndexRune(rest, end)
	if i < 0 {
		return token{kind: tokWord, text: mark}
	}
	l.at += i + utf8.RuneLen(end)
	t := token{kind: tokPhrase, text: strings.Join(strings.Fields(rest[:i]), " ")}
	t.distance, t.near = l.looseness()
	return t
}

// word reads up to a space or a mark of the grammar.
func (l *lexer) word() token {
	start := l.at
	for {
		r, size := l.peek()
		if size == 0 || r == ' ' || r == '(' || r == ')' || r == '|' || closing(r) != 0 {
			break
		}
		if l.at > start && l.separates() && !(r == '/' && l.text[start:l.at] == "NEAR") {
			break
		}
		l.at += size
		if r == ':' {
			if f, ok := fieldNamed(l.text[start : l.at-1]); ok {
				return token{kind: tokField, text: l.text[start:l.at], field: f}
			}
		}
	}
	text := l.text[start:l.at]
	switch text {
	case "AND", "&", "&&":
		return token{kind: tokAnd, text: text}
	case "OR":
		return token{kind: tokOr, text: text}
	case "NOT":
		return token{kind: tokNot, text: text}
	}
	if n, ok := nearDistance(text); ok {
		return token{kind: tokNear, text: text, distance: n}
	}
	t := token{kind: tokWord, text: text, prefix: strings.HasSuffix(text, "*"), last: l.at == len(l.text)}
	t.text, t.edits = cutEdits(text)
	return t
}

// values reads what follows the colon of a field that is compared, as it stands:
// one value or several with commas between, each quoted or up to a space, comma
// or bracket.
func (l *lexer) values() []string {
	l.spaces()
	var out []string
	for {
		v := l.value()
		if v != "" && len(out) < maxLeaves {
			out = append(out, v)
		}
		if !strings.HasPrefix(l.text[l.at:], ",") {
			return out
		}
		l.at++
	}
}

func (l *lexer) value() string {
	r, size := l.peek()
	if end := closing(r); end != 0 {
		return tidyValue(l.phrase(end, size).text)
	}
	start := l.at
	for {
		r, size := l.peek()
		if size == 0 || r == ' ' || r == ',' || r == '(' || r == ')' || r == '|' || closing(r) != 0 {
			return tidyValue(l.text[start:l.at])
		}
		l.at += size
	}
}

// tidyValue takes off the # of a tag and what is too long to be a value.
func tidyValue(v string) string {
	return clip(strings.TrimSpace(strings.TrimLeft(v, "# ")), 200)
}

func (l *lexer) spaces() {
	for strings.HasPrefix(l.text[l.at:], " ") {
		l.at++
	}
}

// nearDistance reads NEAR and NEAR/n; n is at least 1 and at most 100 words.
func nearDistance(text string) (int, bool) {
	rest, ok := strings.CutPrefix(text, "NEAR")
	if !ok {
		return 0, false
	}
	if rest == "" {
		return defaultNear, true
	}
	digits, ok := strings.CutPrefix(rest, "/")
	if !ok || digits == "" {
		return 0, false
	}
	n := 0
	for _, d := range []byte(digits) {
		if !isDigit(d) {
			return 0, false
		}
		n = min(n*10+int(d-'0'), 100)
	}
	return max(n, 1), true
}

// defaultNear is how many words may stand between the words of a bare NEAR.
const defaultNear = 10
