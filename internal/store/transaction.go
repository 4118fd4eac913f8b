package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"naru/internal/library"
)

// update runs f in one writing transaction: all of it is kept, or nothing.
func (s *Store) update(ctx context.Context, doing string, f func(tx *sql.Tx) error) error {
	if s.write == nil {
		return library.Errorf(library.Permission, "%s: the library is open for reading only", doing)
	}
	return mapError(doing, transact(ctx, s.write, f))
}

// view runs f over one unchanging state of the library.
func (s *Store) view(ctx context.Context, doing string, f func(tx *sql.Tx) error) error {
	return mapError(doing, transact(ctx, s.read, f))
}

func transact(ctx context.Context, db *sql.DB, f func(tx *sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after Commit it does nothing
	err = f(tx)
	if err == nil {
		err = tx.Commit()
	}
	// A cancelled transaction says what it was doing, or that it is over; the
	// reason counts.
	if err != nil && ctx.Err() != nil {
		return fmt.Errorf("%w (%w)", ctx.Err(), err)
	}
	return err
}

// each runs a query and calls f for every row.
func each(ctx context.Context, tx *sql.Tx, f func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// collect reads a query of one column.
func collect[T any](ctx context.Context, tx *sql.Tx, query string, args ...any) ([]T, error) {
	var out []T
	err := each(ctx, tx, func(scan func(...any) error) error {
		var v T
		if err := scan(&v); err != nil {
			return err
		}
		out = append(out, v)
		return nil
	}, query, args...)
	return out, err
}

// jsonList binds a list as one value, to be opened with json_each: no limit on
// its length, and one prepared statement for all lengths.
func jsonList[T any](values []T) string {
	if len(values) == 0 {
		return "[]"
	}
	b, err := json.Marshal(values)
	if err != nil { // strings and numbers always marshal
		return "[]"
	}
	return string(b)
}

// stampLayout sorts as text and keeps the order of what was saved within a
// second.
const stampLayout = "2006-01-02T15:04:05.000000Z"

func stamp(t time.Time) string { return t.UTC().Format(stampLayout) }

func (s *Store) stampNow() string { return stamp(s.now()) }

// parseStamp is forgiving: a time that cannot be read is unknown.
func parseStamp(text string) time.Time {
	t, err := time.Parse(stampLayout, text)
	if err != nil {
		return time.Time{}
	}
	return t
}
