package search

import (
	"context"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/query"
)

const (
	// maxUnknown is how many values are told to be unknown; who asks for more of
	// them has pasted something.
	maxUnknown = 4
	// maxNearest is how many others are offered in the place of one.
	maxNearest = 3
	maxOthers  = 4
)

// unknown tells of the values that a query asks of fields those that nothing in
// the library has: found by nothing, they would leave a person without a word, or
// with hits that they do not narrow.
func (s *Service) unknown(ctx context.Context, r library.SearchRequest, p *query.Plan, total int) ([]library.UnknownValue, error) {
	if r.Offset > 0 {
		return nil, nil
	}
	var out []library.UnknownValue
	for _, v := range p.Values() {
		if len(out) == maxUnknown {
			break
		}
		if total > 0 && (v.Needed || v.Field == "") {
			continue // some hit has it
		}
		u, ok, err := s.unknownValue(ctx, r, v, total)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, u)
		}
	}
	return out, nil
}

func (s *Service) unknownValue(ctx context.Context, r library.SearchRequest, v query.Value, total int) (u library.UnknownValue, ok bool, err error) {
	u = library.UnknownValue{Field: string(v.Field), Value: v.Text, Nearest: []library.OtherValue{}, Others: []library.OtherValue{}}
	w := s.words.Load()
	if v.Field == "" {
		for _, f := range nearest(v.Text, named(allFields())) {
			f = strings.TrimSuffix(f, ":")
			u.Nearest = append(u.Nearest, library.OtherValue{Value: f + ":", Query: query.Instead(r.Query, v, f, s.options.Now())})
		}
		return u, len(u.Nearest) > 0, nil
	}
	if v.Query != "" {
		if some, err := s.has(ctx, v.Query); err != nil || some {
			return u, false, err
		}
	}
	u.Exists = s.means(v) || v.Field == query.FieldYear && v.Query != ""
	facets, err := s.facets.get(ctx, s.index, s.options.Now())
	if err != nil {
		return u, false, err
	}
	if r.Typing && v.Query == "" && strings.HasSuffix(r.Query, v.Text) {
		return u, false, nil // 20 of 2020
	}
	if r.Typing && strings.HasSuffix(r.Query, v.Text) { // it may be going on
		more, err := s.values(ctx, w, string(v.Field)+":", v.Text, 1)
		if err != nil || len(more) > 0 {
			return u, false, err
		}
	}
	offer := func(values []string, most int) ([]library.OtherValue, error) {
		out := []library.OtherValue{}
		for _, value := range values {
			if len(out) == most {
				break
			}
			some, err := s.has(ctx, string(v.Field)+`:"`+strings.ReplaceAll(value, `"`, " ")+`"`)
			if err != nil {
				return nil, err
			}
			if some {
				out = append(out, library.OtherValue{Value: value, Query: query.Instead(r.Query, v, value, s.options.Now())})
			}
		}
		return out, nil
	}
	if u.Nearest, err = offer(s.near(w, v, facets), maxNearest); err != nil || len(u.Nearest) > 0 || total > 0 {
		return u, true, err
	}
	u.Others, err = offer(s.others(ctx, v, facets), maxOthers)
	return u, true, err
}

// has tells whether anything in the library answers a query of one value. It is
// asked anew each time: values come and go without documents.
func (s *Service) has(ctx context.Context, one string) (bool, error) {
	n, err := s.countWithin(ctx, library.SearchRequest{Query: one, NoSynonyms: true}, 1)
	return n > 0, err
}

// means tells whether a value is known, though no document has it.
func (s *Service) means(v query.Value) bool {
	o := query.Options{Themes: s.themesNamed, Terms: s.options.thesaurus().Named}
	return o.Means(v.Field, v.Text)
}

// near lists the values of a field that are like one, the likest first.
func (s *Service) near(w *words, v query.Value, facets library.Facets) []string {
	switch v.Field {
	case query.FieldAuthor:
		return nearest(v.Text, w.people)
	case query.FieldSeries:
		return nearest(v.Text, w.series)
	case query.FieldTitle:
		return w.similar(v.Text, min(2, len(typingKeys(v.Text))/4), v.Field)
	case query.FieldYear:
		return nearestYears(v.Text, facets[library.FacetYear])
	}
	both := s.named(v.Field, facets, "en")
	for _, n := range s.named(v.Field, facets, "ko") {
		if !slices.Contains(both, n) {
			both = append(both, n)
		}
	}
	return nearest(v.Text, both)
}

// others lists values of a field in the language that the person reads, the
// commonest first. People, titles and notes are too many to be told.
func (s *Service) others(ctx context.Context, v query.Value, facets library.Facets) []string {
	switch v.Field {
	case query.FieldAuthor, query.FieldTitle, query.FieldNote, query.FieldYear:
		return nil
	case query.FieldSeries:
		return texts(s.words.Load().series)
	}
	lang := library.LanguageOf(ctx)
	if lang == "" && strings.ContainsFunc(v.Text, isKorean) {
		lang = "ko"
	}
	return texts(s.named(v.Field, facets, lang))
}

func texts(names []name) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = n.text
	}
	return out
}
