package query

import (
	"strings"
	"time"
)

// Options say how a query is to be read. Each function may be nil.
type Options struct {
	// Exact searches the words as they stand: no stems, no synonyms, no particles
	// taken off. Spacing between Hangul syllables still does not matter.
	Exact bool
	// Typing: the query is still being typed, so its last word may go on. In Latin
	// letters it is searched as a beginning too: migra finds migration.
	Typing bool
	// Expand gives the thesaurus words for a word or for several that stand side
	// by side in the query ("외국인 근로자"), to be searched beside it.
	Expand func(term string) []string
	// Noun decides whether what a Korean word ends in is a particle: forms are what
	// remains without it, bare and with other particles. 정책을 asks for 정책 where the
	// library also has 정책 or 정책의; a fragment of a word (국인에) stays as it is. Nil:
	// the syllables alone decide.
	Noun func(typed string, forms []string) bool
	// Fuzzy gives the words like one that has a ~ behind it, within so many edits
	// (1 or 2): of the library's texts, or of what a field holds.
	Fuzzy func(word string, edits int, field FieldName) []string
	// Within gives, for an expansion that means other things too, the words of
	// which one must stand in the same text for it to count; none: it counts
	// everywhere.
	Within func(expansion string) []string
	// Themes gives the ids of the themes with this name or id, in either language.
	Themes func(name string) []string
	// Terms gives the ids of the policy terms with this name or id, and of those that
	// are part of them.
	Terms func(name string) []string
	// Languages gives the codes of the languages with this name.
	Languages func(name string) []string
	// Now tells what this year is; zero: words such as 올해 are not known.
	Now time.Time
}

// lookUp gives the values of a field as the index holds them; a name that means
// nothing stays as it is and finds nothing.
func (o Options) lookUp(field FieldName, names []string) []string {
	var out []string
	seen := map[string]bool{}
	add := func(v string) {
		if key := strings.ToLower(v); v != "" && !seen[key] {
			seen[key] = true
			out = append(out, v)
		}
	}
	for _, name := range names {
		var found []string
		switch field {
		case FieldTheme:
			if o.Themes != nil {
				found = o.Themes(name)
			}
		case FieldTerm:
			if o.Terms != nil {
				found = o.Terms(name)
			}
		case FieldLang:
			if o.Languages != nil {
				found = o.Languages(name)
			}
			if len(found) == 0 {
				found = []string{languageNamed(name)}
			}
		case FieldKind:
			found = []string{kindNamed(name)}
		}
		if len(found) == 0 {
			found = []string{name}
		}
		for _, v := range found {
			add(v)
		}
	}
	return out
}
