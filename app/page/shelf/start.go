package shelf

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	nw "naru/app/widget"
)

// firstStart is what an empty library shows: one sentence on what to do, and
// two ways to begin.
type firstStart struct {
	s       *Screen
	content *fyne.Container
	title   *nw.Text
	text    *nw.Paragraph
	add     *nw.Button
	starter *nw.Button
}

func newFirstStart(s *Screen) *firstStart {
	f := &firstStart{s: s, text: nw.NewParagraph("")}
	f.title = nw.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	f.title.Align = fyne.TextAlignCenter
	f.text.Align = fyne.TextAlignCenter
	f.add = nw.NewButton("", nw.Primary, func() { s.opt.AddReports(f.add) })
	f.starter = nw.NewButton("", nw.Outline, func() { s.opt.Starter() })
	if s.opt.Starter == nil {
		f.starter.Hide()
	}
	picture := nw.NewFerry()
	buttons := container.NewCenter(nw.NewRow(8, -1, f.add, f.starter))
	column := nw.NewColumn(12, -1, container.NewCenter(picture), f.title, f.text, nw.NewSpace(0, 2), buttons)
	f.content = container.New(&nw.Middle{Width: 560}, column)
	f.content.Hide()
	return f
}

func (f *firstStart) show(on bool) {
	p := f.s.host.P()
	f.title.SetText(p.T("shelf.start.title"))
	f.text.SetText(p.T("shelf.start.text"))
	f.add.SetText(p.T("shelf.start.add"))
	f.starter.SetText(p.T("shelf.start.starter"))
	if on {
		f.content.Show()
	} else {
		f.content.Hide()
	}
	canvas.Refresh(f.content)
}
