package store

import (
	"context"
	"database/sql"
	"strings"

	"naru/internal/library"
)

// setCredits replaces the people of a document. A name it prints stands for whom
// it stood for before, in this document or anywhere; a new one is someone new,
// however like another, until a person says otherwise.
func setCredits(ctx context.Context, tx *sql.Tx, id library.DocumentID, people []library.Credit) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM credit WHERE document = ?`, id); err != nil {
		return err
	}
	for i, c := range people {
		name := strings.TrimSpace(c.Name)
		if name == "" {
			continue
		}
		if err := knowName(ctx, tx, name); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO credit (document, position, person, role, name, affiliation)
			SELECT ?1, ?2, `+personMeant+`, ?3, ?4, ?5`, id, i, c.Role, name, strings.TrimSpace(c.Affiliation)); err != nil {
			return err
		}
	}
	return nil
}

// personMeant gives whom a document (?1) means by a name (?4).
const personMeant = `(SELECT p.root FROM person p WHERE p.id = coalesce(
	(SELECT s.person FROM person_namesake s WHERE s.document = ?1 AND s.name = ?4),
	(SELECT n.person FROM person_name n WHERE n.name = ?4)))`

// knowName makes someone of a name that stands for nobody yet.
func knowName(ctx context.Context, tx *sql.Tx, name string) error {
	var known bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM person_name WHERE name = ?)`, name).Scan(&known)
	if err != nil || known {
		return err
	}
	// What tells two people of one name apart might be printed somewhere.
	if _, err := tx.ExecContext(ctx, `INSERT INTO person (name) VALUES (?) ON CONFLICT (name) DO NOTHING`, name); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE person SET root = id WHERE root = 0`); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO person_name (name, person) SELECT name, id FROM person WHERE name = ?`, name)
	return err
}

func addCredits(ctx context.Context, tx *sql.Tx, list string, byID map[library.DocumentID]*library.Document) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var id library.DocumentID
		var c library.Credit
		if err := scan(&id, &c.Name, &c.Role, &c.Affiliation); err != nil {
			return err
		}
		if d := byID[id]; d != nil {
			d.People = append(d.People, c)
		}
		return nil
	}, `SELECT document, name, role, affiliation FROM credit
		WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, position`, list)
}

// otherNames lists the names of a document's people that it does not print, so
// that it is found by each of them.
func otherNames(ctx context.Context, tx *sql.Tx, id library.DocumentID) ([]string, error) {
	return collect[string](ctx, tx, `SELECT name FROM (`+namesOf(`SELECT person FROM credit WHERE document = ?1`)+`)
		WHERE name NOT IN (SELECT name FROM credit WHERE document = ?1) ORDER BY name`, id)
}

// namesOf is the query of all names (column name) of some people, given by a
// query of their roots.
func namesOf(roots string) string {
	return `SELECT n.name FROM person_name n JOIN person p ON p.id = n.person WHERE p.root IN (` + roots + `)
		UNION SELECT s.name FROM person_namesake s JOIN person p ON p.id = s.person WHERE p.root IN (` + roots + `)`
}

// documentsOfPeople is the condition on documents, aliased d, that people with
// some names (bound as a JSON list, twice) have a part in. The name that tells
// someone from their namesakes means them alone, another whoever has it.
const documentsOfPeople = `d.id IN (SELECT document FROM credit WHERE person IN (
	SELECT root FROM person WHERE name IN (SELECT value FROM json_each(?))
	UNION SELECT p.root FROM person_name n JOIN person p ON p.id = n.person WHERE n.name IN (SELECT value FROM json_each(?))))`
