package reader

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"naru/app/theme"
)

// textRenderer draws the lines of a textView that are in view.
type textRenderer struct {
	view    *textView
	objects []fyne.CanvasObject
}

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *textRenderer) MinSize() fyne.Size           { return r.view.MinSize() }
func (r *textRenderer) Layout(fyne.Size)             { r.draw() }

func (r *textRenderer) Refresh() {
	r.view.arrange(r.view.Size().Width) // the text size may have changed
	r.draw()
	canvas.Refresh(r.view)
}

// beyond is how far outside of the view lines are drawn, so that a short scroll
// shows no gap.
const beyond = 200

func (r *textRenderer) draw() {
	v := r.view
	top := v.scroll.Offset.Y - beyond - textMargin
	bottom := v.scroll.Offset.Y + v.scroll.Size().Height + beyond
	first := sort.Search(len(v.lines), func(i int) bool { return v.lines[i].y+v.look.line > top })
	r.objects = r.objects[:0]
	var words []fyne.CanvasObject
	for i := first; i < len(v.lines) && v.lines[i].y < bottom; i++ {
		words = r.line(v.lines[i], words)
	}
	r.objects = append(r.objects, words...)
}

// line adds the backgrounds of a line to the objects and its words to words.
func (r *textRenderer) line(l textLine, words []fyne.CanvasObject) []fyne.CanvasObject {
	v := r.view
	p := v.paragraphs[l.paragraph]
	y := l.y + textMargin
	r.selection(l, p, y)
	for i := 0; i < len(l.runs); i++ {
		a := l.runs[i]
		// Words of one style that stand side by side are one text: fewer to draw.
		to := a.to
		width := a.width
		for i+1 < len(l.runs) && l.runs[i+1].hit == a.hit && to-a.from < longestRun {
			i++
			to, width = l.runs[i].to, l.runs[i].x+l.runs[i].width-a.x
		}
		c := theme.ColorInk
		if a.hit >= 0 {
			c = theme.ColorHit
			if a.hit == v.current {
				r.back(a.x, y, width, theme.ColorMark)
			}
		}
		t := canvas.NewText(string(p.text[a.from:to]), theme.Get(c))
		t.TextSize, t.TextStyle = v.look.size, fyne.TextStyle{Bold: a.hit >= 0}
		t.Move(fyne.NewPos(a.x+textMargin, y))
		t.Resize(fyne.NewSize(width, v.look.line))
		words = append(words, t)
	}
	return words
}

// selection adds the background of what is selected on a line.
func (r *textRenderer) selection(l textLine, p paragraph, y float32) {
	s := r.view.selected
	if s.Empty() {
		return
	}
	left, right := float32(-1), float32(0)
	for _, a := range l.runs {
		from, to := a.to, a.from
		for k := a.from; k < a.to; k++ {
			if p.at[k] >= s.From && p.at[k] < s.To {
				from, to = min(from, k), max(to, k+1)
			}
		}
		if to <= from {
			continue
		}
		style := fyne.TextStyle{Bold: a.hit >= 0}
		if left < 0 {
			left = a.x + fyne.MeasureText(string(p.text[a.from:from]), r.view.look.size, style).Width
		}
		right = a.x + fyne.MeasureText(string(p.text[a.from:to]), r.view.look.size, style).Width
	}
	if left >= 0 {
		r.back(left, y, right-left, "selection")
	}
}

func (r *textRenderer) back(x, y, width float32, c fyne.ThemeColorName) {
	b := canvas.NewRectangle(theme.Get(c))
	b.CornerRadius = 2
	b.Move(fyne.NewPos(x+textMargin-1, y))
	b.Resize(fyne.NewSize(width+2, r.view.look.line))
	r.objects = append(r.objects, b)
}
