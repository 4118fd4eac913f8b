package autosave

import (
	"context"
	"strings"
	"sync/atomic"

	"naru/app/pace"
	"naru/internal/library"
)

// Keeper keeps notes.
type Keeper interface {
	AddNote(ctx context.Context, n library.Note) (*library.Note, error)
	EditNote(ctx context.Context, id library.NoteID, title, body string) (*library.Note, error)
}

// Note is the draft of a note. A new one (ID 0) comes into the library with its
// first save that has words in it.
type Note struct {
	*Draft
	id atomic.Int64
}

// NewNote makes a draft of a note as it stands in the library, or of a new one
// about the document and page that n names.
func NewNote(k Keeper, n library.Note, after pace.After, now pace.Now, run Run) *Note {
	d := &Note{Draft: New(Text{Title: n.Title, Body: n.Body}, after, now, run)}
	d.id.Store(int64(n.ID))
	d.Save = func(ctx context.Context, t Text) error {
		if id := d.ID(); id != 0 {
			_, err := k.EditNote(ctx, id, t.Title, t.Body)
			return err
		}
		if strings.TrimSpace(t.Title+t.Body) == "" {
			return nil
		}
		added, err := k.AddNote(ctx, library.Note{Document: n.Document, Page: n.Page, Title: t.Title, Body: t.Body})
		if err != nil {
			return err
		}
		d.id.Store(int64(added.ID))
		return nil
	}
	return d
}

// ID is the note's id, 0 while it is not in the library.
func (d *Note) ID() library.NoteID { return library.NoteID(d.id.Load()) }
