package unpack

import (
	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/message"
)

// head tells which report it is, what it lists, and what can be done with that.
type head struct {
	s       *Screen
	back    *widget.Button
	title   *widget.Text
	said    *widget.Text
	tabs    []*widget.Tab
	chips   []*widget.Chip
	all     *widget.Button
	tools   *fyne.Container
	accept  *widget.Button
	undo    *widget.Button
	busy    string // key of what goes on; "": nothing
	content fyne.CanvasObject
}

// tabKeys are the names of the tabs.
var tabKeys = []string{"unpack.tab.records", "unpack.tab.courses", "unpack.tab.events", "unpack.tab.contradictions"}

// narrowKeys are the names of what narrows the list.
var narrowKeys = []string{"unpack.show.all", "unpack.show.unsure", "unpack.show.new"}

func newHead(s *Screen) *head {
	h := &head{s: s}
	h.back = widget.NewButton("", widget.Quiet, s.openReport)
	h.back.Icon = widget.Back
	h.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	h.said = widget.NewCaption("").Shrinking()
	h.accept = widget.NewButton("", widget.Primary, s.accept)
	h.undo = widget.NewButton("", widget.Outline, s.undoAll)
	var tabs []fyne.CanvasObject
	for t := range tabKeys {
		w := widget.NewTab(func() { s.choose(tab(t)) })
		h.tabs, tabs = append(h.tabs, w), append(tabs, w)
	}
	var tools []fyne.CanvasObject
	for n := range narrowKeys {
		c := widget.NewChip("", widget.Outline, func() {
			s.narrow = narrowing(n)
			s.show()
		})
		h.chips, tools = append(h.chips, c), append(tools, c)
	}
	h.all = widget.NewButton("", widget.Small, h.toggleAll)
	h.tools = widget.NewFlow(append(tools, h.all)...)
	h.content = widget.NewInset(8, 14, 8, 14, widget.NewColumn(6, -1,
		widget.NewRow(6, 1, h.back, widget.NewSpace(0, 0)),
		widget.NewRow(8, 0, h.title, h.undo, h.accept),
		h.said, widget.NewFlow(tabs...), h.tools))
	return h
}

// toggleAll ticks all rows in view; where all are ticked, none.
func (h *head) toggleAll() { h.s.tickAll(!h.s.allTicked()) }

func (s *Screen) allTicked() bool {
	for _, e := range s.list {
		if !e.in() && !e.chosen {
			return false
		}
	}
	return true
}

// say tells what goes on; "": nothing.
func (h *head) say(key string) {
	h.busy = key
	h.words()
}

func (h *head) words() {
	s, p := h.s, h.s.host.P()
	switch {
	case h.busy != "":
		h.said.SetText(p.T(h.busy))
	case s.report == nil:
		h.said.SetText("")
	case s.before.All() > 0:
		h.said.SetText(p.T("unpack.in_already", words.Listed(p, s.before)))
	case s.left() > 0:
		h.said.SetText(p.T("unpack.hint"))
	default:
		h.said.SetText("")
	}
}

func (h *head) retranslate() { h.refresh() }

func (h *head) refresh() {
	s, p := h.s, h.s.host.P()
	h.title.SetText(p.T("unpack.title"))
	if s.report == nil && s.tab == tabContradictions {
		h.title.SetText(p.T("unpack.title.contradictions"))
	}
	h.said.Hidden = s.report == nil
	h.back.Hidden = s.report == nil || s.report.Title == "" && s.reading.Running() // its title is being read
	if s.report != nil {
		h.back.SetText(words.Title(p, *s.report))
		h.back.Label = p.T("unpack.action.report")
	}
	for t, w := range h.tabs {
		n := len(s.found)
		if tab(t) != tabContradictions {
			n = len(s.entries[t])
		}
		w.Hidden = s.report == nil && tab(t) != tabContradictions || tab(t) == tabContradictions && s.lib.Contradictions == nil
		w.Set(p.T(tabKeys[t])+" "+p.T("app.number", message.Args{"count": n}), tab(t) == s.tab)
	}
	rows := s.tab != tabContradictions && len(s.entries[s.tab]) > 0
	h.tools.Hidden = !rows
	if rows {
		for n, c := range h.chips {
			k := narrowing(n).count(s.entries[s.tab])
			c.Set(p.T(narrowKeys[n])+" "+p.T("app.number", message.Args{"count": k}), "")
			c.Look = widget.Outline
			if narrowing(n) == s.narrow {
				c.Look = widget.Soft
			}
			c.Refresh()
		}
		h.all.Hidden = narrowNew.count(s.list) == 0
		h.all.SetText(p.T("unpack.tick_all"))
		if s.allTicked() {
			h.all.SetText(p.T("unpack.tick_none"))
		}
	}
	chosen, left := s.chosen(), s.left()
	h.accept.Hidden, h.undo.Hidden = left == 0, s.before.All() == 0
	h.accept.SetText(p.T("unpack.accept_some", message.Args{"count": chosen}))
	if chosen == left {
		h.accept.SetText(p.T("unpack.accept_all", message.Args{"count": chosen}))
	}
	h.undo.SetText(p.T("unpack.undo"))
	able(h.accept, chosen > 0 && !s.busy)
	able(h.undo, !s.busy)
	h.words()
	h.content.Refresh()
}

func able(b *widget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}
