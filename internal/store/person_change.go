package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"naru/internal/library"
)

// maxLeads bounds how far merging may lead; more is a ring.
const maxLeads = 1000

// peopleEdit is a change to people while it is made: every cell is noted as it
// was before it is written.
type peopleEdit struct {
	ctx   context.Context
	tx    *sql.Tx
	cells []cell
}

// set writes a cell.
func (e *peopleEdit) set(c cell, value *string) error {
	was, err := c.read(e.ctx, e.tx)
	if err != nil {
		return err
	}
	if was != nil && value != nil && *was == *value || was == nil && value == nil {
		return nil
	}
	c.Was, c.Now = was, value
	e.cells = append(e.cells, c)
	return c.write(e.ctx, e.tx, value)
}

func (e *peopleEdit) setText(c cell, value string) error { return e.set(c, &value) }

func (e *peopleEdit) setID(c cell, id library.PersonID) error { return e.set(c, idText(id)) }

func idText(id library.PersonID) *string {
	s := strconv.FormatInt(int64(id), 10)
	return &s
}

// newPerson makes someone, told from others by a name or, where that is taken, by
// the name with a number.
func (e *peopleEdit) newPerson(name string) (library.PersonID, error) {
	free, err := freeName(e.ctx, e.tx, name)
	if err != nil {
		return 0, err
	}
	r, err := e.tx.ExecContext(e.ctx, `INSERT INTO person (name) VALUES (?)`, free)
	if err != nil {
		return 0, err
	}
	n, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	if _, err := e.tx.ExecContext(e.ctx, `UPDATE person SET root = id WHERE id = ?`, n); err != nil {
		return 0, err
	}
	id := library.PersonID(n)
	e.cells = append(e.cells, cell{What: cellPerson, Person: id, Now: &free})
	return id, nil
}

// freeName gives a name that tells nobody else.
func freeName(ctx context.Context, tx *sql.Tx, name string) (string, error) {
	free := name
	for n := 2; ; n++ {
		taken, err := collect[int64](ctx, tx, `SELECT id FROM person WHERE name = ?`, free)
		if err != nil || len(taken) == 0 {
			return free, err
		}
		free = fmt.Sprintf("%s (%d)", name, n)
	}
}

// changed is what a change is told by.
type changed struct {
	what          string
	person, other library.PersonID
	detail        string
}

// changePeople makes a change, brings what is derived in line with it, and keeps
// it to be undone. Where nothing changed the id is 0.
func (s *Store) changePeople(ctx context.Context, doing string, f func(e *peopleEdit) (changed, error)) (library.PersonChangeID, error) {
	var id library.PersonChangeID
	err := s.update(ctx, doing, func(tx *sql.Tx) error {
		e := &peopleEdit{ctx: ctx, tx: tx}
		c, err := f(e)
		if err != nil || len(e.cells) == 0 {
			return err
		}
		if err := realign(ctx, tx, e.cells); err != nil {
			return err
		}
		before, err := json.Marshal(e.cells)
		if err != nil {
			return err
		}
		r, err := tx.ExecContext(ctx, `INSERT INTO person_change (what, person, other, detail, before, made) VALUES (?, ?, ?, ?, ?, ?)`,
			c.what, c.person, c.other, c.detail, string(before), s.stampNow())
		if err != nil {
			return err
		}
		n, err := r.LastInsertId()
		id = library.PersonChangeID(n)
		return err
	})
	return id, err
}

