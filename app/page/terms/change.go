package terms

import (
	"context"
	"path/filepath"

	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/wholefile"
)

// exportName is what the file of all terms is called.
const exportName = "naru-terms.csv"

// change does something to the terms and then, where it went well, shows what
// became of it.
func (s *Screen) change(work func(ctx context.Context) error, done func()) {
	screen.Do(s.host, work, done)
}

// changed shows the list anew and says what was done, with a way back.
func (s *Screen) changed(key string, name string, undo, again func()) {
	s.load()
	s.host.Did(s.host.P().T(key, message.Args{"term": name}), undo, again)
}

// keep keeps an entry; before is what it was, nil for a new one.
func (s *Screen) keep(e library.TermEntry, before *library.TermEntry, done func(), failed func(error)) {
	var id library.TermID
	s.host.Go(func(ctx context.Context) (err error) {
		id, err = s.lib.EditTerm(ctx, e)
		return err
	}, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		done()
		s.Open(id)
		s.changed("terms.saved", question(&e, s.host.P().Lang), func() { s.takeBack(id, before) },
			func() { s.keep(e, before, func() {}, s.host.Fail) })
	})
}

// takeBack puts a term as it was before it was edited.
func (s *Screen) takeBack(id library.TermID, before *library.TermEntry) {
	s.change(func(ctx context.Context) error {
		if before == nil {
			return s.lib.RemoveTerm(ctx, id)
		}
		_, err := s.lib.EditTerm(ctx, *before)
		return err
	}, func() {
		s.load()
		s.Open(id)
	})
}

// remove hides a term of Naru's, or takes out one that a person added.
func (s *Screen) remove(t library.PolicyTerm, e library.TermEntry) {
	name, _ := names(t, s.host.P().Lang)
	key := "terms.was_hidden"
	if t.Own {
		key = "terms.was_removed"
	}
	s.change(func(ctx context.Context) error { return s.lib.RemoveTerm(ctx, t.ID) }, func() {
		s.detail.close()
		s.changed(key, name, func() {
			s.change(func(ctx context.Context) error {
				if !t.ByPerson {
					return s.lib.RestoreTerm(ctx, t.ID)
				}
				_, err := s.lib.EditTerm(ctx, e)
				return err
			}, func() {
				s.load()
				s.Open(t.ID)
			})
		}, func() { s.remove(t, e) })
	})
}

// restore puts a term of Naru's as Naru brings it.
func (s *Screen) restore(id library.TermID, t library.PolicyTerm) {
	name, _ := names(t, s.host.P().Lang)
	before := s.detail.entry
	s.change(func(ctx context.Context) error { return s.lib.RestoreTerm(ctx, id) }, func() {
		var undo func()
		if before != nil {
			undo = func() { s.takeBack(id, before) }
		} else {
			undo = func() {
				s.change(func(ctx context.Context) error { return s.lib.RemoveTerm(ctx, id) }, s.load)
			}
		}
		if s.kind == kindHidden {
			s.kind = kindTree
		}
		s.Open(id)
		s.changed("terms.was_restored", name, undo, func() { s.restore(id, t) })
	})
}

// tables are the endings of files with terms: of tables, and of texts, which some
// programs save tables as.
var tables = []string{".csv", ".tsv", ".txt"}

// pickImport takes terms in from a file.
func (s *Screen) pickImport() {
	s.Pick.File(s.host.P().T("terms.pick_file"), tables, func(path string) {
		if path != "" {
			s.importFrom(path)
		}
	})
}

func (s *Screen) importFrom(path string) {
	var added, changed int
	s.change(func(ctx context.Context) (err error) {
		added, changed, err = s.lib.ImportTerms(ctx, path)
		return err
	}, func() {
		s.load()
		s.detail.reload()
		s.host.Say(s.host.P().T("terms.imported", message.Args{"added": added, "changed": changed}), nil)
	})
}

// pickExport writes all terms into a file.
func (s *Screen) pickExport() {
	s.Pick.Folder(s.host.P().T("terms.pick_folder"), func(folder string) {
		if folder == "" {
			return
		}
		path := wholefile.Free(filepath.Join(folder, exportName))
		s.change(func(ctx context.Context) error { return s.lib.ExportTerms(ctx, path) }, func() {
			s.host.Say(s.host.P().T("terms.exported", message.Args{"file": path}), nil)
		})
	})
}
