package notes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// titleEntry is where the title is typed; Enter goes on to the text.
type titleEntry struct {
	widget.HangulEntry
	next func()
}

func newTitleEntry(next func()) *titleEntry {
	t := &titleEntry{next: next}
	t.TextStyle = fyne.TextStyle{Bold: true}
	t.OnSubmitted = func(string) { next() }
	t.ExtendBaseWidget(t)
	t.Typing.Bind(&t.Entry)
	return t
}

// panes holds the text and its preview: side by side where there is room, else
// one of the two.
type panes struct {
	body, shown fyne.CanvasObject
	line        *widget.Box
	preview     bool
	content     *fyne.Container
}

// bothFrom is the width from which text and preview stand side by side.
const bothFrom = 620

func newPanes(body, shown fyne.CanvasObject) *panes {
	p := &panes{body: body, shown: shown, line: widget.NewLine(), preview: true}
	p.content = container.New(p, body, p.line, shown)
	return p
}

func (p *panes) toggle() {
	p.preview = !p.preview
	p.content.Refresh()
}

// MinSize is called by Fyne.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, theme.Scaled(120))
}

// Layout is called by Fyne.
func (p *panes) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	show := func(o fyne.CanvasObject, x, w float32) {
		o.Show()
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, s.Height))
	}
	both := s.Width >= theme.Scaled(bothFrom)
	switch {
	case p.preview && both:
		half := (s.Width - 17) / 2
		show(p.body, 0, half)
		show(p.line, half+8, 1)
		show(p.shown, half+17, half)
	case p.preview:
		// Too narrow for both: the preview takes the lower part.
		top := s.Height * .55
		p.line.Show()
		p.line.Move(fyne.NewPos(0, top+5))
		p.line.Resize(fyne.NewSize(s.Width, 1))
		show(p.body, 0, s.Width)
		p.body.Resize(fyne.NewSize(s.Width, top))
		show(p.shown, 0, s.Width)
		p.shown.Move(fyne.NewPos(0, top+10))
		p.shown.Resize(fyne.NewSize(s.Width, max(s.Height-top-10, 0)))
	default:
		show(p.body, 0, s.Width)
		p.line.Hide()
		p.shown.Hide()
	}
}

// editorLayout stacks head, title, text and quotes; quotes take what they need
// up to a third of the height.
type editorLayout struct{ e *editor }

const editorGap = 8

// MinSize is called by Fyne.
func (l *editorLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 240) }

// Layout is called by Fyne.
func (l *editorLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const left, right, top = 16, 14, 12
	w := max(s.Width-left-right, 0)
	y := float32(top)
	put := func(o fyne.CanvasObject, h float32) {
		o.Move(fyne.NewPos(left, y))
		o.Resize(fyne.NewSize(w, h))
		y += h + editorGap
	}
	put(o[0], o[0].MinSize().Height)
	put(o[1], o[1].MinSize().Height)
	quotes := float32(0)
	if len(l.e.quotes) > 0 {
		l.e.quoted.Resize(fyne.NewSize(max(w-10, 0), l.e.quoted.MinSize().Height))
		quotes = min(l.e.quoted.MinSize().Height+4, s.Height/3)
	}
	room := s.Height - y - editorGap
	if quotes > 0 {
		room -= quotes + 2*editorGap + 1
	}
	put(o[2], max(room, 0))
	for _, x := range o[3:] {
		if quotes == 0 {
			x.Hide()
		} else {
			x.Show()
		}
	}
	put(o[3], 1)
	put(o[4], quotes)
}

// quoteRow is a quote: a bar, the text with its citation, a button to its page.
func (e *editor) quoteRow(p message.Printer, q library.Quote) fyne.CanvasObject {
	text := widget.NewParagraph(p.T("notes.quote", message.Args{"text": shortened(oneLine(q.Text), 400), "citation": q.Citation}))
	text.SizeName = theme.SizeSnippet
	label := q.Label
	if label == "" {
		label = strconv.Itoa(q.Page)
	}
	page := widget.NewButton(words.Page(p, label), widget.Small, func() {
		e.n.host.OpenPage(q.Document, q.Page, library.SearchRequest{})
	})
	bar := widget.NewSized(widget.NewBox(theme.ColorAccent), func() fyne.Size { return fyne.NewSize(3, 1) })
	return container.NewBorder(nil, nil, bar, container.NewVBox(page), widget.NewInset(0, 8, 0, 8, text))
}
