package importing

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/ocr"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// recognition is the card of the text recognition: how far it is, or how many
// pages it could read and what is missing for that.
type recognition struct {
	s        *Imports
	rec      Recognizer
	state    library.RecognitionProgress
	engine   library.RecognitionEngine
	pages    int // without text
	docs     int // that have such pages
	counting task.Newest

	words   *widget.Paragraph
	bar     *widget.Progress
	current *widget.Text
	start   *widget.Button // recognise, or go on
	pause   *widget.Button
	cancel  *widget.Button
	show    *widget.Button
	why     *widget.Paragraph
	command *widget.CommandLine
	again   *widget.Button
	help    *fyne.Container
	content *fyne.Container
}

func newRecognition(s *Imports) *recognition {
	r := &recognition{s: s, rec: s.lib.Recognizer, bar: widget.NewProgress()}
	r.counting.Host = s.host
	r.words = widget.NewParagraph("")
	r.words.Color = theme.ColorInk
	r.current = widget.NewCaption("").Shrinking()
	r.start = widget.NewButton("", widget.Outline, r.startOrGoOn)
	r.pause = widget.NewButton("", widget.Outline, func() { r.rec.Pause() })
	r.cancel = widget.NewButton("", widget.Outline, r.stop)
	r.show = widget.NewButton("", widget.Quiet, func() {
		if s.OnShowNoText != nil {
			s.OnShowNoText()
		}
	})
	r.why = widget.NewParagraph("")
	r.command = widget.NewCommandLine(func() { s.host.Say(s.host.P().T("ocr.copied"), nil) })
	r.again = widget.NewButton("", widget.Outline, r.count)
	r.help = widget.NewColumn(8, -1, r.why, widget.NewRow(8, 0, r.command.Content, r.again))
	line := widget.NewRow(12, 0, widget.NewColumn(8, -1, r.words, r.bar, r.current), r.show, r.start, r.pause, r.cancel)
	r.content = widget.NewInset(0, 16, 10, 16, container.NewStack(widget.NewCard(),
		widget.NewInset(12, 14, 12, 14, widget.NewColumn(8, -1, line, r.help))))
	r.content.Hide()
	if r.rec != nil {
		r.state = r.rec.Progress()
	}
	return r
}

// watch begins to follow the recognition.
func (r *recognition) watch() (stop func()) {
	if r.rec == nil {
		return func() {}
	}
	return r.rec.WatchRecognition(func(p library.RecognitionProgress) { r.s.do(func() { r.progress(p) }) })
}

// open tells whether pages wait or are being read.
func open(p library.RecognitionProgress) bool { return p.Running || p.Paused || p.Done < p.Total }

func (r *recognition) progress(p library.RecognitionProgress) {
	was := r.state
	r.state = p
	if open(was) && !open(p) {
		r.count()
	}
	r.refresh()
	r.s.stack.Refresh()
}

// count asks how many pages have no text, and for the engine.
func (r *recognition) count() {
	if r.rec == nil || r.s.lib.Catalogue == nil {
		return
	}
	var engine library.RecognitionEngine
	var pages, docs int
	r.counting.Run(func(ctx context.Context) error {
		st, err := r.s.lib.Catalogue.Stats(ctx)
		if err != nil {
			return err
		}
		if pages = st.PagesWithoutText; pages == 0 {
			return nil // the engine need not be started to be asked its version
		}
		list, err := r.s.lib.Catalogue.Documents(ctx, library.DocumentFilter{NoText: true, Limit: 1})
		if err != nil {
			return err
		}
		docs, engine = list.Total, r.rec.Engine(ctx)
		return nil
	}, func(err error) {
		if err != nil {
			return // the card shows what it knew; the list says what is wrong
		}
		r.engine, r.pages, r.docs = engine, pages, docs
		r.refresh()
		r.s.stack.Refresh()
	})
}

