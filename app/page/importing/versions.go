package importing

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// versions lists files that changed on disk, each to take the place of its
// document, to stand beside it, or to be left alone.
type versions struct {
	s       *Imports
	lib     Versions
	offers  []library.NewVersion
	busy    map[int64]bool // being read
	loading task.Newest

	done    *fyne.Container // what became of those replaced
	results []versionResult
	intro   *widget.Paragraph
	list    *widget.RowList
	empty   *widget.Paragraph
	content *fyne.Container
}

// versionResult is a replacement that was made.
type versionResult struct {
	title  string
	change library.VersionChange
}

// keptResults is how many replacements stay said.
const keptResults = 4

func newVersions(s *Imports) *versions {
	v := &versions{s: s, lib: s.lib.Versions, busy: map[int64]bool{}}
	v.loading.Host = s.host
	v.done = widget.NewColumn(6, -1)
	v.intro = widget.NewParagraph("")
	v.empty = widget.NewParagraph("")
	v.empty.Align = fyne.TextAlignCenter
	v.list = widget.NewRowList()
	v.list.Length = func() int { return len(v.offers) }
	v.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	v.list.Create = func() fyne.CanvasObject { return newVersionRow(v) }
	v.list.Update = func(i int, o fyne.CanvasObject) { o.(*versionRow).show(v.offers[i]) }
	v.list.OnOpened = func(i int) { s.host.OpenPage(v.offers[i].Document, 0, library.SearchRequest{}) }
	v.content = widget.NewColumn(0, 3, widget.NewInset(0, 16, 8, 20, v.intro), widget.NewInset(0, 16, 8, 16, v.done),
		widget.NewLine(), container.NewStack(v.list, newMiddle(v.empty)))
	return v
}

func (v *versions) watch() (stop func()) {
	if v.lib == nil {
		return func() {}
	}
	return v.lib.WatchVersions(func() { v.s.do(v.load) })
}

func (v *versions) load() {
	if v.lib == nil {
		return
	}
	loadTab(v.s, &v.loading, v.lib.NewVersions, func(offers []library.NewVersion) {
		v.offers = offers
		v.refresh()
	})
}

// replace reads the new file in the place of the old one.
func (v *versions) replace(o library.NewVersion) {
	if v.busy[o.ID] {
		return
	}
	v.busy[o.ID] = true
	v.list.Refresh()
	var change *library.VersionChange
	v.s.host.Go(func(ctx context.Context) (err error) {
		change, err = v.lib.AcceptVersion(ctx, o.ID)
		return err
	}, func(err error) {
		delete(v.busy, o.ID)
		if err != nil {
			v.s.host.Fail(err)
			v.load()
			return
		}
		v.results = append([]versionResult{{o.Title, *change}}, v.results...)
		v.results = v.results[:min(len(v.results), keptResults)]
		v.s.host.Changed(screen.DocumentsChanged)
		v.s.host.Changed(screen.NotesChanged)
		v.load()
	})
}

// settle ends an offer without replacing: kept apart, or ignored.
func (v *versions) settle(o library.NewVersion, said string, do func(context.Context, int64) error) {
	v.busy[o.ID] = true
	v.list.Refresh()
	v.s.host.Go(func(ctx context.Context) error { return do(ctx, o.ID) }, func(err error) {
		delete(v.busy, o.ID)
		if err != nil {
			v.s.host.Fail(err)
		} else {
			v.s.host.Say(v.s.host.P().T(said, message.Args{"file": base(o.Path)}), nil)
			v.s.host.Changed(screen.ImportsChanged)
		}
		v.load()
	})
}

func (v *versions) refresh() {
	p := v.s.host.P()
	v.intro.SetText(p.T("version.intro"))
	v.empty.SetText(p.T("version.none"))
	v.empty.Hidden, v.list.Hidden = len(v.offers) > 0, len(v.offers) == 0
	v.done.RemoveAll()
	for i := range v.results {
		v.done.Add(v.resultCard(p, v.results[i]))
	}
	v.done.Hidden = len(v.results) == 0
	v.list.Refresh()
	v.content.Refresh()
}

