package course

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"naru/internal/analysis"
	"naru/internal/library"
)

const (
	// leastShare is the part of the smaller title's weight that both must share.
	leastShare = 0.5
	// leastWeight keeps titles apart that share common words only: about that of
	// two words which one document of twenty has.
	leastWeight = 6.0
	// termWeight is that of a shared policy term, which counts in any language.
	termWeight = 3.0
	// maxOffers is how many documents are offered.
	maxOffers = 8
)

// feature is something a title says: a word, or a policy term.
type feature struct {
	key  string
	name string
}

// CourseOffers implements library.Courses. Titles are compared by the words and
// policy terms they share; a word counts the more the fewer titles have it.
func (s *Service) CourseOffers(ctx context.Context, id library.CourseID) ([]library.CourseOffer, error) {
	c, err := s.Course(ctx, id)
	if err != nil {
		return nil, err
	}
	titles, err := s.keep.Titles(ctx)
	if err != nil {
		return nil, err
	}
	settled, err := s.settled(ctx, c)
	if err != nil {
		return nil, err
	}
	lang := library.LanguageOf(ctx)
	wanted := s.features(c.Title, lang)
	said := make([][]feature, len(titles))
	in := map[string]int{}
	for i, t := range titles {
		said[i] = s.features(t.Title+"\n"+t.Other, lang)
		for _, f := range said[i] {
			in[f.key]++
		}
	}
	weigh := func(f feature) float64 {
		w := math.Log(1 + float64(len(titles)+20)/float64(1+in[f.key]))
		if strings.HasPrefix(f.key, termKey) {
			w += termWeight
		}
		return w
	}
	var out []library.CourseOffer
	for i, t := range titles {
		if settled[t.ID] {
			continue
		}
		if o, ok := offer(t, wanted, said[i], weigh); ok {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b library.CourseOffer) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(len(out), maxOffers)], nil
}

// settled gives the documents that are not offered: the report itself, and what a
// person tied to the course or turned down.
func (s *Service) settled(ctx context.Context, c *library.Course) (map[library.DocumentID]bool, error) {
	links, err := s.keep.CourseLinks(ctx)
	if err != nil {
		return nil, err
	}
	out := map[library.DocumentID]bool{c.Report: true}
	for _, l := range links {
		if IDOf(l.Of) == c.ID {
			out[l.Document] = true
		}
	}
	return out, nil
}

func offer(t Title, wanted, said []feature, weigh func(feature) float64) (library.CourseOffer, bool) {
	o := library.CourseOffer{Document: t.ID, Title: t.Title}
	var shared, mine, theirs float64
	for _, f := range said {
		theirs += weigh(f)
	}
	for _, f := range wanted {
		mine += weigh(f)
		if slices.ContainsFunc(said, func(g feature) bool { return g.key == f.key }) {
			shared += weigh(f)
			if !slices.Contains(o.Because, f.name) {
				o.Because = append(o.Because, f.name)
			}
		}
	}
	if shared < leastWeight || len(o.Because) == 0 {
		return o, false
	}
	o.Score = min(1, shared/min(mine, theirs))
	return o, o.Score >= leastShare
}

const termKey = "term:"

// features lists what a title says, each once: its words and its policy terms.
func (s *Service) features(title, lang string) []feature {
	var out []feature
	seen := map[string]bool{}
	add := func(f feature) {
		if !seen[f.key] {
			seen[f.key] = true
			out = append(out, f)
		}
	}
	for _, t := range s.terms(title, lang) {
		add(feature{termKey + t.ID, t.Name})
	}
	for _, word := range analysis.Words(title) {
		tokens := analysis.Tokens(title[word.From:word.To])
		if len(tokens) == 0 || short(title[word.From:word.To]) {
			continue
		}
		var key strings.Builder
		for _, t := range tokens {
			key.WriteString(t.Term + " ")
		}
		add(feature{key.String(), title[word.From:word.To]})
	}
	return out
}

// empty words stand in many titles and tie none together.
var empty = map[string]bool{
	"with": true, "from": true, "into": true, "their": true, "between": true, "about": true, "what": true, "towards": true,
	"education": true, "training": true, "course": true, "courses": true, "workshop": true, "lecture": true, "seminar": true, "report": true,
	"교육": true, "과정": true, "강좌": true, "연구": true, "위한": true, "관한": true, "대한": true, "따른": true, "통한": true,
}

// short words carry nothing that ties titles together.
func short(word string) bool {
	word = strings.ToLower(word)
	return empty[word] || len([]rune(word)) < 2 || len(word) < 4 && word[0] < 0x80
}
