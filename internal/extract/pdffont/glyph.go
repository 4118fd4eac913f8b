package pdffont

// Glyph is one code of a text string.
type Glyph struct {
	Code  uint32
	Bytes int // that the code takes in the string
	// Text is what it means, usually one character; "" where it means nothing
	// (and Unsure tells whether that is certain).
	Text  string
	Width float64 // advance in text space for a font of size 1 (1/1000 of Widths)
	// Space: a one-byte code 32, to which word spacing applies (9.3.3).
	Space  bool
	Unsure bool
}
