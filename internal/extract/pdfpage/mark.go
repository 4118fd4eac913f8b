package pdfpage

import "naru/internal/extract/pdffile"

// marks are the marked contents that are open (ISO 32000-2, 14.6). Those with a
// text to replace theirs have a number, from 1.
type marks struct {
	open  []int
	texts []string // of each number
}

func (m *marks) end() {
	if n := len(m.open); n > 0 {
		m.open = m.open[:n-1]
	}
}

// current is the replacement text that what is shown now is part of.
func (m *marks) current() int {
	for i := len(m.open) - 1; i >= 0; i-- {
		if m.open[i] > 0 {
			return m.open[i]
		}
	}
	return 0
}

// mark does BMC and BDC.
func (f *frame) mark() error {
	if len(f.marks.open) >= maxSaved {
		return unsure("many marks")
	}
	f.marks.open = append(f.marks.open, 0)
	n := len(f.operands)
	if n == 0 {
		return nil
	}
	switch f.operands[n-1].Kind {
	case pdffile.NameToken:
		if n < 2 || f.operands[n-2].Kind != pdffile.NameToken {
			return nil // BMC
		}
		name := pdffile.Name(f.operands[n-1].Bytes)
		if f.file.Dict(f.file.Dict(f.resources["Properties"])[name])["ActualText"] != nil {
			return unsure("replacement text")
		}
	case pdffile.DictClose:
		for _, t := range f.operands {
			if t.Kind == pdffile.NameToken && string(t.Bytes) == "ActualText" {
				return unsure("replacement text")
			}
		}
	}
	return nil
}
