package pdffile

// tenths are the powers of ten that a fraction is divided by.
var tenths = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// maxDigits fit an int64 and leave a float64 exact enough.
const maxDigits = 18

// number reads a number: a sign, digits, a point, digits. Not ok is any other
// word, the scanner where it was.
func (s *Scanner) number() (Token, bool) {
	data, i := s.data, s.pos
	negative := false
	switch data[i] {
	case '-':
		negative = true
		i++
	case '+':
		i++
	}
	var n int64
	first := i
	for i < len(data) && data[i]-'0' <= 9 && i-first < maxDigits {
		n = n*10 + int64(data[i]-'0')
		i++
	}
	whole, count, decimals := true, i-first, 0
	if i < len(data) && data[i] == '.' {
		whole = false
		i++
		first = i
		for i < len(data) && data[i]-'0' <= 9 {
			if count+decimals < maxDigits { // the rest is too small to matter
				n = n*10 + int64(data[i]-'0')
				decimals++
			}
			i++
		}
		count += i - first
	}
	if count == 0 || (i < len(data) && classes[data[i]]&(blank|delimiter) == 0) {
		return Token{}, false
	}
	// PDFium makes zero of a whole number beyond 32 bits.
	if !s.file && n>>31 >= int64(max(1, tenths[decimals])) {
		return Token{}, false
	}
	s.pos = i
	if negative {
		n = -n
	}
	return Token{Kind: Number, Whole: whole, Num: float64(n) / tenths[decimals]}, true
}
