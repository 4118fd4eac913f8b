package timeline

import (
	"slices"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/pace"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// head is the title, what narrows the timeline and what moves it.
type head struct {
	s                    *Screen
	title                *widget.Text
	add, more            *widget.Button
	find                 *widget.Find
	kinds                []*widget.Chip
	theme, clear         *widget.Chip
	farther, closer, all *widget.Button
	typing               pace.Typing
	content              fyne.CanvasObject
}

func newHead(s *Screen) *head {
	h := &head{s: s}
	h.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	h.add = widget.NewButton("", widget.Primary, s.add)
	h.more = widget.NewIconButton(widget.Dots, "", h.offerExports)
	h.find = widget.NewFind(nil)
	h.find.OnChanged = h.typed
	flow := widget.NewFlow()
	for _, k := range library.TimelineKinds() {
		c := widget.NewDotChip("", kindColor(k), func() { h.toggle(k) })
		h.kinds = append(h.kinds, c)
		flow.Add(c)
	}
	h.theme = widget.NewChip("", widget.Outline, h.offerThemes)
	h.theme.More = true
	h.clear = widget.NewChip("", widget.Outline, h.showAll)
	flow.Add(h.theme)
	flow.Add(h.clear)
	h.farther = widget.NewIconButton(widget.Minus, "", func() { s.band.zoom(1 / 1.6) })
	h.closer = widget.NewIconButton(widget.Plus, "", func() { s.band.zoom(1.6) })
	h.all = widget.NewButton("", widget.Quiet, s.band.fit)
	top := widget.NewRow(6, 0, h.title, h.farther, h.closer, h.all, h.add, h.more)
	h.content = widget.NewInset(14, 14, 10, 16, widget.NewColumn(10, -1, top, h.find, flow))
	return h
}

func (h *head) typed(text string) {
	if text == h.s.filter.Text {
		return
	}
	h.s.filter.Text = text
	h.typing.Then(h.s.clock, h.s.load)
}

// toggle shows one kind only, or more of them; all kinds again where none is left.
func (h *head) toggle(k library.TimelineKind) {
	f := &h.s.filter
	if slices.Contains(f.Kinds, k) {
		f.Kinds = slices.DeleteFunc(slices.Clone(f.Kinds), func(o library.TimelineKind) bool { return o == k })
	} else {
		f.Kinds = append(slices.Clone(f.Kinds), k)
	}
	if len(f.Kinds) == len(library.TimelineKinds()) {
		f.Kinds = nil
	}
	h.s.load()
}

// showAll takes all that narrows away.
func (h *head) showAll() {
	h.s.filter = library.TimelineFilter{}
	h.find.SetText("")
	h.s.load()
}

func (h *head) offerThemes() {
	if h.s.Subjects == nil {
		return
	}
	p := h.s.host.P()
	choose := func(ids ...string) func() {
		return func() {
			h.s.filter.Themes = ids
			h.s.load()
		}
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(p.T("timeline.all_themes"), choose())}
	items[0].Checked = len(h.s.filter.Themes) == 0
	for _, t := range h.s.Subjects().Tree {
		item := fyne.NewMenuItem(t.Name(p.Lang), choose(t.ID))
		item.Checked = slices.Contains(h.s.filter.Themes, t.ID)
		items = append(items, item)
	}
	h.offer(h.theme, items)
}

func (h *head) offerExports() {
	if h.s.Pick == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, ext := range exports {
		items = append(items, fyne.NewMenuItem(h.s.host.P().T("timeline.action.export."+ext), func() { h.s.export(ext) }))
	}
	h.offer(h.more, items)
}

func (h *head) offer(under fyne.CanvasObject, items []*fyne.MenuItem) {
	w := h.s.host.Window()
	if w == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at.AddXY(0, under.Size().Height+2))
}

// show writes what is chosen.
func (h *head) show() {
	s, p := h.s, h.s.host.P()
	for i, k := range library.TimelineKinds() {
		c := h.kinds[i]
		name := p.T("timeline.kind." + string(k))
		if n, ok := s.list.Counts[k]; ok {
			name += " " + p.T("app.number", message.Args{"count": n})
		}
		c.Set(name, kindColor(k))
		c.Look = widget.Outline
		if slices.Contains(s.filter.Kinds, k) {
			c.Look = widget.Soft
		}
		c.Refresh()
	}
	name := p.T("timeline.theme")
	h.theme.Look = widget.Outline
	if len(s.filter.Themes) > 0 && s.Subjects != nil {
		name, h.theme.Look = s.Subjects().Name(s.filter.Themes[0], p.Lang), widget.Soft
	}
	h.theme.Set(name, "")
	h.theme.Hidden = s.Subjects == nil
	h.theme.Refresh()
	h.clear.Set(p.T("timeline.clear"), "")
	h.clear.Hidden = len(s.filter.Kinds)+len(s.filter.Themes) == 0 && s.filter.Text == ""
	h.clear.Refresh()
	h.more.Hidden = s.Pick == nil
	h.content.Refresh()
}

func (h *head) retranslate() {
	p := h.s.host.P()
	h.title.SetText(p.T("timeline.short"))
	h.add.SetText(p.T("timeline.add"))
	h.more.Label = p.T("timeline.more")
	h.farther.Label, h.closer.Label = p.T("timeline.action.farther"), p.T("timeline.action.closer")
	h.all.SetText(p.T("timeline.all"))
	h.find.SetPlaceHolder(p.T("timeline.find"))
}
