package spell

import (
	"sort"

	"naru/internal/analysis/hangul"
)

// Begin lists up to limit words that begin with what was typed, the commonest
// first. A Korean word may end in a half-typed syllable: 고요 begins 고용.
func (d *Dictionary) Begin(typed string, limit int) []Word {
	if d == nil {
		return nil
	}
	typed = fold(typed)
	m := d.of(typed)
	if m == nil || limit <= 0 {
		return nil
	}
	return m.begin(keysOf(typed), limit)
}

// maxBegun is how many words of one beginning are looked at: a single letter
// begins thousands, and typing does not wait.
const maxBegun = 5000

func (m *model) begin(keys string, limit int) []Word {
	if keys == "" {
		return nil
	}
	from := sort.Search(len(m.order), func(i int) bool { return m.order[i].keys >= keys })
	var out []Word
	for i := from; i < len(m.order) && i-from < maxBegun; i++ {
		k := m.order[i].keys
		if len(k) < len(keys) || k[:len(keys)] != keys {
			break
		}
		out = append(out, m.order[i].word)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Documents > out[j].Documents })
	return out[:min(limit, len(out))]
}

// ByInitials lists up to limit Korean words that begin with the initials, the
// commonest first.
func (d *Dictionary) ByInitials(initials string, limit int) []Word {
	if d == nil || !hangul.IsChoseong(initials) {
		return nil
	}
	var out []Word
	for _, e := range d.korean.order {
		if MatchInitials(initials, e.word.Text) != "" {
			out = append(out, e.word)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Documents > out[j].Documents })
	return out[:min(limit, len(out))]
}
