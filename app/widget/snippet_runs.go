package widget

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
)

// runs are a line's stretches of plain and of matching text. Drawn whole, the
// words of a stretch keep the spaces that the font gives them; a space drawn on
// its own, or between pieces set at fractions of a pixel, may vanish.
type runs []run

type run struct {
	text string
	hit  bool
}

// add puts text at the line's end. White space between a hit and what is no hit
// is never coloured, and goes to the stretch before it.
func (l runs) add(text string, hit bool) runs {
	if n := len(l); n > 0 {
		lead := len(text) - len(strings.TrimLeft(text, " "))
		if l[n-1].hit == hit {
			lead = len(text)
		}
		l[n-1].text += text[:lead]
		text = text[lead:]
	}
	if text == "" {
		return l
	}
	return append(l, run{text, hit})
}

// places gives where each stretch begins, and where the line ends. A stretch
// begins on a whole pixel, as it will be drawn; after a space on the next one,
// so that the space keeps its width.
func (l runs) places(size float32) []float32 {
	at := make([]float32, 1, len(l)+1)
	var x float64
	for _, r := range l {
		x += float64(fyne.MeasureText(r.text, size, fyne.TextStyle{Bold: r.hit}).Width)
		if strings.HasSuffix(r.text, " ") {
			x = math.Ceil(x)
		} else {
			x = math.Round(x)
		}
		at = append(at, float32(x))
	}
	return at
}

// draw makes the line's text objects at a height.
func (l runs) draw(size float32, hitColor fyne.ThemeColorName, y, high float32) []fyne.CanvasObject {
	ink, hit := theme.Get(theme.ColorInk), theme.Get(hitColor)
	at := l.places(size)
	var out []fyne.CanvasObject
	for i, r := range l {
		t := canvas.NewText(r.text, ink)
		t.TextSize = size
		if r.hit {
			t.TextStyle.Bold = true
			t.Color = hit
		}
		t.Move(fyne.NewPos(at[i], y))
		t.Resize(fyne.NewSize(at[i+1]-at[i], high))
		out = append(out, t)
	}
	return out
}
