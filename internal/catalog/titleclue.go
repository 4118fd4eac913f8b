package catalog

import (
	"strings"
	"unicode"

	"naru/internal/pattern"
)

// namedLine finds the line that a file's name repeats, or that repeats the
// file's name and goes on; -1: none. Short lines are words that names share.
func namedLine(lines []string, named string) int {
	if !telling(named) {
		return -1
	}
	name := squeeze(named)
	for k, line := range lines {
		s := squeeze(line)
		long := runes(s) >= 14 || hangulIn(s) >= 6
		if long && maybeTitle(line) && (strings.Contains(name, s) || strings.HasPrefix(s, name) && runes(name) >= 14) {
			return k
		}
	}
	return -1
}

// namedRun cuts a title's lines to those with which the file's name ends, unless
// the last of them plainly goes on.
func namedRun(lines []string, n int, named string) int {
	for m := 1; m < n; m++ {
		if unfinished(lines[m-1]) || goesBefore.MatchString(lines[m]) || startsLower(lines[m]) {
			continue
		}
		if strings.HasSuffix(squeeze(named), squeeze(strings.Join(lines[:m], " "))) {
			return m
		}
	}
	return n
}

// repeatedRun cuts a title's lines to those that the page prints a second time,
// as cover and head do: what followed the first time is not part of it.
func repeatedRun(lines []string, n int) int {
	for m := n; m >= 1; m-- {
		whole := squeeze(strings.Join(lines[:m], " "))
		if runes(whole) >= 14 && below(lines[m:], whole) != nil {
			return m
		}
	}
	return n
}

// headOnly reports a line above the title on a cover, as the name of a programme:
// the next pages print again what stands below it, and not the line itself.
func headOnly(f front, lines []string) bool {
	const below = 3
	if !f.short(f.firstPage) || !allCapitals(lines[0]) || unfinished(lines[0]) || f.printed(lines[0]) > 1 {
		return false
	}
	for _, next := range lines[1:min(1+below, len(lines))] {
		if allCapitals(next) || startsLower(next) || len(bylineNames(next)) > 0 {
			return false
		}
		if maybeTitle(next) && f.printed(next) > 1 {
			return true
		}
	}
	return false
}

// printed counts the lines of the front pages and the imprints that begin with a
// line.
func (f front) printed(line string) (n int) {
	want := squeeze(line)
	for _, part := range f.parts() {
		for _, l := range part.lines {
			if strings.HasPrefix(squeeze(l), want) {
				n++
			}
		}
	}
	return n
}

// headedRun lengthens a title by the lines with which running heads repeat it.
func headedRun(f front, lines []string, n int) int {
	for n < len(lines) && n < titleLines {
		whole := squeeze(strings.Join(lines[:n+1], " "))
		if runes(squeeze(lines[n])) < 4 || runes(whole) < 14 || !strings.Contains(f.heads, whole) || bareYear.MatchString(lines[n]) {
			return n
		}
		n++
	}
	return n
}

// runsOn reports running text: after as many lines as a title may have it still
// goes on in the middle of a sentence.
func runsOn(lines []string, n int) bool {
	return n == titleLines && n < len(lines) && fullLine(lines[n-1]) && !endsSentence(lines[n-1]) && startsLower(lines[n])
}

// cutShort reports a file's own title that ends within a word of the printed one,
// as programs with little room for it leave it.
func cutShort(own, printed string) bool {
	a, b := squeeze(own), squeeze(printed)
	if len(a) >= len(b) || !strings.HasPrefix(b, a) {
		return false
	}
	at := 0
	for k, r := range printed {
		if at == runes(a) {
			return unicode.IsLetter(r) && k > 0
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			at++
		}
	}
	return false
}

// beginsShort reports a title whose first line is one word that the next line
// goes on from: "Budget / of the Republic".
func beginsShort(lines []string) bool {
	return len(lines) > 1 && !strings.Contains(lines[0], " ") && lettersIn(lines[0]) >= 4 && hangulIn(lines[0]) == 0 &&
		unicode.IsUpper([]rune(lines[0])[0]) && lettersIn(lines[0]) == runes(lines[0]) &&
		!titleEnd.MatchString(lines[0]) && !notTitle.MatchString(lines[0]) && goesBefore.MatchString(lines[1])
}

// mailLine is a line with someone's address for letters by wire.
var mailLine = pattern.New(`(?i)^(e-?mail ?:? ?)?\(?[\w.+{},|*-]+ ?@ ?[\w.-]+\.\p{L}{2,}\)?$`)

// signsElsewhere reports a name that the front pages print again above a place of
// work or an address: some papers name their authors above the title.
func signsElsewhere(f front, line string) bool {
	if len(bylineNames(line)) == 0 {
		return false
	}
	for k, l := range f.front.lines[:max(len(f.front.lines)-1, 0)] {
		if next := f.front.lines[k+1]; l == line && (mailLine.MatchString(next) || affiliationLine.MatchString(next) && nameAndPlace(next).name == "") {
			return true
		}
	}
	return false
}

// aboveAddress reports a name with its address below.
func aboveAddress(lines []string) bool {
	return len(lines) > 1 && mailLine.MatchString(lines[1]) && latinName(lines[0]) != ""
}
