package reader

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
)

// Reader shows one document.
type Reader struct {
	host  screen.Host
	lib   Library
	clock pace.Clock

	doc     *library.Document
	request library.SearchRequest
	marked  *marked       // what is shown of a page instead of hits; nil: nothing
	number  int           // the page shown, from 1
	page    *library.Page // nil while it is fetched
	labels  []string      // printed numbers of all pages; nil until asked for
	hits    hitList
	hit     int   // which of the page's hits one is at, -1: none
	wanted  place // the hit to be at once the page is there
	gone    gone  // what was read until it left the library

	opening, paging, counting, noting, themes, renewing task.Newest

	header  *header
	bar     *bar
	picture *picture
	text    *textView
	notice  *notice
	outline *outline
	about   *about
	related *related
	note    *notePanel

	tab     tab
	body    *fyne.Container
	split   *sideSplit
	pair    *pair
	empty   *widget.Text
	root    *fyne.Container
	stack   *fyne.Container // header, bar and body, one under the other
	content fyne.CanvasObject
}

var (
	_ screen.Screen   = (*Reader)(nil)
	_ screen.Listener = (*Reader)(nil)
)

// New makes a reader with nothing open. A zero clock is the system's.
func New(host screen.Host, lib Library, clock pace.Clock) *Reader {
	r := &Reader{host: host, lib: lib, clock: clock.OrSystem(fyne.Do), hit: -1}
	for _, n := range []*task.Newest{&r.opening, &r.paging, &r.counting, &r.noting, &r.themes, &r.renewing} {
		n.Host = host
	}
	r.header = newHeader(r)
	r.bar = newBar(r)
	r.picture = newPicture(r)
	r.text = newTextView()
	r.text.onSelected = func() { r.selectedOn(false) }
	r.text.onCopy = r.Copy
	r.text.onKey = r.TypedKey
	r.text.onMenu = r.offer
	for _, w := range []*widget.Scroller{r.text.scroll, r.picture.view.Scroller} {
		w.Now, w.OnBeyond = r.clock.Now, r.turnOn
	}
	r.notice = newNotice(r)
	r.outline = newOutline(r)
	r.about = newAbout(r)
	r.related = newRelated(r)
	r.note = newNotePanel(r)
	r.pair = newPair(r)
	r.split = newSideSplit(r.picture.content, r.note.content, noteBeside, .74, .68)
	r.body = container.NewStack()
	r.empty = widget.NewStyled("", theme.ColorMuted, theme.SizeBody, false)
	r.empty.Align = fyne.TextAlignCenter
	r.empty.Shrink = true
	r.root = container.NewStack()
	// A column gives the width first: header and bar may need a second line.
	r.stack = widget.NewColumn(0, 5, r.header.content, widget.NewLine(), r.bar.content, widget.NewLine(), r.notice.content, r.body)
	r.content = container.NewStack(widget.NewBox(theme.ColorPanel), r.root)
	r.Retranslate()
	r.showTab(tabPage)
	r.rebuild()
	return r
}

// Content is the reader.
func (r *Reader) Content() fyne.CanvasObject { return r.content }

// Shown takes in what was written elsewhere meanwhile.
func (r *Reader) Shown() {
	if r.doc != nil {
		r.note.load()
		r.about.loadTaught()
	}
}

// Document is the document that is open, 0 for none.
func (r *Reader) Document() library.DocumentID {
	if r.doc == nil {
		return 0
	}
	return r.doc.ID
}

// Title is that of the document that is open, "" for none.
func (r *Reader) Title() string {
	if r.doc == nil {
		return ""
	}
	return words.Title(r.host.P(), *r.doc)
}

// turned tells that another document is open, or is called otherwise.
func (r *Reader) turned() {
	if r.lib.Turned != nil {
		r.lib.Turned()
	}
}

// Page is the number of the page shown, from 1.
func (r *Reader) Page() int { return r.number }

// Open shows a page of a document with the hits of a query. Page 0: the first
// page with a hit, else where the document was read last, else the first.
func (r *Reader) Open(id library.DocumentID, page int, request library.SearchRequest) {
	r.openWith(id, page, request, nil)
}

func (r *Reader) openWith(id library.DocumentID, page int, request library.SearchRequest, m *marked) {
	r.Flush()
	if r.doc != nil && r.doc.ID == id {
		r.opening.Drop()
		same := sameSearch(r.request, request) && m == nil && r.marked == nil
		r.request, r.marked = request, m
		if page == 0 {
			page = r.number
		}
		if !same {
			r.hits, r.hit, r.page = hitList{}, -1, nil // its marks are others now
		}
		r.goTo(page, 0)
		if !same {
			r.countHits()
		}
		return
	}
	var doc *library.Document
	r.opening.Run(func(ctx context.Context) (err error) {
		if doc, err = r.lib.Documents.Document(ctx, id); err != nil {
			return err
		}
		if page == 0 && request.Query != "" {
			if pages, err := r.lib.Searcher.HitPages(ctx, id, request); err == nil && len(pages) > 0 {
				page = pages[0]
			}
		}
		if page == 0 {
			page = r.lastRead(ctx, id)
		}
		return nil
	}, func(err error) {
		if err != nil {
			r.host.Fail(err)
			return
		}
		r.open(doc, page, request, m)
	})
}

// open takes over a document that was fetched.
func (r *Reader) open(doc *library.Document, page int, request library.SearchRequest, m *marked) {
	r.Flush()
	r.doc, r.request, r.marked, r.gone = doc, request, m, gone{}
	r.hits, r.hit, r.labels, r.page = hitList{}, -1, nil, nil
	r.picture.forget()
	r.outline.set(doc.Contents)
	r.about.set(doc)
	r.related.forget()
	r.rebuild()
	if doc.Pages == 0 {
		r.withoutFile()
		return
	}
	r.pair.recall()
	r.goTo(page, 0)
	r.countHits()
}

