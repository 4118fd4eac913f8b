package analysis

import "sync"

// Sizes above which an analyser's scratch space is not kept for the next text.
const (
	keepChars = 1 << 17
	keepWords = 1 << 14
	// maxTerm is the longest term in bytes; what a word holds beyond it is not
	// indexed. The longest English word in use has 45 letters; longer runs are
	// base64, addresses and broken text layers.
	maxTerm = 64
)

// mark is a term in analyser.out and its bytes in the text.
type mark struct {
	start, end int
	from, to   int
	kind       Kind
}

// analyser holds the scratch space of one run. Its stems are a cache: English
// text repeats few words, and a stem costs more than all else together.
type analyser struct {
	chars   []char
	word    []byte
	out     []byte
	plain   []byte // of foldPlain
	marks   []mark
	asides  []aside
	stems   map[string]string
	surface bool
	joined  bool // the last Latin word holds a hyphen within its line
}

// pool spares each page the allocation of scratch space and the stemming of
// words that the last page had too. It holds no state that shows in results.
var pool = sync.Pool{New: func() any { return &analyser{stems: map[string]string{}} }}

func borrow() *analyser { return pool.Get().(*analyser) }

func (a *analyser) giveBack() {
	if cap(a.chars) > keepChars {
		a.chars, a.out, a.marks = nil, nil, nil
	}
	if cap(a.plain) > keepChars {
		a.plain = nil
	}
	if len(a.stems) > keepWords {
		a.stems = map[string]string{}
	}
	pool.Put(a)
}

// run analyses text into out and marks.
func (a *analyser) run(text string, surface bool) {
	a.chars = normalize(a.chars[:0], text)
	a.scan(surface)
}

// index analyses text as the index holds it: with the asides behind the terms.
func (a *analyser) index(text string) {
	a.run(text, false)
	a.addAsides()
}

// scan analyses the characters of the text that was normalised last.
func (a *analyser) scan(surface bool) {
	a.out, a.marks, a.asides, a.surface = a.out[:0], a.marks[:0], a.asides[:0], surface
	for i := 0; i < len(a.chars); {
		switch a.chars[i].class {
		case syllable:
			i = a.syllables(i)
		case latin:
			i = a.latin(i)
		case digit:
			i = a.number(i)
		case letter:
			i = a.other(i)
		default:
			i++
		}
	}
}

// emit ends the term that has been appended to out from start on.
func (a *analyser) emit(start, from, to int, kind Kind) {
	a.marks = append(a.marks, mark{start: start, end: len(a.out), from: from, to: to, kind: kind})
}

// begin separates the coming term from the last and tells where it starts.
func (a *analyser) begin() int {
	if len(a.out) > 0 {
		a.out = append(a.out, ' ')
	}
	return len(a.out)
}
