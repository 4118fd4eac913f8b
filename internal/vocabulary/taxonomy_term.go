package vocabulary

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// usualWeight is the weight of a term that has none of its own.
const usualWeight = 2

// ParseTerm reads a term as people write it: "foreign worker*:6". A closing
// asterisk makes it a prefix, ":number" gives its weight (2 without).
func ParseTerm(text, lang string) (Term, error) {
	text = strings.TrimSpace(text)
	term := Term{Text: text, Weight: usualWeight, Lang: lang}
	// The last colon parts the weight, so that a term may hold one.
	if i := strings.LastIndexByte(text, ':'); i >= 0 {
		w, err := strconv.ParseFloat(strings.TrimSpace(text[i+1:]), 64)
		if err != nil {
			return Term{}, fmt.Errorf("term %q: %q is not a weight", text[:i], text[i+1:])
		}
		if math.IsNaN(w) || w <= 0 || w > MaxWeight {
			return Term{}, fmt.Errorf("term %q: weight %v is not above 0 and up to %d", text[:i], w, MaxWeight)
		}
		term.Text, term.Weight = strings.TrimSpace(text[:i]), w
	}
	if t, ok := strings.CutSuffix(term.Text, "*"); ok {
		term.Text, term.Prefix = strings.TrimSpace(t), true
	}
	if !strings.ContainsFunc(term.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return Term{}, fmt.Errorf("term %q has neither letter nor digit", text)
	}
	return term, nil
}

// Written is the term as people write it, without its weight: "foreign worker*".
func (t Term) Written() string {
	if t.Prefix {
		return t.Text + "*"
	}
	return t.Text
}

// String is the term as ParseTerm reads it.
func (t Term) String() string {
	return t.Written() + ":" + strconv.FormatFloat(t.Weight, 'f', -1, 64)
}

// Key tells terms apart within a theme: case does not, nor spacing, which parts
// English words but not Korean ones.
func (t Term) Key() string {
	if t.Lang == "ko" {
		return "ko " + nameKey(t.Text)
	}
	return "en " + strings.ToLower(strings.Join(strings.Fields(t.Text), " "))
}

// terms reads a cell of terms. The same term twice in one cell is refused: only
// one of its weights could have been meant.
func terms(cell, lang string) ([]Term, error) {
	var out []Term
	seen := map[string]bool{}
	for part := range strings.SplitSeq(cell, ";") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		term, err := ParseTerm(part, lang)
		if err != nil {
			return nil, err
		}
		if seen[term.Key()] {
			return nil, fmt.Errorf("term %q stands twice in one cell", term.Text)
		}
		seen[term.Key()] = true
		out = append(out, term)
	}
	return out, nil
}
