package store

import (
	"context"
	"database/sql"
	"math"
	"slices"
	"strings"

	"naru/internal/query"
	"naru/internal/store/postings"
)

// pageHits are pages in order of their ids, and so by document, with their scores.
type pageHits struct {
	ids   []int64
	score []float64
}

// phraseWeights gives what each phrase of a plan counts: those of the thesaurus
// less than those typed.
func (w weights) phraseWeights(p *query.Plan) func(postings.Phrase) float64 {
	typed, expanded := map[string]bool{}, map[string]bool{}
	for _, t := range p.Terms {
		if key := strings.Join(t.Terms, " "); t.Expansion {
			expanded[key] = true
		} else {
			typed[key] = true
		}
	}
	return func(f postings.Phrase) float64 {
		if key := strings.Join(f.Terms, " "); expanded[key] && !typed[key] {
			return w.expansion
		}
		return 1
	}
}

// scorer scores the rows of one table by the phrases found in them.
type scorer struct {
	weights weights
	index   *postings.Index
	found   []postings.Found
	idf     []float64 // of each found, its weight included
	columns []float64 // nil: one column that counts once
	average float64   // terms in a row
}

func newScorer(w weights, a *asker, phrase func(postings.Phrase) float64) *scorer {
	s := &scorer{weights: w, index: a.index}
	seen := map[string]bool{}
	for _, f := range a.words.Found {
		key := strings.Join(f.Phrase.Terms, " ")
		if f.Phrase.Prefix {
			key += "*"
		}
		if seen[key] || len(f.List.IDs) == 0 {
			continue // asked for twice, as in (a b) OR (a c)
		}
		seen[key] = true
		n := float64(a.index.Rows)
		s.found = append(s.found, f)
		s.idf = append(s.idf, phrase(f.Phrase)*math.Log(1+(max(n-float64(f.Rows), 0)+0.5)/(float64(f.Rows)+0.5)))
	}
	if a.whole {
		s.columns = w.columns[:]
	}
	var tokens int64
	for _, t := range a.index.Tokens {
		tokens += t
	}
	s.average = float64(max(tokens, 1)) / float64(max(a.index.Rows, 1))
	return s
}

// base scores ascending rows as if all were of average length.
func (s *scorer) base(rows []int64) []float64 {
	out := make([]float64, len(rows))
	for k, f := range s.found {
		i, usual := 0, s.usual(k)
		for j, id := range f.List.IDs {
			for i < len(rows) && rows[i] < id {
				i++
			}
			if i == len(rows) {
				break
			}
			if rows[i] != id {
				continue
			}
			if usual == nil {
				out[i] += s.part(k, j, 1)
			} else if n := f.List.Count(j); n < len(usual) {
				out[i] += usual[n]
			} else {
				out[i] += s.worth(k, float64(n), 1)
			}
		}
	}
	return out
}

// usual is what a phrase that stands 0, 1, 2… times adds to rows of average length;
// nil where columns count differently.
func (s *scorer) usual(k int) []float64 {
	if s.columns != nil {
		return nil
	}
	out := make([]float64, 16)
	for n := range out {
		out[n] = s.worth(k, float64(n), 1)
	}
	return out
}

// part is what row j of a list adds; length is the row's in averages.
func (s *scorer) part(k, j int, length float64) float64 { return s.worth(k, s.frequency(k, j), length) }

// worth is what a phrase that stands so often adds to a row.
func (s *scorer) worth(k int, tf, length float64) float64 {
	w := s.weights
	return s.idf[k] * tf * (w.k1 + 1) / (tf + w.k1*(1-w.b+w.b*max(length, w.shortest)))
}

func (s *scorer) frequency(k, j int) float64 {
	l := s.found[k].List
	if s.columns == nil {
		return float64(l.Count(j))
	}
	tf := 0.0
	var buffer [32]int64
	for _, p := range l.Places(j, buffer[:0]) {
		if c := int(p >> 32); c < len(s.columns) {
			tf += s.columns[c]
		}
	}
	return tf
}

// at scores one row of known length.
func (s *scorer) at(id int64, length float64) float64 {
	sum := 0.0
	for k, f := range s.found {
		if j, ok := slices.BinarySearch(f.List.IDs, id); ok {
			sum += s.part(k, j, length)
		}
	}
	return sum
}

// lengths gives the number of terms in rows, in averages.
func (s *scorer) lengths(ctx context.Context, tx *sql.Tx, table string, ids []int64) (map[int64]float64, error) {
	out := make(map[int64]float64, len(ids))
	err := each(ctx, tx, func(scan func(...any) error) error {
		var id int64
		var sizes sql.RawBytes
		if err := scan(&id, &sizes); err != nil {
			return err
		}
		out[id] = float64(postings.Sum(sizes)) / s.average
		return nil
	}, `SELECT id, sz FROM `+table+`_docsize WHERE id IN (SELECT value FROM json_each(?))`, jsonList(ids))
	return out, err
}

// nearness is 1 where all of the words found on a row stand side by side, less the
// further they are apart, 0 for a single word.
func (s *scorer) nearness(id int64) float64 {
	var all []mark
	words, terms := 0, 0
	var buffer []int64
	for k, f := range s.found {
		j, ok := slices.BinarySearch(f.List.IDs, id)
		if !ok || f.Near || s.within(k) {
			continue
		}
		buffer = f.List.Places(j, buffer)
		for _, p := range buffer[:min(len(buffer), maxMarks)] {
			all = append(all, mark{p, words})
		}
		words++
		terms += len(f.Phrase.Terms)
	}
	if words < 2 {
		return 0
	}
	slices.SortFunc(all, func(a, b mark) int { return int(a.at - b.at) })
	span := closest(all, words)
	return 1 / (1 + max(0, float64(span-int64(terms)))/s.weights.nearSpan)
}

// maxMarks bounds how often one word is looked at on one page.
const maxMarks = 200

type mark struct {
	at   int64
	word int
}

// closest is the shortest stretch, in terms, that holds all words.
func closest(all []mark, words int) int64 {
	counts := make([]int, words)
	have, from := 0, 0
	best := int64(math.MaxInt32)
	for _, m := range all {
		if counts[m.word]++; counts[m.word] == 1 {
			have++
		}
		for ; have == words; from++ {
			best = min(best, m.at-all[from].at+1)
			if counts[all[from].word]--; counts[all[from].word] == 0 {
				have--
			}
		}
	}
	return best
}

// within tells that a phrase is part of another: 근로자 of 외국인근로자.
func (s *scorer) within(k int) bool {
	one := " " + strings.Join(s.found[k].Phrase.Terms, " ") + " "
	for i, f := range s.found {
		if i != k && strings.Contains(" "+strings.Join(f.Phrase.Terms, " ")+" ", one) {
			return true
		}
	}
	return false
}

// share is the share of the words, by weight, that stand in a row of a text given
// by its terms.
func (s *scorer) share(terms string) float64 {
	all, have := 0.0, 0.0
	for k, f := range s.found {
		all += s.idf[k]
		if strings.Contains(terms, " "+strings.Join(f.Phrase.Terms, " ")+" ") {
			have += s.idf[k]
		}
	}
	if all == 0 {
		return 0
	}
	return have / all
}
