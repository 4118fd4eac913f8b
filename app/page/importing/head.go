package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// head is the title with the ways to add.
type head struct {
	s             *Imports
	title         *widget.Text
	hint          *widget.Text
	files, folder *widget.Button
	content       *fyne.Container
}

func newHead(s *Imports) *head {
	h := &head{s: s}
	h.title = widget.NewStyled("", theme.ColorInk, theme.SizeTitle, true)
	h.hint = widget.NewCaption("").Shrinking()
	h.files = widget.NewButton("", widget.Primary, s.pickFiles)
	h.folder = widget.NewButton("", widget.Outline, s.pickFolder)
	h.content = widget.NewInset(14, 16, 10, 20, widget.NewRow(8, 1, h.title, widget.NewInset(4, 8, 0, 8, h.hint), h.files, h.folder))
	return h
}

func (h *head) retranslate() {
	p := h.s.host.P()
	h.title.SetText(p.T("imports.title"))
	h.hint.SetText(p.T("imports.drop"))
	h.files.SetText(p.T("imports.add_files"))
	h.folder.SetText(p.T("imports.add_folder"))
	h.refresh()
}

// refresh leaves the ways to add to the part they belong to.
func (h *head) refresh() {
	h.files.Hidden, h.folder.Hidden, h.hint.Hidden = h.s.tabs.now != partFiles, h.s.tabs.now != partFiles, h.s.tabs.now != partFiles
	h.content.Refresh()
}

// running shows an import that goes on.
type running struct {
	s       *Imports
	words   *widget.Text
	bar     *widget.Progress
	current *widget.Text
	pause   *widget.Button
	cancel  *widget.Button
	content *fyne.Container
}

func newRunning(s *Imports) *running {
	r := &running{s: s}
	r.words = widget.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking()
	r.bar = widget.NewProgress()
	r.current = widget.NewCaption("").Shrinking()
	r.pause = widget.NewButton("", widget.Outline, r.pauseOrGo)
	r.cancel = widget.NewButton("", widget.Outline, s.cancel)
	card := container.NewStack(widget.NewCard(), widget.NewInset(12, 14, 12, 14,
		widget.NewRow(12, 0, widget.NewColumn(8, -1, r.words, r.bar, r.current), r.pause, r.cancel)))
	r.content = widget.NewInset(0, 16, 10, 16, card)
	return r
}

// pauseOrGo stops before the next file, or goes on.
func (r *running) pauseOrGo() {
	if r.s.state.Paused {
		r.s.in.Start()
	} else {
		r.s.in.Pause()
	}
}

func (r *running) retranslate() {
	r.cancel.SetText(r.s.host.P().T("imports.cancel"))
	r.refresh()
}

// refresh shows the counts, the time left and the files being read.
func (r *running) refresh() {
	p, st := r.s.host.P(), r.s.state
	r.content.Hidden = !st.Running && !st.Paused && !st.Listing
	if r.content.Hidden {
		return
	}
	args := message.Args{"done": st.Done, "total": st.Total}
	var words string
	switch {
	case st.Paused:
		words = p.T("imports.paused", args)
	case st.Listing && st.Total == 0:
		words = p.T("imports.listing")
	default:
		words = p.T("imports.running", args)
		if l := left(p, st.Left); l != "" {
			words += " · " + l
		}
	}
	r.words.SetText(words)
	r.bar.SetValue(share(st))
	r.current.SetText(currentNames(st.Current))
	r.pause.SetText(p.T("imports.pause"))
	if st.Paused {
		r.pause.SetText(p.T("imports.resume"))
	}
	r.content.Refresh()
}

func share(st library.ImportProgress) float32 {
	if st.Total <= 0 {
		return 0
	}
	return min(float32(st.Done)/float32(st.Total), 1)
}

// currentNames lists the files being read, by name.
func currentNames(paths []string) string {
	var s string
	for i, path := range paths {
		if i > 0 {
			s += ", "
		}
		s += base(path)
	}
	return s
}

// summary says what became of the import that ended last.
type summary struct {
	s       *Imports
	words   *widget.Paragraph
	retry   *widget.Button
	forget  *widget.Button
	content *fyne.Container
}

func newSummary(s *Imports) *summary {
	m := &summary{s: s, words: widget.NewParagraph("")}
	m.words.Color = theme.ColorInk
	m.retry = widget.NewButton("", widget.Outline, func() { s.Retry("") })
	m.forget = widget.NewButton("", widget.Outline, func() { s.Forget() })
	box := widget.NewBox(theme.ColorSoft)
	box.Radius = 6
	m.content = widget.NewInset(0, 16, 10, 16, container.NewStack(box, widget.NewInset(8, 10, 8, 12,
		container.NewBorder(nil, nil, nil, container.NewVBox(widget.NewRow(8, -1, m.retry, m.forget)), widget.NewInset(5, 8, 0, 0, m.words)))))
	return m
}

func (m *summary) retranslate() {
	m.retry.SetText(m.s.host.P().T("imports.retry_all"))
	m.forget.SetText(m.s.host.P().T("imports.forget_all"))
	m.refresh()
}

func (m *summary) refresh() {
	p, s := m.s.host.P(), m.s
	failed := s.counts()[library.ImportFailed]
	ended := !s.state.Running && !s.state.Paused && !s.state.Listing
	words := ""
	if l := s.last; ended && l.Done > 0 {
		words = p.T("imports.summary", message.Args{"count": l.Imported}) + " " + p.T("imports.summary.pages", message.Args{"count": l.Pages})
		for _, part := range []struct {
			key string
			n   int
		}{{"imports.summary.duplicate", l.Duplicate}, {"imports.summary.failed", min(l.Failed, failed)}, {"imports.summary.skipped", l.Skipped}} {
			if part.n > 0 {
				words += " " + p.T(part.key, message.Args{"count": part.n})
			}
		}
	} else if ended && failed > 0 {
		words = p.T("imports.failed_before", message.Args{"count": failed})
	}
	m.words.SetText(words)
	m.content.Hidden = words == ""
	m.retry.Hidden, m.forget.Hidden = failed == 0, failed == 0
	m.content.Refresh()
}
