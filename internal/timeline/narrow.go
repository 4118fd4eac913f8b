package timeline

import (
	"slices"
	"strings"

	"naru/internal/analysis"
	"naru/internal/analysis/hangul"
	"naru/internal/library"
)

// narrow keeps what a filter lets through, in the order of time.
func (s *Service) narrow(items []library.TimelineItem, f library.TimelineFilter) *library.TimelineList {
	out := &library.TimelineList{Items: []library.TimelineItem{}, Counts: map[library.TimelineKind]int{}, Undated: map[library.TimelineKind]int{}}
	from, to := library.FirstDay(f.From), library.LastDay(f.To)
	themes := s.below(f.Themes)
	words := strings.Fields(analysis.Fold(f.Text))
	for _, i := range items {
		if len(f.Themes) > 0 && !slices.ContainsFunc(i.Themes, func(t string) bool { return themes[strings.ToLower(t)] }) || !holds(i.Find, words) {
			continue
		}
		if !i.Known() {
			out.Undated[i.Kind]++
			continue
		}
		if !i.Touches(from, to) {
			continue
		}
		out.Items = append(out.Items, i)
		out.Counts[i.Kind]++
		if out.First == "" || i.From < out.First {
			out.First = i.From
		}
		out.Last = max(out.Last, ends(i))
	}
	slices.SortStableFunc(out.Items, func(a, b library.TimelineItem) int {
		if c := strings.Compare(a.From, b.From); c != 0 {
			return c
		}
		return strings.Compare(ends(a), ends(b))
	})
	return out
}

// ends is the last day, of something still going on the first.
func ends(i library.TimelineItem) string {
	if i.To == library.OpenEnd {
		return i.From
	}
	return i.To
}

func (s *Service) below(themes []string) map[string]bool {
	out := map[string]bool{}
	for _, t := range themes {
		out[strings.ToLower(t)] = true
		for _, b := range s.o.Below(strings.ToLower(t)) {
			out[strings.ToLower(b)] = true
		}
	}
	return out
}

// holds reports whether a text has all words typed, however they are spelt and
// spaced; initials find Hangul.
func holds(text string, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text = analysis.Fold(text)
	joined := strings.ReplaceAll(text, " ", "")
	for _, w := range words {
		if strings.Contains(text, w) || strings.Contains(joined, w) {
			continue
		}
		if _, _, ok := hangul.MatchChoseong(text, w); hangul.IsChoseong(w) && ok {
			continue
		}
		return false
	}
	return true
}
