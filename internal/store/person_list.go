package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

// parts lists who has which part in which document outside the trash: credits and
// what organisations publish.
const parts = `WITH part (person, name, role, document, year) AS (
	SELECT c.person, c.name, c.role, d.id, d.year FROM credit c JOIN document d ON d.id = c.document WHERE d.trashed IS NULL
	UNION ALL
	SELECT p.root, d.publisher, '` + library.RolePublisher + `', d.id, d.year FROM document d
		JOIN person_name n ON n.name = d.publisher JOIN person p ON p.id = n.person WHERE d.trashed IS NULL AND d.publisher <> '')
`

// PeopleCounted gives some people, or all (nil) whom documents outside the trash
// name, with what these print and how often, by id. Names to prefer and kind are
// given only where a person set them. Someone asked for by id is given though no
// document names them any more.
func (s *Store) PeopleCounted(ctx context.Context, ids []library.PersonID) ([]library.Person, error) {
	var out []library.Person
	err := s.view(ctx, "list people", func(tx *sql.Tx) (err error) {
		out, err = peopleCounted(ctx, tx, ids)
		return err
	})
	return out, err
}

func peopleCounted(ctx context.Context, tx *sql.Tx, ids []library.PersonID) ([]library.Person, error) {
	those, among, asked := `IN (SELECT person FROM part)`, ``, []any{}
	if ids != nil {
		those, among, asked = `IN (SELECT value FROM json_each(?1))`, ` WHERE person IN (SELECT value FROM json_each(?1))`, []any{jsonList(ids)}
	}
	out := []library.Person{}
	place := map[library.PersonID]int{}
	err := each(ctx, tx, func(scan func(...any) error) error {
		p := library.Person{Variants: []library.NameVariant{}, Roles: []library.RoleCount{}}
		err := scan(&p.ID, &p.Name, &p.Hangul, &p.Latin, &p.Kind)
		place[p.ID] = len(out)
		out = append(out, p)
		return err
	}, parts+`SELECT id, name, hangul, latin, kind FROM person WHERE id `+those+` ORDER BY id`, asked...)
	if err != nil {
		return nil, err
	}
	// Each row tells something of one of them.
	tell := func(query string, row func(p *library.Person, scan func(...any) error) error) error {
		var id library.PersonID
		return each(ctx, tx, func(scan func(...any) error) error {
			var told library.Person
			if err := row(&told, func(into ...any) error { return scan(append([]any{&id}, into...)...) }); err != nil {
				return err
			}
			if i, ok := place[id]; ok {
				p := &out[i]
				p.Variants, p.Roles = append(p.Variants, told.Variants...), append(p.Roles, told.Roles...)
				if told.Documents > 0 {
					p.Documents, p.FromYear, p.ToYear = told.Documents, told.FromYear, told.ToYear
				}
			}
			return nil
		}, query, asked...)
	}
	err = tell(parts+`SELECT person, count(DISTINCT document), coalesce(min(nullif(year, 0)), 0), max(year) FROM part`+among+` GROUP BY person`,
		func(p *library.Person, scan func(...any) error) error {
			return scan(&p.Documents, &p.FromYear, &p.ToYear)
		})
	if err != nil {
		return nil, err
	}
	err = tell(parts+`SELECT person, role, count(DISTINCT document) AS n FROM part`+among+` GROUP BY person, role ORDER BY person, n DESC, role`,
		func(p *library.Person, scan func(...any) error) error {
			p.Roles = make([]library.RoleCount, 1)
			return scan(&p.Roles[0].Role, &p.Roles[0].Count)
		})
	if err != nil {
		return nil, err
	}
	// Names that stand nowhere now come last: set by a person, or corrected away.
	err = tell(parts+`SELECT person, name, count(DISTINCT document) AS n FROM (SELECT person, name, document FROM part
			UNION ALL SELECT p.root, n.name, NULL FROM person_name n JOIN person p ON p.id = n.person)`+among+`
		GROUP BY person, name ORDER BY person, n DESC, name`,
		func(p *library.Person, scan func(...any) error) error {
			p.Variants = make([]library.NameVariant, 1)
			return scan(&p.Variants[0].Name, &p.Variants[0].Documents)
		})
	return out, err
}

