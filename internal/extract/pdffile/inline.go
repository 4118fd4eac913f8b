package pdffile

import "bytes"

// inlineImage reads what follows BI, to EI. The data between has no length of
// its own: where it is not plain where it ends, the token is Bad.
func (s *Scanner) inlineImage() Token {
	start := s.pos
	size, known, ok := s.imageHead()
	if !ok || s.pos >= len(s.data) || classes[s.data[s.pos]]&blank == 0 {
		return Token{Kind: Bad}
	}
	s.pos++
	if known {
		if size > len(s.data)-s.pos {
			return Token{Kind: Bad}
		}
		s.pos += size
		if !s.skipBlanks() || !s.ends(s.pos) {
			return Token{Kind: Bad}
		}
		s.pos += 2
		return Token{Kind: InlineImage, Bytes: s.data[start:s.pos]}
	}
	for from := s.pos; ; {
		at := bytes.Index(s.data[from:], []byte("EI"))
		if at < 0 {
			return Token{Kind: Bad}
		}
		at += from
		if classes[s.data[at-1]]&blank != 0 && s.ends(at) && plain(s.data[at+2:]) {
			if holdsAnother(s.data[s.pos:at]) {
				return Token{Kind: Bad}
			}
			s.pos = at + 2
			return Token{Kind: InlineImage, Bytes: s.data[start:s.pos]}
		}
		from = at + 2
	}
}

// imageHead reads the entries to ID, and how long the data is where no filter
// hides it.
func (s *Scanner) imageHead() (size int, known, ok bool) {
	var width, height, bits, components float64 = 0, 0, 8, 0
	filter := false
	for {
		key := s.Next()
		switch {
		case key.Kind == Operator && string(key.Bytes) == "ID":
			s.spent = false
			if n := width * height * bits * components; filter || !(n > 0 && n < 1<<31) {
				return 0, false, true
			}
			return (int(width*bits*components) + 7) / 8 * int(height), true, true
		case key.Kind != NameToken:
			return 0, false, false
		}
		name := string(key.Bytes)
		value := s.Next()
		switch name {
		case "W", "Width":
			width = value.Num
		case "H", "Height":
			height = value.Num
		case "BPC", "BitsPerComponent":
			bits = value.Num
		case "IM", "ImageMask":
			if string(value.Bytes) == "true" {
				bits, components = 1, 1
			}
		case "CS", "ColorSpace":
			components = componentsOf(value)
		case "F", "Filter":
			filter = true
		}
		if !s.skipValue(value) {
			return 0, false, false
		}
	}
}

// componentsOf a colour space; 0 where its name does not tell.
func componentsOf(value Token) float64 {
	if value.Kind != NameToken {
		return 0
	}
	switch string(value.Bytes) {
	case "G", "DeviceGray":
		return 1
	case "RGB", "DeviceRGB":
		return 3
	case "CMYK", "DeviceCMYK":
		return 4
	}
	return 0
}

// skipValue skips the rest of a value whose first token was read.
func (s *Scanner) skipValue(t Token) bool {
	for depth := 0; ; t = s.Next() {
		switch t.Kind {
		case ArrayOpen, DictOpen:
			depth++
		case ArrayClose, DictClose:
			depth--
		case End, Bad, InlineImage:
			return false
		case Operator:
			if w := string(t.Bytes); w != "true" && w != "false" && w != "null" {
				return false
			}
		}
		if depth <= 0 {
			return depth == 0
		}
	}
}

// ends tells whether EI stands at a place as a word of its own.
func (s *Scanner) ends(at int) bool {
	return bytes.HasPrefix(s.data[at:], []byte("EI")) &&
		(at+2 == len(s.data) || classes[s.data[at+2]]&blank != 0)
}

// plainBytes behind EI tell it from two letters in the data: that they are text
// by chance happens less than once in 10^12 bytes.
const plainBytes = 10

func plain(b []byte) bool {
	for _, c := range b[:min(len(b), plainBytes)] {
		if c >= 0x7f || (c < 0x20 && c != '\n' && c != '\r' && c != '\t') {
			return false
		}
	}
	return true
}

// holdsAnother tells whether data looks as if it went over the end of its image
// into the next one.
func holdsAnother(data []byte) bool {
	for i := 0; i+3 < len(data); i++ {
		at := bytes.Index(data[i:], []byte("BI"))
		if at < 0 || i+at+2 >= len(data) {
			return false
		}
		i += at
		if i > 0 && classes[data[i-1]]&blank != 0 && classes[data[i+2]]&blank != 0 {
			return true
		}
	}
	return false
}
