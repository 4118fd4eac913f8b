package workspace

import (
	"context"
	"fmt"

	"naru/assets"
	"naru/internal/catalog"
	"naru/internal/catalog/unpack"
	"naru/internal/classify"
	"naru/internal/library"
	"naru/internal/store"
	"naru/internal/vocabulary"
)

var _ library.Unpacker = (*Workspace)(nil)

// Unpack implements library.Unpacker.
func (w *Workspace) Unpack(ctx context.Context, id library.DocumentID) (*library.Unpacked, error) {
	d, err := w.Documents.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	u, err := w.unpack(ctx, d)
	if err != nil {
		return nil, err
	}
	documents, events, err := w.store.AcceptedPlaces(ctx, id)
	if err != nil {
		return nil, err
	}
	for k, r := range u.Records {
		u.Records[k].Accepted = documents[r.Place]
	}
	for _, list := range [][]library.ListedEvent{u.Courses, u.Events} {
		for k, e := range list {
			list[k].Accepted = events[e.Place]
		}
	}
	return u, nil
}

// unpack finds what a report lists and names the places of it.
func (w *Workspace) unpack(ctx context.Context, report *library.Document) (*library.Unpacked, error) {
	pages, err := w.Documents.Pages(ctx, report.ID)
	if err != nil {
		return nil, err
	}
	u := unpack.Unpack(pages, report.Year)
	label := func(page int) string {
		if page < 1 || page > len(pages) {
			return ""
		}
		return pages[page-1].Label
	}
	for k := range u.Records {
		u.Records[k].Label = label(u.Records[k].Page)
	}
	for _, list := range [][]library.ListedEvent{u.Courses, u.Events} {
		for k := range list {
			list[k].Label = label(list[k].Page)
		}
	}
	namePlaces(&u)
	return &u, nil
}

// namePlaces names the places of all that has none.
func namePlaces(u *library.Unpacked) {
	places := store.Places{}
	for k := range u.Records {
		if r := &u.Records[k]; r.Place == "" {
			r.Place = places.OfRecord(*r)
		}
	}
	for _, list := range []struct {
		course bool
		events []library.ListedEvent
	}{{true, u.Courses}, {false, u.Events}} {
		for k := range list.events {
			if e := &list.events[k]; e.Place == "" {
				e.Place = places.OfEvent(list.course, *e)
			}
		}
	}
}

// Lists implements library.Unpacker.
func (w *Workspace) Lists(ctx context.Context, id library.DocumentID) (library.UnpackedCounts, error) {
	d, err := w.Documents.Document(ctx, id)
	if err != nil || !unpack.Worthwhile(d) {
		return library.UnpackedCounts{}, err
	}
	u, err := w.unpack(ctx, d)
	if err != nil {
		return library.UnpackedCounts{}, err
	}
	return u.Counts(), nil
}

// AcceptUnpacked implements library.Unpacker. Themes are given by title, abstract
// and contents, as to any document.
func (w *Workspace) AcceptUnpacked(ctx context.Context, id library.DocumentID, chosen library.Unpacked) (library.UnpackedCounts, error) {
	report, err := w.Documents.Document(ctx, id)
	if err != nil {
		return library.UnpackedCounts{}, err
	}
	printed, err := w.unpack(ctx, report)
	if err != nil {
		return library.UnpackedCounts{}, err
	}
	taxonomy, err := openAsset(assets.Taxonomy, vocabulary.LoadTaxonomy)
	if err != nil {
		return library.UnpackedCounts{}, fmt.Errorf("load the taxonomy: %w", err)
	}
	classifier := classify.New(taxonomy)
	namePlaces(&chosen)
	said := byPlace(printed.Records, func(r library.ListedRecord) string { return r.Place })
	var documents []store.ListedDocument
	for _, r := range chosen.Records {
		d := r.Document(report, catalog.KindOfSeries(r.Series))
		var contents []string
		for _, h := range r.Contents {
			contents = append(contents, h.Title)
		}
		d.Themes = classifier.Classify(d.Title, d.Abstract, contents)
		documents = append(documents, store.ListedDocument{Document: d, Page: r.Page, Place: r.Place, Said: printedOr(said, r.Place, r)})
	}
	rows, err := listedRows(printed, chosen)
	if err != nil {
		return library.UnpackedCounts{}, err
	}
	counts, err := w.store.AcceptListed(ctx, id, documents, rows)
	if err == nil && counts.Records > 0 {
		w.records.Poke()
	}
	return counts, err
}

// listedRows are the courses and events chosen, each with what the report says.
func listedRows(printed *library.Unpacked, chosen library.Unpacked) ([]store.ListedRow, error) {
	place := func(e library.ListedEvent) string { return e.Place }
	var rows []store.ListedRow
	for _, list := range []struct {
		course          bool
		printed, chosen []library.ListedEvent
	}{{true, printed.Courses, chosen.Courses}, {false, printed.Events, chosen.Events}} {
		said := byPlace(list.printed, place)
		for _, e := range list.chosen {
			if flaw := e.Flaw(); flaw != "" {
				return nil, &library.Error{Code: library.Invalid, Args: map[string]any{"event_" + flaw: e.Title}}
			}
			rows = append(rows, store.ListedRow{ListedEvent: e, Course: list.course, Said: printedOr(said, e.Place, e)})
		}
	}
	return rows, nil
}

func byPlace[T any](list []T, place func(T) string) map[string]T {
	m := make(map[string]T, len(list))
	for _, v := range list {
		m[place(v)] = v
	}
	return m
}

// printedOr is what the report says at a place; for a place it has not, what was
// chosen.
func printedOr[T any](said map[string]T, place string, chosen T) T {
	if v, ok := said[place]; ok {
		return v
	}
	return chosen
}

// UndoUnpack implements library.Unpacker.
func (w *Workspace) UndoUnpack(ctx context.Context, id library.DocumentID, places ...string) (library.UnpackUndone, error) {
	if _, err := w.Documents.Document(ctx, id); err != nil {
		return library.UnpackUndone{}, err
	}
	return w.store.UndoListed(ctx, id, places...)
}

// Accepted implements library.Unpacker.
func (w *Workspace) Accepted(ctx context.Context, id library.DocumentID) (library.UnpackedCounts, error) {
	return w.store.Accepted(ctx, id)
}
