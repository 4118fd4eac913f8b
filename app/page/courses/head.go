package courses

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/pace"
	"naru/app/widget"

	"naru/app/theme"
	"naru/internal/library"
	"naru/internal/message"
)

// menuLength is the most values a menu lists; the box finds the rest.
const menuLength = 24

// head is the title, the views, and what narrows the list.
type head struct {
	s                *Screen
	title            *widget.Text
	add              *widget.Button
	calendar, list   *widget.Tab
	find             *widget.Find
	audiences        []*widget.Chip // one each, the last for unknown
	kind, host, year *widget.Chip
	day, clear       *widget.Chip
	typing           pace.Typing
	content          fyne.CanvasObject
}

func newHead(s *Screen) *head {
	h := &head{s: s}
	h.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	h.add = widget.NewButton("", widget.Primary, s.add)
	h.calendar = widget.NewTab(func() { s.setList(false) })
	h.list = widget.NewTab(func() { s.setList(true) })
	h.find = widget.NewFind(nil)
	h.find.OnChanged = h.typed
	flow := widget.NewFlow()
	for _, a := range append(library.Audiences(), "") {
		c := widget.NewChip("", widget.Outline, func() { h.toggle(a) })
		h.audiences = append(h.audiences, c)
		flow.Add(c)
	}
	h.kind = widget.NewChip("", widget.Outline, h.offerKinds)
	h.host = widget.NewChip("", widget.Outline, h.offerHosts)
	h.year = widget.NewChip("", widget.Outline, h.offerYears)
	for _, c := range []*widget.Chip{h.kind, h.host, h.year} {
		c.More = true
		flow.Add(c)
	}
	h.day = widget.NewClosingChip("", "", s.anyDay)
	h.clear = widget.NewChip("", widget.Outline, s.clear)
	flow.Add(h.day)
	flow.Add(h.clear)
	top := widget.NewRow(12, 0, h.title, h.calendar, h.list, h.add)
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

// toggle chooses an audience, or lets it go; "" is unknown.
func (h *head) toggle(a library.Audience) {
	f := &h.s.filter
	switch {
	case a == "":
		f.NoAudience = !f.NoAudience
	case slices.Contains(f.Audience, a):
		f.Audience = slices.DeleteFunc(slices.Clone(f.Audience), func(b library.Audience) bool { return a == b })
	default:
		f.Audience = append(slices.Clone(f.Audience), a)
	}
	h.s.load()
}

// offer shows a menu below a chip.
func (h *head) offer(under *widget.Chip, items []*fyne.MenuItem) {
	w := h.s.host.Window()
	if w == nil || len(items) == 0 {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.Canvas(), at.AddXY(0, under.Size().Height+2))
}

// choices makes the items of a menu; the first takes the choice away.
func (h *head) choices(all string, counts []library.FacetCount, chosen string, name func(id string) string, choose func(id string)) []*fyne.MenuItem {
	p := h.s.host.P()
	items := []*fyne.MenuItem{fyne.NewMenuItem(all, func() { choose("") })}
	items[0].Checked = chosen == ""
	for i, c := range counts {
		if i == menuLength {
			break
		}
		if c.ID == "" {
			continue
		}
		item := fyne.NewMenuItem(name(c.ID)+"  "+p.T("app.number", message.Args{"count": c.Count}), func() { choose(c.ID) })
		item.Checked = chosen == c.ID
		items = append(items, item)
	}
	return items
}

func (h *head) offerKinds() {
	p, chosen := h.s.host.P(), ""
	if len(h.s.filter.Kinds) > 0 {
		chosen = string(h.s.filter.Kinds[0])
	}
	h.offer(h.kind, h.choices(p.T("courses.all_kinds"), h.s.list.Kinds, chosen,
		func(id string) string { return kindName(p, library.CourseKind(id)) }, h.setKind))
}

func (h *head) setKind(id string) {
	h.s.filter.Kinds = nil
	if id != "" {
		h.s.filter.Kinds = []library.CourseKind{library.CourseKind(id)}
	}
	h.s.load()
}

func (h *head) offerHosts() {
	chosen := ""
	if len(h.s.filter.Hosts) > 0 {
		chosen = h.s.filter.Hosts[0]
	}
	h.offer(h.host, h.choices(h.s.host.P().T("courses.all_hosts"), h.s.list.Hosts, chosen, func(id string) string { return id }, h.setHost))
}

func (h *head) setHost(id string) {
	h.s.filter.Hosts = nil
	if id != "" {
		h.s.filter.Hosts = []string{id}
	}
	h.s.load()
}

func (h *head) offerYears() {
	p := h.s.host.P()
	h.offer(h.year, h.choices(p.T("courses.all_years"), h.s.list.Years, h.s.year, p.Date, h.setYear))
}

func (h *head) setYear(year string) {
	h.s.year, h.s.day = year, time.Time{}
	h.s.load()
}

// show writes what is chosen, and counts beside the audiences.
func (h *head) show() {
	s, p := h.s, h.s.host.P()
	h.calendar.Set(p.T("courses.calendar"), !s.asList)
	h.list.Set(p.T("courses.list"), s.asList)
	for i, a := range append(library.Audiences(), "") {
		n := 0
		for _, c := range s.list.Audiences {
			if c.ID == string(a) {
				n = c.Count
			}
		}
		on := slices.Contains(s.filter.Audience, a) || a == "" && s.filter.NoAudience
		c := h.audiences[i]
		c.Set(audienceName(p, a)+" "+p.T("app.number", message.Args{"count": n}), "")
		c.Look = look(on)
		c.Hidden = n == 0 && !on
		c.Refresh()
	}
	kind, host, year := p.T("courses.kind"), p.T("courses.host"), p.T("courses.year")
	if k := s.filter.Kinds; len(k) > 0 {
		kind = kindName(p, k[0])
	}
	if len(s.filter.Hosts) > 0 {
		host = short(s.filter.Hosts[0])
	}
	if s.year != "" {
		year = p.Date(s.year)
	}
	h.kind.Set(kind, "")
	h.host.Set(host, "")
	h.year.Set(year, "")
	h.kind.Look, h.host.Look, h.year.Look = look(len(s.filter.Kinds) > 0), look(len(s.filter.Hosts) > 0), look(s.year != "")
	h.kind.Hidden = len(s.list.Kinds) < 2 && len(s.filter.Kinds) == 0
	h.host.Hidden = len(s.list.Hosts) < 2 && len(s.filter.Hosts) == 0
	h.year.Hidden = len(s.list.Years) == 0 && s.year == ""
	h.day.Hidden = s.day.IsZero()
	if !s.day.IsZero() {
		h.day.Set(p.Date(s.day.Format(time.DateOnly)), "")
	}
	h.clear.Set(p.T("courses.clear"), "")
	h.clear.Hidden = !s.narrowed()
	for _, c := range []*widget.Chip{h.kind, h.host, h.year, h.day, h.clear} {
		c.Refresh()
	}
	h.content.Refresh()
}

func look(on bool) widget.Look {
	if on {
		return widget.Soft
	}
	return widget.Outline
}

// shortest is how many characters of a host stand in its chip.
const shortest = 24

func short(text string) string {
	r := []rune(text)
	if len(r) <= shortest {
		return text
	}
	return string(r[:shortest-1]) + "…"
}

func (h *head) retranslate() {
	p := h.s.host.P()
	h.title.SetText(p.T("courses.title"))
	h.add.SetText(p.T("courses.new"))
	h.find.SetPlaceHolder(p.T("courses.find"))
	h.show()
}
