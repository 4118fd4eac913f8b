package pdfpage

import (
	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
)

// setFont does Tf.
func (f *frame) setFont() error {
	n := len(f.operands)
	if n < 2 || f.operands[n-2].Kind != pdffile.NameToken || f.operands[n-1].Kind != pdffile.Number {
		return unsure("Tf without a font and a size")
	}
	f.state.size = f.operands[n-1].Num
	name := f.operands[n-2].Bytes
	if known, ok := f.fontOf[pdffile.Name(name)]; ok {
		f.state.font = known
		return nil
	}
	all := f.file.Dict(f.resources["Font"])
	found, err := f.fonts.load(all[pdffile.Name(name)])
	if err != nil {
		return err
	}
	if f.fontOf == nil {
		f.fontOf = map[pdffile.Name]*pdffont.Font{}
	}
	f.fontOf[pdffile.Name(name)] = found
	f.state.font = found
	return nil
}

// showText does Tj.
func (f *frame) showText() error {
	n := len(f.operands)
	if n == 0 || f.operands[n-1].Kind != pdffile.Text {
		return unsure("Tj without a text")
	}
	return f.showAll(f.operands[n-1:])
}

// showArray does TJ.
func (f *frame) showArray() error {
	n := len(f.operands)
	if n == 0 || f.operands[n-1].Kind != pdffile.ArrayClose {
		return unsure("TJ without an array")
	}
	from := n - 1
	for from > 0 && f.operands[from].Kind != pdffile.ArrayOpen {
		from--
	}
	if f.operands[from].Kind != pdffile.ArrayOpen {
		return unsure("TJ without an array")
	}
	return f.showAll(f.operands[from+1 : n-1])
}

// showAll shows texts, with the adjustments between them, as one run.
func (f *frame) showAll(parts []pdffile.Token) error {
	s := &f.state
	var adjusted float64
	for len(parts) > 0 && (parts[0].Kind == pdffile.Number || parts[0].Kind == pdffile.Text && len(parts[0].Bytes) == 0) {
		adjusted += parts[0].Num
		parts = parts[1:]
	}
	s.at -= adjusted / 1000 * s.size * s.stretch
	if len(parts) == 0 {
		return nil
	}
	if s.font == nil {
		return unsure("text without a font")
	}
	if len(f.runs) >= maxRuns {
		return unsure("many texts")
	}
	place := matrix{a: s.stretch, d: 1, e: s.x + s.at, f: s.y + s.rise}.times(s.text).times(s.ctm)
	size, charSpace, wordSpace := s.size, s.charSpace, s.wordSpace
	if size < 0 { // upside down
		place.a, place.b, place.c, place.d = -place.a, -place.b, -place.c, -place.d
		size, charSpace, wordSpace = -size, -charSpace, -wordSpace
	}
	r := run{place: place, font: s.font, size: size, charSpace: charSpace, from: len(f.glyphs), mark: f.marks.current()}
	var x, end, before float64
	for _, part := range parts {
		switch part.Kind {
		case pdffile.Number:
			x -= part.Num / 1000 * size
			before += part.Num
		case pdffile.Text:
			for rest := part.Bytes; len(rest) > 0; {
				g := s.font.Next(rest)
				if g.Unsure {
					return unsure("a character of unsure meaning")
				}
				rest = rest[min(max(g.Bytes, 1), len(rest)):]
				if before != 0 {
					r.items++
				}
				r.items++
				wide := g.Width * size
				f.glyphs = append(f.glyphs, glyph{code: g.Code, text: g.Text, x: x, width: wide, adjusted: before})
				before = 0
				r.wide = r.wide || g.Bytes > 1
				end = max(end, x+wide)
				x += wide + charSpace
				if g.Space {
					x += wordSpace
				}
			}
		default:
			return unsure("TJ with something else")
		}
	}
	if s.size < 0 {
		s.at -= x * s.stretch
	} else {
		s.at += x * s.stretch
	}
	r.to = len(f.glyphs)
	if r.to > maxGlyphs {
		return unsure("much text")
	}
	alone := r.to == r.from+1 && f.glyphs[r.from].blank()
	if r.to == r.from || place.flat() || size == 0 || alone {
		// Nobody sees it. A blank by itself says no more than the gap that it
		// leaves.
		f.glyphs = f.glyphs[:r.from]
		return nil
	}
	r.bound(end)
	f.runs = append(f.runs, r)
	return nil
}
