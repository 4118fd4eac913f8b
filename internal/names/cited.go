package names

import (
	"slices"
	"strings"
	"unicode"
)

// Cited gives a name as it stands in a short citation in a European language: the
// family name of a person in Latin letters, with its particles; the whole of a name in
// other letters and of a body's.
func Cited(printed string) string {
	if IsOrganisation(printed) {
		return tidy(printed)
	}
	text := Clean(printed)
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) {
		return text
	}
	if before, after, ok := strings.Cut(text, ","); ok && letters(before) != "" && letters(after) != "" {
		return strings.TrimSpace(before)
	}
	words := strings.Fields(text)
	if len(words) < 2 {
		return text
	}
	if k := inCapitals(words); k >= 0 {
		first, rest := string([]rune(words[k])[:1]), string([]rune(words[k])[1:])
		return first + strings.ToLower(rest)
	}
	if len([]rune(words[0])) > 1 && familyFirst(text) { // A. and J are initials
		return words[0]
	}
	last := len(words) - 1
	for last > 1 && particle[strings.ToLower(words[last-1])] {
		last--
	}
	return strings.Join(words[last:], " ")
}

// familyFirst tells of a name in Latin letters that its first word is most likely a
// Korean family name, with a Korean given name behind it: Choi Seori, but not Lee Smith.
func familyFirst(text string) bool {
	return slices.ContainsFunc(Parse(text).readings, func(r reading) bool { return !r.last && r.doubt == 0 && len(r.families) > 0 })
}
