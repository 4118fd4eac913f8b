package analysis

// Version changes whenever a text gives other terms than before. 2: the marks of
// footnotes are no part of words. 3: stems take off inflections only, and words
// with hyphens are also found without them, and by their parts. 4: every word in
// -us has its plural in -uses, and MOUs are of MOU.
const Version = "4"

// Kind tells what sort of term a token is.
type Kind uint8

// Kinds of tokens.
const (
	// Latin is a word in Latin letters, or a code that begins with one letter
	// and goes on with digits (e9).
	Latin Kind = iota
	// Number is a run of digits, thousands separators taken out.
	Number
	// Hangul is a bigram of a run of Hangul, Hanja or Kana.
	Hangul
	// HangulLast is the last syllable of such a run, alone.
	HangulLast
	// Other is a word in any other script.
	Other
)

// Token is one term and the bytes of the text that it came from.
type Token struct {
	Term     string
	From, To int // bytes of the original text, 0 ≤ From < To ≤ len(text)
	Kind     Kind
}

// Tokens gives the index terms of text in order: normalised, spelling unified,
// stemmed. The position of a token in the slice is its position in the index.
func Tokens(text string) []Token { return tokens(text, false) }

// Surface gives the same tokens at the same positions with their words folded
// but neither respelt nor stemmed.
func Surface(text string) []Token { return tokens(text, true) }

// Indexed gives the tokens of text as the index holds them: those of Tokens, and
// behind them the other ways of finding words with hyphens: wellbeing for
// well-being, entry for re-entry, 485 for I-485.
func Indexed(text string) []Token {
	a := borrow()
	defer a.giveBack()
	a.index(text)
	return a.tokens()
}

// IndexText gives the terms of Indexed separated by spaces, ready for an FTS5 table
// with tokenize='ascii': terms hold only ASCII letters and digits and bytes
// beyond ASCII.
func IndexText(text string) string {
	a := borrow()
	defer a.giveBack()
	a.index(text)
	return string(a.out)
}

func tokens(text string, surface bool) []Token {
	a := borrow()
	defer a.giveBack()
	a.run(text, surface)
	return a.tokens()
}

// tokens gives the tokens of the last run.
func (a *analyser) tokens() []Token {
	if len(a.marks) == 0 {
		return nil
	}
	all := string(a.out) // one allocation that the terms share
	out := make([]Token, len(a.marks))
	for i, m := range a.marks {
		out[i] = Token{Term: all[m.start:m.end], From: m.from, To: m.to, Kind: m.kind}
	}
	return out
}
