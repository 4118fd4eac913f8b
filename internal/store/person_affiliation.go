package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"naru/internal/library"
)

// NotedAffiliations lists where a person noted that someone belonged.
func (s *Store) NotedAffiliations(ctx context.Context, id library.PersonID) ([]library.Affiliation, error) {
	out := []library.Affiliation{}
	err := s.view(ctx, "list affiliations", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var a library.Affiliation
			err := scan(&a.ID, &a.Organisation, &a.Post, &a.From, &a.To, &a.Note)
			out = append(out, a)
			return err
		}, `SELECT a.id, a.organisation, a.post, a.from_date, a.to_date, a.note FROM person_affiliation a JOIN person p ON p.id = a.person
			WHERE p.root = ? ORDER BY a.from_date DESC, a.id DESC`, id)
	})
	return out, err
}

// Affiliated lists who belonged to an organisation by any of its names: as
// documents print it, from and to by their years, and as a person noted it.
func (s *Store) Affiliated(ctx context.Context, names []string) ([]library.Member, error) {
	out := []library.Member{}
	err := s.view(ctx, "list who belongs to an organisation", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var m library.Member
			err := scan(&m.ID, &m.Name, &m.Hangul, &m.Latin, &m.Kind, &m.Documents, &m.From, &m.To)
			out = append(out, m)
			return err
		}, `SELECT p.id, p.name, p.hangul, p.latin, p.kind, sum(f.n), coalesce(min(nullif(f.first, '')), ''), max(f.last) FROM (
				SELECT person, 0 AS n, from_date AS first, to_date AS last FROM person_affiliation WHERE organisation IN (SELECT value FROM json_each(?1))
				UNION ALL SELECT c.person, count(DISTINCT d.id), coalesce(CAST(min(nullif(d.year, 0)) AS TEXT), ''), coalesce(CAST(max(nullif(d.year, 0)) AS TEXT), '')
					FROM credit c JOIN document d ON d.id = c.document
					WHERE d.trashed IS NULL AND c.affiliation IN (SELECT value FROM json_each(?1)) GROUP BY c.person
			) f JOIN person was ON was.id = f.person JOIN person p ON p.id = was.root
			GROUP BY p.id ORDER BY sum(f.n) DESC, p.name`, jsonList(names))
	})
	return out, err
}

// NoteAffiliation implements library.People.
func (s *Store) NoteAffiliation(ctx context.Context, id library.PersonID, a library.Affiliation) (library.PersonChangeID, error) {
	row, err := affiliationOf(a)
	if err != nil {
		return 0, err
	}
	return s.changePeople(ctx, "note an affiliation", func(e *peopleEdit) (c changed, err error) {
		root, err := rootOf(ctx, e.tx, id)
		if err != nil {
			return c, err
		}
		row.Person = root
		at := cell{What: cellAffiliation, Person: library.PersonID(a.ID)}
		if a.ID != 0 {
			was, err := at.affiliation(ctx, e.tx)
			if err != nil {
				return c, err
			}
			if owner, err := rootOf(ctx, e.tx, was.Person); err != nil || owner != root {
				return c, notFound("affiliation", a.ID)
			}
			row.Person = was.Person
		} else if at.Person, err = nextAffiliation(ctx, e.tx); err != nil {
			return c, err
		}
		value, err := json.Marshal(row)
		if err != nil {
			return c, err
		}
		c = changed{what: library.AffiliationNoted, person: root, detail: row.Organisation}
		return c, e.setText(at, string(value))
	})
}

// RemoveAffiliation implements library.People.
func (s *Store) RemoveAffiliation(ctx context.Context, id library.AffiliationID) (library.PersonChangeID, error) {
	return s.changePeople(ctx, "remove an affiliation", func(e *peopleEdit) (c changed, err error) {
		at := cell{What: cellAffiliation, Person: library.PersonID(id)}
		was, err := at.affiliation(ctx, e.tx)
		if err != nil {
			return c, err
		}
		root, err := rootOf(ctx, e.tx, was.Person)
		if err != nil {
			return c, err
		}
		c = changed{what: library.AffiliationGone, person: root, detail: was.Organisation}
		return c, e.set(at, nil)
	})
}

// affiliation reads the row of a cell; NotFound where there is none.
func (c cell) affiliation(ctx context.Context, tx *sql.Tx) (affiliationRow, error) {
	var a affiliationRow
	value, err := c.read(ctx, tx)
	if err != nil {
		return a, err
	}
	if value == nil {
		return a, notFound("affiliation", c.Person)
	}
	return a, json.Unmarshal([]byte(*value), &a)
}

// nextAffiliation gives an id that none has had, as far as changes remember.
func nextAffiliation(ctx context.Context, tx *sql.Tx) (id library.PersonID, err error) {
	err = tx.QueryRowContext(ctx, `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'person_affiliation'), 0) + 1`).Scan(&id)
	return id, err
}

// affiliationOf checks what a person typed.
func affiliationOf(a library.Affiliation) (affiliationRow, error) {
	row := affiliationRow{Organisation: strings.Join(strings.Fields(a.Organisation), " "), Post: strings.TrimSpace(a.Post),
		From: strings.TrimSpace(a.From), To: strings.TrimSpace(a.To), Note: strings.TrimSpace(a.Note)}
	if row.Organisation == "" {
		return row, &library.Error{Code: library.Invalid, Args: map[string]any{"affiliation_name": ""}, Err: fmt.Errorf("an affiliation without an organisation")}
	}
	for _, date := range []string{row.From, row.To} {
		if date == "" || date == library.OpenEnd && date == row.To {
			continue
		}
		if _, ok := library.DateYear(date); !ok {
			return row, badDates(fmt.Errorf("%q: 2020, 2020-04, 2020-04-01", date))
		}
	}
	if row.From != "" && row.To != "" && row.To != library.OpenEnd && row.To < row.From[:min(len(row.From), len(row.To))] {
		return row, badDates(fmt.Errorf("from %s to %s", row.From, row.To))
	}
	return row, nil
}

func badDates(err error) error {
	return &library.Error{Code: library.Invalid, Args: map[string]any{"affiliation_date": ""}, Err: err}
}
