package search

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/page/task"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// saved keeps searches: what stands on the screen while the box is empty, and at
// the side of the window.
type saved struct {
	s       *Screen
	lib     library.SavedSearches // nil: not offered
	list    []library.SavedSearch
	loading task.Newest

	inView library.SavedSearchID       // whose results are shown; 0: none's
	fresh  map[library.DocumentID]bool // what was new in them when they were asked for

	rows     *nw.RowList
	content  *fyne.Container
	examples *fyne.Container
	caption  *nw.Text
}

func newSaved(s *Screen, lib library.SavedSearches) *saved {
	v := &saved{s: s, lib: lib}
	v.loading.Host = s.host
	v.rows = nw.NewRowList()
	v.rows.Length = func() int { return len(v.list) }
	v.rows.Height = savedRowHeight
	v.rows.Create = func() fyne.CanvasObject { return newSavedRow(v) }
	v.rows.Update = func(i int, o fyne.CanvasObject) { o.(*savedRow).set(v.list[i]) }
	v.rows.OnOpened = func(i int) { v.run(v.list[i].ID) }
	v.rows.OnSecondary = func(i int, at fyne.Position) { v.menu(v.list[i], at) }
	v.rows.OnKey = s.key
	v.examples = nw.NewFlow()
	v.caption = nw.NewCaption("")
	foot := nw.NewInset(10, 16, 12, 16, nw.NewColumn(6, -1, v.caption, v.examples))
	v.content = nw.NewColumn(0, 0, v.rows, nw.NewLine(), foot)
	v.content.Hide()
	return v
}

// load reads the list again and counts what is new, in the background.
func (v *saved) load() {
	if v.lib == nil {
		return
	}
	var list []library.SavedSearch
	v.loading.Run(func(ctx context.Context) (err error) {
		list, err = v.lib.SavedSearches(ctx)
		return err
	}, func(err error) {
		if err != nil {
			v.s.host.Fail(err)
			return
		}
		v.list = list
		v.s.show()
		if v.s.opt.OnSaved != nil {
			v.s.opt.OnSaved()
		}
	})
}

func (v *saved) retranslate() { v.show() }

// show draws the list.
func (v *saved) show() {
	p := v.s.host.P()
	v.caption.SetText(p.T("search.examples"))
	v.examples.RemoveAll()
	for _, key := range examples {
		q := p.T(key)
		v.examples.Add(nw.NewChip(q, nw.Outline, func() { v.s.SearchFor(q) }))
	}
	v.rows.Refresh()
	v.content.Refresh()
}

// focus moves the keyboard into the list where it is shown.
func (v *saved) focus() {
	if !v.content.Visible() || len(v.list) == 0 {
		return
	}
	v.s.host.Window().Canvas().Focus(v.rows)
	if v.rows.Selected() < 0 {
		v.rows.Select(0)
	}
}

// leave hears that another query is typed.
func (v *saved) leave() {
	if v.inView == 0 {
		return
	}
	v.inView, v.fresh = 0, nil
	if v.s.opt.OnSaved != nil {
		v.s.opt.OnSaved()
	}
}

// run asks a saved search again, in its order and with its facets, and marks
// what came since it was last looked at.
func (v *saved) run(id library.SavedSearchID) {
	i := slices.IndexFunc(v.list, func(o library.SavedSearch) bool { return o.ID == id })
	if i < 0 {
		return
	}
	one := v.list[i]
	v.s.box.SetText(one.Query)
	v.s.complete.hide()
	r := one.Request()
	r.Limit = v.s.request.Limit
	v.s.request = r
	v.inView, v.fresh = one.ID, nil
	v.s.now()
	var fresh []library.DocumentID
	v.s.host.Go(func(ctx context.Context) (err error) {
		fresh, err = v.lib.SearchSeen(ctx, id)
		return err
	}, func(err error) {
		if err != nil {
			v.s.host.Fail(err)
			return
		}
		if v.inView == id {
			v.fresh = map[library.DocumentID]bool{}
			for _, d := range fresh {
				v.fresh[d] = true
			}
			v.s.list.Refresh()
		}
		v.load()
	})
}

// present gives the saved search that asks what is asked now; nil for none.
func (v *saved) present() *library.SavedSearch {
	for i := range v.list {
		if asksTheSame(v.list[i].Request(), v.s.request) {
			return &v.list[i]
		}
	}
	return nil
}

