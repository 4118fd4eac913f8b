package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
)

// NamePerson implements library.People. A name set is a variant from then on:
// documents that come with it are theirs.
func (s *Store) NamePerson(ctx context.Context, id library.PersonID, korean, latin string) (library.PersonChangeID, error) {
	korean, latin = strings.Join(strings.Fields(korean), " "), strings.Join(strings.Fields(latin), " ")
	return s.changePeople(ctx, "name a person", func(e *peopleEdit) (c changed, err error) {
		root, err := rootOf(ctx, e.tx, id)
		if err != nil {
			return c, err
		}
		var set []string
		for _, name := range []string{korean, latin} {
			if name == "" {
				continue
			}
			set = append(set, name)
			if err := e.takeName(root, name); err != nil {
				return c, err
			}
		}
		if err := e.setText(cell{What: cellHangul, Person: root}, korean); err != nil {
			return c, err
		}
		c = changed{what: library.PersonNamed, person: root, detail: strings.Join(set, " · ")}
		return c, e.setText(cell{What: cellLatin, Person: root}, latin)
	})
}

// takeName makes a name someone's, and what tells them from others where it is in
// the script of what does so now.
func (e *peopleEdit) takeName(root library.PersonID, name string) error {
	owner, err := collect[library.PersonID](e.ctx, e.tx, `SELECT p.root FROM person_name n JOIN person p ON p.id = n.person WHERE n.name = ?`, name)
	if err != nil {
		return err
	}
	names, err := ownNames(e.ctx, e.tx, root)
	if err != nil {
		return err
	}
	switch {
	case len(owner) == 0:
		if err := e.setID(cell{What: cellOwner, Name: name}, root); err != nil {
			return err
		}
	case owner[0] != root && !slices.Contains(names, name):
		return &library.Error{Code: library.Conflict, Args: map[string]any{"person_name": name},
			Err: fmt.Errorf("%q is the name of person %d", name, owner[0])}
	}
	told, err := nameOf(e.ctx, e.tx, root)
	if err != nil || told == name || !slices.Contains(names, told) || inHangul(told) != inHangul(name) {
		return err
	}
	taken, err := collect[library.PersonID](e.ctx, e.tx, `SELECT id FROM person WHERE name = ?`, name)
	if err != nil || len(taken) > 0 {
		return err
	}
	return e.setText(cell{What: cellName, Person: root}, name)
}

func inHangul(name string) bool { return strings.ContainsFunc(name, hangul.IsSyllable) }

// SetPersonKind implements library.People.
func (s *Store) SetPersonKind(ctx context.Context, id library.PersonID, kind library.PersonKind) (library.PersonChangeID, error) {
	if kind != library.SomePerson && kind != library.SomeOrganisation {
		return 0, library.Errorf(library.Invalid, "%q: person, organisation", kind)
	}
	return s.changePeople(ctx, "say what someone is", func(e *peopleEdit) (c changed, err error) {
		root, err := rootOf(ctx, e.tx, id)
		if err != nil {
			return c, err
		}
		c = changed{what: library.PersonKindSet, person: root, detail: string(kind)}
		return c, e.setText(cell{What: cellKind, Person: root}, string(kind))
	})
}
