package sample

import (
	"context"
	"slices"
	"sort"
	"strconv"

	"naru/internal/library"
	"naru/internal/people"
	"naru/internal/vocabulary"
)

// register keeps who is who of the sample library in memory: each name is someone
// until merged. Splitting, naming and affiliations are only remembered.
type register struct {
	lib     *Library
	ids     map[string]library.PersonID
	names   []string // by id, from 1
	into    map[library.PersonID]library.PersonID
	apart   [][2]string
	noted   map[library.PersonID][]library.Affiliation
	changes []library.PersonChange
	undo    map[library.PersonChangeID]func()
}

// People knows the people of a sample library.
func People(lib *Library) *people.Service {
	r := &register{lib: lib, ids: map[string]library.PersonID{}, into: map[library.PersonID]library.PersonID{},
		noted: map[library.PersonID][]library.Affiliation{}, undo: map[library.PersonChangeID]func(){}}
	for _, d := range lib.Docs {
		for _, c := range d.People {
			r.id(c.Name)
		}
		r.id(d.Publisher)
	}
	r.noted[r.id("최서리")] = []library.Affiliation{
		{ID: 1, Organisation: "이민정책연구원", Post: "연구위원", From: "2015-03", To: library.OpenEnd},
		{ID: 2, Organisation: "서울대학교", Post: "연구원", From: "2012", To: "2015"},
	}
	return people.New(r, thesaurus, nil)
}

// thesaurus knows one organisation.
func thesaurus() *vocabulary.Thesaurus {
	return vocabulary.NewThesaurus([]vocabulary.Concept{{ID: "org-mrtc", Type: "organisation", Forms: []vocabulary.Form{
		{Text: "Migration Research and Training Centre", Lang: "en"}, {Text: "이민정책연구원", Lang: "ko"},
	}}})
}

func (r *register) id(name string) library.PersonID {
	id, ok := r.ids[name]
	if !ok {
		r.names = append(r.names, name)
		id = library.PersonID(len(r.names))
		r.ids[name] = id
	}
	return id
}

func (r *register) root(id library.PersonID) library.PersonID {
	for r.into[id] != 0 {
		id = r.into[id]
	}
	return id
}

func (r *register) did(what string, one, other library.PersonID, undo func()) library.PersonChangeID {
	c := library.PersonChange{ID: library.PersonChangeID(len(r.undo) + 1), What: what, Person: one, Name: r.names[one-1], Made: when}
	if other != 0 {
		c.Other, c.OtherName, c.Detail = other, r.names[other-1], r.names[other-1]
	}
	r.changes = append([]library.PersonChange{c}, r.changes...)
	r.undo[c.ID] = undo
	return c.ID
}

// each tells who has which part in which document.
func (r *register) each(f func(id library.PersonID, name, role string, d library.Document)) {
	for _, d := range r.lib.Docs {
		for _, c := range d.People {
			f(r.root(r.id(c.Name)), c.Name, c.Role, d)
		}
		if d.Publisher != "" {
			f(r.root(r.id(d.Publisher)), d.Publisher, library.RolePublisher, d)
		}
	}
}

