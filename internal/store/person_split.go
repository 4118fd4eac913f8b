package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"naru/internal/library"
)

// SplitName implements library.People.
func (s *Store) SplitName(ctx context.Context, id library.PersonID, name string, documents []library.DocumentID) (library.PersonID, library.PersonChangeID, error) {
	var fresh library.PersonID
	change, err := s.changePeople(ctx, "split a name off", func(e *peopleEdit) (c changed, err error) {
		root, err := rootOf(ctx, e.tx, id)
		if err != nil {
			return c, err
		}
		if len(documents) > 0 {
			fresh, err = e.splitDocuments(root, name, documents)
			return changed{library.NameSplit, root, fresh, name}, err
		}
		rest, apart, err := e.splitName(root, name)
		fresh = apart
		return changed{library.NameSplit, rest, apart, name}, err
	})
	return fresh, change, err
}

// splitDocuments makes a namesake of whom some documents mean.
func (e *peopleEdit) splitDocuments(root library.PersonID, name string, documents []library.DocumentID) (library.PersonID, error) {
	slices.Sort(documents)
	documents = slices.Compact(documents)
	theirs, err := collect[library.DocumentID](e.ctx, e.tx, `SELECT DISTINCT document FROM credit WHERE person = ? AND name = ?`, root, name)
	if err != nil {
		return 0, err
	}
	left := len(theirs)
	for _, d := range documents {
		if !slices.Contains(theirs, d) {
			return 0, notFound("person_name", name)
		}
		left--
	}
	if left == 0 {
		if names, err := ownNames(e.ctx, e.tx, root); err != nil || len(names) < 2 {
			if err == nil {
				err = onlyName(name)
			}
			return 0, err
		}
	}
	fresh, err := e.newPerson(name)
	if err != nil {
		return 0, err
	}
	for _, d := range documents {
		if err := e.setID(cell{What: cellNamesake, Document: d, Name: name}, fresh); err != nil {
			return 0, err
		}
	}
	return fresh, nil
}

// ownNames lists the names of all whom someone is made of, the commonest first.
func ownNames(ctx context.Context, tx *sql.Tx, root library.PersonID) ([]string, error) {
	return collect[string](ctx, tx, `SELECT t.name FROM (`+namesOf(`SELECT ?1`)+`) t
		ORDER BY (SELECT count(*) FROM credit c WHERE c.name = t.name AND c.person = ?1) DESC, t.name`, root)
}

// splitName takes a name out of someone, and gives who remains and who is apart.
func (e *peopleEdit) splitName(root library.PersonID, name string) (rest, apart library.PersonID, err error) {
	names, err := ownNames(e.ctx, e.tx, root)
	if err != nil {
		return 0, 0, err
	}
	if !slices.Contains(names, name) {
		return 0, 0, notFound("person_name", name)
	}
	if len(names) == 1 {
		return 0, 0, onlyName(name)
	}
	owners, err := collect[library.PersonID](e.ctx, e.tx, `SELECT p.id FROM person_name n JOIN person p ON p.id = n.person WHERE n.name = ?1 AND p.root = ?2
		UNION SELECT p.id FROM person_namesake s JOIN person p ON p.id = s.person WHERE s.name = ?1 AND p.root = ?2 ORDER BY 1`, name, root)
	if err != nil {
		return 0, 0, err
	}
	if len(owners) == 1 {
		others, err := collect[string](e.ctx, e.tx, `SELECT name FROM person_name WHERE person = ?1 AND name <> ?2
			UNION SELECT name FROM person_namesake WHERE person = ?1 AND name <> ?2`, owners[0], name)
		if err != nil {
			return 0, 0, err
		}
		if len(others) == 0 {
			rest, err = e.free(owners[0], root)
			return rest, owners[0], err
		}
	}
	apart, err = e.moveName(owners, root, name)
	return root, apart, err
}

func onlyName(name string) error {
	return &library.Error{Code: library.Invalid, Args: map[string]any{"person_only": name}, Err: fmt.Errorf("%q is all there is", name)}
}

// free takes someone who was merged, or was merged into, out from among the rest
// and gives whom these now lead to.
func (e *peopleEdit) free(id, root library.PersonID) (rest library.PersonID, err error) {
	into, err := collect[library.PersonID](e.ctx, e.tx, `SELECT merged FROM person WHERE id = ? AND merged IS NOT NULL`, id)
	if err != nil {
		return 0, err
	}
	followers, err := collect[library.PersonID](e.ctx, e.tx, `SELECT id FROM person WHERE merged = ? ORDER BY id`, id)
	if err != nil {
		return 0, err
	}
	rest = root
	if len(into) == 0 { // the first of those merged into them stands for the rest
		rest = followers[0]
		into = followers[:1]
		followers = followers[1:]
		if err := e.set(cell{What: cellMerged, Person: rest}, nil); err != nil {
			return 0, err
		}
	} else if err := e.set(cell{What: cellMerged, Person: id}, nil); err != nil {
		return 0, err
	}
	for _, f := range followers {
		if err := e.setID(cell{What: cellMerged, Person: f}, into[0]); err != nil {
			return 0, err
		}
	}
	return rest, nil
}

// moveName gives a name to someone new.
func (e *peopleEdit) moveName(owners []library.PersonID, root library.PersonID, name string) (library.PersonID, error) {
	// Whoever is told from others by it needs another of their names.
	for _, id := range owners {
		told, err := nameOf(e.ctx, e.tx, id)
		if err != nil {
			return 0, err
		}
		if told != name {
			continue
		}
		others, err := collect[string](e.ctx, e.tx, `SELECT name FROM person_name n WHERE person = ?1 AND name <> ?2
			ORDER BY (SELECT count(*) FROM credit c WHERE c.name = n.name) DESC, name`, id, name)
		if err != nil {
			return 0, err
		}
		free, err := freeName(e.ctx, e.tx, append(others, name)[0])
		if err != nil {
			return 0, err
		}
		if err := e.setText(cell{What: cellName, Person: id}, free); err != nil {
			return 0, err
		}
	}
	fresh, err := e.newPerson(name)
	if err != nil {
		return 0, err
	}
	for _, id := range owners {
		theirs, err := collect[library.DocumentID](e.ctx, e.tx, `SELECT document FROM person_namesake WHERE person = ? AND name = ?`, id, name)
		if err != nil {
			return 0, err
		}
		for _, d := range theirs {
			if err := e.setID(cell{What: cellNamesake, Document: d, Name: name}, fresh); err != nil {
				return 0, err
			}
		}
	}
	owner, err := collect[library.PersonID](e.ctx, e.tx, `SELECT n.person FROM person_name n JOIN person p ON p.id = n.person
		WHERE n.name = ? AND p.root = ?`, name, root)
	if err != nil || len(owner) == 0 {
		return fresh, err
	}
	return fresh, e.setID(cell{What: cellOwner, Name: name}, fresh)
}
