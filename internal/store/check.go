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
// Naru's analysis. No problems: an empty
// list.
func (s *Store) Check(ctx context.Context) ([]library.Problem, error) {
	problems := []library.Problem{}
	found := func(code, repair, format string, args ...any) {
		problems = append(problems, library.Problem{Code: code, What: fmt.Sprintf(format, args...), Repair: repair})
	}
	// A connection of its own: FTS5 checks itself against what a connection
	// remembers of the index, and one that has seen an older state finds faults
	// that are not there.
	db := s.freshReader()
	defer db.Close()
	err := transact(ctx, db, func(tx *sql.Tx) error {
		structure, err := collect[string](ctx, tx, `PRAGMA integrity_check(20)`)
		if err != nil {
			return err
		}
		for _, line := range structure {
			if line != "ok" {
				found(ProblemDatabase, "restore", "%s", line)
			}
		}
		err = each(ctx, tx, func(scan func(...any) error) error {
			var table, parent string
			var row sql.NullInt64
			var key int
			if err := scan(&table, &row, &parent, &key); err != nil {
				return err
			}
			found(ProblemReference, "restore", "row %d of %s speaks of a %s that is not there", row.Int64, table, parent)
			return nil
		}, `PRAGMA foreign_key_check`)
		if err != nil {
			return err
		}
		for _, table := range []string{"page", "note", "document"} {
			// The shadow table has one row for each indexed one.
			var rows, indexed, without int
			if err := tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM `+table+`), (SELECT count(*) FROM `+table+`_fts_docsize),
				(SELECT count(*) FROM `+table+` WHERE id NOT IN (SELECT id FROM `+table+`_fts_docsize))`).
				Scan(&rows, &indexed, &without); err != nil {
				return err
			}
			if rows != indexed || without != 0 {
				found(ProblemIndex, "reindex", "%d of %d in %s are indexed, %d are not", indexed, rows, table, without)
			}
		}
		outdated, err := isOutdated(ctx, tx)
		if err != nil {
			return err
		}
		if outdated {
			found(ProblemIndex, "reindex", "the index was made with another analysis of text")
		}
		due, err := s.termsDue(ctx, tx)
		if err != nil {
			return err
		}
		if len(due) > 0 {
			found(ProblemIndex, "reindex", "in %d documents policy terms were looked for with another vocabulary", len(due))
		}
		var uncounted int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM document d LEFT JOIN document_text t ON t.document = d.id
			WHERE (coalesce(t.pages, 0), coalesce(t.bytes, 0)) <> (SELECT count(*), coalesce(sum(bytes), 0) FROM page p WHERE p.document = d.id)`).
			Scan(&uncounted); err != nil {
			return err
		}
		if uncounted > 0 {
			found(ProblemIndex, "reindex", "the text of %d documents is counted wrong", uncounted)
		}
		return each(ctx, tx, func(scan func(...any) error) error {
			var id int64
			var says, has int
			if err := scan(&id, &says, &has); err != nil {
				return err
			}
			found(ProblemPageCount, "restore", "document %d says %d pages and has %d", id, says, has)
			return nil
		}, `SELECT d.id, d.pages, (SELECT count(*) FROM page p WHERE p.document = d.id) AS has FROM document d WHERE d.pages <> has`)
	})
	if err != nil {
		return nil, mapError("check the library", err)
	}
	return problems, nil
}
