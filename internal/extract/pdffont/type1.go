package pdffont

import "bytes"

// maxClear is the length of the part of a Type 1 font that is not encrypted; it
// is mostly some 5 kB.
const maxClear = 1 << 20

// readType1 reads the encoding of a Type 1 font out of its cleartext ("Adobe
// Type 1 Font Format", 2.3): the standard one by name, or a list of
// "dup CODE /NAME put". Empty where it is neither.
func readType1(data []byte, n *names) *encoding {
	data = data[:min(len(data), maxClear)]
	if end := bytes.Index(data, []byte("eexec")); end >= 0 {
		data = data[:end]
	}
	start := bytes.Index(data, []byte("/Encoding"))
	if start < 0 {
		return &encoding{}
	}
	t := &tokens{data: data[start:]}
	t.next()
	if t.next().is("StandardEncoding") {
		if standard := n.encodings["standard"]; standard != nil {
			e := *standard
			return &e
		}
		return &encoding{}
	}
	e := &encoding{}
	for {
		word := t.next()
		switch {
		case word.kind == tokenEnd, word.is("def"), word.is("readonly"):
			return e
		case word.is("dup"):
			code, name := t.next().number(), t.next()
			if code >= 0 && code < len(e) && name.kind == tokenName {
				e[code] = string(name.text)
			}
		}
	}
}
