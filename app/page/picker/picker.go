package picker

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"
	"github.com/adrg/xdg"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/message"
)

// Picker asks for files or a folder. It remembers where it was last.
type Picker struct {
	Window func() fyne.Window
	P      func() message.Printer
	// Go does work off the UI goroutine and then done on it; nil: both at once.
	Go func(work, done func())

	last string
}

// Files asks for any number of files; none where the person changed their mind.
func (k *Picker) Files(title string, done func(paths []string)) { k.open(title, sheet{}, done) }

// File asks for one file whose name ends in one of endings, or without any, that can
// be read; "" where the person changed their mind.
func (k *Picker) File(title string, endings []string, done func(path string)) {
	kind := sheet{one: true}
	if len(endings) > 0 {
		kind.narrow = true
		kind.wanted = func(name string) bool { return slices.Contains(endings, strings.ToLower(filepath.Ext(name))) }
	}
	k.open(title, kind, one(done))
}

// Folder asks for one folder; "" where the person changed their mind.
func (k *Picker) Folder(title string, done func(path string)) {
	k.open(title, sheet{folder: true}, one(done))
}

// one passes the first path on, "" for none.
func one(done func(path string)) func([]string) {
	return func(paths []string) {
		if len(paths) == 0 {
			done("")
			return
		}
		done(paths[0])
	}
}

func (k *Picker) open(title string, kind sheet, done func([]string)) {
	win := k.Window()
	if win == nil {
		return
	}
	s := newSheet(k, kind)
	p := k.P()
	s.cancel = widget.NewButton(p.T("app.cancel"), widget.Outline, func() { s.end(nil) })
	s.confirm = widget.NewButton("", widget.Primary, s.accept)
	s.done = done
	side := container.New(&widget.Column{Gap: 2, Grow: -1, Wide: true})
	for _, at := range places() {
		name := at.path
		if at.key != "" {
			name = p.T(at.key)
		}
		b := widget.NewButton(name, widget.Quiet, func() { s.enter(at.path) })
		b.Left = true
		side.Add(b)
	}
	foot := widget.NewRow(8, 0, s.told, s.all, s.cancel, s.confirm)
	path := container.NewBorder(nil, nil, s.up, nil, s.path)
	ground := widget.NewCard()
	middle := container.NewStack(ground, widget.NewInset(1, 1, 1, 1, s.list), s.hint)
	body := container.NewBorder(path, widget.NewInset(10, 0, 0, 0, foot), widget.NewInset(8, 10, 0, 0, side), nil, widget.NewInset(8, 0, 0, 0, middle))
	s.dialog = dialog.NewCustomWithoutButtons(title, body, win)
	z := win.Canvas().Size()
	s.dialog.Resize(fyne.NewSize(min(theme.Scaled(780), z.Width-40), min(theme.Scaled(540), z.Height-40)))
	s.refresh()
	s.dialog.Show()
	s.enter(k.start())
	win.Canvas().Focus(s.path)
}

// start is the folder to begin in.
func (k *Picker) start() string {
	if k.last != "" {
		return k.last
	}
	for _, p := range []string{xdg.UserDirs.Documents, xdg.Home} {
		if _, err := list(p, readable); err == nil {
			return p
		}
	}
	return string(filepath.Separator)
}

// sheet is one dialog.
type sheet struct {
	k      *Picker
	folder bool                   // a folder is asked for, not files
	one    bool                   // one file is, which is taken as it is chosen
	narrow bool                   // of certain endings
	wanted func(name string) bool // by the name of a file
	dir    string
	items  []item
	picked map[string]bool // paths of files
	asked  int
	failed bool // the folder shown could not be listed
	done   func([]string)

	path    *pathEntry
	up      *widget.Button
	list    *widget.RowList
	hint    *widget.Hint
	told    *widget.Text
	all     *widget.Button
	confirm *widget.Button
	cancel  *widget.Button
	dialog  *dialog.CustomDialog
}

func newSheet(k *Picker, kind sheet) *sheet {
	s := &kind
	s.k, s.picked = k, map[string]bool{}
	if s.wanted == nil {
		s.wanted = readable
	}
	s.path = newPathEntry(s)
	s.up = widget.NewIconButton(widget.Up, k.P().T("picker.up"), s.leave)
	s.told = widget.NewCaption("").Shrinking()
	s.all = widget.NewButton(k.P().T("picker.all"), widget.Quiet, s.takeAll)
	s.hint = widget.NewHint(320)
	s.list = widget.NewRowList()
	s.list.Bar = true // picked rows have a ground of their own
	s.list.Length = func() int { return len(s.items) }
	s.list.Height = func() float32 { return widget.LineHeight(theme.SizeBody) + 9 }
	s.list.Create = func() fyne.CanvasObject { return newRow(s) }
	s.list.Update = func(i int, o fyne.CanvasObject) { o.(*row).show(s.items[i]) }
	s.list.OnOpened = s.take
	s.list.OnKey = s.key
	return s
}

// enter shows a folder; a path that is none stays where it was typed.
func (s *sheet) enter(dir string) { s.enterThen(dir, nil) }

