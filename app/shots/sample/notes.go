package sample

import (
	"context"
	"slices"

	"naru/internal/library"
)

func notes() []library.Note {
	return []library.Note{
		{ID: 1, Document: 1, Page: 31, Title: "돌봄 분야 계절근로", Body: "대서양 시범사업과 비교: [[지역 배정]] #돌봄 #배정", Tags: []string{"돌봄", "배정"}, Created: when, Changed: when,
			Quotes: []library.Quote{{ID: 1, Note: 1, Document: 1, Page: 31, Label: "31", Text: "돌봄 분야에 계절근로자를 도입하려면", Citation: "(박민정 외, 2020, 31쪽)", Created: when}}},
		{ID: 2, Document: 4, Page: 2, Title: "Ten years of seasonal work", Body: "Compare with the Atlantic pilot. #care #quota", Tags: []string{"care", "quota"}, Created: when, Changed: when.AddDate(0, 0, -1)},
		{ID: 3, Title: "다음 회의", Body: "- 지역특화형 비자 자료 모으기\n- 2023 연차보고서 확인", Created: when, Changed: when.AddDate(0, 0, -3)},
	}
}

// AddNote keeps a note.
func (l *Library) AddNote(_ context.Context, n library.Note) (*library.Note, error) {
	n.ID = library.NoteID(len(l.NoteBook) + 1)
	n.Created, n.Changed = when, when
	l.NoteBook = append([]library.Note{n}, l.NoteBook...)
	return &n, nil
}

// Note finds a note.
func (l *Library) Note(_ context.Context, id library.NoteID) (*library.Note, error) {
	for i := range l.NoteBook {
		if l.NoteBook[i].ID == id {
			n := l.NoteBook[i]
			return &n, nil
		}
	}
	return nil, library.Errorf(library.NotFound, "note %d", id)
}

// EditNote replaces title and body.
func (l *Library) EditNote(_ context.Context, id library.NoteID, title, body string) (*library.Note, error) {
	for i := range l.NoteBook {
		if l.NoteBook[i].ID == id {
			l.NoteBook[i].Title, l.NoteBook[i].Body = title, body
			n := l.NoteBook[i]
			return &n, nil
		}
	}
	return nil, library.Errorf(library.NotFound, "note %d", id)
}

// RemoveNote drops a note.
func (l *Library) RemoveNote(_ context.Context, id library.NoteID) error {
	l.NoteBook = slices.DeleteFunc(l.NoteBook, func(n library.Note) bool { return n.ID == id })
	return nil
}

// RestoreNote does nothing here.
func (l *Library) RestoreNote(context.Context, library.NoteID) error { return nil }

// NoteList lists notes.
func (l *Library) NoteList(_ context.Context, f library.NoteFilter) ([]library.Note, int, error) {
	var out []library.Note
	for _, n := range l.NoteBook {
		if (f.Document == 0 || n.Document == f.Document) && (f.Page == 0 || n.Page == f.Page) && (f.Tag == "" || slices.Contains(n.Tags, f.Tag)) {
			out = append(out, n)
		}
	}
	return out, len(out), l.Fails
}

// AddQuote keeps a quote with its note.
func (l *Library) AddQuote(ctx context.Context, q library.Quote) (*library.Note, *library.Quote, error) {
	if q.Note == 0 {
		n, err := l.AddNote(ctx, library.Note{Document: q.Document, Page: q.Page})
		if err != nil {
			return nil, nil, err
		}
		q.Note = n.ID
	}
	for i := range l.NoteBook {
		if l.NoteBook[i].ID == q.Note {
			q.ID = library.QuoteID(len(l.NoteBook[i].Quotes) + 1)
			l.NoteBook[i].Quotes = append(l.NoteBook[i].Quotes, q)
			n := l.NoteBook[i]
			return &n, &q, nil
		}
	}
	return nil, nil, library.Errorf(library.NotFound, "note %d", q.Note)
}

// RemoveQuote does nothing here.
func (l *Library) RemoveQuote(context.Context, library.QuoteID) error { return nil }

// RestoreQuote does nothing here.
func (l *Library) RestoreQuote(context.Context, library.QuoteID) error { return nil }

// QuotesOf lists quotes of a document.
func (l *Library) QuotesOf(_ context.Context, id library.DocumentID) ([]library.Quote, error) {
	var out []library.Quote
	for _, n := range l.NoteBook {
		if n.Document == id {
			out = append(out, n.Quotes...)
		}
	}
	return out, nil
}

// EmptyNotes has none to forget.
func (l *Library) EmptyNotes(context.Context, ...library.NoteID) (int, error) { return 0, l.Fails }

// TrashedNotes gives none.
func (l *Library) TrashedNotes(context.Context) ([]library.TrashedNote, error) { return nil, l.Fails }
