package search

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/message"
)

// also is the sheet under the search box with all words that were searched
// beside those typed. A click switches one off, another on again; the sheet stays.
type also struct {
	s      *Screen
	pop    *widget.PopUp
	holder *fyne.Container
}

// ShowAlso shows all words that were searched beside those typed.
func (s *Screen) ShowAlso() { s.also.open() }

// open shows the sheet under the box.
func (a *also) open() {
	if a.nothing() {
		return
	}
	a.holder = container.NewStack(a.write())
	a.pop = widget.NewPopUp(a.holder, a.s.host.Window().Canvas())
	box := a.s.box
	a.pop.ShowAtRelativePosition(fyne.NewPos(0, box.Size().Height+4), box)
}

func (a *also) nothing() bool {
	return a.s.result == nil || len(a.s.result.Expansions) == 0 && len(a.s.request.Without) == 0
}

// show writes the sheet anew where it is open.
func (a *also) show() {
	switch {
	case a.pop == nil || !a.pop.Visible():
		a.pop = nil
	case a.nothing():
		a.pop.Hide()
	default:
		a.holder.Objects = []fyne.CanvasObject{a.write()}
		a.holder.Refresh()
		a.pop.Resize(a.pop.MinSize())
	}
}

func (a *also) write() fyne.CanvasObject {
	p := a.s.host.P()
	column := nw.NewColumn(6, -1)
	group := func(title string, terms []string, on bool) {
		flow := nw.NewFlow()
		for _, t := range terms {
			if on {
				flow.Add(nw.NewClosingChip(t, p.T("search.without", message.Args{"term": t}), func() { a.s.without(t) }))
				continue
			}
			chip := nw.NewChip("+ "+t, nw.Outline, func() { a.s.with(t) })
			chip.Label = p.T("search.with", message.Args{"term": t})
			flow.Add(chip)
		}
		column.Add(nw.NewStyled(title, theme.ColorMuted, theme.SizeCaption, true).Shrinking())
		column.Add(nw.NewInset(0, 0, 4, 0, flow))
	}
	var shown []string
	for _, e := range a.s.result.Expansions {
		var terms []string
		for _, t := range e.With {
			if !slices.Contains(shown, t) {
				shown = append(shown, t)
				terms = append(terms, t)
			}
		}
		if len(terms) > 0 {
			group(p.T("search.also", message.Args{"term": e.Term}), terms, true)
		}
	}
	if off := a.s.request.Without; len(off) > 0 {
		group(p.T("search.also.off"), off, false)
	}
	canvas := a.s.host.Window().Canvas().Size()
	width := min(theme.Scaled(420), canvas.Width-40)
	inner := nw.NewInset(0, 10, 0, 4, column)
	inner.Resize(fyne.NewSize(width, 10)) // what wraps knows its height only then
	inner.Resize(fyne.NewSize(width, inner.MinSize().Height))
	high := min(inner.MinSize().Height, theme.Scaled(320), canvas.Height-120)
	return nw.NewInset(8, 4, 8, 8, nw.NewSized(container.NewVScroll(inner), func() fyne.Size { return fyne.NewSize(width, high) }))
}
