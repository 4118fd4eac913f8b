package spell

import (
	"sort"
	"strings"

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
	from, to := m.beginning(keys)
	var out []Word
	for i := from; i < min(to, from+maxBegun); i++ {
		if !m.isForm(i) && m.word(i).Documents > 0 {
			out = append(out, m.word(i))
		}
	}
	return commonest(out, limit)
}

func commonest(words []Word, limit int) []Word {
	sort.SliceStable(words, func(i, j int) bool { return words[i].Documents > words[j].Documents })
	return words[:min(limit, len(words))]
}

// ByInitials lists up to limit Korean words that begin with the initials, the
// commonest first.
func (d *Dictionary) ByInitials(initials string, limit int) []Word {
	if d == nil || limit <= 0 || !hangul.IsChoseong(initials) {
		return nil
	}
	l := d.korean.lexicon
	want := hangul.SplitInitials(initials)
	initialsOf := func(i int) string { return hangul.Choseong(l.text.get(int(l.initials[i]))) }
	from := sort.Search(len(l.initials), func(i int) bool { return initialsOf(i) >= want })
	var out []Word
	for i := from; i < min(len(l.initials), from+maxBegun) && strings.HasPrefix(initialsOf(i), want); i++ {
		if w := int(l.initials[i]); !l.isForm(w) && l.word(w).Documents > 0 {
			out = append(out, l.word(w))
		}
	}
	return commonest(out, limit)
}
