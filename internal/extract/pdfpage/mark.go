package pdfpage

import (
	"unicode"

	"naru/internal/extract/pdffile"
)

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

// text is that of a number.
func (m *marks) text(number int) string { return m.texts[number-1] }

// mark does BMC and BDC.
func (f *frame) mark() error {
	if len(f.marks.open) >= maxSaved || len(f.marks.texts) >= maxRuns {
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
		text := f.file.Dict(f.file.Dict(f.resources["Properties"])[name])["ActualText"]
		if s, ok := f.file.Resolve(text).(pdffile.String); ok {
			return f.replace(s)
		}
	case pdffile.DictClose:
		for i, t := range f.operands {
			if t.Kind != pdffile.NameToken || string(t.Bytes) != "ActualText" {
				continue
			}
			if f.operands[i+1].Kind != pdffile.Text {
				return unsure("replacement text that is none")
			}
			return f.replace(pdffile.String(f.operands[i+1].Bytes))
		}
	}
	return nil
}

// replace notes a replacement text. An empty one replaces nothing: programs write
// it where the text is drawn as it is meant.
func (f *frame) replace(s pdffile.String) error {
	text, err := pdffile.TextString(s)
	if err != nil || text == "" {
		return err
	}
	f.marks.texts = append(f.marks.texts, text)
	f.marks.open[len(f.marks.open)-1] = len(f.marks.texts)
	return nil
}

// replaced writes the text that stands for a run, once for all of its runs. It
// tells whether there is one: a text that the run's font could not show is none.
func (f *flow) replaced(r *run, before int) (text string, ok bool) {
	if r.mark == 0 || !f.canShow(r, f.marks.text(r.mark)) {
		return "", false
	}
	if before >= 0 && f.runs[before].mark == r.mark {
		return "", true
	}
	return f.marks.text(r.mark), true
}

// canShow: the font has at least one of the characters.
func (f *flow) canShow(r *run, text string) bool {
	if r.wide {
		return true // it may have any
	}
	asks := 0
	for _, c := range text {
		if asks++; asks > maxAsks {
			break
		}
		for code := range 256 {
			if firstRune(r.font.Next([]byte{byte(code)}).Text) == c {
				return true
			}
		}
	}
	return false
}

// writeInstead writes a replacement text, spread over the glyphs of its run.
func (f *flow) writeInstead(text []rune, r *run, index int) {
	for i, c := range text {
		if c = printable(c); c != 0 {
			f.put(c, r.from+i*(r.to-r.from)/len(text), index)
		}
	}
}

// printable is what is written of a replacement text: 0 nothing.
func printable(c rune) rune {
	switch {
	case c < ' ' || c == 0x7F:
		return ' '
	case c > 0xFFFC && c < 0x10000 || !unicode.IsGraphic(c) && c != '\u00AD':
		return 0
	}
	return c
}
