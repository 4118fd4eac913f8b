package store

import (
	"context"
	"database/sql"
	"fmt"

	"naru/internal/library"
)

// MergePeople implements library.People. Only a pointer is set, so that undoing
// it frees exactly what was merged, whatever was merged since.
func (s *Store) MergePeople(ctx context.Context, from, into library.PersonID) (library.PersonChangeID, error) {
	return s.changePeople(ctx, "merge people", func(e *peopleEdit) (c changed, err error) {
		if from, into, err = twoOf(ctx, e.tx, from, into); err != nil {
			return c, err
		}
		name, err := nameOf(ctx, e.tx, from)
		if err != nil {
			return c, err
		}
		c = changed{library.PeopleMerged, into, from, name}
		return c, e.setID(cell{What: cellMerged, Person: from}, into)
	})
}

// twoOf follows two ids and fails if they lead to one.
func twoOf(ctx context.Context, tx *sql.Tx, one, other library.PersonID) (a, b library.PersonID, err error) {
	if a, err = rootOf(ctx, tx, one); err != nil {
		return 0, 0, err
	}
	if b, err = rootOf(ctx, tx, other); err != nil {
		return 0, 0, err
	}
	if a == b {
		return 0, 0, &library.Error{Code: library.Invalid, Args: map[string]any{"person_one": ""}, Err: fmt.Errorf("%d and %d are one", one, other)}
	}
	return a, b, nil
}

func nameOf(ctx context.Context, tx *sql.Tx, id library.PersonID) (name string, err error) {
	err = tx.QueryRowContext(ctx, `SELECT name FROM person WHERE id = ?`, id).Scan(&name)
	return name, err
}

// KeepApart implements library.People: every name of the one is noted as not of
// the other, so that it holds for whomever they stand for later.
func (s *Store) KeepApart(ctx context.Context, one, other library.PersonID) (library.PersonChangeID, error) {
	return s.changePeople(ctx, "keep people apart", func(e *peopleEdit) (c changed, err error) {
		if one, other, err = twoOf(ctx, e.tx, one, other); err != nil {
			return c, err
		}
		name, err := nameOf(ctx, e.tx, other)
		if err != nil {
			return c, err
		}
		c = changed{library.PeopleKeptApart, one, other, name}
		ours, err := tellingNames(ctx, e.tx, one)
		if err != nil {
			return c, err
		}
		theirs, err := tellingNames(ctx, e.tx, other)
		if err != nil {
			return c, err
		}
		for _, a := range ours {
			for _, b := range theirs {
				if err := e.setText(cell{What: cellApart, Name: min(a, b), Other: max(a, b)}, min(a, b)); err != nil {
					return c, err
				}
			}
		}
		return c, nil
	})
}

// tellingNames lists the names of someone, with what tells them from namesakes.
func tellingNames(ctx context.Context, tx *sql.Tx, root library.PersonID) ([]string, error) {
	return collect[string](ctx, tx, `SELECT n.name FROM person_name n JOIN person p ON p.id = n.person WHERE p.root = ?1
		UNION SELECT name FROM person WHERE root = ?1 ORDER BY 1`, root)
}
