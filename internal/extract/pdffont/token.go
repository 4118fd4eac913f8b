package pdffont

// tokens reads the words of a CMap, as of the cleartext of a Type 1 font: enough
// of PostScript for files that keep to the form in which all programs write them.
type tokens struct {
	data []byte
	at   int
}

// Kinds of tokens. What stands for itself ([ ] { } << >>) is a word.
const (
	tokenEnd = iota
	tokenWord
	tokenName   // without its slash
	tokenHex    // the digits between < and >
	tokenString // between its outer parentheses, as it stands
)

type token struct {
	kind int
	text []byte // part of the data
}

func (t token) is(word string) bool { return t.kind == tokenWord && string(t.text) == word }

func (t *tokens) next() token {
	t.skip()
	if t.at >= len(t.data) {
		return token{}
	}
	from := t.at
	c := t.data[t.at]
	t.at++
	switch c {
	case '/':
		t.regular()
		return token{tokenName, t.data[from+1 : t.at]}
	case '<':
		if t.at < len(t.data) && t.data[t.at] == '<' {
			t.at++
			break
		}
		for t.at < len(t.data) && t.data[t.at] != '>' {
			t.at++
		}
		hex := t.data[from+1 : t.at]
		t.at = min(t.at+1, len(t.data))
		return token{tokenHex, hex}
	case '>':
		if t.at < len(t.data) && t.data[t.at] == '>' {
			t.at++
		}
	case '(':
		return token{tokenString, t.quoted()}
	case '[', ']', '{', '}', ')':
	default:
		t.regular()
	}
	return token{tokenWord, t.data[from:t.at]}
}

// skip goes over blanks and comments.
func (t *tokens) skip() {
	for t.at < len(t.data) {
		switch c := t.data[t.at]; {
		case isBlank(c):
			t.at++
		case c == '%':
			for t.at < len(t.data) && t.data[t.at] != '\n' && t.data[t.at] != '\r' {
				t.at++
			}
		default:
			return
		}
	}
}

// regular goes to the end of a name or word.
func (t *tokens) regular() {
	for t.at < len(t.data) {
		switch c := t.data[t.at]; c {
		case '/', '<', '>', '(', ')', '[', ']', '{', '}', '%':
			return
		default:
			if isBlank(c) {
				return
			}
		}
		t.at++
	}
}

// quoted reads a string whose opening parenthesis is behind.
func (t *tokens) quoted() []byte {
	from, depth := t.at, 1
	for t.at < len(t.data) {
		switch t.data[t.at] {
		case '\\':
			t.at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				t.at++
				return t.data[from : t.at-1]
			}
		}
		t.at++
	}
	t.at = len(t.data)
	return t.data[from:]
}

func isBlank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// hexCode reads a code of up to four bytes, which may have blanks between its
// digits, and how many bytes it has.
func hexCode(digits []byte) (code uint32, bytes int, ok bool) {
	n := 0
	for _, c := range digits {
		if isBlank(c) {
			continue
		}
		v := hexDigit(c)
		if v < 0 || n == 8 {
			return 0, 0, false
		}
		code = code<<4 | uint32(v)
		n++
	}
	return code, (n + 1) / 2, n > 0
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// number reads a whole number in decimal digits; -1 where it is none.
func (t token) number() int {
	if t.kind != tokenWord || len(t.text) == 0 || len(t.text) > 9 {
		return -1
	}
	n := 0
	for _, c := range t.text {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}
