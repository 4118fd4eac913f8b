package app

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
)

// command is one line of the palette.
type command struct {
	name  string
	where string // its menu, or "Theme"
	keys  string
	dot   fyne.ThemeColorName
	find  string // what is typed is looked for in this: both languages, lower case
	run   func()
}

// palette finds any action, place or theme by a part of its name in either
// language, and runs it.
type palette struct {
	w     *Window
	all   []command
	found []command
	entry *paletteEntry
	list  *nw.RowList
	none  *nw.Text
	popup *widget.PopUp
	over  fyne.CanvasObject // what the popup lies in, above all else
}

// OpenPalette shows the palette.
func (w *Window) OpenPalette() {
	if w.palette != nil {
		w.palette.close()
	}
	p := &palette{w: w, all: w.commands()}
	w.palette = p
	p.entry = newPaletteEntry(p)
	p.entry.SetPlaceHolder(w.P().T("app.palette.hint"))
	p.none = nw.NewCaption(w.P().T("app.palette.none")).Shrinking()
	p.none.Align = fyne.TextAlignCenter
	p.list = nw.NewRowList()
	p.list.Length = func() int { return len(p.found) }
	p.list.Height = func() float32 { return nw.LineHeight(theme.SizeBody) + 13 }
	p.list.Create = func() fyne.CanvasObject { return newCommandRow() }
	p.list.Update = func(i int, o fyne.CanvasObject) { setCommandRow(o, p.found[i]) }
	p.list.OnOpened = p.run
	body := nw.NewColumn(8, 1, p.entry, container.NewStack(p.list, p.none))
	p.popup = widget.NewPopUp(nw.NewInset(10, 10, 10, 10, body), w.win.Canvas())
	z := w.win.Canvas().Size()
	width, height := min(theme.Scaled(560), z.Width-40), min(theme.Scaled(440), z.Height-80)
	p.popup.Resize(fyne.NewSize(width, height))
	p.popup.ShowAtPosition(fyne.NewPos((z.Width-width)/2, 56))
	p.over = w.win.Canvas().Overlays().Top()
	p.filter("")
	w.win.Canvas().Focus(p.entry)
}

func (p *palette) close() {
	p.popup.Hide()
	p.w.win.Canvas().Overlays().Remove(p.over) // else nothing below it could be reached
	p.w.palette = nil
}

func (p *palette) run(i int) {
	if i < 0 || i >= len(p.found) {
		return
	}
	c := p.found[i]
	p.close()
	c.run()
}

// filter keeps the commands that hold every typed word; those that begin with
// it come first.
func (p *palette) filter(typed string) {
	words := strings.Fields(strings.ToLower(typed))
	p.found = p.found[:0]
	for _, c := range p.all {
		if holds(c.find, words) {
			p.found = append(p.found, c)
		}
	}
	if len(words) > 0 {
		sort.SliceStable(p.found, func(i, j int) bool {
			return rank(p.found[i], words[0]) < rank(p.found[j], words[0])
		})
	}
	p.none.Hide()
	if len(p.found) == 0 {
		p.none.Show()
	}
	p.list.Refresh()
	p.list.ScrollToTop()
	if len(p.found) > 0 {
		p.list.Select(0)
	}
}

func holds(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

func rank(c command, word string) int {
	for _, part := range strings.Split(c.find, "\n") {
		if strings.HasPrefix(part, word) {
			return 0
		}
	}
	return 1
}

// commands lists all actions that can be run now, and all themes.
func (w *Window) commands() []command {
	p := w.P()
	en, ko := w.deps.Messages.In("en"), w.deps.Messages.In("ko")
	var out []command
	for _, a := range w.actions() {
		if a.Disabled || a.Run == nil {
			continue
		}
		find := en.T(a.Key) + "\n" + ko.T(a.Key)
		if a.Also != "" {
			find += "\n" + en.T(a.Also) + "\n" + ko.T(a.Also)
		}
		out = append(out, command{
			name: p.T(a.Key), where: p.T(a.Menu), keys: screen.Describe(a.Shortcut),
			find: strings.ToLower(find), run: a.Run,
		})
	}
	var add func(list []library.Theme)
	add = func(list []library.Theme) {
		for _, t := range list {
			out = append(out, command{
				name: t.Name(p.Lang), where: p.T("app.palette.theme"), dot: w.subjects.Color(t.ID),
				find: strings.ToLower(t.NameEN + "\n" + t.NameKO), run: func() { w.ShowTheme(t.ID) },
			})
			add(t.Children)
		}
	}
	add(w.subjects.Tree)
	return out
}

// paletteEntry keeps the cursor while up and down move through the list.
type paletteEntry struct {
	widget.Entry
	p *palette
}

func newPaletteEntry(p *palette) *paletteEntry {
	e := &paletteEntry{p: p}
	e.ExtendBaseWidget(e)
	e.OnChanged = p.filter
	e.OnSubmitted = func(string) { p.run(p.list.Selected()) }
	return e
}

// TypedKey is called by Fyne.
func (e *paletteEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		e.p.list.TypedKey(k)
	case fyne.KeyEscape:
		e.p.close()
	default:
		e.Entry.TypedKey(k)
	}
}

func newCommandRow() fyne.CanvasObject {
	return nw.NewInset(0, 10, 0, 10, nw.NewRow(8, 1, nw.NewDot(theme.ColorClear), nw.NewText("").Shrinking(), nw.NewCaption(""), nw.NewCaption("")))
}

func setCommandRow(o fyne.CanvasObject, c command) {
	row := o.(*fyne.Container).Objects[0].(*fyne.Container)
	dot := row.Objects[0].(*nw.Dot)
	dot.Color = c.dot
	if c.dot == "" {
		dot.Color = theme.ColorClear
	}
	dot.Refresh()
	row.Objects[1].(*nw.Text).SetText(c.name)
	row.Objects[2].(*nw.Text).SetText(c.where)
	row.Objects[3].(*nw.Text).SetText(c.keys)
	row.Refresh()
}
