package quality

import (
	"image"
	"image/color"

	"naru/internal/library"
)

// Word is a word and where it stands on the page, as fractions of its size.
type Word struct {
	Text string
	At   library.Rect
}

// imageWidth is wide enough to see the ink of a six-point letter.
const imageWidth = 1000

// minContrast is the difference of brightness, of 255, that counts as ink: the
// lightest grey that people print text in.
const minContrast = 32

// inked: something is drawn in this part of the page.
func inked(page image.Image, at library.Rect) bool {
	b := page.Bounds()
	x0, x1 := b.Min.X+int(at.X0*float64(b.Dx())), b.Min.X+int(at.X1*float64(b.Dx()))
	y0, y1 := b.Min.Y+int(at.Y0*float64(b.Dy())), b.Min.Y+int(at.Y1*float64(b.Dy()))
	least, most := uint8(255), uint8(0)
	for y := y0; y <= y1 && y < b.Max.Y; y++ {
		for x := x0; x <= x1 && x < b.Max.X; x++ {
			g := color.GrayModel.Convert(page.At(x, y)).(color.Gray).Y
			least, most = min(least, g), max(most, g)
			if int(most)-int(least) >= minContrast {
				return true
			}
		}
	}
	return false
}

// fromSight looks at the page where the two readers differ. With what one of
// them cannot answer for left out, the texts agree or do not.
func fromSight(page image.Image, ours, reference []Word) Reason {
	onlyOurs, onlyReference := only(ours, reference), only(reference, ours)
	unseenReference := marked(reference, onlyReference, func(w Word) bool { return !inked(page, w.At) })
	unseenOurs := marked(ours, onlyOurs, func(w Word) bool { return !inked(page, w.At) })
	missed := marked(ours, onlyOurs, func(w Word) bool { return inked(page, w.At) && !covered(w, reference) })
	lost := marked(reference, onlyReference, func(w Word) bool { return inked(page, w.At) && !covered(w, ours) })
	for _, c := range []struct {
		ours, reference map[int]bool
		reason          Reason
	}{
		{nil, unseenReference, ReferenceUnseen},
		{missed, nil, ReferenceMisses},
		{missed, unseenReference, ReferenceMisses},
		{unseenOurs, nil, OursUnseen},
		{nil, lost, OursMisses},
	} {
		if len(c.ours)+len(c.reference) > 0 &&
			Compare(without(ours, c.ours), without(reference, c.reference)).F1 >= Good {
			return c.reason
		}
	}
	return ""
}

// only gives the places in a of the words that b does not have as often.
func only(a, b []Word) map[int]bool {
	have := map[string]int{}
	for _, w := range b {
		for _, t := range words(w.Text) {
			have[t]++
		}
	}
	out := map[int]bool{}
	for i, w := range a {
		for _, t := range words(w.Text) {
			if have[t]--; have[t] < 0 {
				out[i] = true
			}
		}
	}
	return out
}

func marked(words []Word, of map[int]bool, is func(Word) bool) map[int]bool {
	out := map[int]bool{}
	for i := range of {
		if is(words[i]) {
			out[i] = true
		}
	}
	return out
}

// covered: another reader has a word where w stands.
func covered(w Word, others []Word) bool {
	x, y := (w.At.X0+w.At.X1)/2, (w.At.Y0+w.At.Y1)/2
	for _, o := range others {
		if o.At.X0 <= x && x <= o.At.X1 && o.At.Y0 <= y && y <= o.At.Y1 {
			return true
		}
	}
	return false
}

func without(all []Word, leave map[int]bool) string {
	var text []byte
	for i, w := range all {
		if !leave[i] {
			text = append(append(text, w.Text...), ' ')
		}
	}
	return string(text)
}
