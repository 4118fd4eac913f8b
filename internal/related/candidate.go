package related

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"naru/internal/library"
)

// candidate is a document that may be related.
type candidate struct {
	shared []share
	ties   []Tie
	pages  map[int]float64 // weight of what is shared by page; of passages only
}

// share is a feature that stands on so many pages of a candidate.
type share struct {
	feature *feature
	pages   float64 // an estimate where not all were looked at
	numbers []int
}

// candidates are found by their features.
type candidates struct {
	byDocument map[library.DocumentID]*candidate
	total      float64 // weight of all features
}

func (c *candidates) of(id library.DocumentID) *candidate {
	if c.byDocument[id] == nil {
		c.byDocument[id] = &candidate{pages: map[int]float64{}}
	}
	return c.byDocument[id]
}

// sharing finds the documents that share features, all but one.
func (s *Service) sharing(ctx context.Context, features []feature, all int, except library.DocumentID) (*candidates, error) {
	found := &candidates{byDocument: map[library.DocumentID]*candidate{}}
	for i := range features[:min(len(features), maxFeatures)] {
		f := &features[i]
		pages, part, err := s.index.PagesWith(ctx, f.match, maxPages)
		if err != nil {
			return nil, fmt.Errorf("look for %q: %w", f.text, err)
		}
		documents := int(math.Ceil(float64(len(pages)) / max(part, 1e-9)))
		delete(pages, except)
		if len(pages) == 0 {
			continue
		}
		f.weight = weight(*f, documents, max(all, documents))
		found.total += f.weight
		for id, numbers := range pages {
			c := found.of(id)
			c.shared = append(c.shared, share{f, float64(len(numbers)) / max(part, 1e-9), numbers})
			for _, n := range numbers {
				c.pages[n] += f.weight
			}
		}
	}
	return found, nil
}

// promising lists the candidates worth a closer look: those that share most, and
// those that are tied.
func (c *candidates) promising() []library.DocumentID {
	var ids []library.DocumentID
	value := map[library.DocumentID]float64{}
	for id, x := range c.byDocument {
		for _, sh := range x.shared {
			value[id] += sh.feature.weight * sh.pages / (sh.pages + 1)
		}
		value[id] += x.tied() * c.total
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b library.DocumentID) int {
		return cmp.Or(cmp.Compare(value[b], value[a]), cmp.Compare(a, b))
	})
	return ids[:min(len(ids), maxCandidates)]
}

// likeness is how much of what a document is about another is about too, 0 to 1.
// A word must stand on more pages of a long document to count as much.
func (c *candidate) likeness(total float64, pages int) float64 {
	if total == 0 {
		return 0
	}
	sum := 0.0
	for _, sh := range c.shared {
		sum += sh.feature.weight * sh.pages / (sh.pages + 0.5 + float64(pages)/15)
	}
	// Two documents on one subject share a half of their distinctive words.
	n := c.evidence()
	return min(1, 1.8*sum/total) * n / (n + 1.5)
}

// evidence counts what is shared. One word is little to go by where there are few
// to share; a term of the field is as good as two.
func (c *candidate) evidence() float64 {
	n := 0.0
	for _, sh := range c.shared {
		if n++; sh.feature.kind == "term" {
			n++
		}
	}
	return n
}

// tied is how strongly people, a series or a common publication tie a candidate.
func (c *candidate) tied() float64 {
	rest := 1.0
	for _, t := range c.ties {
		switch t.Cause.Kind {
		case "part":
			rest *= 1 - 0.4
		case "person": // someone with hundreds of documents is an office
			rest *= 1 - 0.35/(1+math.Log1p(float64(t.Sharers)/5))
		case "series":
			rest *= 1 - 0.08/(1+math.Log1p(float64(t.Sharers)/10))
		}
	}
	return 1 - rest
}

// causes tells why, the strongest of each kind first.
func (c *candidate) causes() []library.RelatedCause {
	var out []library.RelatedCause
	for _, kind := range []string{"part", "person"} {
		out = append(out, c.tiesOf(kind)...)
	}
	slices.SortFunc(c.shared, func(a, b share) int {
		return cmp.Or(cmp.Compare(b.value(), a.value()), strings.Compare(a.feature.key, b.feature.key))
	})
	for _, kind := range []string{"term", "word"} {
		n := 0
		for _, sh := range c.shared {
			if sh.feature.kind == kind && n < maxCauses && sh.value() > leastCause*c.shared[0].value() {
				out = append(out, library.RelatedCause{Kind: kind, Text: sh.feature.text})
				n++
			}
		}
	}
	return append(out, c.tiesOf("series")...)
}

func (s share) value() float64 { return s.feature.weight * s.pages / (s.pages + 1) }

func (c *candidate) tiesOf(kind string) []library.RelatedCause {
	var out []library.RelatedCause
	for _, t := range c.ties {
		if t.Cause.Kind == kind && !slices.Contains(out, t.Cause) && len(out) < maxCauses {
			out = append(out, t.Cause)
		}
	}
	return out
}

// sharedThemes tells how much the themes of two documents have in common, and
// which they are.
func sharedThemes(a, b *library.Document) (float64, []library.RelatedCause) {
	rest := 1.0
	var causes []library.RelatedCause
	for _, x := range a.Themes {
		for _, y := range b.Themes {
			if x.ID == y.ID {
				rest *= 1 - 0.06
				causes = append(causes, library.RelatedCause{Kind: "theme", Text: x.ID})
			}
		}
	}
	return 1 - rest, causes
}
