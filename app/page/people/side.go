package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/pace"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

const (
	// rowHeight is a row of two lines at 100 %.
	rowHeight = 50
	// rolesShown is how many roles can be chosen by a chip; others are rare.
	rolesShown = 6
)

// orders are the orders of the list.
var orders = []library.PeopleSort{library.PeopleByDocuments, library.PeopleByName, library.PeopleByYear}

// side is the list of people with what narrows it.
type side struct {
	s             *Screen
	title         *widget.Text
	offers        *widget.Button
	find          *widget.Find
	people, bodys *widget.Tab
	flow          *fyne.Container
	order         *widget.Chip
	list          *widget.RowList
	hint          *widget.Hint
	typing        pace.Typing
	content       fyne.CanvasObject
}

func newSide(s *Screen) *side {
	d := &side{s: s}
	d.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	d.offers = widget.NewButton("", widget.Outline, func() { s.detail.openOffers() })
	d.find = widget.NewFind(nil)
	d.find.OnChanged = d.typed
	d.people = widget.NewTab(func() { d.choose(library.SomePerson) })
	d.bodys = widget.NewTab(func() { d.choose(library.SomeOrganisation) })
	d.flow = widget.NewFlow()
	d.order = widget.NewChip("", widget.Outline, d.nextOrder)
	d.list = widget.NewRowList()
	d.find.Into(d.list)
	d.list.Bar = true
	d.list.Length = func() int { return len(s.list.People) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return newRow() }
	d.list.Update = d.update
	open := func(i int) {
		if id := s.list.People[i].ID; id != s.detail.id || s.detail.offers != nil {
			s.Open(id)
		}
	}
	d.list.OnOpened, d.list.OnSelected = open, open
	d.hint = widget.NewHint(230)
	tabs := widget.NewFlow(d.people, d.bodys)
	head := widget.NewInset(14, 12, 8, 14, widget.NewColumn(9, -1, widget.NewRow(8, 0, d.title, d.offers), d.find, tabs, d.flow))
	d.content = widget.NewColumn(0, 2, head, widget.NewLine(), container.NewStack(d.list, d.hint))
	return d
}

// typed narrows the list by letters, a moment after the last key.
func (d *side) typed(text string) {
	d.s.filter.Text = text
	d.typing.Then(d.s.clock, d.s.load)
}

// choose lists people, or organisations.
func (d *side) choose(kind library.PersonKind) {
	if d.s.filter.Kind == kind {
		return
	}
	d.s.filter.Kind, d.s.filter.Role = kind, ""
	d.s.load()
	d.list.ScrollToTop()
}

// follow lists the kind of whom is shown, unless a filter was typed that they may
// have been found by.
func (d *side) follow(kind library.PersonKind) {
	if d.s.filter.Text == "" {
		d.choose(kind)
	}
}

// role lists those of a role, or with "" all.
func (d *side) role(role string) {
	if d.s.filter.Role == role {
		role = ""
	}
	d.s.filter.Role = role
	d.s.load()
	d.list.ScrollToTop()
}

func (d *side) nextOrder() {
	for i, o := range orders {
		if o == d.s.filter.Sort {
			d.s.filter.Sort = orders[(i+1)%len(orders)]
			break
		}
	}
	d.s.load()
	d.list.ScrollToTop()
}

func (d *side) retranslate() {
	p := d.s.host.P()
	d.title.SetText(p.T("people.title"))
	d.offers.SetText(p.T("people.offers"))
	d.find.SetPlaceHolder(p.T("people.find"))
	d.refresh()
}

// roleName gives the name of a role; one that is not known stands as printed.
func roleName(p message.Printer, role string) string {
	if role == "" {
		return p.T("people.no_role")
	}
	key := "cli.role." + keyOf(role)
	if s := p.T(key); s != key {
		return s
	}
	return role
}

// refresh shows the list as it is.
func (d *side) refresh() {
	s, p := d.s, d.s.host.P()
	count := func(n int) string { return p.T("app.number", message.Args{"count": n}) }
	d.people.Set(p.T("people.people")+" "+count(s.list.Kinds[library.SomePerson]), s.filter.Kind == library.SomePerson)
	d.bodys.Set(p.T("people.organisations")+" "+count(s.list.Kinds[library.SomeOrganisation]), s.filter.Kind == library.SomeOrganisation)
	d.flow.RemoveAll()
	d.order.Set(p.T("people.sort."+sortKey(s.filter.Sort)), "")
	d.flow.Add(d.order)
	for i, r := range s.list.Roles {
		chosen := r.Role == s.filter.Role && r.Role != ""
		if r.Role == "" || i >= rolesShown && !chosen {
			continue
		}
		look := widget.Outline
		if chosen {
			look = widget.Soft
		}
		d.flow.Add(widget.NewChip(roleName(p, r.Role)+" "+count(r.Count), look, func() { d.role(r.Role) }))
	}
	d.hint.Say("")
	switch {
	case len(s.list.People) > 0:
	case s.filter.Text != "":
		d.hint.Say(p.T("people.none_found"))
	case s.filter.Kind == library.SomeOrganisation:
		d.hint.Say(p.T("people.none_organisations"))
	default:
		d.hint.Say(p.T("people.none"))
	}
	d.list.Refresh()
	d.mark()
	d.content.Refresh()
}

func sortKey(s library.PeopleSort) string {
	if s == library.PeopleByDocuments {
		return "documents"
	}
	return string(s)
}

// fail says why there is no list.
func (d *side) fail(err error) {
	d.hint.Say(d.s.host.P().Err(err))
	d.content.Refresh()
}

// mark selects the row of whom is shown.
func (d *side) mark() {
	for i, p := range d.s.list.People {
		if d.s.detail != nil && d.s.detail.page != nil && d.s.detail.offers == nil && p.ID == d.s.detail.id {
			d.list.Select(i)
			return
		}
	}
	d.list.Select(-1)
}
