package catalog

import (
	"slices"
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
	marks := notedPlaces(f, page)
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
			case m != nil && marks[plainMark(m[1])] != "":
				out[i].at = marks[plainMark(m[1])]
			case bracketedPlace(behind) != "":
				out[i].at = bracketedPlace(behind)
			case eachInBrackets(line) && bracketWords(behind) != "":
				out[i].at = bracketWords(behind)
			case placeBeside(line, out[i].name) != "":
				out[i].at = placeBeside(line, out[i].name)
			case k+1 < len(lines) && f.front.pages[k+1] == page && len(bylineNames(inBrackets.ReplaceAllString(line, ""))) > 0 && i == lastIn(line, out):
				place := placeBelow(lines[k+1:])
				if place == "" || f.short(page) && publisherLine(lines[k+1]) != "" && !f.worksThere(k+1) && !post.MatchString(line) && !rankIn(line) || textBegins.MatchString(lines[k+1]) || publisherLine(line) != "" || ledAway.MatchString(line) {
					break
				}
				// One line of names above one place: all of them work there.
				from := k
				for from > 0 && f.front.pages[from-1] == page && len(bylineNames(lines[from-1])) > 0 && goesOnNames(lines[from-1], lines[from]) {
					from--
				}
				for j := range out {
					if _, here := behindName(strings.Join(lines[from:k+1], " "), out[j].name); here && out[j].at == "" {
						out[j].at = place
					}
				}
			}
			if out[i].at != "" {
				break
			}
		}
	}
	return out
}

// notedPlaces gives the places of work that the notes of a page tell, by their
// marks. A place that a letter or a number leads to need not sound like one.
func notedPlaces(f front, page int) map[string]string {
	marks := map[string]string{}
	lines := f.front.lines
	for k, line := range lines {
		if f.front.pages[k] != page {
			continue
		}
		for note := range strings.SplitSeq(line, "; ") {
			m := notePlace.FindStringSubmatch(note)
			if m == nil {
				continue
			}
			if goesOn.MatchString(m[2]) && k+1 < len(lines) && f.front.pages[k+1] == page && notePlace.FindStringSubmatch(lines[k+1]) == nil {
				m[2] += " " + lines[k+1]
			}
			mark := plainMark(m[1])
			place := placeIn(m[2])
			if within := placeWithin(m[2]); place == "" || within != "" && aboutSomeone.MatchString(place) {
				place = within
			}
			if place == "" && !strings.ContainsAny(mark, "*†‡§") && marksName(f, page, mark) && notePlain(m[2]) {
				place = strings.TrimRight(tidy(m[2]), " .,;")
			}
			if place != "" && marks[mark] == "" {
				marks[mark] = place
			}
		}
	}
	return marks
}

// plainMark writes a raised digit as the note does, and all asterisks alike.
func plainMark(mark string) string {
	return strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "∗", "*").Replace(mark)
}

// marksName reports a mark that stands behind a name on a page.
func marksName(f front, page int, mark string) bool {
	for k, line := range f.front.lines {
		if f.front.pages[k] == page && len(bylineNames(line)) > 0 {
			for _, m := range nameMarks.FindAllStringSubmatch(plainMark(line), -1) {
				if strings.Contains(m[1], mark) {
					return true
				}
			}
		}
	}
	return false
}

// nameMarks are the marks behind the names of a line: "Kim a,1, Lee b,*".
var nameMarks = pattern.New(`\p{L}\.? ?((?:[a-h]|\d{1,2}|[*†‡§])(?:, ?(?:[a-h]|\d{1,2}|[*†‡§]))*)(?:[,; ]|$)`)

// notePlain reports a note of a few capitalised words: "BSYS, BlackRock, United
// Kingdom".
func notePlain(s string) bool {
	words := strings.Fields(s)
	return len(words) >= 2 && len(words) <= 14 && runes(s) <= longestPlace && !notAPlace.MatchString(s) && !endsSentence(strings.TrimRight(s, " .")) &&
		capitalised(strings.ReplaceAll(strings.ReplaceAll(s, ",", ""), "(", ""))
}

// notAPlace begins or fills notes of other things.
var notAPlace = pattern.New(`(?i)correspond|e-?mail|@|thank|author|received|equal|fund|support|grant|version|paper|article|presented|supplement|available|http|table|figure|chapter|introduction|percent|\d{4}`)

