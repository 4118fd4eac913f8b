package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// Codes of problems.
const (
	ProblemDatabase  = "database"   // SQLite finds its own structure broken
	ProblemReference = "reference"  // a row speaks of one that is not there
	ProblemIndex     = "index"      // the search index and the tables disagree
	ProblemPageCount = "page_count" // a document has not the pages it says
)

// Check looks the library over: structure, references, and whether the search
// index holds a row for every page, note and document and was made with this
// Naru's analysis. No problems: an empty list.
func (s *Store) Check(ctx context.Context) ([]library.Problem, error) {
	c := &checkup{s: s, problems: []library.Problem{}}
	// A connection of its own: FTS5 checks itself against what a connection
	// remembers of the index, and one that has seen an older state finds faults
	// that are not there.
	db := s.freshReader()
	defer db.Close()
	err := transact(ctx, db, func(tx *sql.Tx) error {
		for _, look := range []func(context.Context, *sql.Tx) error{c.structure, c.references, c.indexed, c.upToDate, c.counted, c.pages} {
			if err := look(ctx, tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, mapError("check the library", err)
	}
	return c.problems, nil
}

// checkup gathers what is found.
type checkup struct {
	s        *Store
	problems []library.Problem
}

func (c *checkup) found(code, repair, format string, args ...any) {
	c.problems = append(c.problems, library.Problem{Code: code, What: fmt.Sprintf(format, args...), Repair: repair})
}

// structure has SQLite look at its file, and its indexes at themselves.
func (c *checkup) structure(ctx context.Context, tx *sql.Tx) error {
	lines, err := collect[string](ctx, tx, `PRAGMA integrity_check(20)`)
	for _, line := range lines {
		if line != "ok" {
			c.found(ProblemDatabase, "restore", "%s", line)
		}
	}
	return err
}

func (c *checkup) references(ctx context.Context, tx *sql.Tx) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var table, parent string
		var row sql.NullInt64
		var key int
		if err := scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		c.found(ProblemReference, "restore", "row %d of %s speaks of a %s that is not there", row.Int64, table, parent)
		return nil
	}, `PRAGMA foreign_key_check`)
}

// indexed compares tables with their indexes, which have one row in a shadow table for
// each indexed one.
func (c *checkup) indexed(ctx context.Context, tx *sql.Tx) error {
	for _, table := range []string{"page", "note", "document"} {
		var rows, indexed, without int
		if err := tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM `+table+`), (SELECT count(*) FROM `+table+`_fts_docsize),
			(SELECT count(*) FROM `+table+` WHERE id NOT IN (SELECT id FROM `+table+`_fts_docsize))`).
			Scan(&rows, &indexed, &without); err != nil {
			return err
		}
		if rows != indexed || without != 0 {
			c.found(ProblemIndex, "reindex", "%d of %d in %s are indexed, %d are not", indexed, rows, table, without)
		}
	}
	return nil
}

// upToDate tells whether this Naru's analysis and vocabulary made the index.
func (c *checkup) upToDate(ctx context.Context, tx *sql.Tx) error {
	outdated, err := isOutdated(ctx, tx)
	if err != nil {
		return err
	}
	if outdated {
		c.found(ProblemIndex, "reindex", "the index was made with another analysis of text")
	}
	due, err := c.s.termsDue(ctx, tx)
	if len(due) > 0 {
		c.found(ProblemIndex, "reindex", "in %d documents policy terms were looked for with another vocabulary", len(due))
	}
	return err
}

// counted compares how much text documents are said to have with their pages.
func (c *checkup) counted(ctx context.Context, tx *sql.Tx) error {
	var wrong int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document d LEFT JOIN document_text t ON t.document = d.id
		WHERE (coalesce(t.pages, 0), coalesce(t.bytes, 0)) <> (SELECT count(*), coalesce(sum(bytes), 0) FROM page p WHERE p.document = d.id)`).
		Scan(&wrong)
	if wrong > 0 {
		c.found(ProblemIndex, "reindex", "the text of %d documents is counted wrong", wrong)
	}
	return err
}

func (c *checkup) pages(ctx context.Context, tx *sql.Tx) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var id int64
		var says, has int
		if err := scan(&id, &says, &has); err != nil {
			return err
		}
		c.found(ProblemPageCount, "restore", "document %d says %d pages and has %d", id, says, has)
		return nil
	}, `SELECT d.id, d.pages, (SELECT count(*) FROM page p WHERE p.document = d.id) AS has FROM document d WHERE d.pages <> has`)
}
