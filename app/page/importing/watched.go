package importing

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// watched lists the folders whose files come in by themselves.
type watched struct {
	s       *Imports
	lib     library.WatchedFolders
	folders []library.WatchedFolder
	loading task.Newest
	looking bool

	intro   *widget.Paragraph
	add     *widget.Button
	rescan  *widget.Button
	list    *widget.RowList
	empty   *widget.Paragraph
	content *fyne.Container
}

func newWatched(s *Imports) *watched {
	w := &watched{s: s, lib: s.lib.Watched}
	w.loading.Host = s.host
	w.intro = widget.NewParagraph("")
	w.add = widget.NewButton("", widget.Primary, w.pick)
	w.rescan = widget.NewButton("", widget.Outline, w.look)
	w.empty = widget.NewParagraph("")
	w.empty.Align = fyne.TextAlignCenter
	w.list = widget.NewRowList()
	w.list.Length = func() int { return len(w.folders) }
	w.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	w.list.Create = func() fyne.CanvasObject { return newFolderRow(w) }
	w.list.Update = func(i int, o fyne.CanvasObject) { o.(*folderRow).show(w.folders[i]) }
	w.content = widget.NewColumn(0, 2,
		widget.NewInset(0, 16, 10, 20, widget.NewRow(8, 0, w.intro, w.add, w.rescan)), widget.NewLine(),
		container.NewStack(w.list, newMiddle(w.empty)))
	return w
}

func (w *watched) load() {
	if w.lib == nil {
		return
	}
	loadTab(w.s, &w.loading, w.lib.WatchedFolders, func(folders []library.WatchedFolder) {
		w.folders = folders
		w.refresh()
	})
}

// pick asks for a folder, and then how its subfolders count.
func (w *watched) pick() {
	w.s.Pick.Folder(w.s.host.P().T("picker.title.watch"), func(path string) {
		if path != "" {
			w.ask(path)
		}
	})
}

// ask says what watching means and asks whether subfolders become tags.
func (w *watched) ask(path string) {
	win := w.s.host.Window()
	if win == nil {
		return
	}
	p := w.s.host.P()
	tags := fw.NewCheck(p.T("watch.tags"), nil)
	text := widget.NewParagraph(p.T("watch.ask.text"))
	box := widget.NewColumn(10, -1, widget.NewPathText(path), text, tags, widget.NewParagraph(p.T("watch.tags.text")))
	d := dialog.NewCustomConfirm(p.T("watch.ask.title"), p.T("watch.ask.do"), p.T("imports.dialog.dismiss"), container.NewPadded(box), func(ok bool) {
		if ok {
			w.watch(library.WatchedFolder{Path: path, TagSubfolders: tags.Checked})
		}
	}, win)
	z := win.Canvas().Size()
	d.Resize(fyne.NewSize(min(theme.Scaled(460), z.Width*.92), min(theme.Scaled(300), z.Height*.9)))
	d.Show()
	win.Canvas().Focus(tags)
}

// watch begins to watch a folder.
func (w *watched) watch(f library.WatchedFolder) {
	w.s.host.Go(func(ctx context.Context) error {
		_, err := w.lib.WatchFolder(ctx, f)
		return err
	}, func(err error) {
		switch library.CodeOf(err) {
		case "":
			w.s.host.Say(w.s.host.P().T("watch.added", message.Args{"folder": base(f.Path)}), nil)
			w.s.host.Changed(screen.ImportsChanged)
		case library.Conflict:
			w.s.host.Say(w.s.host.P().T("watch.already", message.Args{"folder": base(f.Path)}), nil)
		case library.Invalid:
			w.s.host.Say(w.s.host.P().T("watch.own", message.Args{"folder": base(f.Path)}), nil)
		default:
			w.s.host.Fail(err)
		}
		w.load()
	})
}

