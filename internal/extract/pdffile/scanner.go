package pdffile

// Kind of a token.
type Kind uint8

// Kinds. In a content stream Bad is a reason to leave the page to PDFium.
const (
	End Kind = iota // of the data
	Number
	Text        // a string, () or <>; Bytes is what it says, escapes undone
	NameToken   // Bytes without the slash, #xx decoded
	Operator    // any other word, true, false and null too
	ArrayOpen   // [
	ArrayClose  // ]
	DictOpen    // <<
	DictClose   // >>
	InlineImage // what follows the operator BI, EI included; Bytes is all of it
	Bad         // what is no PDF, or is read in several ways by readers
)

// Token is a word of PDF. Bytes may be changed by the call of Next that follows
// an Operator; until then all operands stay as they are.
type Token struct {
	Kind  Kind
	Whole bool    // a Number written without a point
	Num   float64 // of a Number
	Bytes []byte
}

// Scanner splits PDF into tokens, arrays and dictionaries into their parts. Its
// zero value, given data by Reset, is ready for use; it allocates next to
// nothing. The operator BI is given as an Operator, and an InlineImage follows,
// unless the data end with it.
type Scanner struct {
	data    []byte
	pos     int
	scratch []byte // strings and names that are not in data as they read
	spent   bool   // an Operator was given: scratch is free again
	image   bool   // the operator BI was given
	// file: objects of a file, where numbers and strings may be longer than
	// PDFium takes in a content stream.
	file bool
}

// Limits of PDFium's own reading of content streams: a longer word or string is
// cut there.
const (
	maxWord   = 255
	maxString = 32767
)

// Reset gives the scanner other data.
func (s *Scanner) Reset(data []byte) {
	s.data, s.pos, s.scratch, s.spent, s.image = data, 0, s.scratch[:0], false, false
}

// Position is the offset behind the last token.
func (s *Scanner) Position() int { return s.pos }

// Next gives the next token; End again and again at the end.
func (s *Scanner) Next() Token {
	if s.spent {
		s.spent, s.scratch = false, s.scratch[:0]
		if s.image {
			s.image = false
			if s.pos < len(s.data) {
				return s.inlineImage()
			}
		}
	}
	if !s.skipBlanks() {
		return Token{}
	}
	c := s.data[s.pos]
	switch k := classes[c]; {
	case k&numeric != 0: // most tokens are numbers
		if t, ok := s.number(); ok {
			return t
		}
		return s.word()
	case k&delimiter == 0:
		return s.word()
	}
	return s.delimited(c)
}

// delimited reads a token that begins with a delimiter.
func (s *Scanner) delimited(c byte) Token {
	switch c {
	case '(':
		return s.literal()
	case '<':
		if s.pos++; s.pos < len(s.data) && s.data[s.pos] == '<' {
			s.pos++
			return Token{Kind: DictOpen}
		}
		return s.hex()
	case '>':
		if s.pos++; s.pos < len(s.data) && s.data[s.pos] == '>' {
			s.pos++
			return Token{Kind: DictClose}
		}
		return Token{Kind: Bad}
	case '[':
		s.pos++
		return Token{Kind: ArrayOpen}
	case ']':
		s.pos++
		return Token{Kind: ArrayClose}
	case '/':
		s.pos++
		return s.name()
	}
	s.pos++ // ) { }
	return Token{Kind: Bad}
}

// skipBlanks skips blanks and comments and tells whether something follows.
func (s *Scanner) skipBlanks() bool {
	data, i := s.data, s.pos
	for i < len(data) {
		switch c := data[i]; {
		case classes[c]&blank != 0:
			i++
		case c == '%':
			for i < len(data) && data[i] != '\n' && data[i] != '\r' {
				i++
			}
		default:
			s.pos = i
			return true
		}
	}
	s.pos = i
	return false
}

// word reads an operator.
func (s *Scanner) word() Token {
	start, all := s.pos, class(0)
	i := start
	for i < len(s.data) {
		k := classes[s.data[i]]
		if k&(blank|delimiter) != 0 {
			break
		}
		all |= k
		i++
	}
	s.pos = i
	word := s.data[start:i]
	// A word of nothing but digits, signs and points that is no number.
	if len(word) > maxWord || all&disputed != 0 || all == numeric {
		return Token{Kind: Bad}
	}
	s.spent = true
	s.image = len(word) == 2 && word[0] == 'B' && word[1] == 'I' && !s.file
	return Token{Kind: Operator, Bytes: word}
}

func (s *Scanner) name() Token {
	start, all, escaped := s.pos, class(0), false
	i := start
	for i < len(s.data) {
		c := s.data[i]
		k := classes[c]
		if k&(blank|delimiter) != 0 {
			break
		}
		all |= k
		escaped = escaped || c == '#'
		i++
	}
	s.pos = i
	// In a file such bytes are those of a font's Korean name, whose end does not
	// matter to who reads it otherwise.
	if i-start > maxWord || all&disputed != 0 && !s.file {
		return Token{Kind: Bad}
	}
	name := s.data[start:i]
	if !escaped {
		return Token{Kind: NameToken, Bytes: name}
	}
	from := len(s.scratch)
	for k := 0; k < len(name); k++ {
		c := name[k]
		if c == '#' {
			if k+2 >= len(name) || digits[name[k+1]] > 15 || digits[name[k+2]] > 15 {
				return Token{Kind: Bad}
			}
			c = digits[name[k+1]]<<4 | digits[name[k+2]]
			k += 2
		}
		s.scratch = append(s.scratch, c)
	}
	return Token{Kind: NameToken, Bytes: s.scratch[from:len(s.scratch):len(s.scratch)]}
}