// PersonRoot follows an id to whom it leads now.
func (s *Store) PersonRoot(ctx context.Context, id library.PersonID) (library.PersonID, error) {
	var root library.PersonID
	err := s.view(ctx, "find person", func(tx *sql.Tx) (err error) {
		root, err = rootOf(ctx, tx, id)
		return err
	})
	return root, err
}

func rootOf(ctx context.Context, tx *sql.Tx, id library.PersonID) (library.PersonID, error) {
	roots, err := collect[library.PersonID](ctx, tx, `SELECT root FROM person WHERE id = ?`, id)
	if err != nil {
		return 0, err
	}
	if len(roots) == 0 {
		return 0, notFound("person", id)
	}
	return roots[0], nil
}

// PersonIn implements library.People.
func (s *Store) PersonIn(ctx context.Context, document library.DocumentID, name string) (library.PersonID, error) {
	var id library.PersonID
	err := s.view(ctx, "find person", func(tx *sql.Tx) error {
		found, err := collect[library.PersonID](ctx, tx, `SELECT root FROM person WHERE id = `+
			`coalesce((SELECT person FROM person_namesake WHERE document = ?1 AND name = ?2), (SELECT person FROM person_name WHERE name = ?2))
			UNION ALL SELECT root FROM person WHERE name = ?2`, document, name)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return notFound("person", name)
		}
		id = found[0]
		return nil
	})
	return id, err
}

// PersonWorks lists what someone has a part in, newest first, each document once
// for every part.
func (s *Store) PersonWorks(ctx context.Context, id library.PersonID) ([]library.PersonWork, error) {
	out := []library.PersonWork{}
	err := s.view(ctx, "list a person's documents", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			w := library.PersonWork{Roles: make([]string, 1)}
			err := scan(&w.Document, &w.Title, &w.Year, &w.Series, &w.Number, &w.Roles[0], &w.Name, &w.Affiliation)
			if n := len(out); err == nil && n > 0 && out[n-1].Document == w.Document {
				out[n-1].Roles = append(out[n-1].Roles, w.Roles...)
				if out[n-1].Affiliation == "" {
					out[n-1].Affiliation = w.Affiliation
				}
				return nil
			}
			out = append(out, w)
			return err
		}, `SELECT d.id, d.title, d.year, d.series, d.number, c.role, c.name, c.affiliation FROM (
				SELECT document, position, role, name, affiliation FROM credit WHERE person = ?1
				UNION ALL SELECT id, 1048576, '`+library.RolePublisher+`', publisher, '' FROM document WHERE publisher <> '' AND publisher IN (
					SELECT n.name FROM person_name n JOIN person p ON p.id = n.person WHERE p.root = ?1)) c
			JOIN document d ON d.id = c.document WHERE d.trashed IS NULL ORDER BY `+newestFirst+`, c.position`, id)
	})
	return out, err
}

// Colleagues lists who has a part in the same documents, names to prefer and kind
// as PeopleCounted gives them, most documents first.
func (s *Store) Colleagues(ctx context.Context, id library.PersonID) ([]library.Colleague, error) {
	out := []library.Colleague{}
	err := s.view(ctx, "list colleagues", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var c library.Colleague
			err := scan(&c.ID, &c.Name, &c.Hangul, &c.Latin, &c.Kind, &c.Documents, &c.FromYear, &c.ToYear)
			out = append(out, c)
			return err
		}, `SELECT p.id, p.name, p.hangul, p.latin, p.kind, count(DISTINCT d.id) AS n, coalesce(min(nullif(d.year, 0)), 0), max(d.year)
			FROM credit mine JOIN credit c ON c.document = mine.document JOIN document d ON d.id = c.document JOIN person p ON p.id = c.person
			WHERE mine.person = ?1 AND c.person <> ?1 AND d.trashed IS NULL
			GROUP BY p.id ORDER BY n DESC, max(d.year) DESC, p.name`, id)
	})
	return out, err
}

// NamesApart lists the pairs of names that a person said are of two people.
func (s *Store) NamesApart(ctx context.Context) ([][2]string, error) {
	var out [][2]string
	err := s.view(ctx, "list who is kept apart", func(tx *sql.Tx) error {
		return each(ctx, tx, func(scan func(...any) error) error {
			var pair [2]string
			err := scan(&pair[0], &pair[1])
			out = append(out, pair)
			return err
		}, `SELECT one, other FROM person_apart ORDER BY one, other`)
	})
	return out, err
}
