package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"naru/internal/library"
)

// reading gives bytes of one encoding as UTF-8.
type reading func([]byte) ([]byte, error)

// Decode gives a text as UTF-8. Unsupported: the bytes are no text.
// Stray NULs, which some programs leave, are left out. UnknownEncoding: a text in an encoding that cannot be told from its bytes; what
// of it is ASCII comes with the error, with U+FFFD for the rest.
func Decode(b []byte) (string, error) {
	var read reading
	if e := Marked(b); e != nil {
		read = e.NewDecoder().Bytes
	} else {
		var err error
		if read, err = guess(b); err != nil {
			return "", err
		}
	}
	if read == nil {
		return legible(b), library.Errorf(library.UnknownEncoding, "a text in an unknown encoding")
	}
	text, err := read(b)
	if err != nil {
		return "", library.Errorf(library.BrokenFile, "decode text: %w", err)
	}
	return strings.ReplaceAll(string(text), "\x00", ""), nil
}

// legible gives what is ASCII, with one U+FFFD for what stands between; nothing
// where that leaves no letter or digit.
func legible(b []byte) string {
	var out strings.Builder
	something, gap := false, false
	for _, c := range b {
		if c == 0 {
			continue
		}
		if c >= 0x80 {
			if !gap {
				out.WriteRune(utf8.RuneError)
			}
			gap = true
			continue
		}
		out.WriteByte(c)
		gap = false
		something = something || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
	}
	if !something {
		return ""
	}
	return out.String()
}

// Marked gives the encoding that a byte order mark tells, or nil.
func Marked(b []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return unicode.UTF8BOM
	case bytes.HasPrefix(b, []byte("\xFF\xFE\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(b, []byte("\x00\x00\xFE\xFF")):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case bytes.HasPrefix(b, []byte("\xFF\xFE")), bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	return nil
}

// sample is how much of a text is looked at.
const sample = 1 << 20

// guess gives nil for a text in none of the encodings that can be told.
func guess(b []byte) (reading, error) {
	b = b[:min(len(b), sample)]
	if bytes.IndexByte(b, 0) >= 0 {
		if e := guessWide(b); e != nil {
			return e.NewDecoder().Bytes, nil
		}
	}
	if read := escaped(b); read != nil {
		return read, nil
	}
	if isBinary(b) {
		return nil, library.Errorf(library.Unsupported, "no text")
	}
	if isUTF8(b) {
		return unicode.UTF8.NewDecoder().Bytes, nil
	}
	if read := guessAsian(b); read != nil {
		return read, nil
	}
	if koreanIn(b).list() {
		return korean.EUCKR.NewDecoder().Bytes, nil
	}
	if isApart(b) {
		if read := guessScript(b); read != nil {
			return read, nil
		}
	}
	if read := guessLatin(b); read != nil {
		return read, nil
	}
	if isWestern(b) {
		return charmap.Windows1252.NewDecoder().Bytes, nil
	}
	return nil, nil
}

// isBinary: control characters that no text has, more than one in a hundred (a
// lone one is a slip, 0x1A ended texts under DOS).
func isBinary(b []byte) bool {
	n := 0
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			n++
		}
	}
	return n > 1+len(b)/100
}

// isUTF8: the bytes are UTF-8 but for some slips; one character of the other
// encodings in a hundred is valid by chance.
func isUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if len(b)-i < utf8.UTFMax && !utf8.FullRune(b[i:]) {
				return bad*20 <= good // cut off at its end
			}
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return bad*20 <= good
}

// isWestern: few enough of the letters have accents. In Vietnamese, which has
// most, one in four has; a Cyrillic or Chinese text read so would be nonsense.
func isWestern(b []byte) bool {
	plain, high := 0, 0
	for _, c := range b {
		switch {
		case c >= 0x80:
			high++
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			plain++
		}
	}
	return high*2 <= plain
}
