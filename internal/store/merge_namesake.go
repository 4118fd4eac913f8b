package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// carriedNamesake is whom a document was told to mean by a name that two people
// share.
type carriedNamesake struct {
	Name   string           `json:"name"`
	Person library.PersonID `json:"person"`
}

// carryNamesakes lets the other document mean by a name whom this one was told to
// mean, unless it was told itself.
func (c *carried) carryNamesakes(ctx context.Context, tx *sql.Tx, target, source *library.Document) error {
	err := each(ctx, tx, func(scan func(...any) error) error {
		var n carriedNamesake
		err := scan(&n.Name, &n.Person)
		c.Namesakes = append(c.Namesakes, n)
		return err
	}, `SELECT s.name, s.person FROM person_namesake s WHERE s.document = ?
		AND s.name NOT IN (SELECT name FROM person_namesake WHERE document = ?) ORDER BY s.name`, source.ID, target.ID)
	if err != nil {
		return err
	}
	for _, n := range c.Namesakes {
		if _, err := tx.ExecContext(ctx, `INSERT INTO person_namesake (document, name, person) VALUES (?, ?, ?)`, target.ID, n.Name, n.Person); err != nil {
			return err
		}
	}
	return c.reattachNamesakes(ctx, tx)
}

// namesakesBack takes away what went along, unless a person told otherwise since.
func (c *carried) namesakesBack(ctx context.Context, tx *sql.Tx, target library.DocumentID) error {
	for _, n := range c.Namesakes {
		if _, err := tx.ExecContext(ctx, `DELETE FROM person_namesake WHERE document = ? AND name = ? AND person = ?`, target, n.Name, n.Person); err != nil {
			return err
		}
	}
	return c.reattachNamesakes(ctx, tx)
}

// reattachNamesakes gives credits to whom the names stand for now.
func (c *carried) reattachNamesakes(ctx context.Context, tx *sql.Tx) error {
	if len(c.Namesakes) == 0 {
		return nil
	}
	var people []library.PersonID
	for _, n := range c.Namesakes {
		people = append(people, n.Person)
	}
	return reattach(ctx, tx, people)
}

// dropCarried takes a namesake out of the documents into which its own one went.
func (c cell) dropCarried(ctx context.Context, tx *sql.Tx) error {
	if c.Now == nil {
		return nil
	}
	_, err := tx.ExecContext(ctx, `WITH RECURSIVE ahead (id) AS (SELECT target FROM merged WHERE source = ?1
			UNION SELECT m.target FROM merged m JOIN ahead a ON m.source = a.id)
		DELETE FROM person_namesake WHERE name = ?2 AND person = CAST(?3 AS INTEGER) AND document IN (SELECT id FROM ahead)`, c.Document, c.Name, *c.Now)
	return err
}
