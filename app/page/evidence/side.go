package evidence

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/pace"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of three lines at 100 %.
const rowHeight = 70

// statuses in the order in which they are offered; "" is all.
var statuses = []library.EvidenceStatus{library.EvidenceProposed, library.EvidenceConfirmed, library.EvidenceRejected}

// facets that narrow the list, in the order in which they are offered.
var facets = []string{library.FacetUnit, library.FacetTerm, library.FacetPlace, library.FacetYear}

// menuLength is the most values a facet's menu lists.
const menuLength = 24

// side is the list of cards with what narrows it.
type side struct {
	s        *Screen
	title    *widget.Text
	add      *widget.Button
	all      *widget.Button
	find     *widget.Find
	chips    *fyne.Container
	progress *widget.Text
	cancel   *widget.Button
	busy     *fyne.Container
	list     *widget.RowList
	hint     *widget.Hint
	start    *widget.Button
	typing   pace.Typing
	content  fyne.CanvasObject
}

func newSide(s *Screen) *side {
	d := &side{s: s}
	d.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	d.all = widget.NewButton("", widget.Outline, s.collectAll)
	d.add = widget.NewButton("", widget.Outline, s.add)
	d.find = widget.NewFind(nil)
	d.find.OnChanged = d.typed
	d.chips = widget.NewFlow()
	d.progress = widget.NewCaption("").Shrinking()
	d.cancel = widget.NewButton("", widget.Small, s.stopCollecting)
	d.busy = widget.NewRow(8, 0, d.progress, d.cancel)
	d.busy.Hide()
	d.list = widget.NewRowList()
	d.find.Into(d.list)
	d.list.Bar = true
	d.list.Length = func() int { return len(s.list.Cards) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return newRow() }
	d.list.Update = d.update
	d.list.OnSelected = s.open
	d.list.OnOpened = s.open
	d.list.OnEnd = s.more
	d.start = widget.NewButton("", widget.Primary, s.collectAll)
	d.hint = widget.NewHint(300, container.NewCenter(d.start))
	head := widget.NewInset(14, 12, 10, 14, widget.NewColumn(10, -1, widget.NewRow(8, 0, d.title, d.add, d.all), d.find, d.chips, d.busy))
	d.content = widget.NewColumn(0, 2, head, widget.NewLine(), container.NewStack(d.list, d.hint))
	return d
}

// typed narrows the list by words, a moment after the last key.
func (d *side) typed(text string) {
	if d.s.filter.Text == text {
		return
	}
	d.s.filter.Text = text
	d.typing.Then(d.s.clock, d.s.load)
}

func (d *side) retranslate() {
	p := d.s.host.P()
	d.title.SetText(p.T("evidence.title"))
	d.add.SetText(p.T("evidence.new"))
	d.all.SetText(p.T("evidence.collect_all"))
	d.start.SetText(p.T("evidence.collect_all"))
	d.cancel.SetText(p.T("evidence.stop"))
	d.find.SetPlaceHolder(p.T("evidence.find"))
	d.refresh()
}

// refresh shows the list as it is.
func (d *side) refresh() {
	s, p := d.s, d.s.host.P()
	d.redrawChips()
	d.working()
	narrowed := s.filter.Text != "" || len(s.filter.Units)+len(s.filter.Terms)+len(s.filter.Places) > 0 || s.filter.YearFrom+s.filter.YearTo > 0
	d.start.Hidden = narrowed || s.where.kind != "" || d.count("") > 0
	d.all.Hidden = !d.start.Hidden || s.collecting != nil
	d.add.Hidden = s.opt.Documents == nil && len(s.where.Documents) != 1
	d.hint.Say("")
	switch {
	case len(s.list.Cards) > 0 || s.collecting != nil:
	case narrowed:
		d.hint.Say(p.T("evidence.none_found"))
	case s.where.kind != "":
		d.hint.Say(p.T("evidence.none_here"))
	case d.count("") > 0:
		none := "evidence.none_" + string(d.status())
		d.hint.Say(p.T(none))
	default:
		d.hint.Say(p.T("evidence.none"))
	}
	d.list.Refresh()
	d.mark()
	d.content.Refresh()
}

// fail says why there is no list.
func (d *side) fail(err error) {
	d.hint.Say(d.s.host.P().Err(err))
	d.content.Refresh()
}

// working shows how far figures are looked for.
func (d *side) working() {
	c := d.s.collecting
	d.busy.Hidden = c == nil
	if c != nil {
		p := d.s.host.P()
		d.progress.SetText(p.T("evidence.looking", message.Args{"done": c.progress.Done, "total": c.progress.Total, "found": c.progress.Found}))
	}
	d.content.Refresh()
}

// status is the one status that is listed; "": several.
func (d *side) status() library.EvidenceStatus {
	if len(d.s.filter.Statuses) == 1 {
		return d.s.filter.Statuses[0]
	}
	return library.EvidenceProposed
}

// hides tells that cards of a status are not listed.
func (d *side) hides(status library.EvidenceStatus) bool {
	list := d.s.filter.Statuses
	return len(list) > 0 && !slices.Contains(list, status)
}

