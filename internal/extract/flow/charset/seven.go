package charset

import (
	"bytes"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
)

// escaped gives the reading that an escape sequence of ISO 2022 tells, or nil:
// e-mail of the nineties was written in these, with seven bits only.
func escaped(b []byte) reading {
	for _, c := range b {
		if c >= 0x80 {
			return nil
		}
	}
	switch {
	case bytes.Contains(b, []byte("\x1b$)C")):
		return fromISO2022KR
	case bytes.Contains(b, []byte("\x1b$B")), bytes.Contains(b, []byte("\x1b$@")):
		return japanese.ISO2022JP.NewDecoder().Bytes
	}
	return nil
}

// fromISO2022KR reads ISO-2022-KR (RFC 1557): EUC-KR without its eighth bit,
// between the controls shift out and shift in. A line ends a shift.
func fromISO2022KR(b []byte) ([]byte, error) {
	const out, in = 0x0E, 0x0F
	b = bytes.ReplaceAll(b, []byte("\x1b$)C"), nil)
	plain := make([]byte, 0, len(b))
	shifted := false
	for _, c := range b {
		switch {
		case c == out:
			shifted = true
		case c == in:
			shifted = false
		case c == '\n' || c == '\r':
			shifted = false
			plain = append(plain, c)
		case shifted && c > ' ' && c < 0x7F:
			plain = append(plain, c|0x80)
		default:
			plain = append(plain, c)
		}
	}
	return korean.EUCKR.NewDecoder().Bytes(plain)
}
