package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"naru/internal/library"
)

// setLabels gives pages the printed numbers that a person corrected, one a page; with
// none, those that were read stand again.
func setLabels(ctx context.Context, tx *sql.Tx, id library.DocumentID, labels []string) error {
	given, read, err := givenLabels(ctx, tx, id)
	if err != nil {
		return err
	}
	if len(labels) == 0 {
		if given == nil {
			return nil
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM page_label WHERE document = ?`, id); err != nil {
			return err
		}
		return relabel(ctx, tx, id, read)
	}
	there, err := pageLabels(ctx, tx, id)
	if err != nil {
		return err
	}
	if len(labels) != len(there) {
		return library.Errorf(library.Invalid, "%d numbers for %d pages", len(labels), len(there))
	}
	if given == nil {
		read = there
	}
	return keepLabels(ctx, tx, id, labels, read)
}

// carryLabels lets the printed numbers that a person corrected stand on the pages that
// were read anew, of which there may be more or fewer now.
func carryLabels(ctx context.Context, tx *sql.Tx, id library.DocumentID, pages []library.Page) error {
	given, _, err := givenLabels(ctx, tx, id)
	if err != nil || given == nil {
		return err
	}
	var read []string
	for _, p := range pages {
		read = append(read, p.Label)
	}
	given = given[:min(len(given), len(read))]
	given = append(given, read[len(given):]...)
	for k := range pages {
		pages[k].Label = given[k]
	}
	return keepLabels(ctx, tx, id, given, read)
}

func keepLabels(ctx context.Context, tx *sql.Tx, id library.DocumentID, given, read []string) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO page_label (document, given, read) VALUES (?, ?, ?)
		ON CONFLICT (document) DO UPDATE SET given = excluded.given, read = excluded.read`, id, jsonList(given), jsonList(read)); err != nil {
		return err
	}
	return relabel(ctx, tx, id, given)
}

// givenLabels are the printed numbers that a person corrected, nil if they did not, and
// those that were read.
func givenLabels(ctx context.Context, tx *sql.Tx, id library.DocumentID) (given, read []string, err error) {
	var a, b string
	err = tx.QueryRowContext(ctx, `SELECT given, read FROM page_label WHERE document = ?`, id).Scan(&a, &b)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil, nil
	}
	if err == nil {
		err = errors.Join(json.Unmarshal([]byte(a), &given), json.Unmarshal([]byte(b), &read))
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read corrected page numbers: %w", err)
	}
	return given, read, nil
}

// pageLabels lists the printed numbers of all pages.
func pageLabels(ctx context.Context, tx *sql.Tx, id library.DocumentID) ([]string, error) {
	return collect[string](ctx, tx, `SELECT label FROM page WHERE document = ? ORDER BY number`, id)
}
