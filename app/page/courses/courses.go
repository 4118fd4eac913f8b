package courses

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/pace"
	"naru/app/page/task"
	"naru/app/screen"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Screen is the screen of courses and events.
type Screen struct {
	screen.Lazy
	host  screen.Host
	lib   Courses
	docs  Documents
	clock pace.Clock
	now   func() time.Time
	// OnListed shows all that a report lists, where it can be corrected; nil: not
	// offered.
	OnListed func(report library.DocumentID)

	filter library.CourseFilter
	year   string    // chosen; "": all
	day    time.Time // the list shows this day only; zero: no day is chosen
	list   *library.CourseList
	month  time.Time
	begun  bool // month was chosen, or found in what there is
	asList bool

	listing, reading task.Newest

	head     *head
	calendar *monthView
	rows     *listView
	middle   *fyne.Container
	left     *fyne.Container
	detail   *detail
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the screen. A zero clock is the system's; now nil, too.
func New(host screen.Host, lib Courses, docs Documents, clock pace.Clock, now func() time.Time) *Screen {
	if now == nil {
		now = time.Now
	}
	s := &Screen{host: host, lib: lib, docs: docs, clock: clock.OrSystem(fyne.Do), now: now, list: &library.CourseList{}}
	s.listing.Host, s.reading.Host = host, host
	s.head, s.calendar, s.rows, s.detail = newHead(s), newMonthView(s), newListView(s), newDetail(s)
	s.head.find.Into(s.rows.list)
	s.middle = container.NewStack()
	s.left = widget.NewColumn(0, 2, s.head.content, widget.NewLine(), s.middle)
	split := widget.NewSplit(s.left, s.detail.Content)
	split.Width, split.MinKept, split.MinOther = 700, 420, 280
	s.Lazy = screen.NewLazy(split, s.load)
	s.Retranslate()
	return s
}

// LibraryChanged takes in what came or went.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c == screen.DocumentsChanged && s.Outdate() {
		s.load()
		s.detail.reload()
	}
}

// load lists the courses as they are filtered now.
func (s *Screen) load() {
	s.Loading()
	f := s.filter
	f.From, f.To = s.year, s.year
	if !s.day.IsZero() {
		f.From = s.day.Format(time.DateOnly)
		f.To = f.From
	}
	var list *library.CourseList
	s.listing.Run(func(ctx context.Context) (err error) {
		list, err = s.lib.Courses(ctx, f)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.list = list
		s.show()
	})
}

// show puts the list into view.
func (s *Screen) show() {
	if !s.begun || s.year != "" && s.month.Format("2006") != s.year {
		s.month = s.begin()
		s.begun = len(s.list.Courses) > 0 // before any is known, the present month stands in
	}
	s.head.show()
	view := s.calendar.content
	if s.asList || s.list.Total+len(s.list.Undated) == 0 {
		s.rows.show()
		view = s.rows.content
	} else {
		s.calendar.show()
	}
	if len(s.middle.Objects) != 1 || s.middle.Objects[0] != view {
		s.middle.Objects = []fyne.CanvasObject{view}
	}
	s.left.Refresh()
}

// begin is the month to look at first.
func (s *Screen) begin() time.Time {
	if m, ok := latest(s.list.Courses, s.now()); ok && (s.year == "" || m.Format("2006") == s.year) {
		return m
	}
	if t, err := time.Parse("2006", s.year); err == nil {
		return t
	}
	return monthOf(s.now())
}

// goTo shows a month.
func (s *Screen) goTo(month time.Time) {
	s.month, s.day, s.begun = month, time.Time{}, true
	if y := month.Format("2006"); s.year != "" && s.year != y {
		s.year = y
		s.load()
		return
	}
	s.asList = false
	s.show()
}

// showDay lists what is on one day; where nothing is, it says so and stays.
func (s *Screen) showDay(day time.Time) {
	iso := day.Format(time.DateOnly)
	if !slices.ContainsFunc(s.list.Courses, func(c library.Course) bool { return c.Touches(iso, iso) }) {
		s.host.Say(s.host.P().T("courses.day.none", message.Args{"day": s.host.P().Date(iso)}), nil)
		return
	}
	s.day, s.asList = day, true
	s.load()
}

// anyDay lists all days again.
func (s *Screen) anyDay() {
	s.day = time.Time{}
	s.load()
}

// setList changes between the list and the month.
func (s *Screen) setList(list bool) {
	if s.asList == list {
		return
	}
	s.asList = list
	if !list && !s.day.IsZero() {
		s.month, s.begun = monthOf(s.day), true
		s.anyDay()
		return
	}
	s.show()
}

// clear takes all that narrows away.
func (s *Screen) clear() {
	s.filter, s.year, s.day = library.CourseFilter{}, "", time.Time{}
	s.head.find.SetText("")
	s.load()
}

func (s *Screen) narrowed() bool {
	f := s.filter
	return len(f.Audience)+len(f.Kinds)+len(f.Hosts) > 0 || f.NoAudience || f.Text != "" || s.year != "" || !s.day.IsZero()
}

// ShowMonth shows a month, ISO 8601 (2020-11), narrowed to audiences.
func (s *Screen) ShowMonth(month string, audience ...library.Audience) {
	s.filter, s.year, s.day = library.CourseFilter{Audience: audience}, "", time.Time{}
	if t, err := time.Parse("2006-01", month); err == nil {
		s.month, s.begun = t, true
	}
	s.asList = false
	s.load()
}

// ShowList shows the list.
func (s *Screen) ShowList() { s.setList(true) }

// Open shows a course.
func (s *Screen) Open(id library.CourseID) { s.detail.open(id) }

// Retranslate redraws all words.
func (s *Screen) Retranslate() {
	s.head.retranslate()
	s.calendar.retranslate()
	s.rows.retranslate()
	s.detail.show()
	s.show()
}

// Actions are what menus and keys offer here.
func (s *Screen) Actions() []screen.Action {
	c := s.detail.course
	own := c != nil && c.Kind == library.CourseOwn
	list := []screen.Action{
		{Key: "courses.action.new", Menu: "menu.courses", Shortcut: screen.Key(fyne.KeyN), Run: s.add},
		{Key: "courses.action.edit", Menu: "menu.courses", Shortcut: screen.Key(fyne.KeyE), Run: s.detail.edit, Disabled: c == nil},
		{Key: "courses.action.link", Menu: "menu.courses", Run: s.detail.link, Disabled: c == nil},
		{Key: "courses.action.page", Menu: "menu.courses", Run: s.detail.openPage, Disabled: c == nil || c.Report == 0},
		{Key: "courses.action.remove", Menu: "menu.courses", Run: s.detail.remove, Disabled: !own},
		{Key: "courses.action.before", Menu: "menu.courses", Shortcut: screen.Key(fyne.KeyLeftBracket), Run: func() { s.goTo(s.month.AddDate(0, -1, 0)) }},
		{Key: "courses.action.after", Menu: "menu.courses", Shortcut: screen.Key(fyne.KeyRightBracket), Run: func() { s.goTo(s.month.AddDate(0, 1, 0)) }},
	}
	if s.asList {
		return append(list, screen.Action{Key: "courses.action.calendar", Menu: "menu.courses", Run: func() { s.setList(false) }})
	}
	return append(list, screen.Action{Key: "courses.action.list", Menu: "menu.courses", Run: func() { s.setList(true) }})
}
