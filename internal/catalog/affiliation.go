package catalog

import (
	"strings"
	"unicode"

	"naru/internal/pattern"
)

// affiliated finds the places of work of those who signed: in brackets behind a
// name, below a name, or in a note that the same mark leads to. A note may stand
// anywhere on the page.
func affiliated(names []string, f front, page int) []maker {
	out := justNamed(names)
	lines := f.front.lines
	marks := map[string]string{}
	for k, line := range lines {
		if f.front.pages[k] != page {
			continue
		}
		for note := range strings.SplitSeq(line, "; ") {
			if m := notePlace.FindStringSubmatch(note); m != nil {
				if place := placeIn(m[2]); place != "" && marks[m[1]] == "" {
					marks[m[1]] = place
				}
			}
		}
	}
	notes := surnameNotes(lines, f.front.pages, page)
	for i := range out {
		if out[i].at = notes.of(out[i].name); out[i].at != "" {
			continue
		}
		for k, line := range lines {
			if f.front.pages[k] != page || runes(line) > nameLength {
				continue
			}
			behind, ok := behindName(line, out[i].name)
			if !ok {
				continue
			}
			switch m := markBehind.FindStringSubmatch(behind); {
			case m != nil && marks[m[1]] != "":
				out[i].at = marks[m[1]]
			case bracketedPlace(behind) != "":
				out[i].at = bracketedPlace(behind)
			case k+1 < len(lines) && f.front.pages[k+1] == page && len(bylineNames(inBrackets.ReplaceAllString(line, ""))) > 0 && i == lastIn(line, out):
				place := placeBelow(lines[k+1:])
				if place == "" || textBegins.MatchString(lines[k+1]) || publisherLine(line) != "" || byMark.MatchString(line) {
					break
				}
				// One line of names above one place: all of them work there.
				for j := range out {
					if _, here := behindName(line, out[j].name); here && out[j].at == "" {
						out[j].at = place
					}
				}
			}
			break
		}
	}
	return out
}

// bracketedPlace reads a place of work out of the brackets that a text begins with.
func bracketedPlace(s string) string {
	if !strings.HasPrefix(s, "(") && !strings.HasPrefix(s, "（") {
		return ""
	}
	place, _ := bracketed(inBrackets.FindString(s))
	return place
}

// placeBelow reads a place of work that may run over some lines.
func placeBelow(lines []string) string {
	place := placeIn(lines[0])
	for _, next := range lines[1:min(3, len(lines))] {
		more := placeIn(next)
		if place == "" || !organisation.MatchString(more) && !affiliationLine.MatchString(more) || textBegins.MatchString(next) || len(bylineNames(next)) > 0 || publisherLine(next) != "" || hangulIn(place) > 0 {
			break
		}
		if both := place + ", " + more; runes(both) <= longestPlace {
			place = both
		}
	}
	return place
}

var (
	// notePlace is a note on someone who signs: "¹ Migration Research Centre".
	notePlace = pattern.New(`^([*∗†‡§]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d|[a-d])[ )]?\s*(\p{L}.{3,200})$`)
	// markBehind is the mark behind a name that leads there.
	markBehind = pattern.New(`^[ ,]{0,2}([*∗†‡§]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d|[a-d](?:\b|$))`)
)

// behindName gives what a line has behind a name, which may be set wide, in
// capitals or with the family's name first.
func behindName(line, name string) (string, bool) {
	forms := []string{name}
	if first, rest, ok := strings.Cut(name, " "); ok {
		forms = append(forms, strings.TrimSpace(rest)+" "+first)
	}
	for _, form := range forms {
		if at := foldedIndex(line, form); at >= 0 {
			return strings.TrimLeft(line[at:], " "), true
		}
	}
	return "", false
}

// foldedIndex finds the end of a name in a line, whatever the spaces and the case;
// -1: it is not there.
func foldedIndex(line, name string) int {
	want := []rune(squeeze(name))
	if len(want) == 0 {
		return -1
	}
	at := 0
	for k, r := range line {
		switch {
		case unicode.ToLower(r) == want[at]:
			if at++; at == len(want) {
				return k + len(string(r))
			}
		case at > 0 && (r == ' ' || r == '.' || r == '-' || r == '’' || r == '\''):
		case unicode.ToLower(r) == want[0]:
			at = 1
		default:
			at = 0
		}
	}
	return -1
}

// lastIn tells which of some names stands last in a line; -1: none.
func lastIn(line string, names []maker) int {
	last, at := -1, -1
	for i, n := range names {
		if behind, ok := behindName(line, n.name); ok && len(line)-len(behind) > at {
			last, at = i, len(line)-len(behind)
		}
	}
	return last
}