// realign brings roots, credits and index in line with cells that were written.
func realign(ctx context.Context, tx *sql.Tx, cells []cell) error {
	var people []library.PersonID
	for _, c := range cells {
		people = append(people, c.people()...)
	}
	if len(people) == 0 {
		return nil
	}
	slices.Sort(people)
	people = slices.Compact(people)
	touched := slices.Clone(people)
	for _, id := range people {
		before, err := collect[library.PersonID](ctx, tx, `SELECT root FROM person WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if len(before) == 0 { // taken out again
			continue
		}
		root, err := leadsTo(ctx, tx, id)
		if err != nil {
			return err
		}
		touched = append(touched, before[0], root)
		if _, err := tx.ExecContext(ctx, `WITH RECURSIVE below (id) AS (SELECT ?1 UNION SELECT p.id FROM person p JOIN below b ON p.merged = b.id)
			UPDATE person SET root = ?2 WHERE id IN (SELECT id FROM below)`, id, root); err != nil {
			return err
		}
	}
	return reattach(ctx, tx, touched)
}

// leadsTo follows merging to its end.
func leadsTo(ctx context.Context, tx *sql.Tx, id library.PersonID) (library.PersonID, error) {
	for range maxLeads {
		next, err := collect[library.PersonID](ctx, tx, `SELECT merged FROM person WHERE id = ? AND merged IS NOT NULL`, id)
		if err != nil || len(next) == 0 {
			return id, err
		}
		id = next[0]
	}
	return 0, library.Errorf(library.Conflict, "people merged into one another")
}

// reattach gives the credits under the names of some people, and those that were
// theirs, to whom the names stand for now, and indexes their documents anew.
func reattach(ctx context.Context, tx *sql.Tx, people []library.PersonID) error {
	documents, err := collect[library.DocumentID](ctx, tx, `SELECT DISTINCT document FROM credit WHERE person IN (SELECT value FROM json_each(?1))
		OR name IN (`+namesOf(`SELECT value FROM json_each(?1)`)+`) ORDER BY document`, jsonList(people))
	if err != nil {
		return fmt.Errorf("list documents: %w", err)
	}
	if _, err := tx.ExecContext(ctx, `UPDATE credit SET person = (SELECT p.root FROM person p WHERE p.id = coalesce(
			(SELECT s.person FROM person_namesake s WHERE s.document = credit.document AND s.name = credit.name),
			(SELECT n.person FROM person_name n WHERE n.name = credit.name)))
		WHERE document IN (SELECT value FROM json_each(?))`, jsonList(documents)); err != nil {
		return fmt.Errorf("give credits to whom they are: %w", err)
	}
	for _, id := range documents {
		if err := indexDescription(ctx, tx, id); err != nil {
			return fmt.Errorf("document %d: %w", id, err)
		}
	}
	return nil
}

// PersonChanges implements library.People.
func (s *Store) PersonChanges(ctx context.Context, id library.PersonID) ([]library.PersonChange, error) {
	out := []library.PersonChange{}
	err := s.view(ctx, "list changes to people", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var c library.PersonChange
			var made string
			err := scan(&c.ID, &c.What, &c.Person, &c.Name, &c.Other, &c.OtherName, &c.Detail, &made)
			c.Made = parseStamp(made)
			out = append(out, c)
			return err
		}, `SELECT c.id, c.what, c.person, coalesce(p.name, ''), c.other, coalesce(o.name, ''), c.detail, c.made
			FROM person_change c LEFT JOIN person p ON p.id = c.person LEFT JOIN person o ON o.id = c.other
			WHERE ?1 = 0 OR (SELECT root FROM person WHERE id = ?1) IN (p.root, o.root) ORDER BY c.id DESC`, id)
	})
	return out, err
}

// UndoPersonChange implements library.People.
func (s *Store) UndoPersonChange(ctx context.Context, id library.PersonChangeID) error {
	return s.update(ctx, "undo a change to people", func(tx *sql.Tx) error {
		found, err := collect[string](ctx, tx, `SELECT before FROM person_change WHERE id = ?`, id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return notFound("person_change", id)
		}
		var cells []cell
		if err := json.Unmarshal([]byte(found[0]), &cells); err != nil {
			return err
		}
		slices.Reverse(cells)
		if err := putBack(ctx, tx, cells); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM person_change WHERE id = ?`, id)
		return err
	})
}

// putBack undoes cells, the last written first. People who were made go last,
// when nothing is theirs any more.
func putBack(ctx context.Context, tx *sql.Tx, cells []cell) error {
	var made []cell
	for _, c := range cells {
		now, err := c.read(ctx, tx)
		if err != nil {
			return err
		}
		if c.What == cellPerson {
			made = append(made, c)
			continue
		}
		if c.What == cellNamesake {
			if err := c.dropCarried(ctx, tx); err != nil {
				return err
			}
		}
		if c.What == cellNamesake && now == nil { // went with its document
			continue
		}
		if (now == nil) != (c.Now == nil) || now != nil && *now != *c.Now {
			return builtUpon(fmt.Errorf("%s is not what it became", c.What))
		}
		if err := c.write(ctx, tx, c.Was); err != nil {
			return builtUpon(err)
		}
		if c.What == cellOwner && c.Was == nil {
			if err := keepPrinted(ctx, tx, c.Name); err != nil {
				return err
			}
		}
	}
	if err := realign(ctx, tx, cells); err != nil {
		return err
	}
	for _, c := range made {
		if err := c.write(ctx, tx, nil); err != nil {
			return builtUpon(err)
		}
	}
	return nil
}

// keepPrinted makes someone of a name that stands for nobody any more, where
// documents have come to print it meanwhile.
func keepPrinted(ctx context.Context, tx *sql.Tx, name string) error {
	var printed bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM credit WHERE name = ?1) OR EXISTS (SELECT 1 FROM document WHERE publisher = ?1)`, name).Scan(&printed)
	if err != nil || !printed {
		return err
	}
	return knowName(ctx, tx, name)
}

// builtUpon says that something done since stands on what is to be undone.
func builtUpon(err error) error {
	return &library.Error{Code: library.Conflict, Args: map[string]any{"person_change": ""}, Err: err}
}