// remove ends watching; it can be taken back.
func (w *watched) remove(f library.WatchedFolder) {
	w.s.host.Go(func(ctx context.Context) error { return w.lib.UnwatchFolder(ctx, f.ID) }, func(err error) {
		if err != nil {
			w.s.host.Fail(err)
			return
		}
		w.load()
		again := library.WatchedFolder{Path: f.Path, TagSubfolders: f.TagSubfolders, Settle: f.Settle}
		w.s.host.Did(w.s.host.P().T("watch.removed", message.Args{"folder": base(f.Path)}), func() { w.watch(again) }, func() { w.removeAt(f.Path) })
	})
}

// removeAt ends watching a folder that was taken up again, by another id.
func (w *watched) removeAt(path string) {
	var list []library.WatchedFolder
	w.s.host.Go(func(ctx context.Context) (err error) {
		list, err = w.lib.WatchedFolders(ctx)
		return err
	}, func(err error) {
		if err != nil {
			w.s.host.Fail(err)
			return
		}
		for _, f := range list {
			if f.Path == path {
				w.remove(f)
			}
		}
	})
}

// look looks through all folders now.
func (w *watched) look() {
	if w.looking {
		return
	}
	w.looking = true
	w.rescan.Disable()
	var n int
	w.s.host.Go(func(ctx context.Context) (err error) {
		n, err = w.lib.Rescan(ctx)
		return err
	}, func(err error) {
		w.looking = false
		w.rescan.Enable()
		w.load()
		if err != nil {
			w.s.host.Fail(err)
			return
		}
		w.s.host.Say(w.s.host.P().T("watch.rescanned", message.Args{"count": n}), nil)
		if n > 0 {
			w.s.host.Changed(screen.ImportsChanged)
		}
	})
}

func (w *watched) refresh() {
	p := w.s.host.P()
	w.intro.SetText(p.T("watch.intro"))
	w.empty.SetText(p.T("watch.none"))
	w.add.SetText(p.T("watch.add"))
	w.rescan.SetText(p.T("watch.rescan"))
	w.rescan.Hidden = len(w.folders) == 0
	w.empty.Hidden, w.list.Hidden = len(w.folders) > 0, len(w.folders) == 0
	w.list.Refresh()
	w.content.Refresh()
}

// folderRow is one watched folder.
type folderRow struct {
	fw.BaseWidget
	w       *watched
	folder  library.WatchedFolder
	dot     *widget.Dot
	path    *widget.Text
	how     *widget.Text
	remove  *widget.Button
	content *fyne.Container
}

func newFolderRow(w *watched) *folderRow {
	r := &folderRow{w: w, dot: widget.NewDot("success")}
	r.path = widget.NewStyled("", theme.ColorInk, theme.SizeBody, true).Shrinking()
	r.how = widget.NewCaption("").Shrinking()
	r.remove = widget.NewButton("", widget.Small, func() { w.remove(r.folder) })
	r.content = widget.NewInset(7, 16, 7, 20, widget.NewRow(10, 1, r.dot, widget.NewColumn(2, -1, r.path, r.how), r.remove))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *folderRow) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(r.content) }

func (r *folderRow) show(f library.WatchedFolder) {
	p := r.w.s.host.P()
	r.folder = f
	r.path.SetText(f.Path)
	r.remove.SetText(p.T("watch.remove"))
	r.dot.Color = "success"
	r.how.SetColor(theme.ColorMuted)
	key := "watch.plain"
	if f.TagSubfolders {
		key = "watch.tagged"
	}
	said := p.T(key)
	if len(f.Closed) > 0 {
		said = p.ClosedFolders(f)
	}
	if f.Problem != "" {
		said = p.T("watch.problem." + problem(f.Problem))
	}
	if f.Problem != "" || len(f.Closed) > 0 {
		r.dot.Color = theme.ColorDanger
		r.how.SetColor(theme.ColorDanger)
	}
	r.how.SetText(said)
	r.dot.Refresh()
	r.content.Refresh()
}

// problem is the last part of the key of a problem's sentence.
func problem(code library.Code) string {
	switch code {
	case library.NotFound, library.Vanished:
		return "not_found"
	case library.Permission, library.Unreadable:
		return "permission"
	}
	return "other"
}
