package search

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/library"
)

// doubts finds the words that may be wrong. With many hits only those count that
// the wrong keyboard layout gave away.
func (s *Service) doubts(ctx context.Context, r library.SearchRequest, total int) ([]doubt, error) {
	w, few := s.words.Load(), total < fewHits
	free := freeWords(r.Query)
	if len(free) > maxFree {
		return nil, nil // a passage that was pasted, not a question
	}
	var out []doubt
	unknown := make([]bool, len(free)) // words that find nothing by themselves
	for i, f := range free {
		if len(out) == maxDoubtful {
			break
		}
		known := w.dictionary.Documents(f.text)
		if known >= fewHits || !few && known > 0 || w.names[fold(f.text)] {
			continue // spares asking for the hits of common words
		}
		if !few && utf8.RuneCountInString(f.text) == 1 {
			continue // a syllable that begins thousands of words, and is no slip for any
		}
		this := r
		this.Typing = r.Typing && f.to == len(r.Query)
		if this.Typing && !few {
			continue // it begins something that is there
		}
		own, err := s.hitsOf(ctx, this, f.text, total)
		if err != nil {
			return nil, err
		}
		unknown[i] = own == 0
		proposals, err := s.proposals(ctx, this, w, f.text, own, few)
		if err != nil {
			return nil, err
		}
		if proposals = distinct(proposals, f.text); len(proposals) == 0 {
			continue
		}
		proposals = proposals[:min(len(proposals), maxProposals)]
		if proposals, err = s.besideFirst(ctx, r, free, i, proposals); err != nil {
			return nil, err
		}
		out = append(out, doubt{from: f.from, to: f.to, proposals: proposals})
	}
	if few {
		out = append(out, joins(w, r.Query, free, unknown)...)
	}
	return out, nil
}

// besideFirst puts those proposals first that stand beside a neighbouring word
// somewhere: for labor maket, market before make.
func (s *Service) besideFirst(ctx context.Context, r library.SearchRequest, free []freeWord, i int, proposals []string) ([]string, error) {
	if len(proposals) < 2 || len(free) < 2 {
		return proposals, nil
	}
	known := func(i int) bool {
		return i >= 0 && i < len(free) && s.words.Load().dictionary.Documents(free[i].text) > 0
	}
	var pair func(p string) string
	switch {
	case known(i - 1):
		pair = func(p string) string { return free[i-1].text + " NEAR/1 " + p }
	case known(i + 1):
		pair = func(p string) string { return p + " NEAR/1 " + free[i+1].text }
	default:
		return proposals, nil
	}
	r.Typing, r.NoSynonyms = false, true
	var beside, rest []string
	for _, p := range proposals {
		n, err := s.count(ctx, r, pair(p))
		if err != nil {
			return nil, err
		}
		if n > 0 {
			beside = append(beside, p)
		} else {
			rest = append(rest, p)
		}
	}
	return append(beside, rest...), nil
}

// maxFree is how many words a query has that is looked through for slips.
const maxFree = 24

// proposals lists what may have been meant by one word with so many hits of its
// own.
func (s *Service) proposals(ctx context.Context, r library.SearchRequest, w *words, word string, own int, few bool) ([]string, error) {
	evident, perhaps := otherLayout(w, word)
	switch {
	case own == 0 && few:
		r.Typing = false
		out, err := s.byInitials(ctx, r, w, word)
		if err != nil {
			return nil, err
		}
		out = append(out, evident...)
		if !isAcronym(word) {
			out = append(out, corrections(w, word, 0)...)
		}
		return append(out, perhaps...), nil
	case own == 0:
		return evident, nil
	case own < fewHits && !isAcronym(word):
		return corrections(w, word, own*muchCommoner), nil
	}
	return nil, nil
}

// isAcronym tells a short name in capitals, of which no dictionary knows better:
// IOM is not a slip for ion.
func isAcronym(word string) bool {
	return len(word) <= 6 && word == strings.ToUpper(word) && strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// joins finds neighbouring words that are one: inter national, work force, 고용
// 허거제. Where both parts are found it is one only if the library knows the word.
func joins(w *words, typed string, free []freeWord, unknown []bool) []doubt {
	var out []doubt
	for i := 0; i+1 < len(free); i++ {
		a, b := free[i], free[i+1]
		if strings.ContainsFunc(typed[a.to:b.from], func(r rune) bool { return !unicode.IsSpace(r) }) {
			continue
		}
		both := a.text + b.text
		korean := strings.ContainsFunc(both, isKorean)
		d := doubt{from: a.from, to: b.to, joined: true}
		switch {
		case !korean && w.dictionary.Documents(both) > 0:
			d.sure, d.proposals = true, []string{both}
		case korean && (unknown[i] || unknown[i+1]):
			// Spacing does not matter to what is found, only to what is known.
			d.proposals = corrections(w, both, 0)
		case !korean && unknown[i] && unknown[i+1]:
			d.proposals = corrections(w, both, 0)
		}
		if d.proposals = distinct(d.proposals, typed[a.from:b.to]); len(d.proposals) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// hitsOf gives the number of hits of one word of a request, as far as fewHits.
// Where it is all that was asked for, enough hits are not counted again; few may
// be the doing of the facets chosen.
func (s *Service) hitsOf(ctx context.Context, r library.SearchRequest, word string, total int) (int, error) {
	if total >= fewHits && strings.TrimSpace(r.Query) == word {
		return total, nil
	}
	return s.count(ctx, r, word)
}

// corrections lists words that slips lead from, standing in at least so many
// documents.
func corrections(w *words, word string, documents int) []string {
	var out []string
	for _, c := range w.dictionary.Correct(word, maxProposals) {
		if c.Documents >= documents {
			out = append(out, c.Text)
		}
	}
	return out
}

// distinct drops repeated proposals and the word itself.
func distinct(list []string, word string) []string {
	var out []string
	for _, p := range list {
		same := strings.EqualFold(p, word)
		for _, o := range out {
			same = same || strings.EqualFold(p, o)
		}
		if !same {
			out = append(out, p)
		}
	}
	return out
}