// aboutSomeone tells of what a person is or does besides where.
var aboutSomeone = pattern.New(`(?i)^(estudiante|docente|profesora?|investigadora?|economista|historiadora?|socióloga?|trabajadora? social|candidat[ao]|magíster|doctora?|licenciad[ao]|graduate|student|he is|she is|is an?|an? )\b|\. |\be-?mail|correo`)

// placeWithin finds a place of work within a longer text about someone.
func placeWithin(s string) string {
	m := placeNamed.FindString(s)
	if runes(m) > longestPlace || len(strings.Fields(m)) < 2 {
		return ""
	}
	return strings.TrimRight(m, " .,;")
}

// placeNamed is the name of a place of work by its first word.
var placeNamed = pattern.New(`\b(?:Universi(?:dad|dade|té|tà|tät|teit)|Corporación|Fundación|Instituto|Pontificia|Escuela|École|Hochschule|Centro)(?: (?:\p{Lu}[\p{L}&.-]*|de|del|la|las|los|y|e|do|da|dos|des|du|für|of|et)){1,9}|(?:\p{Lu}[\p{L}&.-]* (?:of |and |the |for )?){0,5}(?:University|Institute|Ministry|College|Centre|Center|Bank)(?: (?:of|for|and|at|the|\p{Lu}[\p{L}&.-]*)){0,6}|[\p{Hangul}]{2,14}(?:대학교|연구원|연구소|대학원|재단|위원회|센터)`)

// eachInBrackets reports a line of several names, each with something in brackets.
func eachInBrackets(line string) bool {
	n := len(bylineNames(line))
	return n > 1 && len(inBrackets.FindAllString(line, -1)) == n
}

// bracketWords gives the capitalised words of the brackets that a text begins with.
func bracketWords(s string) string {
	if !strings.HasPrefix(s, "(") {
		return ""
	}
	inside := strings.Trim(inBrackets.FindString(s), "() ")
	if words := strings.Fields(inside); len(words) == 0 || len(words) > 6 || !capitalised(inside) || lettersIn(inside) < 3 || roleIn(inside) != "" {
		return ""
	}
	return inside
}

// placeBeside reads the place of work off a line of one name and its post: "김하늘
// 한국은행 과장".
func placeBeside(line, name string) string {
	if hangulIn(line) == 0 {
		return ""
	}
	if one := peopleIn(withoutAddress(line)); len(one) == 1 && one[0].name == name {
		return one[0].at
	}
	return ""
}

// rankIn reports a line with the post of someone it names: 이바다 부연구위원.
func rankIn(line string) bool {
	return slices.ContainsFunc(strings.Fields(line), rank.MatchString)
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
	first := lines[0]
	if labelled(first) || labelledRole(first) {
		return "" // 공동연구원 and its like end as institutes do
	}
	for k := 1; k < min(3, len(lines)) && goesOn.MatchString(first) && !strings.HasSuffix(first, ","); k++ {
		first += " " + lines[k]
	}
	place := placeIn(first)
	if !organisation.MatchString(place) && !affiliationLine.MatchString(place) && hangulIn(place) == 0 {
		return "" // initials alone are a mark of a publisher as often
	}
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
	notePlace = pattern.New(`^([*∗†‡§]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d{1,2}|[a-h])[ ).]{0,2}(\p{Lu}.{3,300}|\p{Hangul}.{3,300})$`)
	// ledAway ends names whose marks lead to other places, each to its own.
	ledAway = pattern.New(`\p{L}\.? ?(?:[†‡§¹²³⁴⁵]+|\d{1,2}(?:, ?\d{1,2})*|[a-z], ?[*∗†‡\d])[,;·]?(?: |$)`)
	// markBehind is the mark behind a name that leads there.
	markBehind = pattern.New(`^[ ,]{0,2}([*∗†‡§]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\d{1,2}|[a-h](?:\b|$))`)
)

// behindName gives what a line has behind a name, which may be set wide, in
// capitals or with the family's name first.
func behindName(line, name string) (string, bool) {
	forms := []string{name}
	if first, rest, ok := strings.Cut(name, " "); ok {
		forms = append(forms, strings.TrimSpace(rest)+" "+first)
		if r := []rune(first); hangulIn(name) == 0 && len(r) > 1 {
			forms = append(forms, string(r[0])+". "+rest)
		}
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
