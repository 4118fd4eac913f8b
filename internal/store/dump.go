package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"

	"naru/internal/library"
)

// Dump writes what the library holds, one JSON value a line in an order of its
// own, so that two libraries with the same content give the same bytes however
// they came by it. Ids, and the times at which files came in, are left out:
// documents are told by their hash (or title), notes by where they stand and
// when they were written. What is in the trash is said to be; what is new in a
// saved search is not.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return s.view(ctx, "dump the library", func(tx *sql.Tx) error {
		for _, part := range []func(context.Context, *sql.Tx, *json.Encoder) error{dumpThemes, dumpDocuments, dumpNotes, dumpSearches, dumpTerms, dumpTaxonomy, dumpListed, dumpPeople, dumpRecords, dumpCourses, dumpMilestones, dumpEvidence, dumpSettings} {
			if err := part(ctx, tx, out); err != nil {
				return err
			}
		}
		return nil
	})
}

func dumpThemes(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		var t struct {
			Type   string `json:"type"`
			ID     string `json:"id"`
			Parent string `json:"parent"`
			NameEN string `json:"name_en"`
			NameKO string `json:"name_ko"`
		}
		t.Type = "theme"
		if err := scan(&t.ID, &t.Parent, &t.NameEN, &t.NameKO); err != nil {
			return err
		}
		return out.Encode(t)
	}, `SELECT id, parent, name_en, name_ko FROM theme WHERE retired = 0 ORDER BY id`)
}

// dumpKey names a document in a dump.
func dumpKey(d *library.Document) string {
	if d.SHA256 != "" {
		return d.SHA256
	}
	return d.Title
}

func dumpDocuments(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	ids, err := collect[library.DocumentID](ctx, tx, `SELECT id FROM document ORDER BY sha256, title, title_other, series, number, year, id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := dumpDocument(ctx, tx, out, id); err != nil {
			return fmt.Errorf("document %d: %w", id, err)
		}
	}
	return nil
}

func dumpDocument(ctx context.Context, tx *sql.Tx, out *json.Encoder, id library.DocumentID) error {
	d, err := wholeDocument(ctx, tx, id)
	if err != nil {
		return err
	}
	line := struct {
		Type     string   `json:"type"`
		Trashed  bool     `json:"trashed"`
		Edited   []string `json:"edited"`
		Removed  []string `json:"removed_themes"`
		PartOf   string   `json:"part_of"`
		Document any      `json:"document"`
	}{Type: "document"}
	var edited string
	if err := tx.QueryRowContext(ctx, `SELECT trashed IS NOT NULL, edited FROM document WHERE id = ?`, id).
		Scan(&line.Trashed, &edited); err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(edited), &line.Edited); err != nil {
		return err
	}
	if line.Removed, err = collect[string](ctx, tx, `SELECT theme FROM theme_assignment WHERE document = ? AND removed = 1 ORDER BY theme`, id); err != nil {
		return err
	}
	if d.PartOf != nil {
		of, err := wholeDocument(ctx, tx, *d.PartOf)
		if err != nil {
			return err
		}
		line.PartOf = dumpKey(of)
	}
	key := dumpKey(d)
	line.Document, err = without(d, "id", "added", "part_of")
	if err != nil {
		return err
	}
	if err := out.Encode(line); err != nil {
		return err
	}
	return eachPage(ctx, tx, id, func(p library.Page) error {
		return out.Encode(struct {
			Type     string             `json:"type"`
			Document string             `json:"document"`
			Page     int                `json:"page"`
			Label    string             `json:"label"`
			Source   library.TextSource `json:"source"`
			Width    float64            `json:"width"`
			Height   float64            `json:"height"`
			Body     [2]int             `json:"body"` // characters; 0, 0: the whole page
			Text     string             `json:"text"`
		}{"page", key, p.Number, p.Label, p.Source, p.Width, p.Height, [2]int{p.BodyFrom, p.BodyTo}, p.Text})
	})
}

// without gives a value's JSON object less some fields; its keys come sorted.
func without(v any, fields ...string) (map[string]any, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, err
	}
	for _, f := range fields {
		delete(m, f)
	}
	return m, nil
}

func dumpNotes(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	type quote struct {
		Document string `json:"document"`
		Page     int    `json:"page"`
		Text     string `json:"text"`
		From     int    `json:"from"`
		To       int    `json:"to"`
		Trashed  bool   `json:"trashed"`
	}
	type note struct {
		Type     string  `json:"type"`
		Document string  `json:"document"`
		Page     int     `json:"page"`
		Title    string  `json:"title"`
		Body     string  `json:"body"`
		Created  string  `json:"created"`
		Changed  string  `json:"changed"`
		Trashed  bool    `json:"trashed"`
		Quotes   []quote `json:"quotes"`
		id       int64
	}
	var notes []note
	const key = `coalesce(CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END, '')`
	err := each(ctx, tx, func(scan func(...any) error) error {
		n := note{Type: "note", Quotes: []quote{}}
		err := scan(&n.id, &n.Document, &n.Page, &n.Title, &n.Body, &n.Created, &n.Changed, &n.Trashed)
		notes = append(notes, n)
		return err
	}, `SELECT n.id, `+key+` AS k, n.page, n.title, n.body, n.created, n.changed, n.trashed IS NOT NULL
		FROM note n LEFT JOIN document d ON d.id = n.document ORDER BY k, n.page, n.created, n.title, n.body, n.id`)
	if err != nil {
		return err
	}
	for _, n := range notes {
		err := each(ctx, tx, func(scan func(...any) error) error {
			var q quote
			err := scan(&q.Document, &q.Page, &q.Text, &q.From, &q.To, &q.Trashed)
			n.Quotes = append(n.Quotes, q)
			return err
		}, `SELECT `+key+`, q.page, q.text, q.from_char, q.to_char, q.trashed IS NOT NULL
			FROM quote q JOIN document d ON d.id = q.document WHERE q.note = ? ORDER BY q.created, q.id`, n.id)
		if err != nil {
			return err
		}
		if err := out.Encode(n); err != nil {
			return err
		}
	}
	return nil
}

func dumpSettings(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type  string `json:"type"`
			Key   string `json:"key"`
			Value string `json:"value"`
		}{Type: "setting"}
		if err := scan(&line.Key, &line.Value); err != nil {
			return err
		}
		return out.Encode(line)
	}, `SELECT key, value FROM setting WHERE key <> ? ORDER BY key`, settingAnalysis) // of the index, no content
}