// withoutFile shows a record that has no file: what is known about it, and on
// the other tabs that there is nothing to read.
func (r *Reader) withoutFile() {
	r.number = 0
	r.note.leave()
	r.text.set(nil, nil)
	r.picture.view.Page.SetSentence(r.host.P().T("reader.no_file"))
	r.showTab(tabAbout)
}

// Close shows nothing, after what was typed is saved.
func (r *Reader) Close() {
	r.Flush()
	r.opening.Drop()
	r.paging.Drop()
	r.related.forget()
	r.doc, r.page, r.number = nil, nil, 0
	r.rebuild()
}

// goTo shows a page and makes its nth hit the current one (-1: the last).
func (r *Reader) goTo(number, nth int) {
	if r.doc == nil || r.doc.Pages == 0 {
		return
	}
	number = min(max(number, 1), r.doc.Pages)
	r.wanted = place{number, nth}
	if r.page != nil && r.number == number && !r.paging.Running() {
		r.showHits()
		return
	}
	r.note.leave()
	r.related.leave()
	r.number, r.hit = number, -1
	r.bar.refresh()
	r.picture.turn()
	id, request, shown := r.doc.ID, r.request, r.marked
	var page *library.Page
	var marks [][2]int
	r.paging.Run(func(ctx context.Context) (err error) {
		if page, err = r.lib.Documents.Page(ctx, id, number); err != nil {
			return err
		}
		switch {
		case request.Query != "":
			marks = r.lib.Searcher.Mark(request, page.Text)
		case shown != nil && shown.page == number:
			marks, nth = shown.on(page.Text)
		}
		return nil
	}, func(err error) {
		if err != nil {
			r.page = nil
			r.text.set(nil, nil)
			r.picture.fail(err)
			return
		}
		if shown != nil && request.Query == "" {
			r.wanted = place{number, nth}
		}
		r.page = page
		r.text.set(page, marks)
		r.notice.refresh()
		r.picture.show(page, marks)
		r.bar.refresh()
		r.note.load()
		r.showHits()
		r.rememberPage()
	})
}

// showHits marks the hit that is wanted on the page shown.
func (r *Reader) showHits() {
	n := len(r.text.hits)
	r.hit = min(r.wanted.nth, n-1)
	if r.wanted.nth < 0 {
		r.hit = n - 1
	}
	r.text.setCurrent(r.hit)
	r.picture.setCurrent(r.hit)
	r.header.refresh()
}

// countHits finds all hits of the document in the background.
func (r *Reader) countHits() {
	if r.request.Query == "" {
		r.counting.Drop()
		r.header.refresh()
		return
	}
	id, request := r.doc.ID, r.request
	var found hitList
	r.counting.Run(func(ctx context.Context) (err error) {
		found, err = findHits(ctx, r.lib, id, request)
		return err
	}, func(err error) {
		if err == nil { // without a count the hits of each page still show
			r.hits = found
		}
		r.header.refresh()
	})
}

// NextHit and PreviousHit go through the hits of the whole document.
func (r *Reader) NextHit() { r.stepHit(hitList.after) }

// PreviousHit goes back by one hit.
func (r *Reader) PreviousHit() { r.stepHit(hitList.before) }

func (r *Reader) stepHit(step func(hitList, place) (place, bool)) {
	if r.doc == nil {
		return
	}
	from := place{r.number, r.hit}
	if r.paging.Running() {
		from = r.wanted // the page on its way will show it: keys pressed quickly are counted all
	}
	if to, ok := step(r.hits, from); ok {
		if r.tab != tabPage && r.tab != tabText {
			r.showTab(tabPage)
		}
		r.goTo(to.page, to.nth)
	}
}

// TurnPage goes forward or back by pages.
func (r *Reader) TurnPage(by int) {
	if r.doc != nil {
		r.goTo(r.number+by, 0)
		if by != 0 {
			r.picture.view.Top()
		}
	}
}

// turnOn turns the page where the wheel goes on at its end: forward to the next
// page's top, back to the foot of the one before.
func (r *Reader) turnOn(by int) {
	if r.doc == nil || r.number+by < 1 || r.number+by > r.doc.Pages {
		return
	}
	r.TurnPage(by)
	if by < 0 {
		r.picture.view.Bottom()
		r.text.bottom()
	}
}

// LibraryChanged takes in what changed elsewhere.
func (r *Reader) LibraryChanged(c screen.Change) {
	if r.doc == nil {
		r.comeBack(c)
		return
	}
	switch c {
	case screen.NotesChanged:
		r.note.load()
	case screen.ThemesChanged:
		r.about.reload()
	case screen.DocumentsChanged:
		r.related.stale()
		r.notice.forgetListed()
		r.notice.refresh()
		r.renew()
		r.about.reload()
	}
}

// Flush saves what was typed, before it returns. The window calls it on closing.
func (r *Reader) Flush() { r.note.flush() }

// rebuild shows the reader, or a sentence while nothing is open.
func (r *Reader) rebuild() {
	r.turned()
	if r.doc == nil {
		r.root.Objects = []fyne.CanvasObject{container.NewCenter(widget.NewSized(r.empty, func() fyne.Size {
			return fyne.NewSize(theme.Scaled(300), theme.Scaled(24))
		}))}
		r.root.Refresh()
		return
	}
	if len(r.root.Objects) != 1 || r.root.Objects[0] != r.stack {
		r.root.Objects = []fyne.CanvasObject{r.stack}
	}
	r.header.refresh()
	r.bar.refresh()
	r.notice.refresh()
	r.root.Refresh()
}
