package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"naru/internal/library"
)

// dumpPeople writes what people said of who is who: of each of whom something was
// said the names, whom they were merged into, names to prefer and affiliations.
func dumpPeople(ctx context.Context, tx *sql.Tx, out *json.Encoder) error {
	type namesake struct {
		Document string `json:"document"`
		Name     string `json:"name"`
	}
	type affiliation struct {
		Organisation string `json:"organisation"`
		Post         string `json:"post"`
		From         string `json:"from"`
		To           string `json:"to"`
		Note         string `json:"note"`
	}
	type person struct {
		Type         string        `json:"type"`
		Name         string        `json:"name"`
		Into         string        `json:"into"`
		Hangul       string        `json:"hangul"`
		Latin        string        `json:"latin"`
		Kind         string        `json:"kind"`
		Names        []string      `json:"names"`
		Namesakes    []namesake    `json:"namesakes"`
		Affiliations []affiliation `json:"affiliations"`
		id           library.PersonID
	}
	var people []person
	err := each(ctx, tx, func(scan func(...any) error) error {
		p := person{Type: "person", Namesakes: []namesake{}, Affiliations: []affiliation{}}
		err := scan(&p.id, &p.Name, &p.Into, &p.Hangul, &p.Latin, &p.Kind)
		people = append(people, p)
		return err
	}, `SELECT p.id, p.name, coalesce((SELECT name FROM person WHERE id = p.merged), ''), p.hangul, p.latin, p.kind FROM person p
		WHERE p.merged IS NOT NULL OR p.hangul <> '' OR p.latin <> '' OR p.kind <> ''
			OR EXISTS (SELECT 1 FROM person WHERE merged = p.id)
			OR EXISTS (SELECT 1 FROM person_namesake WHERE person = p.id)
			OR EXISTS (SELECT 1 FROM person_affiliation WHERE person = p.id)
			OR EXISTS (SELECT 1 FROM person_name WHERE person = p.id AND name <> p.name) ORDER BY p.name`)
	if err != nil {
		return err
	}
	for _, p := range people {
		if p.Names, err = collect[string](ctx, tx, `SELECT name FROM person_name WHERE person = ? ORDER BY name`, p.id); err != nil {
			return err
		}
		if err := each(ctx, tx, func(scan func(...any) error) error {
			var n namesake
			err := scan(&n.Document, &n.Name)
			p.Namesakes = append(p.Namesakes, n)
			return err
		}, `SELECT CASE WHEN d.sha256 <> '' THEN d.sha256 ELSE d.title END AS k, s.name FROM person_namesake s
			JOIN document d ON d.id = s.document WHERE s.person = ? ORDER BY k, s.name`, p.id); err != nil {
			return err
		}
		if err := each(ctx, tx, func(scan func(...any) error) error {
			var a affiliation
			err := scan(&a.Organisation, &a.Post, &a.From, &a.To, &a.Note)
			p.Affiliations = append(p.Affiliations, a)
			return err
		}, `SELECT organisation, post, from_date, to_date, note FROM person_affiliation WHERE person = ?
			ORDER BY from_date, organisation, post, to_date, note`, p.id); err != nil {
			return err
		}
		if err := out.Encode(p); err != nil {
			return err
		}
	}
	return each(ctx, tx, func(scan func(...any) error) error {
		line := struct {
			Type  string `json:"type"`
			One   string `json:"one"`
			Other string `json:"other"`
		}{Type: "people_apart"}
		if err := scan(&line.One, &line.Other); err != nil {
			return err
		}
		return out.Encode(line)
	}, `SELECT one, other FROM person_apart ORDER BY one, other`)
}
