package app

import (
	"slices"
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
	pages    library.RecognitionProgress // of the text recognition
	saids    saids
	turn     int // of what stands there, so that only its own time ends it
}

func newFoot(w *Window) *foot {
	f := &foot{w: w, bar: nw.NewProgress()}
	f.work = nw.NewCaption("")
	f.pause = nw.NewButton("", nw.Quiet, f.pauseOrGo)
	f.cancel = nw.NewButton("", nw.Quiet, f.stop)
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

// tell shows a plain message.
func (f *foot) tell(text string) *said { return f.say(said{text: text}) }

// say shows a message; what it displaces and nobody can have read, or offers
// something, comes back after it.
func (f *foot) say(m said) *said {
	f.saids.push(&m, f.now())
	f.showSaid()
	return &m
}

// offer says something with a way on, and anew where the language is switched.
func (f *foot) offer(words func() said, do func()) *said {
	m := words()
	m.do, m.anew = do, words
	return f.say(m)
}

// drop takes away what was said of a change: it is undone, or done again.
func (f *foot) drop(one *undoable) {
	f.saids.dropOf(one, f.now())
	f.showSaid()
}

// respell takes away what was said in a language that is spoken no more. What
// offers something stays, for to lose the way back were worse; what it offers is
// named anew.
func (f *foot) respell() {
	f.saids.list = slices.DeleteFunc(f.saids.list, func(m *said) bool { return m.do == nil })
	for _, m := range f.saids.list {
		if m.anew != nil {
			again := m.anew()
			m.text, m.label = again.text, again.label
			continue
		}
		for _, key := range []string{"app.undo", "app.action.redo"} {
			for _, lang := range []string{"en", "ko"} {
				if m.label == f.w.deps.Messages.In(lang).T(key) {
					m.label = f.w.P().T(key)
				}
			}
		}
	}
	f.showSaid()
}

// hush takes a message away.
func (f *foot) hush(m *said) {
	f.saids.drop(m, f.now())
	f.showSaid()
}

// showSaid shows the message on top, for as long as it is to stand there.
func (f *foot) showSaid() {
	f.turn++
	turn, m := f.turn, f.saids.top()
	f.undo.Hide()
	if m == nil {
		f.text.SetText("")
		f.content.Refresh()
		return
	}
	f.text.SetText(m.text)
	if m.do != nil {
		f.undo.SetText(m.label)
		f.undo.OnTapped = func() {
			f.hush(m)
			m.do()
		}
		f.undo.Show()
	}
	f.content.Refresh()
	if !f.w.deps.Inline {
		time.AfterFunc(m.left, func() {
			f.w.do(func() {
				if turn == f.turn {
					f.hush(m)
				}
			})
		})
	}
}

func (f *foot) now() time.Time {
	if f.w.deps.Now != nil {
		return f.w.deps.Now()
	}
	return time.Now()
}

func (f *foot) setProgress(p library.ImportProgress) {
	f.progress = p
	f.show()
}

func (f *foot) show() {
	p := f.w.P()
	switch {
	case f.importing():
		f.showWork(f.sentence(p), share(f.progress), f.progress.Paused)
	case f.recognizing():
		f.showWork(recognitionSentence(p, f.pages), float32(f.pages.Done)/float32(max(f.pages.Total, 1)), f.pages.Paused)
	default:
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

// importing and recognizing tell what goes on. An import is shown first: it is
// the shorter of the two, and what a person waits for.
func (f *foot) importing() bool {
	g := f.progress
	return g.Running || g.Listing || (g.Paused && g.Done < g.Total)
}

func (f *foot) recognizing() bool {
	return f.pages.Running || f.pages.Paused && f.pages.Done < f.pages.Total
}

func (f *foot) showWork(words string, done float32, paused bool) {
	p := f.w.P()
	f.work.SetText(words)
	f.bar.SetValue(done)
	f.pause.SetText(p.T("app.import.pause"))
	if paused {
		f.pause.SetText(p.T("app.import.resume"))
	}
	f.cancel.SetText(p.T("app.cancel"))
	f.workRow.Show()
}

func (f *foot) setRecognition(p library.RecognitionProgress) {
	f.pages = p
	f.show()
}

func recognitionSentence(p message.Printer, g library.RecognitionProgress) string {
	args := message.Args{"done": g.Done, "total": g.Total}
	if g.Paused {
		return p.T("ocr.foot.paused", args)
	}
	s := p.T("ocr.foot.running", args)
	if g.Left > 0 {
		s += words.Dot + timeLeft(p, g.Left)
	}
	return s
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
	switch {
	case f.importing() && f.progress.Paused:
		f.w.deps.Importer.Start()
	case f.importing():
		f.w.deps.Importer.Pause()
	case f.recognizing() && f.pages.Paused:
		f.w.deps.Recognizer.Start()
	case f.recognizing():
		f.w.deps.Recognizer.Pause()
	}
}

// stop cancels the work that is shown.
func (f *foot) stop() {
	switch {
	case f.importing():
		f.w.Go(f.w.deps.Importer.Cancel, nil)
	case f.recognizing():
		f.w.Go(f.w.deps.Recognizer.Cancel, nil)
	}
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
