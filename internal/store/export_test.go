package store

import (
	"context"
	"database/sql"
	"io/fs"

	"naru/internal/analysis"
	"naru/internal/library"
)

// WithMigrations lets a test bring migrations of its own.
func WithMigrations(o Options, files fs.FS) Options {
	o.migrations = files
	return o
}

// Exec writes past the store's own methods, to break what a test wants broken.
func (s *Store) Exec(ctx context.Context, query string, args ...any) error {
	_, err := s.write.ExecContext(ctx, query, args...)
	return err
}

// Writer gives the writing connection's pool.
func (s *Store) Writer() *sql.DB { return s.write }

// Citation gives the short form of a citation.
func Citation(d library.Document, label string) string { return citation(d, label) }

// BodyTags gives the tags of a note's body.
func BodyTags(body string) []string { return bodyTags(body) }

// Locate finds a quote on a page's text.
func Locate(text, quote string, hint int) (from, to int) { return locate(text, quote, hint) }

// MapError gives an error of the engine its code.
func MapError(err error) error { return mapError("test", err) }

// EachWord gives the words that are counted.
func EachWord(text string, f func(word, lang string)) {
	var run wordRun
	analysis.EachSurface(text, func(term []byte, from, to int, kind analysis.Kind) {
		run.token(text, term, from, to, kind, func(word []byte, lang string) { f(string(word), lang) })
	})
}
