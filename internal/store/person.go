package store

import (
	"context"
	"database/sql"
	"strings"

	"naru/internal/library"
)

// setCredits replaces the people of a document. A name becomes a person once;
// two spellings are two people until someone says otherwise.
func setCredits(ctx context.Context, tx *sql.Tx, id library.DocumentID, people []library.Credit) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM credit WHERE document = ?`, id); err != nil {
		return err
	}
	for i, c := range people {
		name := strings.TrimSpace(c.Name)
		if name == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO person (name) VALUES (?) ON CONFLICT (name) DO NOTHING`, name); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO credit (document, position, person, role, affiliation)
			SELECT ?, ?, id, ?, ? FROM person WHERE name = ?`, id, i, c.Role, strings.TrimSpace(c.Affiliation), name); err != nil {
			return err
		}
	}
	return nil
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
	}, `SELECT c.document, p.name, c.role, c.affiliation FROM credit c JOIN person p ON p.id = c.person
		WHERE c.document IN (SELECT value FROM json_each(?)) ORDER BY c.document, c.position`, list)
}