func asksTheSame(a, b library.SearchRequest) bool {
	plain := func(r library.SearchRequest) library.SearchRequest {
		r.Query = strings.Join(strings.Fields(r.Query), " ")
		if r.Sort == library.SortRelevance {
			r.Sort = ""
		}
		return r
	}
	a, b = plain(a), plain(b)
	f, g := a.Filter, b.Filter
	return a.Query == b.Query && a.Sort == b.Sort && a.Exact == b.Exact && sameSet(a.Without, b.Without) &&
		sameSet(f.Themes, g.Themes) && sameSet(f.Series, g.Series) && sameSet(f.Languages, g.Languages) && sameSet(f.Kinds, g.Kinds) &&
		sameSet(f.People, g.People) && sameSet(f.Tags, g.Tags) && sameSet(f.Terms, g.Terms) && f.YearFrom == g.YearFrom && f.YearTo == g.YearTo &&
		f.Untitled == g.Untitled && f.NoText == g.NoText && f.Wanted == g.Wanted
}

func sameSet[T ~string](a, b []T) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// press is the button: it saves the search in view, or offers what can be done
// with the one that it is.
func (v *saved) press() {
	if one := v.present(); one != nil {
		b := v.s.head.keep
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		v.menu(*one, at.AddXY(0, b.Size().Height+4))
		return
	}
	v.save()
}

// menu offers what can be done with a saved search.
func (v *saved) menu(one library.SavedSearch, at fyne.Position) {
	p := v.s.host.P()
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(p.T("search.saved.rename"), func() { v.rename(one) }),
		fyne.NewMenuItem(p.T("search.saved.remove"), func() { v.remove(one) }),
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), v.s.host.Window().Canvas(), at)
}

// save asks for a name and keeps the search in view under it.
func (v *saved) save() {
	if v.lib == nil || v.s.result == nil {
		return
	}
	p, r := v.s.host.P(), v.s.request
	v.askName(p.T("search.saved.title"), p.T("search.saved.text"), r.Query, func(name string) {
		var id library.SavedSearchID
		v.change(func(ctx context.Context) error {
			one, err := v.lib.SaveSearch(ctx, name, r)
			if err == nil {
				name, id = one.Name, one.ID
			}
			return err
		}, func() {
			if asksTheSame(r, v.s.request) {
				v.inView, v.fresh = id, nil
			}
			v.s.host.Say(p.T("search.saved.done", message.Args{"name": name}), nil)
		})
	})
}

func (v *saved) rename(one library.SavedSearch) {
	p := v.s.host.P()
	v.askName(p.T("search.saved.rename"), "", one.Name, func(name string) {
		v.change(func(ctx context.Context) error { return v.lib.RenameSearch(ctx, one.ID, name) }, func() {})
	})
}

// remove forgets a saved search, and offers to bring it back with what is new in it.
func (v *saved) remove(one library.SavedSearch) {
	p := v.s.host.P()
	v.change(func(ctx context.Context) error { return v.lib.RemoveSearch(ctx, one.ID) }, func() {
		if v.inView == one.ID {
			v.leave()
		}
		v.s.host.Did(p.T("search.saved.removed", message.Args{"name": one.Name}), func() {
			v.change(func(ctx context.Context) error { return v.lib.RestoreSearch(ctx, one) }, func() {})
		}, func() { v.remove(one) })
	})
}

// change does something to the list and reads it again.
func (v *saved) change(work func(ctx context.Context) error, done func()) {
	v.s.host.Go(work, func(err error) {
		if err != nil {
			v.s.host.Fail(err)
			return
		}
		done()
		v.load()
	})
}

// LoadSaved reads the saved searches, for the first time.
func (s *Screen) LoadSaved() { s.saved.load() }

// Saved lists the saved searches, for the side of the window.
func (s *Screen) Saved() []library.SavedSearch { return s.saved.list }

// SavedInView gives the saved search whose results are shown; 0 for none.
func (s *Screen) SavedInView() library.SavedSearchID { return s.saved.inView }

// RunSaved asks a saved search again.
func (s *Screen) RunSaved(id library.SavedSearchID) { s.saved.run(id) }

// SaveSearch keeps the search in view, under a name that is asked for.
func (s *Screen) SaveSearch() { s.saved.save() }
