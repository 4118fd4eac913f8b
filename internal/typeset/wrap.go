package typeset

import "strings"

// piece is a run of one weight on a line.
type piece struct {
	text string
	bold bool
}

// line is what fits between the margins.
type line struct{ pieces []piece }

// wrap breaks spans into lines of a width in points. Both Korean and English
// break between words; a word wider than the line breaks between characters.
func (f Fonts) wrap(spans []Span, size, width float64) []line {
	w := wrapper{fonts: f, size: size, width: width}
	for _, s := range spans {
		for i, word := range strings.Split(s.Text, " ") {
			if i > 0 {
				w.blank = true
			}
			if word != "" {
				w.word(word, s.Bold)
			}
		}
	}
	return w.end()
}

// lines wraps spans that hold line breaks of their own.
func (f Fonts) lines(spans []Span, size, width float64) []line {
	var out []line
	var now []Span
	end := func() {
		wrapped := f.wrap(now, size, width)
		if len(wrapped) == 0 {
			wrapped = []line{{}} // an empty line
		}
		out, now = append(out, wrapped...), nil
	}
	for _, s := range spans {
		for i, part := range strings.Split(s.Text, "\n") {
			if i > 0 {
				end()
			}
			now = append(now, Span{part, s.Bold})
		}
	}
	if len(now) > 0 {
		end()
	}
	return out
}

type wrapper struct {
	fonts       Fonts
	size, width float64
	lines       []line
	now         line
	used        float64
	blank       bool // a blank waits before the next word
}

func (w *wrapper) measure(text string, bold bool) float64 {
	return w.fonts.weight(bold).Width(text, w.size)
}

func (w *wrapper) word(word string, bold bool) {
	gap := ""
	if w.blank && len(w.now.pieces) > 0 {
		gap = " "
	}
	w.blank = false
	if need := w.measure(gap+word, bold); w.used+need <= w.width {
		w.put(gap+word, bold, need)
		return
	}
	// Words that touch (a bold word and its comma) stay on one line.
	if gap == "" && len(w.now.pieces) > 0 && w.carry() {
		w.word(word, bold)
		return
	}
	w.breakLine()
	for w.measure(word, bold) > w.width {
		n := w.fitting(word, bold)
		w.put(word[:n], bold, 0)
		w.breakLine()
		word = word[n:]
	}
	w.put(word, bold, w.measure(word, bold))
}

// carry moves the last word of the line to the next one; false if it is alone.
func (w *wrapper) carry() bool {
	last := &w.now.pieces[len(w.now.pieces)-1]
	at := strings.LastIndexByte(last.text, ' ')
	if at < 0 || (at == 0 && len(w.now.pieces) == 1) {
		return false
	}
	moved := piece{last.text[at+1:], last.bold}
	last.text = last.text[:at]
	if last.text == "" {
		w.now.pieces = w.now.pieces[:len(w.now.pieces)-1]
	}
	w.breakLine()
	w.put(moved.text, moved.bold, w.measure(moved.text, moved.bold))
	return true
}

// fitting is the number of bytes of a word that fit on an empty line; at least
// one character.
func (w *wrapper) fitting(word string, bold bool) int {
	used := 0.0
	for i, r := range word {
		used += w.measure(string(r), bold)
		if used > w.width && i > 0 {
			return i
		}
	}
	return len(word)
}

func (w *wrapper) put(text string, bold bool, width float64) {
	w.used += width
	if n := len(w.now.pieces); n > 0 && w.now.pieces[n-1].bold == bold {
		w.now.pieces[n-1].text += text
		return
	}
	w.now.pieces = append(w.now.pieces, piece{text, bold})
}

func (w *wrapper) breakLine() {
	if len(w.now.pieces) > 0 {
		w.lines = append(w.lines, w.now)
	}
	w.now, w.used = line{}, 0
}

func (w *wrapper) end() []line {
	w.breakLine()
	return w.lines
}

func (f Fonts) weight(bold bool) *Font {
	if bold {
		return f.Bold
	}
	return f.Regular
}
