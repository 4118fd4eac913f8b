package search

import (
	"context"
	"unicode/utf8"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/spell"
)

// byInitials lists policy terms, people, words, titles and series that begin with
// initial consonants, those that have no more syllables first. All have hits.
func (s *Service) byInitials(ctx context.Context, r library.SearchRequest, w *words, initials string) ([]string, error) {
	if !hangul.IsChoseong(initials) {
		return nil, nil
	}
	var exact, longer []string
	add := func(text string) {
		switch m := spell.MatchInitials(initials, text); {
		case m == "":
		case syllables(m) == utf8.RuneCountInString(hangul.SplitInitials(initials)):
			exact = append(exact, m)
		default:
			longer = append(longer, m)
		}
	}
	for _, c := range s.concepts() {
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
