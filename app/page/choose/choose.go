package choose

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"naru/app/pace"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
)

// rowHeight is a row of two lines at 100 %.
const rowHeight = 48

// Item is one thing to choose.
type Item struct {
	Name, Below string
	Color       fyne.ThemeColorName // of its dot; "": none
	Value       any
}

// Options say what is asked.
type Options struct {
	Title, Hint, None, Cancel string
	// Find lists what answers the text typed so far; the list should be short.
	Find func(ctx context.Context, text string) ([]Item, error)
	Take func(Item)
}

// Dialog is the dialog while it is open.
type Dialog struct {
	o      Options
	host   screen.Host
	Entry  *widget.Entry
	list   *widget.RowList
	none   *widget.Text
	Found  []Item
	typing pace.Typing
	stale  bool // the list does not answer what is typed yet
	enter  bool // and Enter was pressed: the first of the answer is taken
	asking task.Newest
	dialog dialog.Dialog
}

// Show opens the dialog; nil where there is no window.
func Show(host screen.Host, clock pace.Clock, o Options) *Dialog {
	win := host.Window()
	if win == nil {
		return nil
	}
	d := &Dialog{o: o, host: host, Entry: widget.NewEntry(), none: widget.NewCaption(o.None).Shrinking()}
	d.asking.Host = host
	d.none.Align = fyne.TextAlignCenter
	d.none.Hide()
	d.Entry.SetPlaceHolder(o.Hint)
	d.Entry.OnChanged = func(string) {
		d.stale, d.enter = true, false
		d.typing.Then(clock, d.load)
	}
	d.Entry.OnSubmitted = func(string) {
		if d.enter = d.stale; !d.stale {
			d.Take(max(d.list.Selected(), 0))
		}
	}
	d.Entry.OnKey = func(k *fyne.KeyEvent) bool {
		if k.Name != fyne.KeyDown || len(d.Found) == 0 {
			return false
		}
		win.Canvas().Focus(d.list)
		d.list.Select(max(d.list.Selected(), 0))
		return true
	}
	d.list = widget.NewRowList()
	d.list.Length = func() int { return len(d.Found) }
	d.list.Height = func() float32 { return theme.Scaled(rowHeight) }
	d.list.Create = func() fyne.CanvasObject { return widget.NewTwoLines(true) }
	d.list.Update = func(i int, o fyne.CanvasObject) {
		o.(*widget.TwoLines).Set(d.Found[i].Color, d.Found[i].Name, d.Found[i].Below)
	}
	d.list.OnOpened = d.Take
	cancel := widget.NewFlow(widget.NewButton(o.Cancel, widget.Outline, func() { d.dialog.Hide() }))
	content := widget.NewColumn(10, 1, d.Entry, container.NewStack(d.list, d.none), cancel)
	d.dialog = dialog.NewCustomWithoutButtons(o.Title, content, win)
	z := win.Canvas().Size()
	d.dialog.Resize(fyne.NewSize(min(theme.Scaled(600), z.Width-40), min(theme.Scaled(560), z.Height-40)))
	d.dialog.Show()
	win.Canvas().Focus(d.Entry)
	d.load()
	return d
}

func (d *Dialog) load() {
	text := d.Entry.Text
	var found []Item
	d.asking.Run(func(ctx context.Context) (err error) {
		found, err = d.o.Find(ctx, text)
		return err
	}, func(err error) {
		if err != nil {
			d.host.Fail(err)
			return
		}
		d.Found, d.stale = found, text != d.Entry.Text
		if d.enter && !d.stale {
			d.enter = false
			d.Take(0)
			return
		}
		d.none.Hidden = len(found) > 0
		d.none.Refresh()
		d.list.Refresh()
		d.list.ScrollToTop()
	})
}

// Take takes a row and closes the dialog.
func (d *Dialog) Take(i int) {
	if i < 0 || i >= len(d.Found) {
		return
	}
	d.dialog.Hide()
	d.o.Take(d.Found[i])
}
