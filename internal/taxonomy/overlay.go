package taxonomy

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// edit is what a person did to one theme, as the library keeps it. What is empty
// stands as Naru brings it, so that what Naru changes of it later comes through.
type edit struct {
	Own     bool       `json:"own,omitempty"` // a person added the theme
	NameEN  string     `json:"name_en,omitempty"`
	NameKO  string     `json:"name_ko,omitempty"`
	Moved   int        `json:"moved,omitempty"` // in which order themes were moved; 0: it was not
	Parent  string     `json:"parent,omitempty"`
	Before  string     `json:"before,omitempty"`
	Color   string     `json:"color,omitempty"`
	Retired bool       `json:"retired,omitempty"`
	With    string     `json:"with,omitempty"` // it was retired with this one, its parent
	Into    string     `json:"into,omitempty"`
	Terms   []termEdit `json:"terms,omitempty"`
}

// termEdit is what a person did to a term of a theme.
type termEdit struct {
	Text   string  `json:"text"` // with its asterisk
	Lang   string  `json:"lang"`
	Weight float64 `json:"weight"` // 0: taken out
}

func (e edit) clone() edit {
	e.Terms = slices.Clone(e.Terms)
	return e
}

func (e edit) isNothing() bool {
	return !e.Own && e.NameEN == "" && e.NameKO == "" && e.Moved == 0 && e.Color == "" && !e.Retired && len(e.Terms) == 0
}

// overlay is all that people did, by theme.
type overlay map[string]edit

func (o overlay) clone() overlay {
	out := overlay{}
	for id, e := range o {
		out[id] = e.clone()
	}
	return out
}

// unpack reads what the library keeps. What cannot be read is passed over: one
// broken row must not close the library.
func unpack(rows []vocabulary.Edit) overlay {
	o := overlay{}
	for _, row := range rows {
		var e edit
		if err := json.Unmarshal([]byte(row.Entry), &e); err == nil {
			o[row.ID] = e
		}
	}
	return o
}

// pack writes it as the library keeps it, by id.
func (o overlay) pack() ([]vocabulary.Edit, error) {
	var rows []vocabulary.Edit
	for _, id := range slices.Sorted(maps.Keys(o)) {
		b, err := json.Marshal(o[id])
		if err != nil {
			return nil, fmt.Errorf("pack theme %s: %w", id, err)
		}
		rows = append(rows, vocabulary.Edit{ID: id, Entry: string(b)})
	}
	return rows, nil
}

// lastMove is the highest number of a move.
func (o overlay) lastMove() int {
	n := 0
	for _, e := range o {
		n = max(n, e.Moved)
	}
	return n
}

// term reads what a person wrote of a term; ok is false where it is none by now.
func (t termEdit) term() (vocabulary.Term, bool) {
	term, err := vocabulary.ParseTerm(t.Text+":1", t.Lang)
	term.Weight = t.Weight
	return term, err == nil && (t.Lang == "en" || t.Lang == "ko")
}

// layTerms puts edits over the terms that Naru gives a theme.
func layTerms(base []vocabulary.Term, edits []termEdit) []vocabulary.Term {
	if len(edits) == 0 {
		return base
	}
	mine := map[string]vocabulary.Term{}
	var order []string
	for _, e := range edits {
		if term, ok := e.term(); ok {
			mine[term.Key()] = term
			order = append(order, term.Key())
		}
	}
	var out []vocabulary.Term
	for _, term := range base {
		if other, ok := mine[term.Key()]; ok {
			term = other
			delete(mine, term.Key())
		}
		if term.Weight > 0 {
			out = append(out, term)
		}
	}
	for _, key := range order {
		if term, ok := mine[key]; ok && term.Weight > 0 {
			out = append(out, term)
			delete(mine, key)
		}
	}
	return out
}

// lists are the two lists of a taxonomy that are no themes.
var lists = []string{library.ThemeOfField, library.ThemeOfNames}

// listOf gives the terms of such a list.
func listOf(t *vocabulary.Taxonomy, id string) []vocabulary.Term {
	if id == library.ThemeOfNames {
		return t.Names
	}
	return t.Field
}
