package store

import (
	"context"
	"database/sql"
	"encoding/json"
)

// pairs begins the query of two documents, told by hash or title, the one whose
// comes first first: ids are of no account in a dump.
const pairs = `SELECT p.kind, min(x, y) AS k, max(x, y) AS l, p.auto FROM (SELECT p.kind, p.auto,
	CASE WHEN a.sha256 <> '' THEN a.sha256 ELSE a.title END AS x, CASE WHEN b.sha256 <> '' THEN b.sha256 ELSE b.title END AS y `

// dumpRecords writes what went into what, which documents are linked, and which
// pairs a person turned down. What is only offered follows from the rest.
func dumpRecords(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	for _, q := range []struct{ kind, sql string }{
		{"merge", `SELECT m.kind, CASE WHEN a.sha256 <> '' THEN a.sha256 ELSE a.title END AS k, CASE WHEN b.sha256 <> '' THEN b.sha256 ELSE b.title END AS l, m.auto
			FROM merged m JOIN document a ON a.id = m.target JOIN document b ON b.id = m.source ORDER BY k, l, m.kind`},
		{"link", pairs + `FROM document_link p JOIN document a ON a.id = p.one JOIN document b ON b.id = p.other) p ORDER BY k, l, p.kind`},
		{"dismissed", pairs + `FROM (SELECT *, 0 AS auto FROM offer) p JOIN document a ON a.id = p.one JOIN document b ON b.id = p.other WHERE p.status = 'dismissed') p ORDER BY k, l, p.kind`},
	} {
		err := each(ctx, tx, func(scan func(...any) error) error {
			line := struct {
				Type  string `json:"type"`
				Kind  string `json:"kind"`
				One   string `json:"one"`
				Other string `json:"other"`
				Auto  bool   `json:"auto"`
			}{Type: q.kind}
			if err := scan(&line.Kind, &line.One, &line.Other, &line.Auto); err != nil {
				return err
			}
			return out.Encode(line)
		}, q.sql)
		if err != nil {
			return err
		}
	}
	return nil
}
