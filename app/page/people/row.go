package people

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// row is someone in the list: their names, years and roles, and how many
// documents.
type row struct {
	fw.BaseWidget
	content             *fyne.Container
	name, beside, count *widget.Text
}

func newRow() *row {
	r := &row{
		name:   widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking(),
		beside: widget.NewCaption("").Shrinking(),
		count:  widget.NewCaption(""),
	}
	r.content = widget.NewInset(6, 14, 6, 14, widget.NewRow(8, 0, widget.NewColumn(1, -1, r.name, r.beside), r.count))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (d *side) update(i int, o fyne.CanvasObject) {
	s, r := d.s, o.(*row)
	if i >= len(s.list.People) {
		return
	}
	p, who := s.host.P(), s.list.People[i]
	name, beside := who.NameIn(p.Lang)
	r.name.SetText(name)
	r.beside.SetText(joined(beside, years(who.FromYear, who.ToYear), mainRole(p, who)))
	r.count.SetText(p.T("app.number", message.Args{"count": who.Documents}))
	r.content.Refresh()
}

// mainRole names what someone mostly is.
func mainRole(p message.Printer, who library.Person) string {
	for _, r := range who.Roles {
		if r.Role != "" {
			return roleName(p, r.Role)
		}
	}
	return ""
}

// years writes a stretch of years; 0 is unknown.
func years(from, to int) string {
	switch {
	case to == 0:
		return ""
	case from == to:
		return strconv.Itoa(to)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(to)
}

// joined sets what is not empty side by side.
func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, words.Dot)
}

// keyOf makes a value part of a translation's key.
func keyOf(value string) string { return strings.NewReplacer(" ", "_", "-", "_").Replace(value) }
