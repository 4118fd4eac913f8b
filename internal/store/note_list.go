package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// NoteList implements library.Notes. Text finds words of title, body and quotes
// as they are typed: the last one need only have begun.
func (s *Store) NoteList(ctx context.Context, f library.NoteFilter) ([]library.Note, int, error) {
	notes, total := []library.Note{}, 0
	w := where{{sql: noteKept}}
	if f.Document != 0 {
		w.add("n.document = ?", f.Document)
		if f.Page != 0 {
			w.add("n.page = ?", f.Page)
		}
	}
	if f.Tag != "" {
		w.add("n.id IN (SELECT note FROM note_tag WHERE folded = ?)", foldTag(f.Tag))
	}
	if f.Text != "" {
		match := matchTyping(f.Text)
		if match == "" { // only signs: they find nothing rather than everything
			return notes, 0, nil
		}
		w.add("n.id IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?)", match)
	}
	limit := f.Limit
	if limit <= 0 {
		limit = -1
	}
	err := s.view(ctx, "list notes", func(tx *sql.Tx) error {
		cond, args := w.build()
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM note n WHERE `+cond, args...).Scan(&total); err != nil {
			return err
		}
		ids, err := collect[library.NoteID](ctx, tx, `SELECT n.id FROM note n WHERE `+cond+
			` ORDER BY n.changed DESC, n.id DESC LIMIT ? OFFSET ?`, append(args, limit, max(f.Offset, 0))...)
		if err != nil {
			return err
		}
		notes, err = notesByID(ctx, tx, ids)
		return err
	})
	return notes, total, err
}

// notesByID reads notes outside the trash, with tags and quotes, in the order of
// ids.
func notesByID(ctx context.Context, tx *sql.Tx, ids []library.NoteID) ([]library.Note, error) {
	list := jsonList(ids)
	byID := make(map[library.NoteID]*library.Note, len(ids))
	err := each(ctx, tx, func(scan func(...any) error) error {
		n := &library.Note{Tags: []string{}, Quotes: []library.Quote{}}
		var created, changed string
		err := scan(&n.ID, &n.Document, &n.Page, &n.Label, &n.Title, &n.Body, &created, &changed)
		n.Created, n.Changed = parseStamp(created), parseStamp(changed)
		byID[n.ID] = n
		return err
	}, `SELECT n.id, coalesce(n.document, 0), n.page, coalesce((SELECT label FROM page WHERE document = n.document AND number = n.page), ''),
		n.title, n.body, n.created, n.changed FROM note n
		WHERE n.id IN (SELECT value FROM json_each(?)) AND `+noteKept, list)
	if err != nil {
		return nil, err
	}
	err = each(ctx, tx, func(scan func(...any) error) error {
		var id library.NoteID
		var tag string
		err := scan(&id, &tag)
		if n := byID[id]; n != nil {
			n.Tags = append(n.Tags, tag)
		}
		return err
	}, `SELECT note, tag FROM note_tag WHERE note IN (SELECT value FROM json_each(?)) ORDER BY note, position`, list)
	if err != nil {
		return nil, err
	}
	quotes, err := readQuotes(ctx, tx, `q.note IN (SELECT value FROM json_each(?))`, `q.note, q.id`, list)
	if err != nil {
		return nil, err
	}
	for _, q := range quotes {
		if n := byID[q.Note]; n != nil {
			n.Quotes = append(n.Quotes, q)
		}
	}
	out := make([]library.Note, 0, len(ids))
	for _, id := range ids {
		if n := byID[id]; n != nil {
			out = append(out, *n)
		}
	}
	return out, nil
}
