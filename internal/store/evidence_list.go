package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"naru/internal/evidence"
	"naru/internal/library"
)

// cardColumns are what cardOf reads; where the text stands is told only while the
// page still holds it there.
const cardColumns = `e.id, e.document, d.title, d.year, e.page, coalesce(p.label, ''),
	CASE WHEN substr(p.text, e.from_char + 1, e.to_char - e.from_char) = e.printed THEN e.from_char ELSE 0 END,
	CASE WHEN substr(p.text, e.from_char + 1, e.to_char - e.from_char) = e.printed THEN e.to_char ELSE 0 END,
	e.printed, e.sentence, e.said_when, e.value, e.upper, e.unit, e.bound, e.change, e.what, e.base, e.date, e.place, e.status, e.edited, e.own,
	coalesce(e.note, 0), e.changed, (SELECT coalesce(group_concat(term, ' '), '') FROM (SELECT term FROM evidence_term WHERE evidence = e.id ORDER BY term))`

const cardTables = ` FROM evidence e JOIN document d ON d.id = e.document LEFT JOIN page p ON p.id = e.document * 1048576 + e.page `

func cardOf(scan func(...any) error) (*library.Evidence, error) {
	var e library.Evidence
	var changed, terms string
	err := scan(&e.ID, &e.Document, &e.Title, &e.Year, &e.Page, &e.Label, &e.From, &e.To, &e.Printed, &e.Sentence, &e.When,
		&e.Value, &e.Upper, &e.Unit, &e.Bound, &e.Change, &e.What, &e.Base, &e.Date, &e.Place, &e.Status, &e.ByPerson, &e.Own, &e.Note, &changed, &terms)
	if err != nil {
		return nil, err
	}
	if e.Label == "" {
		e.Label = strconv.Itoa(e.Page)
	}
	e.Changed = parseStamp(changed)
	e.Terms = []library.TermID{}
	for _, t := range strings.Fields(terms) {
		e.Terms = append(e.Terms, library.TermID(t))
	}
	return &e, nil
}

func cardByID(ctx context.Context, tx *sql.Tx, id library.EvidenceID) (*library.Evidence, error) {
	e, err := cardOf(tx.QueryRowContext(ctx, `SELECT `+cardColumns+cardTables+`WHERE e.id = ? AND d.trashed IS NULL`, id).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, notFound("evidence", id)
	}
	return e, err
}

// Evidence implements library.EvidenceKeeper.
func (s *Store) Evidence(ctx context.Context, id library.EvidenceID) (card *library.Evidence, err error) {
	err = s.view(ctx, "read evidence", func(tx *sql.Tx) error {
		card, err = cardByID(ctx, tx, id)
		return err
	})
	return card, err
}

// filterCards gives the conditions of a filter within a part of the library, nil:
// all of it; without names a facet whose own choice is left aside.
func filterCards(f library.EvidenceFilter, within *evidence.Within, without string) where {
	w := where{{sql: "d.trashed IS NULL"}}
	if within != nil {
		var pages []int64
		for id, list := range within.Pages {
			for _, n := range list {
				pages = append(pages, pageID(id, n))
			}
		}
		if within.Pages == nil {
			w.add("e.document IN (SELECT value FROM json_each(?))", jsonList(within.Documents))
		} else {
			w.add("e.document * 1048576 + e.page IN (SELECT value FROM json_each(?))", jsonList(pages))
		}
	}
	if len(f.Statuses) > 0 && without != library.FacetStatus {
		w.add("e.status IN (SELECT value FROM json_each(?))", jsonList(f.Statuses))
	}
	if len(f.Units) > 0 && without != library.FacetUnit {
		w.add("e.unit IN (SELECT value FROM json_each(?))", jsonList(f.Units))
	}
	if len(f.Terms) > 0 && without != library.FacetTerm {
		w.add("e.id IN (SELECT evidence FROM evidence_term WHERE term IN (SELECT value FROM json_each(?)))", jsonList(f.Terms))
	}
	if len(f.Places) > 0 && without != library.FacetPlace {
		w.add("e.place IN (SELECT value FROM json_each(?))", jsonList(f.Places))
	}
	if without != library.FacetYear {
		if f.YearFrom > 0 {
			w.add("e.year >= ?", f.YearFrom)
		}
		if f.YearTo > 0 {
			w.add("e.year <= ? AND e.year > 0", f.YearTo)
		}
	}
	for _, n := range typedNeedles(f.Text) {
		w.add("instr(e.folded, ?) > 0", n)
	}
	return w
}

// EvidenceWithin lists the cards that a filter lets through within a part of the
// library; nil: all of it. The filter's scope is not looked at.
func (s *Store) EvidenceWithin(ctx context.Context, f library.EvidenceFilter, within *evidence.Within) (*library.EvidenceList, error) {
	list := &library.EvidenceList{Cards: []library.Evidence{}, Facets: library.Facets{}}
	err := s.view(ctx, "list evidence", func(tx *sql.Tx) error {
		cond, args := filterCards(f, within, "").build()
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM evidence e JOIN document d ON d.id = e.document WHERE `+cond, args...).Scan(&list.Total); err != nil {
			return err
		}
		limit := f.Limit
		if limit <= 0 {
			limit = -1
		}
		if err := each(ctx, tx, func(scan func(...any) error) error {
			e, err := cardOf(scan)
			if err == nil {
				list.Cards = append(list.Cards, *e)
			}
			return err
		}, `SELECT `+cardColumns+cardTables+`WHERE `+cond+` ORDER BY `+newestFirst+`, e.page, e.from_char, e.id LIMIT ? OFFSET ?`,
			append(args, limit, max(f.Offset, 0))...); err != nil {
			return err
		}
		return countCards(ctx, tx, f, within, list.Facets)
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// cardFacets count cards (%s is the condition), most first.
var cardFacets = []struct{ facet, sql string }{
	{library.FacetStatus, `SELECT e.status, count(*) AS n FROM evidence e JOIN document d ON d.id = e.document WHERE %s GROUP BY e.status ORDER BY n DESC, e.status`},
	{library.FacetUnit, `SELECT e.unit, count(*) AS n FROM evidence e JOIN document d ON d.id = e.document WHERE %s GROUP BY e.unit ORDER BY n DESC, e.unit`},
	{library.FacetPlace, `SELECT e.place, count(*) AS n FROM evidence e JOIN document d ON d.id = e.document WHERE %s AND e.place <> '' GROUP BY e.place ORDER BY n DESC, e.place`},
	{library.FacetYear, `SELECT CAST(e.year AS TEXT), count(*) AS n FROM evidence e JOIN document d ON d.id = e.document WHERE %s AND e.year > 0 GROUP BY e.year ORDER BY e.year DESC`},
	{library.FacetTerm, `SELECT t.term, count(*) AS n FROM evidence_term t JOIN evidence e ON e.id = t.evidence JOIN document d ON d.id = e.document WHERE %s GROUP BY t.term ORDER BY n DESC, t.term`},
}

func countCards(ctx context.Context, tx *sql.Tx, f library.EvidenceFilter, within *evidence.Within, into library.Facets) error {
	for _, q := range cardFacets {
		cond, args := filterCards(f, within, q.facet).build()
		counts := []library.FacetCount{}
		if err := each(ctx, tx, func(scan func(...any) error) error {
			var c library.FacetCount
			err := scan(&c.ID, &c.Count)
			counts = append(counts, c)
			return err
		}, fmt.Sprintf(q.sql, cond), args...); err != nil {
			return fmt.Errorf("count by %s: %w", q.facet, err)
		}
		into[q.facet] = counts
	}
	return nil
}