// PeopleCounted counts.
func (r *register) PeopleCounted(_ context.Context, ids []library.PersonID) ([]library.Person, error) {
	all := map[library.PersonID]*library.Person{}
	r.each(func(id library.PersonID, name, role string, d library.Document) {
		p := all[id]
		if p == nil {
			p = &library.Person{ID: id, Name: r.names[id-1]}
			all[id] = p
		}
		p.Documents++
		if d.Year > 0 && (p.FromYear == 0 || d.Year < p.FromYear) {
			p.FromYear = d.Year
		}
		p.ToYear = max(p.ToYear, d.Year)
		i := slices.IndexFunc(p.Variants, func(v library.NameVariant) bool { return v.Name == name })
		if i < 0 {
			i = len(p.Variants)
			p.Variants = append(p.Variants, library.NameVariant{Name: name})
		}
		p.Variants[i].Documents++
		k := slices.IndexFunc(p.Roles, func(c library.RoleCount) bool { return c.Role == role })
		if k < 0 {
			k = len(p.Roles)
			p.Roles = append(p.Roles, library.RoleCount{Role: role})
		}
		p.Roles[k].Count++
	})
	out := []library.Person{}
	for id, p := range all {
		if ids == nil || slices.Contains(ids, id) {
			out = append(out, *p)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out, r.lib.Fails
}

// PersonRoot follows merging.
func (r *register) PersonRoot(_ context.Context, id library.PersonID) (library.PersonID, error) {
	if id < 1 || int(id) > len(r.names) {
		return 0, library.Errorf(library.NotFound, "person %d", id)
	}
	return r.root(id), nil
}

// PersonIn finds one by name.
func (r *register) PersonIn(_ context.Context, _ library.DocumentID, name string) (library.PersonID, error) {
	if id, ok := r.ids[name]; ok {
		return r.root(id), nil
	}
	return 0, library.Errorf(library.NotFound, "person %s", name)
}

// PersonWorks lists documents.
func (r *register) PersonWorks(_ context.Context, of library.PersonID) ([]library.PersonWork, error) {
	out := []library.PersonWork{}
	r.each(func(id library.PersonID, name, role string, d library.Document) {
		if id == of {
			out = append(out, library.PersonWork{Document: d.ID, Title: d.Title, Year: d.Year, Series: d.Series, Number: d.Number, Roles: []string{role}, Name: name})
		}
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].Year > out[j].Year })
	return out, nil
}

// Colleagues counts who stands in the same documents.
func (r *register) Colleagues(_ context.Context, of library.PersonID) ([]library.Colleague, error) {
	counts := map[library.PersonID]*library.Colleague{}
	for _, d := range r.lib.Docs {
		if !slices.ContainsFunc(d.People, func(c library.Credit) bool { return r.root(r.id(c.Name)) == of }) {
			continue
		}
		for _, c := range d.People {
			id := r.root(r.id(c.Name))
			if id == of {
				continue
			}
			if counts[id] == nil {
				counts[id] = &library.Colleague{ID: id, Name: r.names[id-1], FromYear: d.Year}
			}
			o := counts[id]
			o.Documents++
			o.FromYear, o.ToYear = min(o.FromYear, d.Year), max(o.ToYear, d.Year)
		}
	}
	out := []library.Colleague{}
	for _, c := range counts {
		out = append(out, *c)
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Documents > out[j].Documents || out[i].Documents == out[j].Documents && out[i].ID < out[j].ID
	})
	return out, nil
}

// NotedAffiliations lists what was noted.
func (r *register) NotedAffiliations(_ context.Context, id library.PersonID) ([]library.Affiliation, error) {
	return r.noted[id], nil
}

// Affiliated lists who belonged to an organisation.
func (r *register) Affiliated(_ context.Context, names []string) ([]library.Member, error) {
	out := []library.Member{}
	for id, list := range r.noted {
		for _, a := range list {
			if slices.Contains(names, a.Organisation) {
				out = append(out, library.Member{Colleague: library.Colleague{ID: id, Name: r.names[id-1]}, From: a.From, To: a.To})
			}
		}
	}
	return out, nil
}

// NamesApart lists who is kept apart.
func (r *register) NamesApart(context.Context) ([][2]string, error) { return r.apart, nil }

// PublicationsByYear counts by main theme.
func (r *register) PublicationsByYear(_ context.Context, f library.DocumentFilter) ([]library.YearCount, error) {
	counts := map[library.YearCount]int{}
	for _, d := range r.lib.Docs {
		if slices.Contains(f.IDs, d.ID) && len(d.Themes) > 0 {
			counts[library.YearCount{Year: d.Year, Theme: d.Themes[0].ID}]++
		}
	}
	var out []library.YearCount
	for c, n := range counts {
		c.Count = n
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Year < out[j].Year || out[i].Year == out[j].Year && out[i].Theme < out[j].Theme
	})
	return out, nil
}

// MergePeople merges.
func (r *register) MergePeople(_ context.Context, from, into library.PersonID) (library.PersonChangeID, error) {
	r.into[from] = into
	return r.did(library.PeopleMerged, into, from, func() { delete(r.into, from) }), r.lib.Fails
}