// enterThen calls then once the folder is listed, and not where it cannot be.
func (s *sheet) enterThen(dir string, then func()) {
	s.asked++
	number, stood := s.asked, s.path.Text
	var items []item
	var err error
	problem := "picker.closed"
	work := func() {
		if items, err = list(dir, s.wanted); err != nil && isFile(dir) {
			problem = "picker.other_kind"
		}
	}
	done := func() {
		if number != s.asked {
			return
		}
		p := s.k.P()
		s.hint.Say("")
		if err != nil {
			s.hint.Say(p.T(problem))
			items = nil
		} else if len(items) == 0 {
			s.hint.Say(p.T(s.emptyKey()))
		}
		if err == nil {
			s.k.last = dir
		}
		s.dir, s.items, s.failed = dir, items, err != nil
		if s.path.Text == stood { // nobody typed on meanwhile
			s.path.SetText(dir)
			s.path.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed or pasted takes its place
		}
		s.list.Select(-1)
		s.list.ScrollToTop()
		s.refresh()
		if then != nil && err == nil {
			then()
		}
	}
	if s.k.Go == nil {
		work()
		done()
		return
	}
	s.k.Go(work, done)
}

// emptyKey says why nothing is listed of a folder.
func (s *sheet) emptyKey() string {
	switch {
	case s.folder:
		return "picker.empty"
	case s.narrow:
		return "picker.nothing_fits"
	}
	return "picker.nothing"
}

func (s *sheet) leave() {
	if up := filepath.Dir(s.dir); up != s.dir {
		s.enter(up)
	}
}

// take opens a folder, or picks a file and lets go of it.
func (s *sheet) take(i int) {
	it := s.items[i]
	path := filepath.Join(s.dir, it.name)
	switch {
	case it.folder:
		s.enter(path)
	case s.folder:
	case s.one:
		s.end([]string{path})
	default:
		s.picked[path] = !s.picked[path]
		s.refresh()
	}
}

// takeAll picks all files of the folder shown, or lets go of them.
func (s *sheet) takeAll() {
	on := false
	for _, it := range s.items {
		on = on || !it.folder && !s.picked[filepath.Join(s.dir, it.name)]
	}
	for _, it := range s.items {
		if !it.folder {
			s.picked[filepath.Join(s.dir, it.name)] = on
		}
	}
	s.refresh()
}

func (s *sheet) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyBackspace, fyne.KeyLeft:
		s.leave()
	case fyne.KeyEscape:
		s.end(nil)
	default:
		return false
	}
	return true
}

// accept ends with what was chosen. A path that was typed and not yet entered is
// meant, not the folder that still shows; one that cannot be opened says so.
func (s *sheet) accept() {
	typed := typedPath(s.path.Text)
	switch {
	case s.takeTyped(typed):
		if !s.one {
			s.end(s.chosen())
		}
	case typed != "" && (typed != s.dir || s.failed):
		then := func() { s.end(s.chosen()) }
		if !s.folder {
			then = nil
		}
		s.enterThen(typed, then)
	default:
		s.end(s.chosen())
	}
}

// chosen is what was picked.
func (s *sheet) chosen() []string {
	if s.folder {
		return []string{s.dir}
	}
	var out []string
	for path, on := range s.picked {
		if on {
			out = append(out, path)
		}
	}
	slices.Sort(out)
	return out
}

func (s *sheet) end(paths []string) {
	s.dialog.Hide()
	s.done(paths)
}

func (s *sheet) refresh() {
	p, n := s.k.P(), len(s.chosen())
	s.told.SetText("")
	s.all.Hidden = s.folder || s.one || !slices.ContainsFunc(s.items, func(i item) bool { return !i.folder })
	s.list.Hidden = len(s.items) == 0
	switch {
	case s.folder:
		s.confirm.SetText(p.T("picker.folder"))
		s.confirm.Enable()
	case s.one:
		s.confirm.Hide()
	case n == 0:
		s.told.SetText(p.T("picker.hint"))
		s.confirm.SetText(p.T("picker.add"))
		s.confirm.Disable()
	default:
		s.confirm.SetText(p.T("picker.add.count", message.Args{"count": n}))
		s.confirm.Enable()
	}
	s.list.Refresh()
	s.dialog.Refresh()
}

// row is a file or folder of the list; a picked file has a tick as well as a
// ground.
type row struct {
	fw.BaseWidget
	s       *sheet
	ground  *widget.Box
	icon    *widget.Icon
	name    *widget.Text
	tick    *widget.Icon
	content *fyne.Container
}

func newRow(s *sheet) *row {
	r := &row{s: s, ground: widget.NewBox(theme.ColorClear), icon: widget.NewIcon(widget.Page, theme.ColorMuted)}
	r.name = widget.NewText("").Shrinking()
	r.tick = widget.NewIcon(widget.Check, theme.ColorAccent)
	r.content = container.NewStack(widget.NewInset(0, 0, 0, 4, r.ground), widget.NewInset(0, 10, 0, 10, widget.NewRow(8, 1, r.icon, r.name, r.tick)))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (r *row) show(i item) {
	on := !i.folder && r.s.picked[filepath.Join(r.s.dir, i.name)]
	r.icon.SetGlyph(widget.Page)
	r.icon.SetColor(theme.ColorMuted)
	if i.folder {
		r.icon.SetGlyph(widget.Folder)
		r.icon.SetColor(theme.ColorAccent)
	}
	r.name.SetText(i.name)
	r.name.SetColor(theme.ColorInk)
	if r.s.folder && !i.folder {
		r.name.SetColor(theme.ColorMuted)
	}
	r.name.SetBold(on)
	r.tick.Hidden = !on
	fill := theme.ColorClear
	if on {
		fill = theme.ColorSoft
	}
	r.ground.SetFill(fill)
	r.content.Refresh()
}
