package pdffile

// class of a byte (ISO 32000-2, 7.2.3).
type class uint8

const (
	blank class = 1 << iota
	delimiter
	numeric  // digits, signs and the point
	disputed // blanks to PDFium, letters to others
	regular  // any other
)

var classes = func() (t [256]class) {
	for i := range t {
		t[i] = regular
	}
	for _, c := range "\x00\t\n\f\r " {
		t[c] = blank
	}
	for _, c := range "()<>[]{}/%" {
		t[c] = delimiter
	}
	for _, c := range "0123456789+-." {
		t[c] = numeric
	}
	t[0x80], t[0xff] = disputed, disputed
	return t
}()

// digits are the values of hexadecimal digits; over 15 for any other byte.
var digits = func() (t [256]byte) {
	for i := range t {
		t[i] = 0xff
	}
	for i := range byte(10) {
		t['0'+i] = i
	}
	for i := range byte(6) {
		t['a'+i], t['A'+i] = 10+i, 10+i
	}
	return t
}()
