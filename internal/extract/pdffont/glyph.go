package pdffont

// Glyph is one code of a text string.
type Glyph struct {
	Code  uint32
	Bytes int // that the code takes in the string
	// Text is what it means, as PDFium's page text has it, usually one character;
	// several for a ligature; U+FFFE where the file says that it has no meaning;
	// "" where PDFium leaves it out. Control characters may be among them.
	Text  string
	Width float64 // advance in text space for a font of size 1 (1/1000 of Widths)
	// Space: a one-byte code 32, to which word spacing applies (9.3.3).
	Space bool
	// Unsure: what PDFium would make of it is not certain; Text is not to be used.
	Unsure bool
}
