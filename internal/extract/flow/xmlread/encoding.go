package xmlread

import (
	"bufio"
	"bytes"
	"io"
	"regexp"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

var declared = regexp.MustCompile(`^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._\-]+)["']`)

// decode gives r as UTF-8, by its byte order mark, its first bytes or what its
// declaration says; bytes that are wrong in that encoding become U+FFFD.
func decode(r io.Reader) io.Reader {
	const declarationBytes = 256
	b := bufio.NewReaderSize(r, 4096)
	head, _ := b.Peek(declarationBytes) // an error comes again with the bytes
	return encodingOf(head).NewDecoder().Reader(b)
}

func encodingOf(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}), bytes.HasPrefix(head, []byte{0, '<', 0, '?'}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{'<', 0, '?', 0}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	if m := declared.FindSubmatch(head); m != nil {
		e, err := htmlindex.Get(string(m[1]))
		if err != nil {
			return unicode.UTF8BOM
		}
		switch name, _ := htmlindex.Name(e); name {
		case "utf-8", "utf-16be", "utf-16le": // the latter two cannot be, or this would not have been read
			return unicode.UTF8BOM
		}
		return e
	}
	return unicode.UTF8BOM
}

// printable leaves out the control characters that XML forbids: some programs
// write them, and no reader shows them.
type printable struct{ r io.Reader }

func (p *printable) Read(b []byte) (int, error) {
	for {
		n, err := p.r.Read(b)
		kept := 0
		for _, c := range b[:n] {
			if c >= ' ' || c == '\n' || c == '\t' || c == '\r' {
				b[kept] = c
				kept++
			}
		}
		if kept > 0 || err != nil || len(b) == 0 {
			return kept, err
		}
	}
}