// SplitName takes a merged name out.
func (r *register) SplitName(_ context.Context, id library.PersonID, name string, documents []library.DocumentID) (library.PersonID, library.PersonChangeID, error) {
	was := r.into[r.id(name)]
	delete(r.into, r.id(name))
	c := r.did(library.NameSplit, id, r.id(name), func() { r.into[r.id(name)] = was })
	r.changes[0].Detail = name
	if len(documents) > 0 {
		r.changes[0].Detail = name + " " + strconv.Itoa(len(documents))
	}
	return r.id(name), c, r.lib.Fails
}

// KeepApart remembers.
func (r *register) KeepApart(_ context.Context, one, other library.PersonID) (library.PersonChangeID, error) {
	a, b := r.names[one-1], r.names[other-1]
	before := r.apart
	r.apart = append(slices.Clone(r.apart), [2]string{min(a, b), max(a, b)})
	return r.did(library.PeopleKeptApart, one, other, func() { r.apart = before }), r.lib.Fails
}

// NamePerson is remembered; a name of someone else's is refused.
func (r *register) NamePerson(_ context.Context, id library.PersonID, hangul, latin string) (library.PersonChangeID, error) {
	for _, name := range []string{hangul, latin} {
		if other, ok := r.ids[name]; ok && r.root(other) != id {
			return 0, &library.Error{Code: library.Conflict, Args: map[string]any{"person_name": name}}
		}
	}
	return r.did(library.PersonNamed, id, 0, func() {}), r.lib.Fails
}

// SetPersonKind is remembered.
func (r *register) SetPersonKind(_ context.Context, id library.PersonID, kind library.PersonKind) (library.PersonChangeID, error) {
	c := r.did(library.PersonKindSet, id, 0, func() {})
	r.changes[0].Detail = string(kind)
	return c, r.lib.Fails
}

// NoteAffiliation adds one, or changes it.
func (r *register) NoteAffiliation(_ context.Context, id library.PersonID, a library.Affiliation) (library.PersonChangeID, error) {
	if a.Organisation == "" {
		return 0, &library.Error{Code: library.Invalid, Args: map[string]any{"affiliation_name": ""}}
	}
	before := r.noted[id]
	list := slices.DeleteFunc(slices.Clone(before), func(b library.Affiliation) bool { return a.ID != 0 && b.ID == a.ID })
	if a.ID == 0 {
		a.ID = library.AffiliationID(100 + len(r.undo))
	}
	r.noted[id] = append(list, a)
	return r.did(library.AffiliationNoted, id, 0, func() { r.noted[id] = before }), r.lib.Fails
}

// RemoveAffiliation takes one out.
func (r *register) RemoveAffiliation(_ context.Context, id library.AffiliationID) (library.PersonChangeID, error) {
	for who, before := range r.noted {
		list := slices.DeleteFunc(slices.Clone(before), func(a library.Affiliation) bool { return a.ID == id })
		if len(list) < len(before) {
			r.noted[who] = list
			return r.did(library.AffiliationGone, who, 0, func() { r.noted[who] = before }), r.lib.Fails
		}
	}
	return 0, library.Errorf(library.NotFound, "affiliation %d", id)
}

// PersonChanges lists what can be undone.
func (r *register) PersonChanges(_ context.Context, id library.PersonID) ([]library.PersonChange, error) {
	out := []library.PersonChange{}
	for _, c := range r.changes {
		if id == 0 || r.root(c.Person) == id || c.Other != 0 && r.root(c.Other) == id {
			out = append(out, c)
		}
	}
	return out, nil
}

// UndoPersonChange undoes.
func (r *register) UndoPersonChange(_ context.Context, id library.PersonChangeID) error {
	undo := r.undo[id]
	if undo == nil {
		return library.Errorf(library.NotFound, "change %d", id)
	}
	undo()
	r.undo[id] = nil
	r.changes = slices.DeleteFunc(r.changes, func(c library.PersonChange) bool { return c.ID == id })
	return r.lib.Fails
}
