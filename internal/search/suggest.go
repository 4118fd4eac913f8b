package search

import (
	"context"
	"strings"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/spell"
)

const (
	// fewHits: with fewer, a better spelling is looked for.
	fewHits = 3
	// maxDoubtful is how many words of a query are corrected at once.
	maxDoubtful = 4
	// maxProposals is how many are tried for one word.
	maxProposals = 3
	// maxTries is how many corrected queries are tried on the library.
	maxTries = 8
	// muchCommoner: a word that the library holds is doubted only if another,
	// one slip away, stands in so many times as many documents.
	muchCommoner = 8
)

// doubt is a word that may be wrong and what may have been meant, likeliest first.
type doubt struct {
	word      int // index among the free words
	proposals []string
}

// suggest gives a query that was perhaps meant and has hits, "" for none. A page
// of results further on has none: what was meant was decided on the first.
func (s *Service) suggest(ctx context.Context, r library.SearchRequest, total int) (string, error) {
	if r.Offset > 0 {
		return "", nil
	}
	free := freeWords(r.Query)
	doubts, err := s.doubts(ctx, r, free, total)
	if err != nil || len(doubts) == 0 {
		return "", err
	}
	for _, with := range choices(doubts) {
		typed := replaceWords(r.Query, free, with)
		other := r
		other.Query = typed
		other.Typing = r.Typing && with[len(free)-1] == "" // what takes its place is whole
		n, err := s.countWithin(ctx, other)
		if err != nil {
			return "", err
		}
		if n > 0 && n >= total {
			return typed, nil
		}
	}
	return "", nil
}

// doubts finds the words that may be wrong. With many hits only those count that
// the wrong keyboard layout gave away.
func (s *Service) doubts(ctx context.Context, r library.SearchRequest, free []freeWord, total int) ([]doubt, error) {
	w, few := s.words.Load(), total < fewHits
	var out []doubt
	for i, f := range free {
		if len(out) == maxDoubtful {
			break
		}
		known := w.dictionary.Documents(f.text)
		if known >= fewHits || !few && known > 0 {
			continue // spares asking for the hits of common words
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
		var proposals []string
		switch {
		case own == 0 && few:
			this.Typing = false
			if proposals, err = s.byInitials(ctx, this, w, f.text); err != nil {
				return nil, err
			}
			evident, perhaps := otherLayout(w, f.text)
			proposals = append(proposals, evident...)
			proposals = append(proposals, corrections(w, f.text, 0)...)
			proposals = append(proposals, perhaps...)
		case own == 0:
			proposals, _ = otherLayout(w, f.text)
		case own < fewHits:
			proposals = corrections(w, f.text, own*muchCommoner)
		}
		if proposals = distinct(proposals, f.text); len(proposals) > 0 {
			out = append(out, doubt{i, proposals})
		}
	}
	return out, nil
}

// hitsOf gives the number of hits of one word of a request. Where it is all that
// was asked for, enough hits are not counted again; few may be the doing of the
// facets chosen.
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

// otherLayout lists what the same keys type on the other layout, and what a slip
// away from that is. Latin letters betray themselves by making whole syllables,
// Hangul by single jamo. Where that may well be chance (work types 재가) and the
// library's words do not bear it out, it is only perhaps.
func otherLayout(w *words, word string) (evident, perhaps []string) {
	other := spell.OtherLayout(word)
	length := utf8.RuneCountInString(other)
	switch {
	case other == "":
		return nil, nil
	case w.dictionary.Documents(other) > 0:
		return []string{other}, nil
	case !strings.ContainsFunc(other, isKorean):
		if strings.ContainsFunc(word, hangul.IsJamo) && !hangul.IsChoseong(word) && length >= 4 {
			return append([]string{other}, corrections(w, other, 0)...), nil
		}
		return nil, nil
	case length >= 3:
		// The index may hold it within a compound.
		return append([]string{other}, corrections(w, other, 0)...), nil
	case length == 2:
		return nil, []string{other}
	}
	return nil, nil
}

// byInitials lists terms and names that begin with initial consonants, those
// that have no more syllables first. All have hits.
func (s *Service) byInitials(ctx context.Context, r library.SearchRequest, w *words, initials string) ([]string, error) {
	if !hangul.IsChoseong(initials) {
		return nil, nil
	}
	var exact, longer []string
	add := func(text string) {
		switch m := spell.MatchInitials(initials, text); {
		case m == "":
		case syllables(m) == utf8.RuneCountInString(initials):
			exact = append(exact, m)
		default:
			longer = append(longer, m)
		}
	}
	for _, c := range s.options.thesaurus().Concepts() {
		for _, f := range c.Forms {
			if f.MatchOnly || f.Lang != "ko" || spell.MatchInitials(initials, f.Text) == "" {
				continue
			}
			n, err := s.count(ctx, r, f.Text)
			if err != nil {
				return nil, err
			}
			if n > 0 {
				add(f.Text)
			}
		}
	}
	for _, n := range w.people {
		add(n.text)
	}
	for _, word := range w.dictionary.ByInitials(initials, maxProposals) {
		add(word.Text)
	}
	for _, names := range [][]name{w.titles, w.series} {
		for _, n := range names {
			add(n.text)
		}
	}
	return distinct(append(exact, longer...), initials), nil
}

func syllables(text string) int {
	n := 0
	for _, r := range text {
		if isKorean(r) {
			n++
		}
	}
	return n
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

// choices lists which words to replace by what: the likeliest of each first,
// then another proposal for one of them, then only one of them replaced.
func choices(doubts []doubt) []map[int]string {
	var out []map[int]string
	best := func() map[int]string {
		with := map[int]string{}
		for _, d := range doubts {
			with[d.word] = d.proposals[0]
		}
		return with
	}
	out = append(out, best())
	for _, d := range doubts {
		for _, p := range d.proposals[1:] {
			with := best()
			with[d.word] = p
			out = append(out, with)
		}
	}
	if len(doubts) > 1 {
		for _, d := range doubts {
			out = append(out, map[int]string{d.word: d.proposals[0]})
		}
	}
	return out[:min(len(out), maxTries)]
}
