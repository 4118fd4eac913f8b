package catalog

import (
	"strings"
	"unicode"

	"naru/internal/pattern"
)

// bylineNames reads a line of names and nothing else; affiliations may stand in
// brackets.
func bylineNames(line string) []string {
	if len(line) > 4*nameLength || smallWordsOf(line) > mostSmall {
		return nil
	}
	line = strings.ReplaceAll(withoutAddress(line), " | ", ", ")
	if runes(line) > nameLength || strings.ContainsAny(line, ":;?!%/@|_=") && !strings.Contains(line, "; ") {
		return nil
	}
	if first, rest, ok := strings.Cut(line, ","); ok && post.MatchString(rest) && len(namesIn(rest)) == 0 {
		if name := personIn(strings.TrimSpace(byWord.ReplaceAllString(first, ""))); name != "" {
			return []string{name} // with a post
		}
	}
	if one := nameAndPlace(line); one.name != "" {
		return []string{one.name}
	}
	if listed := initialled(line); listed != nil {
		return listed
	}
	bare := strings.Trim(withoutMarks(inBrackets.ReplaceAllString(line, ",")), " ,")
	bare = andOpen.ReplaceAllString(andOthers.ReplaceAllString(bare, ""), "")
	bare = byWord.ReplaceAllString(degree.ReplaceAllString(bare, ""), "")
	var out []string
	for _, part := range nameBreak.Split(bare, -1) {
		part = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(part), "and "))
		if part = strings.Trim(part, " .*∗"); part == "" || onlyMark.MatchString(part) {
			continue
		}
		if marked := markedNames(part); marked != nil {
			out = append(out, marked...)
			continue
		}
		name := personIn(part)
		if name == "" || len(out) == maxNames {
			return nil
		}
		out = append(out, name)
	}
	return out
}

// mostSmall words that begin with small letters may stand among names, with places
// and posts in brackets.
const mostSmall = 6

// smallWordsOf counts the words of three letters and more that begin with a small
// letter of ASCII: a quick look, for lines of names have few.
func smallWordsOf(line string) (n int) {
	start := 0
	for k := 0; k <= len(line); k++ {
		if k < len(line) && line[k] != ' ' {
			continue
		}
		if k-start > 2 && line[start] >= 'a' && line[start] <= 'z' {
			n++
		}
		start = k + 1
	}
	return n
}

// initialsBehind is a list of names with the family's first and initials behind:
// "Park, H., Lee, B. S. and Kim, N."
var initialsBehind = pattern.New(`^(?:(?:, | and | & |; |, and )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, ?(?:\p{Lu}\.[ -]?){1,3})+$`)

// initialled reads such a list; nil if a line is none.
func initialled(line string) (names []string) {
	if !strings.HasSuffix(line, ".") || !initialsBehind.MatchString(line) {
		return nil
	}
	parts := strings.Split(strings.NewReplacer(" and ", ", ", " & ", ", ", ";", ",", ", and ", ", ").Replace(line), ",")
	for k := 0; k+1 < len(parts) && len(names) < maxNames; k += 2 {
		names = append(names, strings.TrimSpace(parts[k+1])+" "+strings.TrimSpace(parts[k]))
	}
	return names
}

// markedNames reads names of Hangul that only spaces part, each with the mark of a
// note: 김하늘* 이바다**.
func markedNames(part string) []string {
	words := strings.Fields(part)
	if len(words) < 2 || len(words) > maxNames/2 || hangulIn(part) == 0 {
		return nil
	}
	var names []string
	for k, w := range words {
		name := noteMark.ReplaceAllString(w, "")
		if name == w && k < len(words)-1 || runes(name) < 2 || !isKoreanName(name) {
			return nil // the mark of the last is taken off already
		}
		names = append(names, name)
	}
	return names
}

// andOthers stands behind the first of several: 김하늘 외 2인.
var andOthers = pattern.New(` 외(?: ?\d+ ?[인명])?$| et al\.?$`)

// andOpen ends a line of names that the next one goes on from.
var andOpen = pattern.New(` (?:and|&|및)$`)

// byWord stands before the names without a sign behind it.
var byWord = pattern.New(`(?i)^(by|por|par|von|di) `)

var onlyMark = pattern.New(`^[\d*∗†‡§a-z¹²³]{1,2}$`)

// personIn returns the name that a part of a byline is.
func personIn(part string) string {
	if hangulIn(part) > 0 {
		name := koreanName(part)
		if runes(name) == 2 && !strings.Contains(part, " ") { // two syllables are a word as often
			return ""
		}
		return name
	}
	if name := latinName(part); name != "" {
		if allCapitals(name) {
			return capitalName(name)
		}
		return familyLast(name)
	}
	return ""
}

// capitalName writes a name of capitals as names are written: GEORGE A. O'DELL.
func capitalName(name string) string {
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = !unicode.IsLetter(r)
		if was {
			return r
		}
		return unicode.ToLower(r)
	}, name)
}

// familyLast turns SHIM Nari into Nari Shim.
func familyLast(name string) string {
	first, rest, ok := strings.Cut(name, " ")
	if ok && runes(first) > 1 && allCapitals(first) && !strings.HasSuffix(first, ".") && !allCapitals(rest) && !strings.Contains(rest, ".") {
		return rest + " " + capitalName(first)
	}
	return name
}
