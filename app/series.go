package app

import (
	"context"
	"slices"

	"naru/app/page/series"
	"naru/app/screen"
	"naru/app/words"
	"naru/internal/library"
	"naru/internal/message"
)

// newSeries makes the screen of the series.
func newSeries(w *Window) *series.Screen {
	s := series.New(w, w.deps.Records)
	s.AddFile = w.AddFileTo
	return s
}

// series is the screen of the series, where there is one.
func (w *Window) series() (*series.Screen, bool) {
	s, ok := w.place(PlaceSeries).screen.(*series.Screen)
	return s, ok
}

// ShowSeries shows a series by its id or one of its names.
func (w *Window) ShowSeries(idOrName string) {
	if s, ok := w.series(); ok {
		w.GoTo(PlaceSeries)
		s.Open(idOrName)
	}
}

// ShowOffers shows what seems to belong together and waits for a person.
func (w *Window) ShowOffers() {
	if s, ok := w.series(); ok {
		w.GoTo(PlaceSeries)
		s.ShowOffers()
		w.rebuildMenus()
	}
}

// AddFileTo asks for the file of a record and brings it in.
func (w *Window) AddFileTo(record library.DocumentID) {
	var d *library.Document
	w.Go(func(ctx context.Context) (err error) {
		d, err = w.deps.Documents.Document(ctx, record)
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		p := w.P()
		w.picker.File(p.T("series.pick_file", message.Args{"title": words.Title(p, *d)}), nil, func(path string) {
			if path == "" {
				return
			}
			w.bringing()
			w.bringing = w.Doing(w.P().T("series.bringing"))
			w.Go(func(ctx context.Context) error { return w.deps.Records.AddFile(ctx, record, path) }, nil)
		})
	})
}

// watchRecords tells what was tied by itself, with a way back, and that something
// waits to be confirmed.
func (w *Window) watchRecords() {
	if w.deps.Records == nil {
		return
	}
	waiting := 0
	w.stops = append(w.stops, w.deps.Records.WatchRecords(func(c library.RecordsChange) {
		w.do(func() {
			if w.ctx.Err() != nil {
				return
			}
			more := c.Offers > waiting
			waiting = c.Offers
			w.recordsChanged(c, more)
		})
	}))
}

func (w *Window) recordsChanged(c library.RecordsChange, more bool) {
	switch {
	case len(c.Merged) > 0:
		if r, ok := w.reader.(interface {
			Follow(from, into library.DocumentID)
		}); ok {
			for _, m := range c.Merged {
				r.Follow(m.From.ID, m.Into)
			}
		}
		w.Changed(screen.DocumentsChanged)
		w.tellTied(c.Merged)
	case more:
		w.foot.offer(func() said {
			return said{text: w.P().T("series.waiting", message.Args{"count": c.Offers}), label: w.P().T("series.show_waiting")}
		}, w.ShowOffers)
		if s, ok := w.series(); ok {
			s.LibraryChanged(screen.DocumentsChanged)
		}
	}
}

// tellTied says what was tied, or is whole by now, with ways to untie it and to tie it again.
func (w *Window) tellTied(merges []library.Merge) {
	w.bringing()
	p := w.P()
	said := "series.tied"
	if !slices.ContainsFunc(merges, func(m library.Merge) bool { return m.Kind != library.OfferVersion }) {
		said = "series.whole"
	}
	told := p.T(said+"_many", message.Args{"count": len(merges)})
	if len(merges) == 1 {
		told = p.T(said, message.Args{"title": words.Title(p, merges[0].From)})
	}
	w.Did(told, func() { w.untie(merges) }, func() { w.tieAgain(merges) })
}

// tieAgain ties what was taken apart.
func (w *Window) tieAgain(merges []library.Merge) {
	var again []library.Merge
	w.Go(func(ctx context.Context) error {
		for _, m := range merges {
			one, err := w.deps.Records.Merge(ctx, m.Into, m.From.ID)
			if err != nil {
				return err
			}
			again = append(again, *one)
		}
		return nil
	}, func(err error) {
		if err != nil {
			w.Fail(err)
		}
		w.Changed(screen.DocumentsChanged)
		if len(again) > 0 {
			w.tellTied(again)
		}
	})
}

// untie takes apart what was tied, the last first.
func (w *Window) untie(merges []library.Merge) {
	w.Go(func(ctx context.Context) error {
		for k := len(merges) - 1; k >= 0; k-- {
			if err := w.deps.Records.Unmerge(ctx, merges[k].ID); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			w.Fail(err)
		}
		w.Changed(screen.DocumentsChanged)
	})
}
