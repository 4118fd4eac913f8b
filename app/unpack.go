package app

import (
	"context"

	"naru/app/page/unpack"
	"naru/app/screen"
	"naru/app/words"
	"naru/internal/library"
)

// PlaceUnpack is the review of what a report lists. It is not listed at the side:
// one comes to it from a report.
const PlaceUnpack = "unpack"

// newUnpack makes the screen on which a report is looked through; nil: there is
// nothing that unpacks.
func newUnpack(w *Window) *unpack.Screen {
	if w.deps.Unpacker == nil {
		return nil
	}
	return unpack.New(w, unpack.Library{Documents: w.deps.Documents, Unpacker: w.deps.Unpacker, Contradictions: w.deps.Contradictions})
}

// ShowListed shows what a report lists.
func (w *Window) ShowListed(id library.DocumentID) {
	if w.unpack == nil {
		return
	}
	w.GoTo(PlaceUnpack)
	w.unpack.Open(id)
	w.rebuildMenus()
}

// ShowContradictions shows where sources disagree about what a report lists, or
// (0) about anything.
func (w *Window) ShowContradictions(id library.DocumentID) {
	if w.unpack == nil {
		return
	}
	w.GoTo(PlaceUnpack)
	w.unpack.OpenContradictions(id)
	w.rebuildMenus()
}

// unpackActions are offered wherever one is: what the document that is open
// lists, and where sources disagree.
func (w *Window) unpackActions() []screen.Action {
	if w.unpack == nil {
		return nil
	}
	out := []screen.Action{}
	if r, ok := w.reader.(interface{ Document() library.DocumentID }); ok && (w.current == PlaceReader || w.current == PlaceSearch) {
		id := r.Document()
		out = append(out, screen.Action{Key: "unpack.action.lists", Menu: "menu.reader", Run: func() { w.ShowListed(id) }, Disabled: id == 0})
	}
	if w.deps.Contradictions != nil {
		out = append(out, screen.Action{Key: "unpack.action.contradictions", Menu: "menu.go", Run: func() { w.ShowContradictions(0) }})
	}
	return out
}

// watchReports offers to look through a report that was just imported.
func (w *Window) watchReports() {
	if w.unpack == nil || w.deps.Importer == nil {
		return
	}
	w.stops = append(w.stops, w.deps.Importer.WatchItems(func(i library.ImportItem) {
		if i.Status == library.ImportImported && i.Document != 0 {
			w.do(func() {
				w.reports = append(w.reports, i.Document)
				if !w.running { // told after the import's end
					w.offerListed()
				}
			})
		}
	}))
}

// mostOffered is how many of the documents imported last are looked at for what
// they list.
const mostOffered = 20

// offerListed says what the last report lists that was imported, if one was, with
// a way to look through it.
func (w *Window) offerListed() {
	ids := w.reports
	w.reports = nil // those of an import with failures are offered with the next, or above the report
	if len(ids) == 0 || w.unpack == nil {
		return
	}
	ids = ids[max(0, len(ids)-mostOffered):]
	var doc *library.Document
	var found library.UnpackedCounts
	w.Go(func(ctx context.Context) error {
		for k := len(ids) - 1; k >= 0; k-- {
			c, err := w.deps.Unpacker.Lists(ctx, ids[k])
			if err != nil || c.All() == 0 {
				continue // it may be in the trash by now
			}
			found = c
			doc, err = w.deps.Documents.Document(ctx, ids[k])
			return err
		}
		return nil
	}, func(err error) {
		if err != nil || doc == nil || w.ctx.Err() != nil {
			return
		}
		w.foot.offer(func() said {
			p := w.P()
			args := words.Listed(p, found)
			args["title"] = words.Title(p, *doc)
			return said{text: p.T("unpack.imported", args), label: p.T("unpack.notice.review")}
		}, func() { w.ShowListed(doc.ID) })
	})
}
