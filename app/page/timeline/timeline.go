package timeline

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/pace"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/timeline/axis"
)

// Screen is the screen of time.
type Screen struct {
	screen.Lazy
	host  screen.Host
	lib   Timeline
	docs  Documents
	clock pace.Clock
	// Subjects names the themes; OnCourse shows a course; Pick asks for a folder.
	// What is nil is not offered.
	Subjects func() *words.Subjects
	OnCourse func(id library.CourseID)
	Pick     Picker

	filter library.TimelineFilter
	list   *library.TimelineList
	lang   string // the titles are in it
	wanted string // the item to show when the list is there

	listing task.Newest

	head *head
	band *band
	told *widget.Text
	side *side
	left *fyne.Container
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen. A zero clock is the system's.
func New(host screen.Host, lib Timeline, docs Documents, clock pace.Clock) *Screen {
	s := &Screen{host: host, lib: lib, docs: docs, clock: clock.OrSystem(fyne.Do), list: &library.TimelineList{}}
	s.listing.Host = host
	s.band = newBand()
	s.head, s.side = newHead(s), newSide(s)
	s.head.find.Into(s.side.list)
	s.band.OnItem = s.choose
	s.band.OnOpen = func(i int) { s.open(s.list.Items[i]) }
	s.told = widget.NewCaption("").Shrinking()
	s.band.OnHover = s.tell
	s.band.OnMoved = s.moved
	s.left = widget.NewColumn(0, 1, s.head.content, widget.NewInset(0, 0, 4, 14, s.band), widget.NewInset(2, 14, 6, 16, s.told))
	split := widget.NewSplit(s.left, container.NewStack(widget.NewBox(theme.ColorPanel), s.side.content))
	split.Width, split.MinKept, split.MinOther = 760, 420, 260
	s.Lazy = screen.NewLazy(split, s.load)
	return s
}

// Shown writes the words when it is first looked at, and loads what is stale.
func (s *Screen) Shown() {
	if !s.Seen() {
		s.Retranslate()
	}
	s.Lazy.Shown()
}

// LibraryChanged takes in what came or went.
func (s *Screen) LibraryChanged(c screen.Change) {
	if (c == screen.DocumentsChanged || c == screen.ThemesChanged) && s.Outdate() {
		s.load()
	}
}

// load reads everything that the filter lets through; which part of it is in view
// is the band's business.
func (s *Screen) load() {
	s.Loading()
	f, lang := s.filter, s.host.P().Lang
	chosen := ""
	if i := s.band.chosen; i >= 0 && i < len(s.list.Items) {
		chosen = s.list.Items[i].ID
	}
	var list *library.TimelineList
	s.listing.Run(func(ctx context.Context) (err error) {
		list, err = s.lib.Timeline(library.WithLanguage(ctx, lang), f)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.list, s.lang = list, lang
		s.band.set(list)
		for i, item := range list.Items {
			if item.ID == chosen {
				s.band.chosen = i
			}
		}
		s.show()
		if id := s.wanted; id != "" {
			s.wanted = ""
			s.Choose(id)
		}
	})
}

// show writes what is around the band.
func (s *Screen) show() {
	s.head.show()
	s.side.show()
	s.tell("")
	s.band.Refresh()
	s.left.Refresh()
}

// moved hears that another stretch of time is in view.
func (s *Screen) moved() {
	s.side.refresh()
	s.tell("")
}

// tell says what is under the pointer, else what is left out.
func (s *Screen) tell(text string) {
	p := s.host.P()
	if text == "" {
		n := 0
		for _, k := range s.list.Undated {
			n += k
		}
		text = p.T("timeline.hint")
		if n > 0 {
			text = p.T("timeline.undated", message.Args{"count": n}) + words.Dot + text
		}
	}
	s.told.SetText(text)
}

// choose shows an item.
func (s *Screen) choose(i int) {
	s.band.choose(i)
	s.side.show()
}

// chosen is the item that is shown.
func (s *Screen) chosen() (library.TimelineItem, bool) {
	if i := s.band.chosen; i >= 0 && i < len(s.list.Items) {
		return s.list.Items[i], true
	}
	return library.TimelineItem{}, false
}

// open opens what an item is: its document, the course, a milestone's source.
func (s *Screen) open(i library.TimelineItem) {
	switch i.Kind {
	case library.TimelineCourse, library.TimelineEvent:
		if s.OnCourse != nil {
			s.OnCourse(library.CourseID(i.ID))
		}
	default:
		if i.Document != 0 {
			s.host.OpenPage(i.Document, i.Page, library.SearchRequest{})
		}
	}
}

// ShowYears looks at a stretch of years.
func (s *Screen) ShowYears(from, to string) {
	begin, ok := axis.Begin(from)
	end, ok2 := axis.End(to)
	if ok && ok2 && begin < end {
		s.band.show(axis.View{From: begin, To: end})
	}
}

// Choose shows the item with an id, as soon as it is listed.
func (s *Screen) Choose(id string) {
	if s.listing.Running() {
		s.wanted = id
		return
	}
	for i, item := range s.list.Items {
		if item.ID == id {
			s.choose(i)
			return
		}
	}
}

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.head.retranslate()
	p := s.host.P()
	s.band.words = bandWords{
		kind:   func(k library.TimelineKind) string { return p.T("timeline.kind." + string(k)) },
		number: func(n int) string { return p.T("app.number", message.Args{"count": n}) },
		period: func(period string) string { return periodName(p, period) },
		count: func(k library.TimelineKind, period string, n int) string {
			return periodName(p, period) + ": " + p.T("timeline.count."+string(k), message.Args{"count": n})
		},
		item: func(i library.TimelineItem) string { return p.When(i.When) + words.Dot + i.Title },
	}
	if s.Seen() && s.lang != "" && s.lang != p.Lang {
		s.load()
		return
	}
	s.show()
}

// periodName names a period on the axis: "1990s", "2020", "Nov 2020".
func periodName(p message.Printer, period string) string {
	switch {
	case len(period) == len("1990s"):
		return p.T("timeline.decade", message.Args{"decade": period[:4]})
	case len(period) == len("2020-11"):
		return p.T("timeline.month", message.Args{"year": period[:4], "month": p.T("timeline.month." + period[5:])})
	}
	return period
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	i, some := s.chosen()
	own := some && i.Kind == library.TimelineMilestone && i.Own
	list := []screen.Action{
		{Key: "timeline.action.add", Menu: "menu.timeline", Shortcut: screen.Key(fyne.KeyN), Run: s.add},
		{Key: "timeline.action.edit", Menu: "menu.timeline", Shortcut: screen.Key(fyne.KeyE), Run: s.edit, Disabled: !own},
		{Key: "timeline.action.remove", Menu: "menu.timeline", Run: s.remove, Disabled: !some || i.Kind != library.TimelineMilestone},
		{Key: "timeline.action.restore", Menu: "menu.timeline", Run: s.restoreHidden},
		{Key: "timeline.action.open", Menu: "menu.timeline", Run: func() { s.open(i) }, Disabled: !some},
		{Key: "timeline.action.closer", Menu: "menu.timeline", Run: func() { s.band.zoom(1.6) }},
		{Key: "timeline.action.farther", Menu: "menu.timeline", Run: func() { s.band.zoom(1 / 1.6) }},
		{Key: "timeline.action.all", Menu: "menu.timeline", Run: s.band.fit},
	}
	if s.Pick != nil {
		for _, ext := range exports {
			list = append(list, screen.Action{Key: "timeline.action.export." + ext, Menu: "menu.timeline", Run: func() { s.export(ext) }})
		}
	}
	return list
}
