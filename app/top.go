package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/message"
)

// topBar is the logo, the name of the library, the search box and the switch of
// languages.
type topBar struct {
	w        *Window
	content  *fyne.Container
	name     *nw.Text
	library  *nw.Text
	language *nw.Chip
	menu     *nw.Button
}

func newTopBar(w *Window) *topBar {
	t := &topBar{w: w}
	t.name = nw.NewStyled("나루 Naru", theme.ColorAccent, theme.SizeStrong, true)
	t.library = nw.NewCaption("").Shrinking()
	t.language = nw.NewChip("한국어 | EN", nw.Outline, w.toggleLanguage)
	t.menu = nw.NewIconButton(nw.Command, "", w.OpenPalette)
	inner := container.New(&topLayout{t}, t.name, t.library, w.search.Box(), t.menu, t.language)
	t.content = nw.NewColumn(0, -1, container.NewStack(nw.NewBox(theme.ColorPanel), inner), nw.NewLine())
	t.show()
	return t
}

func (t *topBar) show() {
	p := t.w.P()
	t.library.SetText(p.T("app.library", message.Args{"library": t.w.libraryName()}))
	t.language.Label = p.T("app.action.language")
	t.menu.Label = p.T("app.action.palette")
}

// topLayout aligns the box with the middle of the window below it.
type topLayout struct{ t *topBar }

func (l *topLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[2].MinSize().Height+16)
}

func (l *topLayout) Layout(o []fyne.CanvasObject, z fyne.Size) {
	name, lib, box, menu, language := o[0], o[1], o[2], o[3], o[4]
	center := func(x fyne.CanvasObject, at, w, h float32) {
		x.Move(fyne.NewPos(at, (z.Height-h)/2))
		x.Resize(fyne.NewSize(w, h))
	}
	left := theme.Scaled(212)
	if z.Width < theme.Scaled(760) {
		left = name.MinSize().Width + 28 // narrow: the name only
	}
	n, b := name.MinSize(), lib.MinSize()
	center(name, 16, n.Width, n.Height)
	room := left - 16 - n.Width - 14
	if room < 30 {
		lib.Hide()
	} else {
		lib.Show()
		lib.Move(fyne.NewPos(16+n.Width+8, (z.Height-b.Height)/2+1))
		lib.Resize(fyne.NewSize(room, b.Height))
	}
	right := z.Width - 16
	g, m := language.MinSize(), menu.MinSize()
	center(language, right-g.Width, g.Width, g.Height)
	right -= g.Width + 6
	center(menu, right-m.Width, m.Width, m.Height)
	right -= m.Width + 6
	center(box, left, max(0, right-left), box.MinSize().Height)
}
