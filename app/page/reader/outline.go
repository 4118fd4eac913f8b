package reader

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/app/widget"
	"naru/internal/library"
)

// outline is the Contents tab: the document's headings as a tree. A heading
// goes to its page.
type outline struct {
	r        *Reader
	headings []library.Heading
	children map[string][]string // ids are indices of headings; "" is the root
	here     string              // the heading that the page shown stands under; "": none
	tree     *fw.Tree
	none     *fw.Label
	content  *fyne.Container
}

func newOutline(r *Reader) *outline {
	o := &outline{r: r, none: fw.NewLabel("")}
	o.none.Wrapping = fyne.TextWrapWord
	o.tree = fw.NewTree(
		func(id string) []string { return o.children[id] },
		func(id string) bool { return len(o.children[id]) > 0 },
		func(bool) fyne.CanvasObject {
			title := widget.NewText("").Shrinking()
			page := widget.NewCaption("")
			return widget.NewRow(8, 0, title, page)
		},
		func(id string, _ bool, c fyne.CanvasObject) {
			h := o.heading(id)
			row := c.(*fyne.Container).Objects
			title, page := row[0].(*widget.Text), row[1].(*widget.Text)
			title.SetBold(h.Level <= 1)
			title.SetColor(theme.ColorInk)
			if id == o.here {
				title.SetColor(theme.ColorAccent)
			}
			title.SetText(h.Title)
			page.SetText("")
			if h.Page > 0 {
				page.SetText(o.r.printed(h.Page))
			}
			c.Refresh()
		})
	o.tree.OnSelected = func(id string) {
		o.tree.UnselectAll()
		if h := o.heading(id); h.Page > 0 {
			r.showTab(tabPage)
			r.goTo(h.Page, 0)
		} else if o.tree.IsBranch(id) {
			o.tree.ToggleBranch(id)
		}
	}
	o.content = container.NewStack()
	return o
}

func (o *outline) heading(id string) library.Heading {
	if i, err := strconv.Atoi(id); err == nil && i >= 0 && i < len(o.headings) {
		return o.headings[i]
	}
	return library.Heading{}
}

// openUpTo is the number of headings below which the whole tree stands open.
const openUpTo = 60

func (o *outline) set(headings []library.Heading) {
	o.headings, o.children, o.here = headings, childrenOf(headings), ""
	if len(headings) == 0 {
		o.content.Objects = []fyne.CanvasObject{widget.NewInset(8, 8, 8, 8, container.NewVBox(o.none))}
	} else {
		o.content.Objects = []fyne.CanvasObject{widget.NewInset(6, 8, 6, 4, o.tree)}
	}
	o.tree.CloseAllBranches()
	if len(headings) <= openUpTo {
		o.tree.OpenAllBranches()
	}
	o.tree.Refresh()
	o.tree.ScrollToTop()
	o.content.Refresh()
}

func (o *outline) retranslate() {
	o.none.SetText(o.r.host.P().T("reader.contents.none"))
}

// shown marks where one is, and fetches the printed page numbers, which the tree
// shows.
func (o *outline) shown() {
	o.find()
	if o.r.doc == nil || len(o.headings) == 0 || o.r.labels != nil {
		return
	}
	o.r.withLabels(func(err error) {
		if err == nil { // else places in the file stand
			o.tree.Refresh()
		}
	})
}

// find marks the last heading that stands at or before the page shown, and
// brings it into view with those above it opened: in a long document one would
// look for it among hundreds.
func (o *outline) find() {
	was := o.here
	o.here = ""
	best := 0
	for i, h := range o.headings {
		if h.Page > 0 && h.Page <= o.r.number && h.Page >= best {
			o.here, best = strconv.Itoa(i), h.Page
		}
	}
	if o.here == "" || o.here == was {
		o.tree.Refresh()
		return
	}
	parents := parentsOf(o.children)
	for id := parents[o.here]; id != ""; id = parents[id] {
		o.tree.OpenBranch(id)
	}
	o.tree.Refresh()
	o.tree.ScrollTo(o.here)
}

// parentsOf turns a tree around: what each heading hangs on.
func parentsOf(children map[string][]string) map[string]string {
	parents := map[string]string{}
	for parent, ids := range children {
		for _, id := range ids {
			parents[id] = parent
		}
	}
	return parents
}

// printed is the printed number of a page, its place where that is not known.
func (r *Reader) printed(page int) string {
	if page >= 1 && page <= len(r.labels) && r.labels[page-1] != "" {
		return r.labels[page-1]
	}
	return strconv.Itoa(page)
}

// childrenOf turns levels into a tree. A level may be skipped: a heading hangs
// on the last one above it that is higher.
func childrenOf(headings []library.Heading) map[string][]string {
	children := map[string][]string{}
	type open struct {
		level int
		id    string
	}
	path := []open{{level: -1 << 30}}
	for i, h := range headings {
		for path[len(path)-1].level >= h.Level {
			path = path[:len(path)-1]
		}
		id := strconv.Itoa(i)
		parent := path[len(path)-1].id
		children[parent] = append(children[parent], id)
		path = append(path, open{h.Level, id})
	}
	return children
}
