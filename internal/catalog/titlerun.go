package catalog

import (
	"strings"
	"unicode"

	"naru/internal/pattern"
)

// titleRun counts the lines of a title that begins with the first: those that go
// on from it by their words, or that are set like it and larger than what follows.
func titleRun(l setLines) int {
	lines := l.texts
	n := 1
	for n < len(lines) && n < setTitleLines {
		last, next := lines[n-1], lines[n]
		like := (l.like(0, n) || n > 1 && l.like(n-1, n)) && l.display(n)
		switch {
		case n >= titleLines && !like, next == last, next == tableRow, like && l.size(n) < l.size(0) && oneOfMany(l, n):
			return n
		case bareYear.MatchString(next) && (beforeYear.MatchString(last) || like), like && namedIn(next) != "" && !hasDigit(next), yearsBelow.MatchString(next):
		case titleEnd.MatchString(next) && !(like && quoted.MatchString(next)), roleLabelled(next), dateLine(next) != "", seriesLine(next), nameLine(next) && !(like && unfinished(last)),
			publisherLine(next) != "" && !(like && unfinished(last)), notTitle.MatchString(next), runes(next) > longLine/2, korean(next) != korean(lines[0]) && !(like && unfinished(last)):
			return n
		case like && n+1 < len(lines) && byWord.MatchString(lines[n+1]) && roleLabelled(lines[n+1]): // they sign below
		case (namesBegin(lines[n:]) && !(startsLower(next) && goesBefore.MatchString(next)) || like && l.names(n)) && !unfinished(last) && !(like && l.printsOn(n-1)):
			return n
		case strings.HasPrefix(last, "-") && strings.HasSuffix(last, "-"): // a subtitle between dashes
			return n
		case l.unlike(n-1, n) && !unfinished(last) && !goesBefore.MatchString(next) && !(startsLower(next) && l.near(n-1, n)):
			return n
		case footMark.MatchString(last), allCapitals(last) && !allCapitals(next) && !like:
			return n
		case unfinished(last), startsLower(next), goesBefore.MatchString(next):
		case strings.HasPrefix(next, ":"), strings.HasPrefix(next, "–"), strings.HasPrefix(next, "-"):
		case like && !l.names(n) && !endsSentence(last) && !strings.HasSuffix(next, "."):
		case fullLine(last) && !endsSentence(last) && !strings.HasSuffix(next, ".") && !l.differ(n-1, n) && (korean(next) || strings.Contains(next, " ") || runes(last) >= 45 && !strings.HasSuffix(next, ":")):
		default:
			return n
		}
		n++
	}
	return n
}

// sentenceWithin is the end of a sentence within a text, behind a whole word.
var sentenceWithin = pattern.New(`\p{Ll}{4}\. \p{Lu}|[\p{Hiragana}\p{Katakana}\p{Han}][.。] ?\S`)

// prose reports lines that are no larger than running text and read like it: a
// sentence ends within them or with them, or they go on in the line below.
func prose(l setLines, n int, text string) bool {
	if l.body == 0 || l.size(0) == 0 || l.display(0) {
		return false
	}
	if sentenceWithin.MatchString(text) {
		return true
	}
	if bare := strings.TrimSuffix(text, "."); bare != text && !korean(text) && !allCapitals(text) && !headlike(bare) && len(strings.Fields(text)) >= 5 {
		return true
	}
	return n < l.len() && fullLine(l.texts[n-1]) && runes(l.texts[n-1]) >= 60 && startsLower(l.texts[n]) && l.like(n-1, n)
}

// quoted begins a line of a title that ends nothing.
var quoted = pattern.New(`^[("“‘'「『\[]`)

// unfinished reports a line that its next one completes. "Settling In" is whole:
// titles write small words within them small, or all words in capitals.
func unfinished(line string) bool {
	if ofYear.MatchString(line) {
		return true
	}
	if !goesOn.MatchString(line) {
		return false
	}
	last := line[strings.LastIndex(line, " ")+1:]
	return !unicode.IsUpper([]rune(last)[0]) || allCapitals(line) || runes(last) == 1
}

// ofYear ends a line with a year that something is of: "Copies of the 2011".
var ofYear = pattern.New(`(?i)\b(of|for|in|to) the (19|20)\d\d$`)

// fullLine reports a line so long that its next one likely completes it.
func fullLine(s string) bool {
	if korean(s) {
		return runes(s) >= 18
	}
	return runes(s) >= 40
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}

// allCapitals reports a line without small letters.
func allCapitals(s string) bool {
	return hangulIn(s) == 0 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}

// clean takes the marks of footnotes off a title.
func clean(s string) string {
	s = footMark.ReplaceAllString(s, "")
	if runes(s) > maxTitle {
		s = string([]rune(s)[:maxTitle])
	}
	return strings.TrimSpace(s)
}
