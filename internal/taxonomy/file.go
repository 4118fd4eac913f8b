package taxonomy

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"slices"

	"naru/internal/library"
	"naru/internal/vocabulary"
	"naru/internal/wholefile"
)

// ReadThemes implements library.TaxonomyEditor. The file may be UTF-8, UTF-16 or
// CP949.
func (e *Editor) ReadThemes(_ context.Context, path string, replace bool) (*library.ThemeImport, error) {
	text, err := e.readText(path)
	if err != nil {
		return nil, err
	}
	rows, err := readTable(text)
	if err != nil {
		return nil, err
	}
	in := taking{draft: newDraft(e.base, e.live.now.Load().edits), out: &library.ThemeImport{Changes: []library.ThemeChange{}}}
	if len(rows) == 0 {
		return nil, refused(&wrong{wrongEmpty, filepath.Base(path)}, 0)
	}
	there := map[string]bool{}
	for _, r := range rows {
		id, err := in.take(r)
		if err != nil {
			return nil, atLine(err, r)
		}
		there[id] = true
	}
	if replace {
		for _, th := range slices.Clone(in.draft.now.Themes) {
			if _, still := in.draft.now.Theme(th.ID); still && !there[th.ID] {
				if err := in.do(library.ThemeChange{Do: library.ThemeRetire, Theme: th.ID}); err != nil {
					return nil, refused(err, 0)
				}
				in.out.Retired++
			}
		}
	}
	return in.out, nil
}

// atLine says in which line of a file something is wrong.
func atLine(err error, r row) error {
	if library.CodeOf(err) == library.NotFound {
		err = &wrong{wrongParent, r.parent}
	}
	return refused(err, r.line)
}

// taking takes the rows of a table in, one after the other.
type taking struct {
	draft *draft
	out   *library.ThemeImport
}

// do makes a change and notes it.
func (t *taking) do(ch library.ThemeChange) error {
	if err := t.draft.do(ch); err != nil {
		return err
	}
	t.out.Changes = append(t.out.Changes, ch)
	return nil
}

// take makes a theme as a row has it, and tells its id.
func (t *taking) take(r row) (string, error) {
	before := len(t.out.Changes)
	th, live := t.draft.now.Theme(r.id)
	switch {
	case r.isTermList:
		th = vocabulary.TaxonomyTheme{ID: r.id, Terms: listOf(t.draft.now, r.id)}
	case !live:
		_, base := t.draft.base.Theme(r.id)
		if _, edited := t.draft.edits[r.id]; r.id == "" || !base && !edited {
			id := cmp.Or(r.id, t.draft.newID(r.parent, r.en))
			t.out.Added++
			return id, t.do(library.ThemeChange{Do: library.ThemeAdd, Theme: id, NameEN: r.en, NameKO: r.ko, Parent: r.parent, Color: r.color, Terms: r.terms})
		}
		if err := t.do(library.ThemeChange{Do: library.ThemeRestore, Theme: r.id}); err != nil {
			return r.id, err
		}
		th, _ = t.draft.now.Theme(r.id)
	}
	if err := t.alter(th, r); err != nil {
		return r.id, err
	}
	if len(t.out.Changes) > before {
		t.out.Changed++
	}
	return r.id, nil
}

// alter makes a theme that is there as a row has it.
func (t *taking) alter(th vocabulary.TaxonomyTheme, r row) error {
	if !r.isTermList {
		if r.en != th.NameEN || r.ko != th.NameKO {
			if err := t.do(library.ThemeChange{Do: library.ThemeRename, Theme: r.id, NameEN: r.en, NameKO: r.ko}); err != nil {
				return err
			}
		}
		if r.parent != th.Parent {
			if err := t.do(library.ThemeChange{Do: library.ThemeMove, Theme: r.id, Parent: r.parent}); err != nil {
				return err
			}
		}
		if r.hasColor && r.color != t.draft.edits[r.id].Color {
			if err := t.do(library.ThemeChange{Do: library.ThemeColor, Theme: r.id, Color: r.color}); err != nil {
				return err
			}
		}
	}
	if !r.hasTerms {
		return nil
	}
	if terms := differ(th.Terms, r.terms); len(terms) > 0 {
		return t.do(library.ThemeChange{Do: library.ThemeTerms, Theme: r.id, Terms: terms})
	}
	return nil
}

// differ gives what makes terms as they are to be.
func differ(are []vocabulary.Term, tobe []library.ThemeTerm) []library.ThemeTerm {
	was, is := map[string]vocabulary.Term{}, map[string]bool{}
	for _, t := range are {
		was[t.Key()] = t
	}
	var out []library.ThemeTerm
	for _, t := range tobe {
		term, err := vocabulary.ParseTerm(t.Text+":1", t.Lang)
		if err != nil {
			continue // readTerms has read it
		}
		is[term.Key()] = true
		if old, ok := was[term.Key()]; !ok || old.Weight != t.Weight || old.Written() != t.Text {
			out = append(out, t)
		}
	}
	for _, t := range are {
		if !is[t.Key()] {
			out = append(out, library.ThemeTerm{Text: t.Written(), Lang: t.Lang})
		}
	}
	return out
}

// readText reads a file as text, whatever its encoding.
func (e *Editor) readText(path string) (string, error) {
	data, err := wholefile.Read(path, wholefile.Most)
	if err != nil {
		return "", err
	}
	text, err := e.decode(data)
	if err != nil {
		return "", refused(&wrong{wrongText, ""}, 1)
	}
	return text, nil
}

// ExportThemes implements library.TaxonomyEditor. A file that is there is
// replaced once the new one is whole.
func (e *Editor) ExportThemes(_ context.Context, path string) error {
	return wholefile.Replace(path, func(w io.Writer) error { return writeTable(w, e.live.now.Load()) })
}
