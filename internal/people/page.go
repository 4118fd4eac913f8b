package people

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"naru/internal/library"
)

// Person implements library.People.
func (s *Service) Person(ctx context.Context, idOrName string) (*library.PersonPage, error) {
	id, err := s.find(ctx, strings.TrimSpace(idOrName))
	if err != nil {
		return nil, err
	}
	counted, err := s.index.PeopleCounted(ctx, []library.PersonID{id})
	if err != nil {
		return nil, err
	}
	if len(counted) == 0 {
		return nil, missing(idOrName)
	}
	page := &library.PersonPage{Person: counted[0]}
	s.complete(&page.Person)
	if page.Works, err = s.index.PersonWorks(ctx, id); err != nil {
		return nil, err
	}
	if page.With, err = s.index.Colleagues(ctx, id); err != nil {
		return nil, err
	}
	if err := s.completeAll(ctx, page.With); err != nil {
		return nil, err
	}
	page.ByYear = byYear(page.Works)
	if page.Themes, err = s.themes(ctx, page.Works); err != nil {
		return nil, err
	}
	noted, err := s.index.NotedAffiliations(ctx, id)
	if err != nil {
		return nil, err
	}
	page.Affiliations = affiliations(page.Works, noted)
	page.Members = []library.Member{}
	if page.Kind == library.SomeOrganisation {
		if page.Members, err = s.members(ctx, page.Person); err != nil {
			return nil, err
		}
	}
	page.Changes, err = s.PersonChanges(ctx, id)
	return page, err
}

// find gives someone by id, by what tells them from others or a variant, else by
// a variant case, spaces and hyphens aside.
func (s *Service) find(ctx context.Context, idOrName string) (library.PersonID, error) {
	if n, err := strconv.ParseInt(idOrName, 10, 64); err == nil {
		return s.index.PersonRoot(ctx, library.PersonID(n))
	}
	id, err := s.index.PersonIn(ctx, 0, idOrName)
	if err == nil || library.CodeOf(err) != library.NotFound {
		return id, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	all, err := s.all(ctx)
	if err != nil {
		return 0, err
	}
	wanted := strings.Join(wordsOf(idOrName), "")
	var those []library.Person
	for _, p := range all {
		if slices.ContainsFunc(append(variants(p), p.Name), func(name string) bool { return strings.Join(wordsOf(name), "") == wanted }) {
			those = append(those, p)
		}
	}
	switch {
	case wanted == "" || len(those) == 0:
		return 0, missing(idOrName)
	case len(those) > 1:
		return 0, &library.Error{Code: library.Conflict, Args: map[string]any{"person_several": idOrName, "count": len(those)},
			Err: fmt.Errorf("%d have the name %q", len(those), idOrName)}
	}
	return those[0].ID, nil
}

func missing(idOrName string) error {
	return &library.Error{Code: library.NotFound, Args: map[string]any{"person": idOrName}, Err: fmt.Errorf("no person %q", idOrName)}
}

// completeAll fills in what nobody said of colleagues.
func (s *Service) completeAll(ctx context.Context, list []library.Colleague) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	all, err := s.all(ctx)
	if err != nil {
		return err
	}
	at := make(map[library.PersonID]int, len(all))
	for i, p := range all {
		at[p.ID] = i
	}
	for i := range list {
		c := &list[i]
		p := library.Person{Name: c.Name, Hangul: c.Hangul, Latin: c.Latin, Kind: c.Kind, Variants: []library.NameVariant{{Name: c.Name}}}
		if k, ok := at[c.ID]; ok {
			p = all[k]
		} else {
			s.complete(&p)
		}
		c.Hangul, c.Latin, c.Kind = p.Hangul, p.Latin, p.Kind
	}
	return nil
}

// byYear counts works by year and the first of their roles, years in order.
func byYear(works []library.PersonWork) []library.PersonYear {
	out := []library.PersonYear{}
	for _, w := range works {
		i := slices.IndexFunc(out, func(y library.PersonYear) bool { return y.Year == w.Year && y.Role == w.Roles[0] })
		if i < 0 {
			i = len(out)
			out = append(out, library.PersonYear{Year: w.Year, Role: w.Roles[0]})
		}
		out[i].Count++
	}
	slices.SortStableFunc(out, func(a, b library.PersonYear) int {
		return cmp.Or(a.Year-b.Year, b.Count-a.Count, cmp.Compare(a.Role, b.Role))
	})
	return out
}

// themes counts works by year and main theme.
func (s *Service) themes(ctx context.Context, works []library.PersonWork) ([]library.YearCount, error) {
	if len(works) == 0 {
		return []library.YearCount{}, nil
	}
	ids := make([]library.DocumentID, len(works))
	for i, w := range works {
		ids[i] = w.Document
	}
	return s.index.PublicationsByYear(ctx, library.DocumentFilter{IDs: ids})
}

// affiliations joins where documents say that someone belonged with what was
// noted, the latest first.
func affiliations(works []library.PersonWork, noted []library.Affiliation) []library.Affiliation {
	out := append([]library.Affiliation{}, noted...)
	for _, w := range slices.Backward(works) { // the oldest first
		if w.Affiliation == "" {
			continue
		}
		year := ""
		if w.Year > 0 {
			year = strconv.Itoa(w.Year)
		}
		i := slices.IndexFunc(out, func(a library.Affiliation) bool { return a.ID == 0 && a.Organisation == w.Affiliation })
		if i < 0 {
			i = len(out)
			out = append(out, library.Affiliation{Organisation: w.Affiliation, From: year})
		}
		a := &out[i]
		if a.From == "" {
			a.From = year
		}
		if year > a.To {
			a.To = year
		}
		a.Documents = append(a.Documents, w.Document)
	}
	slices.SortStableFunc(out, func(a, b library.Affiliation) int {
		return cmp.Or(cmp.Compare(end(b), end(a)), cmp.Compare(b.From, a.From), cmp.Compare(a.Organisation, b.Organisation))
	})
	return out
}

// end is when an affiliation ended, what goes on or began last after the others.
func end(a library.Affiliation) string {
	return cmp.Or(a.To, a.From)
}

// members lists who belonged to an organisation by any of its names, those of the
// glossary too.
func (s *Service) members(ctx context.Context, p library.Person) ([]library.Member, error) {
	all := append(variants(p), p.Name)
	if known := s.known(p); known != nil {
		for _, f := range known.Forms {
			all = append(all, f.Text)
		}
	}
	list, err := s.index.Affiliated(ctx, all)
	if err != nil {
		return nil, err
	}
	colleagues := make([]library.Colleague, len(list))
	for i, m := range list {
		colleagues[i] = m.Colleague
	}
	if err := s.completeAll(ctx, colleagues); err != nil {
		return nil, err
	}
	for i := range list {
		list[i].Colleague = colleagues[i]
	}
	return list, nil
}