// resultCard says what became of notes and quotes.
func (v *versions) resultCard(p message.Printer, r versionResult) fyne.CanvasObject {
	text := widget.NewInked(changeSentence(p, r), theme.SizeBody)
	row := []fyne.CanvasObject{text}
	if n := len(r.change.Lost); n > 0 {
		row = append(row, widget.NewButton(p.T("version.show_lost"), widget.Outline, func() { v.showLost(r) }))
	}
	row = append(row, widget.NewButton(p.T("imports.open"), widget.Outline, func() {
		v.s.host.OpenPage(r.change.Document, 0, library.SearchRequest{})
	}))
	box := widget.NewBox(theme.ColorSoft)
	box.Radius = 6
	return container.NewStack(box, widget.NewInset(8, 10, 8, 12, widget.NewRow(8, 0, row...)))
}

// changeSentence sums a replacement up: what moved, what was lost.
func changeSentence(p message.Printer, r versionResult) string {
	c := r.change
	s := p.T("version.replaced", message.Args{"title": r.title})
	if c.Quotes == 0 {
		return s + " " + p.T("version.no_quotes")
	}
	lost := len(c.Lost)
	if still := c.Quotes - c.Moved - lost; still > 0 {
		s += " " + p.T("version.still", message.Args{"count": still})
	}
	if c.Moved > 0 {
		s += " " + p.T("version.moved", message.Args{"count": c.Moved})
	}
	if lost > 0 {
		s += " " + p.T("version.lost", message.Args{"count": lost})
	}
	return s
}

// showLost lists the quotes whose text the new version has no more, each with a
// way to the note it stands in.
func (v *versions) showLost(r versionResult) {
	w := v.s.host.Window()
	if w == nil {
		return
	}
	p := v.s.host.P()
	column := widget.NewColumn(12, -1, widget.NewParagraph(p.T("version.lost.text")))
	var d *dialog.CustomDialog
	for _, q := range r.change.Lost {
		label := q.Label
		if label == "" {
			label = strconv.Itoa(q.Page)
		}
		text := widget.NewInked(p.T("version.lost.quote", message.Args{"text": q.Text, "page": words.Page(p, label)}), theme.SizeBody)
		note := widget.NewButton(p.T("version.lost.note"), widget.Small, func() {
			d.Hide()
			v.s.host.OpenNote(q.Note)
		})
		column.Add(widget.NewRow(8, 0, text, note))
	}
	d = dialog.NewCustom(p.T("version.lost.title", message.Args{"title": shortened(r.title, 40)}), p.T("app.close"),
		container.NewVScroll(widget.NewInset(4, 12, 4, 4, column)), w)
	z := w.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(560), z.Width*.92), min(theme.Scaled(420), z.Height*.85)))
	d.Show()
}

func shortened(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// versionRow is one file that changed.
type versionRow struct {
	fw.BaseWidget
	v       *versions
	offer   library.NewVersion
	title   *widget.Text
	path    *widget.Text
	replace *widget.Button
	both    *widget.Button
	ignore  *widget.Button
	content *fyne.Container
}

func newVersionRow(v *versions) *versionRow {
	r := &versionRow{v: v}
	r.title = widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	r.path = widget.NewCaption("").Shrinking()
	r.replace = widget.NewButton("", widget.Small, func() { v.replace(r.offer) })
	r.both = widget.NewButton("", widget.Small, func() { v.settle(r.offer, "version.kept", v.lib.KeepBoth) })
	r.ignore = widget.NewButton("", widget.Small, func() { v.settle(r.offer, "version.ignored", v.lib.IgnoreVersion) })
	r.content = widget.NewInset(7, 16, 7, 20, widget.NewRow(8, 0, widget.NewColumn(2, -1, r.title, r.path), r.replace, r.both, r.ignore))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *versionRow) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (r *versionRow) show(o library.NewVersion) {
	p := r.v.s.host.P()
	r.offer = o
	r.title.SetText(o.Title)
	r.path.SetText(p.T("version.found", message.Args{"date": o.Found.Local().Format("2006-01-02 15:04"), "path": o.Path}))
	if r.v.busy[o.ID] {
		r.path.SetText(p.T("version.reading"))
	}
	for _, b := range []*widget.Button{r.replace, r.both, r.ignore} {
		b.Hidden = r.v.busy[o.ID]
	}
	r.replace.SetText(p.T("version.replace"))
	r.both.SetText(p.T("version.both"))
	r.ignore.SetText(p.T("version.ignore"))
	r.content.Refresh()
}
