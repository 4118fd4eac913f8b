package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"naru/internal/library"
)

// cell is one thing that is known of people and can be put back: what it was, and
// what it became. Nil is nothing at all.
type cell struct {
	What     string             `json:"what"`
	Person   library.PersonID   `json:"person,omitempty"`
	Document library.DocumentID `json:"document,omitempty"`
	Name     string             `json:"name,omitempty"`
	Other    string             `json:"other,omitempty"`
	Was      *string            `json:"was"`
	Now      *string            `json:"now"`
}

// Cells.
const (
	cellPerson      = "person"      // Person is there, by this name
	cellName        = "name"        // what tells Person from others
	cellHangul      = "hangul"      // names to prefer
	cellLatin       = "latin"       //
	cellKind        = "kind"        //
	cellMerged      = "merged"      // whom Person was merged into
	cellOwner       = "owner"       // whom Name stands for
	cellNamesake    = "namesake"    // whom it stands for in Document
	cellApart       = "apart"       // Name and Other are of two people
	cellAffiliation = "affiliation" // the row of Person (its id) as JSON
)

// keys gives the conditions that find a cell, and what they bind.
func (c cell) keys() (table, column, where string, args []any) {
	switch c.What {
	case cellPerson, cellName:
		return "person", "name", "id = ?", []any{c.Person}
	case cellHangul, cellLatin, cellKind, cellMerged:
		return "person", c.What, "id = ?", []any{c.Person}
	case cellOwner:
		return "person_name", "person", "name = ?", []any{c.Name}
	case cellNamesake:
		return "person_namesake", "person", "document = ? AND name = ?", []any{c.Document, c.Name}
	case cellApart:
		return "person_apart", "one", "one = ? AND other = ?", []any{c.Name, c.Other}
	}
	return "person_affiliation", `json_object('person', person, 'organisation', organisation, 'post', post, 'from', from_date, 'to', to_date, 'note', note)`,
		"id = ?", []any{c.Person}
}

// read gives what a cell holds.
func (c cell) read(ctx context.Context, tx *sql.Tx) (*string, error) {
	table, column, where, args := c.keys()
	var value sql.NullString
	err := tx.QueryRowContext(ctx, `SELECT CAST(`+column+` AS TEXT) FROM `+table+` WHERE `+where, args...).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) || err == nil && !value.Valid {
		return nil, nil
	}
	return &value.String, err
}

// affiliationRow is a noted affiliation as its cell holds it.
type affiliationRow struct {
	Person       library.PersonID `json:"person"`
	Organisation string           `json:"organisation"`
	Post         string           `json:"post"`
	From         string           `json:"from"`
	To           string           `json:"to"`
	Note         string           `json:"note"`
}

// write puts a value into a cell.
func (c cell) write(ctx context.Context, tx *sql.Tx, value *string) error {
	table, column, where, args := c.keys()
	var err error
	switch {
	case value == nil && c.What != cellMerged:
		_, err = tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE `+where, args...)
	case c.What == cellPerson:
		_, err = tx.ExecContext(ctx, `INSERT INTO person (id, name, root) VALUES (?1, ?2, ?1)`, c.Person, *value)
	case c.What == cellOwner:
		_, err = tx.ExecContext(ctx, `INSERT INTO person_name (name, person) VALUES (?1, CAST(?2 AS INTEGER))
			ON CONFLICT (name) DO UPDATE SET person = excluded.person`, c.Name, *value)
	case c.What == cellNamesake:
		_, err = tx.ExecContext(ctx, `INSERT INTO person_namesake (document, name, person) VALUES (?1, ?2, CAST(?3 AS INTEGER))
			ON CONFLICT (document, name) DO UPDATE SET person = excluded.person`, c.Document, c.Name, *value)
	case c.What == cellApart:
		_, err = tx.ExecContext(ctx, `INSERT INTO person_apart (one, other) VALUES (?, ?)`, c.Name, c.Other)
	case c.What == cellAffiliation:
		var a affiliationRow
		if err := json.Unmarshal([]byte(*value), &a); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO person_affiliation (id, person, organisation, post, from_date, to_date, note)
			VALUES (?, ?, ?, ?, ?, ?, ?)`, c.Person, a.Person, a.Organisation, a.Post, a.From, a.To, a.Note)
	default:
		_, err = tx.ExecContext(ctx, `UPDATE `+table+` SET `+column+` = ? WHERE `+where, append([]any{value}, args...)...)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", c.What, err)
	}
	return nil
}

// people lists whom a cell concerns.
func (c cell) people() []library.PersonID {
	var out []library.PersonID
	switch c.What {
	case cellPerson, cellMerged:
		out = append(out, c.Person)
	case cellOwner, cellNamesake:
	default:
		return nil
	}
	for _, v := range []*string{c.Was, c.Now} {
		var id library.PersonID
		if v == nil || c.What == cellPerson {
			continue
		}
		if _, err := fmt.Sscan(*v, &id); err == nil {
			out = append(out, id)
		}
	}
	return out
}
