package app

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// messageTime is how long a message stays at the foot.
const messageTime = 15 * time.Second

// foot is the status line: long work as one quiet line, messages with their
// undo, and what the library holds.
type foot struct {
	w       *Window
	content *fyne.Container

	work     *nw.Text
	bar      *nw.Progress
	pause    *nw.Button
	cancel   *nw.Button
	workRow  *fyne.Container
	text     *nw.Text
	undo     *nw.Button
	counts   *nw.Text
	progress library.ImportProgress
	said     int
}

func newFoot(w *Window) *foot {
	f := &foot{w: w, bar: nw.NewProgress()}
	f.work = nw.NewCaption("")
	f.pause = nw.NewButton("", nw.Quiet, f.pauseOrGo)
	f.cancel = nw.NewButton("", nw.Quiet, f.cancelImport)
	f.pause.Caption, f.cancel.Caption = true, true
	f.text = nw.NewStyled("", theme.ColorInk, theme.SizeCaption, false).Shrinking()
	f.undo = nw.NewButton("", nw.Quiet, nil)
	f.undo.Caption = true
	f.counts = nw.NewCaption("")
	f.workRow = nw.NewRow(10, -1, f.work, f.bar, f.pause, f.cancel)
	line := container.New(&footLayout{f}, f.workRow, f.text, f.undo, f.counts)
	f.content = nw.NewColumn(0, -1, nw.NewLine(), container.NewStack(nw.NewBox(theme.ColorPanel), line))
	f.workRow.Hide()
	f.undo.Hide()
	return f
}

// say shows a message with an optional action until the next one comes.
func (f *foot) say(text, label string, action func()) {
	f.said++
	number := f.said
	f.text.SetText(text)
	f.undo.Hide()
	if action != nil {
		f.undo.SetText(label)
		f.undo.OnTapped = func() {
			f.hush(number)
			action()
		}
		f.undo.Show()
	}
	f.content.Refresh()
	if !f.w.deps.Inline {
		time.AfterFunc(messageTime, func() { fyne.Do(func() { f.hush(number) }) })
	}
}

// hush takes a message away, unless a later one stands there.
func (f *foot) hush(number int) {
	if number != f.said {
		return
	}
	f.text.SetText("")
	f.undo.Hide()
	f.content.Refresh()
}

func (f *foot) setProgress(p library.ImportProgress) {
	f.progress = p
	f.show()
}

func (f *foot) show() {
	p, g := f.w.P(), f.progress
	open := g.Total - g.Done
	if g.Running || g.Listing || (g.Paused && open > 0) {
		f.work.SetText(f.sentence(p))
		f.bar.SetValue(share(g))
		f.pause.SetText(p.T("app.import.pause"))
		if g.Paused {
			f.pause.SetText(p.T("app.import.resume"))
		}
		f.cancel.SetText(p.T("app.cancel"))
		f.workRow.Show()
	} else {
		f.workRow.Hide()
	}
	parts := []string{p.T("app.count.documents", message.Args{"count": f.w.stats.Documents})}
	if f.w.stats.Pages > 0 {
		parts = append(parts, p.T("app.count.pages", message.Args{"count": f.w.stats.Pages}))
	}
	parts = append(parts, p.T("app.offline"))
	f.counts.SetText(strings.Join(parts, words.Dot))
	f.content.Refresh()
}

func share(g library.ImportProgress) float32 {
	if g.Total == 0 {
		return 0
	}
	return float32(g.Done) / float32(g.Total)
}

func (f *foot) sentence(p message.Printer) string {
	g := f.progress
	args := message.Args{"done": g.Done, "total": g.Total}
	switch {
	case g.Paused:
		return p.T("app.import.paused", args)
	case g.Listing && g.Total == 0:
		return p.T("app.import.listing")
	}
	s := p.T("app.import.running", args)
	if g.Left > 0 {
		s += words.Dot + timeLeft(p, g.Left)
	}
	return s
}

// timeLeft says how long, in the unit a person would use.
func timeLeft(p message.Printer, d time.Duration) string {
	switch {
	case d < time.Minute:
		return p.T("app.left.seconds", message.Args{"count": max(1, int(d.Seconds()+0.5))})
	case d < time.Hour:
		return p.T("app.left.minutes", message.Args{"count": int(d.Minutes() + 0.5)})
	}
	return p.T("app.left.hours", message.Args{"hours": int(d.Hours()), "minutes": int(d.Minutes()) % 60})
}

func (f *foot) pauseOrGo() {
	if f.progress.Paused {
		f.w.deps.Importer.Start()
		return
	}
	f.w.deps.Importer.Pause()
}

func (f *foot) cancelImport() {
	f.w.Go(func(ctx context.Context) error { return f.w.deps.Importer.Cancel(ctx) }, nil)
}

type footLayout struct{ f *foot }

func (l *footLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(26, nw.LineHeight(theme.SizeCaption)+9))
}

// Layout gives the counts the right, and the message what is left.
func (l *footLayout) Layout(o []fyne.CanvasObject, z fyne.Size) {
	work, text, undo, counts := o[0], o[1], o[2], o[3]
	middle := func(x fyne.CanvasObject, at, w float32) {
		h := min(x.MinSize().Height, z.Height)
		x.Move(fyne.NewPos(at, (z.Height-h)/2))
		x.Resize(fyne.NewSize(w, h))
	}
	left, right := float32(16), z.Width-16
	c := counts.MinSize().Width
	middle(counts, right-c, c)
	right -= c + 16
	if work.Visible() {
		m := work.MinSize().Width
		middle(work, left, m)
		left += m + 16
	}
	u := float32(0)
	if undo.Visible() {
		u = undo.MinSize().Width
	}
	full := l.f.text.FullWidth()
	w := max(0, min(full, right-left-u-8))
	middle(text, left, w)
	middle(undo, left+w+4, u)
}
