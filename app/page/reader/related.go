package reader

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/task"
	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// mostRelated is how many documents the Related tab lists.
const mostRelated = 20

// related is the Related tab: documents that have to do with the one that is
// open, or pages like the passage that was selected, with the reasons.
type related struct {
	r        *Reader
	passage  string             // "": the document as a whole
	of       library.DocumentID // whose list this is; 0: of none yet
	list     []library.Related
	labels   []string // printed numbers of their pages
	failure  error
	looking  task.Newest
	title    *widget.Text
	back     *widget.Button
	head     *fyne.Container
	sentence *widget.Paragraph
	rows     *widget.RowList
	body     *fyne.Container
	content  fyne.CanvasObject
}

func newRelated(r *Reader) *related {
	l := &related{r: r}
	l.looking.Host = r.host
	l.title = widget.NewStyled("", theme.ColorInk, theme.SizeStrong, true).Shrinking()
	l.back = widget.NewButton("", widget.Small, func() { l.look("") })
	l.head = widget.NewInset(10, 14, 6, 16, widget.NewRow(8, 0, l.title, l.back))
	l.sentence = widget.NewParagraph("")
	l.rows = widget.NewRowList()
	l.rows.Bar = true
	l.rows.Length = func() int { return len(l.list) }
	l.rows.Height = relatedHeight
	l.rows.Create = func() fyne.CanvasObject { return newRelatedRow(l) }
	l.rows.Update = func(i int, o fyne.CanvasObject) { o.(*relatedRow).set(l.list[i], l.labels[i]) }
	l.rows.OnOpened = l.open
	l.body = container.NewStack()
	l.content = container.NewBorder(l.head, nil, nil, nil, l.body)
	l.show()
	return l
}

// forget lets go of what was found: another document is opened.
func (l *related) forget() {
	l.looking.Drop()
	l.passage, l.of, l.list, l.failure = "", 0, nil, nil
	l.show()
}

// stale looks again when the tab is shown next: documents came or went.
func (l *related) stale() {
	if l.passage == "" {
		l.of = 0
		if l.r.tab == tabRelated {
			l.shown()
		}
	}
}

// leave stops looking for a passage of a page that was left meanwhile.
func (l *related) leave() {
	if l.passage != "" && l.looking.Running() {
		l.forget()
	}
}

// shown looks for what is related to the document, unless that was done.
func (l *related) shown() {
	if d := l.r.doc; d != nil && l.of != d.ID && !l.looking.Running() {
		l.look("")
	}
}

// look fills the list for a passage, or for the whole document.
func (l *related) look(passage string) {
	r := l.r
	if r.doc == nil || r.lib.Related == nil {
		return
	}
	id := r.doc.ID
	l.passage, l.of, l.list, l.failure = passage, 0, nil, nil
	var list []library.Related
	var labels []string
	l.looking.Run(func(ctx context.Context) (err error) {
		if passage == "" {
			list, err = r.lib.Related.Related(ctx, id, mostRelated)
		} else {
			list, err = r.lib.Related.MoreLike(ctx, passage, id, mostRelated)
		}
		labels = r.labelsOf(ctx, list)
		return err
	}, func(err error) {
		l.of, l.list, l.labels, l.failure = id, list, labels, err
		l.show()
	})
	l.show()
}

// labelsOf gives the printed numbers of pages that were found, their places where
// none can be had; "" for whole documents.
func (r *Reader) labelsOf(ctx context.Context, list []library.Related) []string {
	out := make([]string, len(list))
	for i, found := range list {
		if found.Page == 0 {
			continue
		}
		out[i] = strconv.Itoa(found.Page)
		if page, err := r.lib.Documents.Page(ctx, found.Document.ID, found.Page); err == nil && page.Label != "" {
			out[i] = page.Label
		}
	}
	return out
}

// show draws the list, or says why there is none.
func (l *related) show() {
	p := l.r.host.P()
	l.title.SetText(p.T("related.title"))
	if l.passage != "" {
		l.title.SetText(p.T("related.passage", message.Args{"passage": shortened(oneLine(l.passage), 60)}))
	}
	l.back.SetText(p.T("related.back"))
	l.back.Hidden = l.passage == ""
	words := ""
	switch {
	case l.looking.Running():
		words = p.T("related.looking")
	case l.failure != nil:
		words = p.Err(l.failure)
	case len(l.list) == 0 && l.passage != "":
		words = p.T("related.none_like")
	case len(l.list) == 0:
		words = p.T("related.none")
	}
	l.sentence.SetText(words)
	l.body.Objects = []fyne.CanvasObject{widget.NewInset(2, 16, 8, 16, container.NewVBox(l.sentence))}
	if words == "" {
		l.body.Objects = []fyne.CanvasObject{l.rows}
		l.rows.Select(-1)
		l.rows.Refresh()
		l.rows.ScrollToTop()
	}
	l.head.Refresh()
	l.body.Refresh()
}

// open shows a document of the list, a page with the words that it shares.
func (l *related) open(i int) {
	if i < 0 || i >= len(l.list) {
		return
	}
	found := l.list[i]
	request := library.SearchRequest{}
	if found.Page > 0 {
		request.Query = sharedWords(found.Because)
	}
	l.r.showTab(tabPage)
	l.r.host.OpenPage(found.Document.ID, found.Page, request)
}

// sharedWords makes a query of the terms and words that two texts share.
func sharedWords(causes []library.RelatedCause) string {
	var out []string
	for _, c := range causes {
		if c.Kind == "term" || c.Kind == "word" {
			out = append(out, `"`+strings.ReplaceAll(c.Text, `"`, "")+`"`)
		}
	}
	return strings.Join(out, " OR ")
}

// ShowRelated shows what has to do with the document.
func (r *Reader) ShowRelated() { r.showTab(tabRelated) }

// MoreLikeThis looks for pages like the text that is selected.
func (r *Reader) MoreLikeThis() {
	passage := strings.TrimSpace(r.selection())
	if r.doc == nil || r.lib.Related == nil {
		return
	}
	if passage == "" {
		r.host.Say(r.host.P().T("related.select"), nil)
		return
	}
	r.related.look(passage)
	r.showTab(tabRelated)
}