// startOrGoOn queues all pages without text, or goes on with what waits.
func (r *recognition) startOrGoOn() {
	if open(r.state) {
		r.rec.Start()
		return
	}
	r.s.host.Go(func(ctx context.Context) error {
		_, err := r.rec.Recognize(ctx)
		return err
	}, func(err error) {
		if err != nil {
			r.s.host.Fail(err)
			return
		}
		r.rec.Start()
	})
}

func (r *recognition) stop() {
	r.s.host.Go(r.rec.Cancel, func(err error) {
		if err != nil {
			r.s.host.Fail(err)
			return
		}
		r.s.host.Say(r.s.host.P().T("ocr.cancelled"), nil)
		r.count()
	})
}

// refresh shows the state.
func (r *recognition) refresh() {
	p, st := r.s.host.P(), r.state
	r.start.SetText(p.T("ocr.start"))
	r.pause.SetText(p.T("imports.pause"))
	r.cancel.SetText(p.T("imports.cancel"))
	r.show.SetText(p.T("ocr.show"))
	r.again.SetText(p.T("ocr.again"))
	working := open(st)
	// An offer stands with the files; work that goes on is seen everywhere.
	r.content.Hidden = r.rec == nil || !working && (r.pages == 0 || r.s.tabs.now != partFiles)
	r.bar.Hidden, r.current.Hidden = !working, !working
	r.pause.Hidden, r.cancel.Hidden, r.show.Hidden = !working || st.Paused || !st.Running, !working, working
	r.start.Hidden = working && st.Running && !st.Paused || !working && !r.engine.Available
	r.help.Hidden = true
	if working {
		r.start.SetText(p.T("imports.resume"))
		r.words.SetText(r.sentence(p))
		r.bar.SetValue(float32(st.Done) / float32(max(st.Total, 1)))
		r.current.SetText(currentPage(p, st))
		r.current.Hidden = st.Document == 0
	} else {
		said := p.T("ocr.offer", message.Args{
			"pages": p.T("app.count.pages", message.Args{"count": r.pages}), "documents": p.T("app.count.documents", message.Args{"count": r.docs}),
		})
		if st.Failed > 0 {
			said = p.T("ocr.ended", message.Args{"read": st.Read, "failed": st.Failed}) + " " + said
		}
		r.words.SetText(said)
		r.showHelp(p)
	}
	r.content.Refresh()
}

// showHelp says what is missing and how to get it.
func (r *recognition) showHelp(p message.Printer) {
	if r.pages == 0 || r.engine.Available && len(r.engine.Missing) == 0 {
		return
	}
	how := r.s.System.For(r.engine)
	said := p.T("ocr.none")
	if r.engine.Available {
		said = p.T("ocr.without", message.Args{"languages": ocr.Languages(p, r.engine.Missing)})
	}
	r.why.SetText(said + " " + p.T(ocr.HowKey(how)))
	r.command.Set(how.Command, p.T("ocr.copy"))
	r.help.Show()
}

// sentence says how far it is.
func (r *recognition) sentence(p message.Printer) string {
	st := r.state
	args := message.Args{"done": st.Done, "total": st.Total}
	if st.Paused || !st.Running {
		return p.T("ocr.paused", args)
	}
	s := p.T("ocr.running", args)
	if l := left(p, st.Left); l != "" {
		s += words.Dot + l
	}
	return s
}

// currentPage names the page being read.
func currentPage(p message.Printer, st library.RecognitionProgress) string {
	if st.Document == 0 {
		return ""
	}
	return p.T("ocr.current", message.Args{"title": st.Title, "page": st.Page})
}

// actions of the recognition for menus and palette.
func (r *recognition) actions() []screen.Action {
	if r.rec == nil {
		return nil
	}
	working := open(r.state)
	running := working && r.state.Running && !r.state.Paused
	return []screen.Action{
		{Key: "ocr.action.start", Menu: "menu.file", Run: r.startOrGoOn, Disabled: running || !working && (r.pages == 0 || !r.engine.Available)},
		{Key: "ocr.action.pause", Menu: "menu.file", Run: r.rec.Pause, Disabled: !running},
		{Key: "ocr.action.cancel", Menu: "menu.file", Run: r.stop, Disabled: !working},
	}
}
