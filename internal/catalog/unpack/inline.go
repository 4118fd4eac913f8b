package unpack

import (
	"strings"

	"naru/internal/pattern"
)

// innerMark is where the next line of contents may begin within a printed line.
var innerMark = pattern.New(`[\s,;/·]+(?:[IVX]{1,5}\s*[.．)]|[Ⅰ-Ⅻ]\s*[.．)]?|\d{1,2}\s*[.．)]|제\s*\d{1,2}\s*장\.?|(?i:chapter)\s+\d{1,2}[.:]?)\s*\S`)

// runOn parts contents printed on one line: "I. Introduction II. Theory III. …".
// Their numbers run on from the first; nil where fewer than two do.
func runOn(text string) []numeral {
	first, ok := numeralOn(text)
	if !ok || first.kind == 'd' {
		return nil
	}
	var out []numeral
	now, from, rest := first, 0, text
	for at := 0; ; {
		m := innerMark.FindStringIndex(rest[at:])
		if m == nil {
			break
		}
		start := at + m[0]
		next, ok := numeralOn(strings.TrimLeft(rest[start:], " ,;/·\t"))
		if !ok || next.kind != now.kind || next.value != now.value+1 {
			at = start + 1
			continue
		}
		part, _ := numeralOn(strings.Trim(rest[from:start], " ,;/·"))
		out = append(out, part)
		now, from, at = next, start, start+1
	}
	if len(out) == 0 {
		return nil
	}
	last, _ := numeralOn(strings.Trim(rest[from:], " ,;/·"))
	return append(out, last)
}