// count gives how many cards have a status; "": any.
func (d *side) count(status library.EvidenceStatus) int {
	n := 0
	for _, c := range d.s.list.Facets[library.FacetStatus] {
		if status == "" || c.ID == string(status) {
			n += c.Count
		}
	}
	return n
}

// redrawChips offers statuses and facets.
func (d *side) redrawChips() {
	s, p := d.s, d.s.host.P()
	d.chips.RemoveAll()
	if s.where.kind != "" {
		name := p.T("evidence.scope."+s.where.kind, message.Args{"name": short(s.where.name)})
		d.chips.Add(widget.NewClosingChip(name, p.T("app.facet.remove", message.Args{"name": name}), s.everywhere))
	}
	for _, status := range statuses {
		look := widget.Outline
		on := slices.Contains(s.filter.Statuses, status)
		if on {
			look = widget.Soft
		}
		d.chips.Add(widget.NewChip(p.T("evidence.statuses."+string(status))+" "+p.T("app.number", message.Args{"count": d.count(status)}), look, func() {
			f := s.filter
			f.Statuses = []library.EvidenceStatus{status}
			s.narrow(f)
		}))
	}
	for _, facet := range facets {
		for _, v := range d.chosen(facet) {
			name := d.name(facet, v)
			d.chips.Add(widget.NewClosingChip(name, p.T("app.facet.remove", message.Args{"name": name}), func() { s.narrow(choose(s.filter, facet, v, false)) }))
		}
		if len(s.list.Facets[facet]) == 0 {
			continue
		}
		var chip *widget.Chip
		chip = widget.NewChip(p.T("evidence.facet."+facet), widget.Outline, func() { d.offer(facet, chip) })
		chip.More = true
		d.chips.Add(chip)
	}
	d.chips.Refresh()
}

// maxName is how many characters of a title stand on a chip.
const maxName = 28

func short(name string) string {
	r := []rune(name)
	if len(r) <= maxName {
		return name
	}
	return strings.TrimSpace(string(r[:maxName])) + "…"
}

// chosen lists the values of a facet that narrow the list.
func (d *side) chosen(facet string) []string {
	f := d.s.filter
	switch facet {
	case library.FacetUnit:
		return f.Units
	case library.FacetPlace:
		return f.Places
	case library.FacetTerm:
		var out []string
		for _, t := range f.Terms {
			out = append(out, string(t))
		}
		return out
	case library.FacetYear:
		if f.YearFrom > 0 {
			return []string{strconv.Itoa(f.YearFrom)}
		}
	}
	return nil
}

// choose adds a value of a facet to a filter, or takes it away.
func choose(f library.EvidenceFilter, facet, value string, on bool) library.EvidenceFilter {
	toggle := func(list []string) []string {
		out := slices.DeleteFunc(slices.Clone(list), func(v string) bool { return v == value })
		if on {
			out = append(out, value)
		}
		return out
	}
	switch facet {
	case library.FacetUnit:
		f.Units = toggle(f.Units)
	case library.FacetPlace:
		f.Places = toggle(f.Places)
	case library.FacetTerm:
		f.Terms = slices.DeleteFunc(slices.Clone(f.Terms), func(t library.TermID) bool { return string(t) == value })
		if on {
			f.Terms = append(f.Terms, library.TermID(value))
		}
	case library.FacetYear:
		f.YearFrom, f.YearTo = 0, 0
		if n, err := strconv.Atoi(value); err == nil && on {
			f.YearFrom, f.YearTo = n, n
		}
	}
	return f
}

// name gives a facet's value in words.
func (d *side) name(facet, v string) string {
	p := d.s.host.P()
	switch facet {
	case library.FacetUnit:
		return p.T("evidence.unit." + strings.ReplaceAll(v, " ", "_"))
	case library.FacetPlace:
		return place(p, v)
	case library.FacetTerm:
		return d.s.opt.Subjects().TermName(v, p.Lang)
	}
	return v
}

// offer opens a facet's menu under its chip.
func (d *side) offer(facet string, at fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(at)
	if c == nil {
		return
	}
	fw.NewPopUpMenu(d.menu(facet), c).ShowAtRelativePosition(fyne.NewPos(0, at.Size().Height+4), at)
}

// menu lists a facet's values with their counts.
func (d *side) menu(facet string) *fyne.Menu {
	var items []*fyne.MenuItem
	for i, v := range d.s.list.Facets[facet] {
		if i == menuLength {
			break
		}
		item := fyne.NewMenuItem(fmt.Sprintf("%s  (%d)", d.name(facet, v.ID), v.Count), nil)
		item.Checked = slices.Contains(d.chosen(facet), v.ID)
		item.Action = func() { d.s.narrow(choose(d.s.filter, facet, v.ID, !item.Checked)) }
		items = append(items, item)
	}
	return fyne.NewMenu("", items...)
}

// mark selects the row of the card that is shown.
func (d *side) mark() {
	at := -1
	if d.s.shown != nil {
		at = slices.IndexFunc(d.s.list.Cards, func(e library.Evidence) bool { return e.ID == d.s.shown.ID })
	}
	d.list.Select(at)
}
