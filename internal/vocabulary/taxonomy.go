package vocabulary

import (
	"strings"

	"naru/internal/library"
)

// Taxonomy is the tree of themes in the order of its file, with the terms that
// point to each theme. It does not change once loaded.
type Taxonomy struct {
	// Themes are all themes in file order; a parent stands before its children.
	Themes []TaxonomyTheme
	// Names are the names of organisations, laws and places whose words would
	// vote wrongly: a ministry of labour does not make a text one on labour.
	// They are looked for first and cover what lies under them.
	Names []Term
	// Field are the words that show a text to be about migration at all. A
	// general term ("budget", 통계) points to its theme only beside them.
	Field []Term

	byID   map[string]int
	byName map[string]string
}

// TaxonomyTheme is one theme with its terms in both languages.
type TaxonomyTheme struct {
	ID     string
	Parent string // "" at the top
	NameEN string
	NameKO string
	Terms  []Term
}

// Term is a word or phrase that points to a theme.
type Term struct {
	Text   string  // as written in the file, without the closing asterisk
	Prefix bool    // it only begins the word: "worker*"
	Weight float64 // how strongly it points; from 0 exclusive to MaxWeight
	Lang   string  // "en" or "ko": the column it stands in
}

// MaxWeight bounds a term's weight: one slip of the pen in the table must not
// drown everything else.
const MaxWeight = 10

// NewTaxonomy makes a taxonomy of themes in their order, parents before their
// children. Where two have the same name, it finds the first.
func NewTaxonomy(themes []TaxonomyTheme, names, field []Term) *Taxonomy {
	t := &Taxonomy{Themes: themes, Names: names, Field: field, byID: map[string]int{}, byName: map[string]string{}}
	for i, th := range themes {
		t.byID[th.ID] = i
		for _, name := range []string{th.ID, th.NameEN, th.NameKO} {
			if key := nameKey(name); t.byName[key] == "" {
				t.byName[key] = th.ID
			}
		}
	}
	return t
}

// IsThemeID tells whether a theme may have this id: small letters, digits and
// dots.
func IsThemeID(id string) bool { return idForm.MatchString(id) }

// SameName tells whether two names are one but for case and spacing.
func SameName(a, b string) bool { return nameKey(a) == nameKey(b) }

// Theme returns a theme by its id.
func (t *Taxonomy) Theme(id string) (TaxonomyTheme, bool) {
	i, ok := t.byID[id]
	if !ok {
		return TaxonomyTheme{}, false
	}
	return t.Themes[i], true
}

// Find returns the id of the theme that a person means: an id, or a name in
// either language. Case and surrounding or inner spacing do not matter.
func (t *Taxonomy) Find(text string) (id string, ok bool) {
	key := nameKey(text)
	if key == "" {
		return "", false
	}
	id, ok = t.byName[key]
	return id, ok
}

// Top returns the highest ancestor of a theme, itself where it has no parent,
// "" for an id that is not there.
func (t *Taxonomy) Top(id string) string {
	for {
		i, ok := t.byID[id]
		if !ok {
			return ""
		}
		if t.Themes[i].Parent == "" {
			return id
		}
		id = t.Themes[i].Parent
	}
}

// Tree returns the themes as the library shows them, in file order, with no
// counts. The caller owns the result.
func (t *Taxonomy) Tree() []library.Theme { return t.childrenOf("") }

func (t *Taxonomy) childrenOf(parent string) []library.Theme {
	var out []library.Theme
	for _, th := range t.Themes {
		if th.Parent != parent {
			continue
		}
		out = append(out, library.Theme{
			ID: th.ID, Parent: th.Parent, NameEN: th.NameEN, NameKO: th.NameKO,
			Children: t.childrenOf(th.ID),
		})
	}
	return out
}

// nameKey is a name without case and spacing, for comparing.
func nameKey(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), ""))
}
