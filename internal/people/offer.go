package people

import (
	"cmp"
	"context"
	"slices"

	"naru/internal/library"
	"naru/internal/names"
)

// reasonGlossary: the glossary knows both names as one organisation.
const reasonGlossary = "glossary"

// maxBucket bounds how many people of one key are compared with one another: the
// commonest family names of a very large library.
const maxBucket = 400

// pair is two people who may be one, the smaller id first.
type pair [2]library.PersonID

// SuggestPeople implements library.People.
func (s *Service) SuggestPeople(ctx context.Context, id library.PersonID, limit int) ([]library.PersonOffer, error) {
	if id != 0 {
		root, err := s.index.PersonRoot(ctx, id)
		if err != nil {
			return nil, err
		}
		id = root
	}
	apart, err := s.apart(ctx)
	if err != nil {
		return nil, err
	}
	offers, err := s.alike(ctx, id, apart)
	if err != nil {
		return nil, err
	}
	if limit > 0 { // what costs is told of a few more only, so that it can order them
		offers = offers[:min(len(offers), 2*limit)]
	}
	if err := s.weigh(ctx, offers); err != nil {
		return nil, err
	}
	slices.SortStableFunc(offers, func(a, b library.PersonOffer) int {
		return cmp.Or(rank(a)-rank(b), b.Common-a.Common, a.Together-b.Together, b.One.Documents-a.One.Documents)
	})
	if limit > 0 {
		offers = offers[:min(len(offers), limit)]
	}
	return offers, nil
}

func rank(o library.PersonOffer) int {
	if o.Likeness == library.LikelyOne {
		return 0
	}
	return 1
}

// apart gives the names that a person said are of two.
func (s *Service) apart(ctx context.Context) (map[[2]string]bool, error) {
	list, err := s.index.NamesApart(ctx)
	if err != nil {
		return nil, err
	}
	out := make(map[[2]string]bool, len(list))
	for _, p := range list {
		out[p] = true
	}
	return out, nil
}

// alike finds who has names that are alike, the likeliest first.
func (s *Service) alike(ctx context.Context, id library.PersonID, apart map[[2]string]bool) ([]library.PersonOffer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	all, err := s.all(ctx)
	if err != nil {
		return nil, err
	}
	buckets := map[string][]int{}
	for i, p := range all {
		for _, k := range s.keys(p) {
			buckets[k] = append(buckets[k], i)
		}
	}
	seen := map[pair]bool{}
	out := []library.PersonOffer{}
	for i, p := range all {
		if id != 0 && p.ID != id {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, k := range s.keys(p) {
			for _, j := range buckets[k][:min(len(buckets[k]), maxBucket)] {
				o := all[j]
				key := pair{min(p.ID, o.ID), max(p.ID, o.ID)}
				if i == j || seen[key] || p.Kind != o.Kind {
					continue
				}
				seen[key] = true
				if offer, ok := s.offer(p, o, k, apart); ok {
					out = append(out, offer)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b library.PersonOffer) int {
		return cmp.Or(rank(a)-rank(b), (b.One.Documents+b.Other.Documents)-(a.One.Documents+a.Other.Documents), cmp.Compare(a.One.Name, b.One.Name))
	})
	return out, nil
}

// keys gives what the names of someone have in common with names alike.
func (s *Service) keys(p library.Person) []string {
	var out []string
	add := func(key string) {
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	if p.Kind == library.SomeOrganisation {
		if known := s.known(p); known != nil {
			add("glossary/" + known.ID)
		}
	}
	for _, v := range p.Variants {
		for _, k := range s.forms.of(v.Name).Keys() {
			add(k)
		}
	}
	return out
}

// offer compares two people by all their names.
func (s *Service) offer(a, b library.Person, key string, apart map[[2]string]bool) (library.PersonOffer, bool) {
	for _, x := range append(variants(a), a.Name) {
		for _, y := range append(variants(b), b.Name) {
			if x == y || apart[[2]string{min(x, y), max(x, y)}] { // said to be two, of one name or of several
				return library.PersonOffer{}, false
			}
		}
	}
	if b.Documents > a.Documents || b.Documents == a.Documents && b.ID < a.ID {
		a, b = b, a
	}
	best := library.PersonOffer{One: a, Other: b}
	if len(key) > len("glossary/") && key[:len("glossary/")] == "glossary/" {
		best.Likeness, best.Reason, best.OneName, best.OtherName = library.LikelyOne, reasonGlossary, a.Name, b.Name
		return best, true
	}
	verdict := names.No
	for _, x := range variants(a) {
		for _, y := range variants(b) {
			v, reason := s.forms.of(x).Compare(s.forms.of(y))
			// Bodies are one by their letters only: no order, no initials.
			if v == names.No || a.Kind == library.SomeOrganisation && reason != names.Same {
				continue
			}
			if v > verdict {
				verdict = v
				best.Reason, best.OneName, best.OtherName = string(reason), x, y
			}
		}
	}
	best.Likeness = library.PossiblyOne
	if verdict == names.Likely {
		best.Likeness = library.LikelyOne
	}
	return best, verdict != names.No
}

// weigh tells of each offer what else speaks for it and against it.
func (s *Service) weigh(ctx context.Context, offers []library.PersonOffer) error {
	known := map[library.PersonID][]library.Colleague{}
	of := func(id library.PersonID) ([]library.Colleague, error) {
		list, ok := known[id]
		if !ok {
			var err error
			if list, err = s.index.Colleagues(ctx, id); err != nil {
				return nil, err
			}
			known[id] = list
		}
		return list, nil
	}
	for i := range offers {
		o := &offers[i]
		ours, err := of(o.One.ID)
		if err != nil {
			return err
		}
		theirs, err := of(o.Other.ID)
		if err != nil {
			return err
		}
		shared := map[library.PersonID]bool{}
		for _, c := range ours {
			shared[c.ID] = true
			if c.ID == o.Other.ID {
				o.Together = c.Documents
			}
		}
		for _, c := range theirs {
			if shared[c.ID] {
				o.Common++
			}
		}
	}
	return nil
}
