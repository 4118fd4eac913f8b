package vocabulary

import "strings"

// FoldWord brings one word in small letters to the form in which the words of
// forms are compared: without its plural, in one spelling.
func FoldWord(w string) string { return foldWord(w) }

// Spellings gives the ways to write a word that FoldWord brings to this one.
func Spellings(folded string) []string {
	bases := []string{folded}
	for other, one := range oneSpelling {
		if one == folded {
			bases = append(bases, other)
		}
	}
	for _, end := range [][2]string{{"ization", "isation"}, {"ize", "ise"}, {"ized", "ised"}, {"izing", "ising"}} {
		if b, ok := strings.CutSuffix(folded, end[0]); ok {
			bases = append(bases, b+end[1])
		}
	}
	var out []string
	for _, b := range bases {
		with := []string{b, b + "s", b + "es"}
		if stem, ok := strings.CutSuffix(b, "y"); ok {
			with = append(with, stem+"ies")
		}
		for _, w := range with {
			if foldWord(w) == folded {
				out = append(out, w)
			}
		}
	}
	return out
}

// FieldWords gives the words of which a text on migration holds at least one on
// nearly every page.
func FieldWords() []string { return fieldWords }
