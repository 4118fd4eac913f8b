package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// Link links two documents, and ends what was offered of them.
func (s *Store) Link(ctx context.Context, kind library.OfferKind, a, b library.DocumentID, auto bool) error {
	return s.update(ctx, "link documents", func(tx *sql.Tx) error {
		if a == b {
			return &library.Error{Code: library.Invalid, Args: map[string]any{"itself": a}, Err: fmt.Errorf("document %d is linked to itself", a)}
		}
		for _, id := range []library.DocumentID{a, b} {
			if err := requireDocument(ctx, tx, id); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM offer WHERE one = ? AND other = ?`, min(a, b), max(a, b)); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO document_link (one, other, kind, auto, made) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (one, other) DO UPDATE SET kind = excluded.kind, auto = excluded.auto`, min(a, b), max(a, b), kind, auto, s.stampNow())
		return err
	})
}

// Unlink ends a link; it is not made again by itself.
func (s *Store) Unlink(ctx context.Context, a, b library.DocumentID) error {
	return s.update(ctx, "end a link", func(tx *sql.Tx) error {
		links, err := linksOf(ctx, tx, a)
		if err != nil {
			return err
		}
		for _, l := range links {
			if l.to != b {
				continue
			}
			if _, err := tx.ExecContext(ctx, `DELETE FROM document_link WHERE one = ? AND other = ?`, l.one, l.other); err != nil {
				return err
			}
			return s.settleOffer(ctx, tx, l.kind, a, b, offerDismissed)
		}
		return notFound("link", b)
	})
}

// link is a row of the table, and the document at its other end as it is today.
type link struct {
	one, other, to library.DocumentID
	kind           library.OfferKind
	auto           bool
}

// linksOf reads the links of a document and of those that went into it.
func linksOf(ctx context.Context, tx *sql.Tx, id library.DocumentID) ([]link, error) {
	var out []link
	err := each(ctx, tx, func(scan func(...any) error) error {
		var l link
		err := scan(&l.one, &l.other, &l.kind, &l.auto, &l.to)
		out = append(out, l)
		return err
	}, `WITH RECURSIVE mine (id) AS (SELECT ? UNION SELECT m.source FROM merged m JOIN mine ON m.target = mine.id)
		SELECT l.one, l.other, l.kind, l.auto, l.other FROM document_link l WHERE l.one IN (SELECT id FROM mine)
		UNION SELECT l.one, l.other, l.kind, l.auto, l.one FROM document_link l WHERE l.other IN (SELECT id FROM mine)`, id)
	if err != nil {
		return nil, err
	}
	kept := out[:0]
	seen := map[library.DocumentID]bool{id: true}
	for _, l := range out {
		if l.to, err = mergedInto(ctx, tx, l.to); err != nil {
			return nil, err
		}
		if !seen[l.to] {
			seen[l.to] = true
			kept = append(kept, l)
		}
	}
	return kept, nil
}

// DocumentLinks lists the documents that one is linked to, those in the trash left
// out.
func (s *Store) DocumentLinks(ctx context.Context, id library.DocumentID) ([]library.DocumentLink, error) {
	out := []library.DocumentLink{}
	err := s.view(ctx, "list links", func(tx *sql.Tx) error {
		if err := requireDocument(ctx, tx, id); err != nil {
			return err
		}
		links, err := linksOf(ctx, tx, id)
		if err != nil {
			return err
		}
		for _, l := range links {
			if err := requireDocument(ctx, tx, l.to); library.CodeOf(err) == library.NotFound {
				continue
			}
			all, err := documentsByID(ctx, tx, []library.DocumentID{l.to}, false)
			if err != nil {
				return err
			}
			for _, d := range all {
				out = append(out, library.DocumentLink{Kind: l.kind, Document: d, Auto: l.auto})
			}
		}
		return nil
	})
	return out, err
}

// LinkedEditions lists the pairs of documents that are linked as editions of one in
// different languages, those in the trash aside.
func (s *Store) LinkedEditions(ctx context.Context) ([][2]library.DocumentID, error) {
	var out [][2]library.DocumentID
	err := s.view(ctx, "read language editions", func(tx *sql.Tx) error {
		var pairs [][2]library.DocumentID
		if err := each(ctx, tx, func(scan func(...any) error) error {
			var p [2]library.DocumentID
			err := scan(&p[0], &p[1])
			pairs = append(pairs, p)
			return err
		}, `SELECT one, other FROM document_link WHERE kind = ? ORDER BY one, other`, library.OfferEdition); err != nil {
			return err
		}
		out = nil
		seen := map[[2]library.DocumentID]bool{}
		for _, p := range pairs {
			there := true
			for k := range p {
				id, err := mergedInto(ctx, tx, p[k])
				if err != nil {
					return err
				}
				p[k] = id
				err = requireDocument(ctx, tx, id)
				if err != nil && library.CodeOf(err) != library.NotFound {
					return err
				}
				there = there && err == nil
			}
			if there && p[0] != p[1] && !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
		return nil
	})
	return out, err
}
