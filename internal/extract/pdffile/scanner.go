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
// nothing. The operator BI is given as an Operator, and an InlineImage follows.
type Scanner struct {
	data []byte
	pos  int
}

// Reset gives the scanner other data.
func (s *Scanner) Reset(data []byte) { s.data, s.pos = data, 0 }

// Next gives the next token; End again and again at the end.
func (s *Scanner) Next() Token { return Token{} }

// Position is the offset behind the last token.
func (s *Scanner) Position() int { return s.pos }

// Object reads a whole object whose first token was the last one given, such as
// the dictionary of an operator BDC. References (n g R) are joined in it only
// where they stand in arrays and dictionaries. nil, false where it is none.
func (s *Scanner) Object(first Token) (Object, bool) { return nil, false }
