package pdffile

// literal reads a string in parentheses. Line ends in it stay as they are, as
// they do in PDFium.
func (s *Scanner) literal() Token {
	data, i, depth := s.data, s.pos+1, 0
	for start := i; i < len(data); i++ {
		switch data[i] {
		case '(':
			depth++
		case ')':
			if depth > 0 {
				depth--
				continue
			}
			s.pos = i + 1
			return s.text(data[start:i])
		case '\\':
			return s.escaped(start, i, depth)
		}
	}
	s.pos = i
	return Token{Kind: Bad}
}

func (s *Scanner) text(b []byte) Token {
	if len(b) > maxString && !s.file {
		return Token{Kind: Bad}
	}
	return Token{Kind: Text, Bytes: b}
}

// escaped goes on with a literal at its first backslash.
func (s *Scanner) escaped(start, i, depth int) Token {
	data, from := s.data, len(s.scratch)
	out := append(s.scratch, data[start:i]...)
	for ; i < len(data); i++ {
		c := data[i]
		switch c {
		case '(':
			depth++
		case ')':
			if depth == 0 {
				s.pos, s.scratch = i+1, out
				return s.text(out[from:len(out):len(out)])
			}
			depth--
		case '\\':
			if i++; i >= len(data) {
				s.pos = i
				return Token{Kind: Bad}
			}
			c = data[i]
			switch c {
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case '\r':
				if i+1 < len(data) && data[i+1] == '\n' {
					i++
				}
				continue
			case '\n':
				continue
			case '0', '1', '2', '3', '4', '5', '6', '7':
				c -= '0'
				for k := 0; k < 2 && i+1 < len(data) && data[i+1]-'0' <= 7; k++ {
					i++
					c = c<<3 | (data[i] - '0')
				}
			}
		}
		out = append(out, c)
	}
	s.pos, s.scratch = i, out
	return Token{Kind: Bad}
}

// hex reads a string of hexadecimal digits behind its <.
func (s *Scanner) hex() Token {
	data, i, from := s.data, s.pos, len(s.scratch)
	out := s.scratch
	half, high := false, byte(0)
	for ; i < len(data); i++ {
		c := data[i]
		d := digits[c]
		switch {
		case d <= 15 && half:
			out = append(out, high|d)
			half = false
		case d <= 15:
			high, half = d<<4, true
		case c == '>':
			if half {
				out = append(out, high)
			}
			s.pos, s.scratch = i+1, out
			return s.text(out[from:len(out):len(out)])
		case classes[c]&blank == 0:
			s.pos, s.scratch = i, out
			return Token{Kind: Bad}
		}
	}
	s.pos, s.scratch = i, out
	return Token{Kind: Bad}
}
