package themes

import (
	"context"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/wholefile"
)

// exportName is what the file of all themes is called.
const exportName = "naru-themes.tsv"

// tables are the endings of files with themes: of tables, and of texts, which some
// programs save tables as.
var tables = []string{".tsv", ".txt"}

// pickImport takes themes in from a file: what it changes becomes a draft.
func (s *Screen) pickImport() {
	s.Pick.File(s.host.P().T("themes.pick_file"), tables, func(path string) {
		if path != "" {
			s.importFrom(path)
		}
	})
}

func (s *Screen) importFrom(path string) {
	var in *library.ThemeImport
	s.host.Go(func(ctx context.Context) (err error) {
		in, err = s.lib.ReadThemes(ctx, path, false)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			s.host.Fail(err)
		case len(in.Changes) == 0:
			s.host.Say(s.host.P().T("themes.imported_none"), nil)
		case s.left != nil:
			s.host.Fail(s.undecided())
		default:
			s.takeIn(in)
		}
	})
}

// takeIn makes what a file says the draft, with a way back.
func (s *Screen) takeIn(in *library.ThemeImport) {
	was := s.draft // the file was read against what is kept
	s.draft = nil
	s.change(in.Changes...)
	s.host.Did(s.host.P().T("themes.imported", message.Args{"added": in.Added, "changed": in.Changed}), func() {
		s.setDraft(was)
		s.load(nil)
	}, func() { s.takeIn(in) })
}

// pickExport writes all themes into a file, as they are kept.
func (s *Screen) pickExport() {
	s.Pick.Folder(s.host.P().T("themes.pick_folder"), func(folder string) {
		if folder == "" {
			return
		}
		path := wholefile.Free(filepath.Join(folder, exportName))
		s.host.Go(func(ctx context.Context) error { return s.lib.ExportThemes(ctx, path) }, func(err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.host.Say(s.host.P().T("themes.exported", message.Args{"file": path}), nil)
		})
	})
}
