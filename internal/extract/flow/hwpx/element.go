package hwpx

import (
	"encoding/xml"
	"strconv"

	"naru/internal/extract/flow/xmlread"
)

func startName(t xml.Token) string {
	if e, ok := t.(xml.StartElement); ok {
		return e.Name.Local
	}
	return ""
}

// number reads an attribute; 0 where it is missing or no number. Unsigned values
// above the signed range, as Hancom writes negative ones, come negative.
func number(e xml.StartElement, local string) int {
	n, err := strconv.ParseInt(xmlread.Attr(e, local), 10, 64)
	if err != nil || n > 1<<32 || n < -(1<<32) {
		return 0
	}
	if n >= 1<<31 {
		n -= 1 << 32
	}
	return int(n)
}

func yes(e xml.StartElement, local string) bool {
	v := xmlread.Attr(e, local)
	return v == "1" || v == "true"
}
