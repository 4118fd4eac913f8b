package timeline

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// rowHeight is a row of two lines at 100 %.
const rowHeight = 48

// side tells of the item chosen, and lists below it what is in view.
type side struct {
	s       *Screen
	column  *fyne.Container
	line    *widget.Box
	count   *widget.Text
	list    *widget.RowList
	hint    *widget.Hint
	seen    []int
	content fyne.CanvasObject
}

func newSide(s *Screen) *side {
	d := &side{s: s, column: widget.NewColumn(0, -1), line: widget.NewLine()}
	d.count = widget.NewStyled("", theme.ColorMuted, theme.SizeCaption, true).Shrinking()
	d.list = widget.NewRowList()
	d.list.Bar = true
	d.list.Length = func() int { return len(d.seen) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return widget.NewTwoLines(false) }
	d.list.Update = d.update
	d.list.OnSelected = func(i int) { s.choose(d.seen[i]) }
	d.list.OnOpened = func(i int) { s.choose(d.seen[i]) }
	d.hint = widget.NewHint(230)
	head := widget.NewInset(16, 18, 0, 18, d.column)
	d.content = widget.NewColumn(0, 3, head, d.line, widget.NewInset(10, 14, 6, 14, d.count), container.NewStack(d.list, d.hint))
	return d
}

// show writes all that is known of the item chosen.
func (d *side) show() {
	d.column.RemoveAll()
	if i, ok := d.s.chosen(); ok {
		d.tell(i)
	}
	d.line.Hidden = len(d.column.Objects) == 0
	d.column.Refresh()
	d.refresh()
}

func (d *side) add(above float32, o fyne.CanvasObject) {
	d.column.Add(widget.NewInset(above, 0, 0, 0, o))
}

func (d *side) tell(i library.TimelineItem) {
	p := d.s.host.P()
	kind := p.T("timeline.one." + string(i.Kind))
	if i.Own {
		kind += words.Dot + p.T("timeline.own")
	}
	d.add(0, widget.NewRow(7, 1, widget.NewDot(kindColor(i.Kind)), widget.NewCaption(kind).Shrinking()))
	title := widget.NewInked(i.Title, theme.SizeStrong)
	d.add(5, title)
	d.text(6, p.When(i.When), theme.ColorInk)
	if i.Source != "" {
		d.text(6, p.T("timeline.source."+string(i.Kind), message.Args{"source": i.Source}), theme.ColorMuted)
	}
	if len(i.Audience) > 0 {
		var names []string
		for _, a := range i.Audience {
			names = append(names, p.T("course.audience."+strings.ReplaceAll(string(a), " ", "_")))
		}
		d.text(4, p.T("timeline.audience", message.Args{"audience": strings.Join(names, ", ")}), theme.ColorMuted)
	}
	d.add(12, widget.NewInset(0, 0, 14, 0, d.buttons(p, i)))
}

func (d *side) text(above float32, text string, ink fyne.ThemeColorName) {
	line := widget.NewParagraph(text)
	line.Color = ink
	d.add(above, line)
}

// buttons offer what can be done with an item.
func (d *side) buttons(p message.Printer, i library.TimelineItem) fyne.CanvasObject {
	flow := widget.NewFlow()
	switch {
	case i.Kind == library.TimelineCourse || i.Kind == library.TimelineEvent:
		if d.s.OnCourse != nil {
			flow.Add(widget.NewButton(p.T("timeline.open_course"), widget.Primary, func() { d.s.open(i) }))
		}
		if i.Document != 0 {
			page := words.Page(p, fmt.Sprint(i.Page))
			flow.Add(widget.NewButton(p.T("timeline.open_page", message.Args{"page": page}), widget.Outline, func() {
				d.s.host.OpenPage(i.Document, i.Page, library.SearchRequest{})
			}))
		}
	case i.Document != 0:
		flow.Add(widget.NewButton(p.T("timeline.open"), widget.Primary, func() { d.s.open(i) }))
	}
	if i.Kind == library.TimelineMilestone {
		if i.Own {
			flow.Add(widget.NewButton(p.T("timeline.edit"), widget.Outline, d.s.edit))
			flow.Add(widget.NewButton(p.T("timeline.remove"), widget.Outline, d.s.remove))
		} else {
			flow.Add(widget.NewButton(p.T("timeline.hide"), widget.Outline, d.s.remove))
		}
	}
	return flow
}

// refresh lists what is in view now.
func (d *side) refresh() {
	p := d.s.host.P()
	d.seen = d.s.band.inView()
	d.count.SetText(p.T("timeline.in_view", message.Args{"count": len(d.seen)}))
	d.hint.Say("")
	switch {
	case len(d.seen) > 0:
	case len(d.s.list.Items) == 0 && d.s.filter.Text == "" && len(d.s.filter.Kinds)+len(d.s.filter.Themes) == 0:
		d.hint.Say(p.T("timeline.empty"))
	case len(d.s.list.Items) == 0:
		d.hint.Say(p.T("timeline.none_found"))
	default:
		d.hint.Say(p.T("timeline.none_here"))
	}
	d.list.Refresh()
	d.content.Refresh() // the list gets its height before its row is brought into sight
	d.list.Select(-1)
	for k, i := range d.seen {
		if i == d.s.band.chosen {
			d.list.Select(k)
		}
	}
}

func (d *side) update(k int, o fyne.CanvasObject) {
	if k >= len(d.seen) || d.seen[k] >= len(d.s.list.Items) {
		return
	}
	p, i := d.s.host.P(), d.s.list.Items[d.seen[k]]
	below := p.When(i.When)
	if i.Source != "" {
		below += words.Dot + i.Source
	}
	o.(*widget.TwoLines).Set(kindColor(i.Kind), i.Title, below)
}
