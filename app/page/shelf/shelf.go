package shelf

import (
	"context"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/facet"
	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/app/words"
	"naru/internal/library"
)

// Library is what the shelf asks for.
type Library interface {
	Document(ctx context.Context, id library.DocumentID) (*library.Document, error)
	Documents(ctx context.Context, f library.DocumentFilter) (*library.DocumentList, error)
	DocumentFacets(ctx context.Context, f library.DocumentFilter) (library.Facets, error)
	PublicationsByYear(ctx context.Context, f library.DocumentFilter) ([]library.YearCount, error)
	UpdateDocument(ctx context.Context, id library.DocumentID, p library.DocumentPatch) (*library.Document, error)
	TrashDocument(ctx context.Context, id library.DocumentID) error
	RestoreDocument(ctx context.Context, id library.DocumentID) error
	Stats(ctx context.Context) (*library.Stats, error)
}

// Themes is what the shelf asks about themes.
type Themes interface {
	SetThemes(ctx context.Context, id library.DocumentID, themes ...string) error
}

// Options of the shelf.
type Options struct {
	// Subjects names themes.
	Subjects func() *words.Subjects
	// AddReports offers files and folders to choose from; Starter opens the
	// starter library (nil: there is none).
	AddReports func(at fyne.CanvasObject)
	Starter    func()
}

// chunk is how many documents are fetched at once; more come on scrolling.
const chunk = 200

// Screen is the shelf.
type Screen struct {
	host   screen.Host
	lib    Library
	themes Themes
	opt    Options

	filter library.DocumentFilter
	view   data
	asked  int
	stale  bool
	charts bool // the charts are wanted; a low window hides them all the same
	more   bool // the next chunk is on its way

	content *fyne.Container
	page    *fyne.Container
	title   *nw.Text
	counts  *nw.Text
	hover   *nw.Text
	cards   *cards
	bar     *facet.Bar
	sort    *nw.Chip
	table   *table
	empty   *firstStart
	nothing *nw.Paragraph
}

// data is what one load brought.
type data struct {
	loaded bool
	filter library.DocumentFilter // that it was asked with
	stats  library.Stats
	list   library.DocumentList
	facets library.Facets
	years  []library.YearCount
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Listener = (*Screen)(nil)
)

// New makes the shelf.
func New(host screen.Host, lib Library, themes Themes, o Options) *Screen {
	s := &Screen{host: host, lib: lib, themes: themes, opt: o, stale: true, charts: true}
	s.title = nw.NewStyled("", theme.ColorInk, theme.SizeTitle, true).Shrinking()
	s.counts = nw.NewCaption("")
	s.hover = nw.NewCaption("").Shrinking()
	s.hover.Align = fyne.TextAlignTrailing
	s.cards = newCards(s)
	s.bar = facet.NewBar(host.P, o.Subjects, s.SetFilter)
	s.sort = nw.NewChip("", nw.Outline, s.chooseSort)
	s.sort.More = true
	s.table = newTable(s)
	s.empty = newFirstStart(s)
	s.nothing = nw.NewParagraph("")
	s.nothing.Align = fyne.TextAlignCenter

	head := nw.NewColumn(2, -1, s.title, nw.NewRow(16, 1, s.counts, s.hover))
	head.Layout.(*nw.Column).Wide = false
	tools := container.New(&toolLayout{}, s.bar.Flow, s.sort)
	body := container.NewStack(s.table.content, container.New(&nw.Middle{Width: 420}, s.nothing))
	s.page = container.New(&pageLayout{s}, head, s.cards.content, tools, body)
	s.content = container.NewStack(nw.NewInset(20, 24, 16, 24, s.page), s.empty.content)
	s.Retranslate()
	return s
}

// Content is the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Filter is what narrows the shelf now.
func (s *Screen) Filter() library.DocumentFilter { return s.filter }

// Shown loads what is stale.
func (s *Screen) Shown() {
	if s.stale {
		s.load()
	}
}

// LibraryChanged marks the shelf stale, and loads it where it is in view.
func (s *Screen) LibraryChanged(c screen.Change) {
	if c == screen.DocumentsChanged || c == screen.ThemesChanged {
		s.stale = true
		if s.content.Visible() {
			s.load()
		}
	}
}

// ShowTheme shows one theme, or with "" all documents.
func (s *Screen) ShowTheme(id string) {
	f := library.DocumentFilter{Sort: s.filter.Sort}
	if id != "" {
		f.Themes = []string{id}
	}
	s.table.list.ScrollToTop()
	s.SetFilter(f)
}

// SetFilter narrows the shelf.
func (s *Screen) SetFilter(f library.DocumentFilter) {
	s.filter = f
	s.load()
}

// load asks for everything in view. Answers that were overtaken are dropped.
func (s *Screen) load() {
	s.asked++
	number, f := s.asked, s.filter
	f.Limit = chunk
	var d data
	s.host.Go(func(ctx context.Context) error {
		st, err := s.lib.Stats(ctx)
		if err != nil {
			return err
		}
		list, err := s.lib.Documents(ctx, f)
		if err != nil {
			return err
		}
		d = data{loaded: true, filter: s.filterOf(f), stats: *st, list: *list}
		if d.facets, err = s.lib.DocumentFacets(ctx, s.filterOf(f)); err != nil {
			return err
		}
		d.years, err = s.lib.PublicationsByYear(ctx, s.filterOf(f))
		return err
	}, func(err error) {
		if number != s.asked {
			return
		}
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.stale = false
		s.more = false
		s.take(d)
	})
}

// take shows what was asked for. The document that was selected stays so wherever
// it stands now; where it left a list that is narrowed as before, the one that
// moved up to its row is selected, as whoever works down the list expects.
func (s *Screen) take(d data) {
	was, ok := s.chosen()
	row := s.table.list.Selected()
	narrowed := !reflect.DeepEqual(s.view.filter, d.filter)
	s.view = d
	if ok {
		i := slices.IndexFunc(d.list.Documents, func(x library.Document) bool { return x.ID == was.ID })
		if i < 0 && !narrowed {
			i = min(row, len(d.list.Documents)-1)
		}
		if i != row {
			s.table.list.Select(i)
		}
	}
	s.show()
}

// filterOf drops the limit, which counts must not know.
func (s *Screen) filterOf(f library.DocumentFilter) library.DocumentFilter {
	f.Limit, f.Offset = 0, 0
	return f
}

// next brings the next chunk of a long list.
func (s *Screen) next() {
	have := len(s.view.list.Documents)
	if s.more || have >= s.view.list.Total {
		return
	}
	s.more = true
	number, f := s.asked, s.filter
	f.Limit, f.Offset = chunk, have
	var list *library.DocumentList
	s.host.Go(func(ctx context.Context) (err error) {
		list, err = s.lib.Documents(ctx, f)
		return err
	}, func(err error) {
		if number != s.asked {
			return
		}
		if err != nil || len(list.Documents) == 0 {
			s.view.list.Total = have // ask no more
			if err != nil {
				s.host.Fail(err)
			}
			return
		}
		s.more = false
		s.view.list.Documents = append(s.view.list.Documents, list.Documents...)
		s.table.list.Refresh()
	})
}
