package catalog

import (
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// maker is a name with what a line says of its bearer.
type maker struct {
	name string
	at   string // where they work, "" if that is not said
	role string // in brackets behind the name; "" if it is not there
}

// peopleIn reads the names of people out of a line of nothing else, with their
// places of work in brackets or beside them. What is no name is left out.
func peopleIn(line string) []maker {
	if one := nameAndPlace(line); one.name != "" {
		return []maker{one}
	}
	var out []maker
	add := func(n maker) {
		if len(out) < maxNames {
			out = append(out, n)
		}
	}
	rest := degree.ReplaceAllString(withoutMarks(line), "")
	for rest != "" {
		before, inside := rest, ""
		at := inBrackets.FindStringIndex(rest)
		if at != nil {
			before, inside, rest = rest[:at[0]], rest[at[0]:at[1]], rest[at[1]:]
		} else {
			rest = ""
		}
		fresh := len(out)
		for _, part := range nameBreak.Split(before, -1) {
			part = strings.TrimSpace(strings.Trim(part, " .:*"))
			if part == "" {
				continue
			}
			if hangulIn(part) == 0 {
				if name := latinName(part); name != "" {
					add(maker{name: familyLast(name)})
				}
				continue
			}
			names, place := koreanNames(part)
			for _, n := range names {
				add(maker{name: n, at: place})
			}
			if len(names) == 0 && place != "" && len(out) > 0 && out[len(out)-1].at == "" {
				out[len(out)-1].at = place
			}
		}
		if inside != "" && len(out) > fresh {
			last := &out[len(out)-1]
			at, role := bracketed(inside)
			if at != "" {
				last.at = at
			}
			last.role = role
		}
	}
	return out
}

// nameAndPlace reads "Haneul Kim, Migration Research and Training Centre".
func nameAndPlace(line string) maker {
	if k := strings.IndexByte(line, ','); k < 0 || k > nameLength/2 || !strings.Contains(line[:k], " ") {
		return maker{} // a quick look: names have no more before the place
	}
	first, rest, ok := strings.Cut(degree.ReplaceAllString(line, ""), ",")
	if !ok || hangulIn(line) > 0 || !organisation.MatchString(rest) && !affiliationLine.MatchString(rest) && !incorporated.MatchString(rest) || len(namesIn(rest)) > 0 {
		return maker{}
	}
	name := latinName(strings.TrimSpace(first))
	if name == "" {
		return maker{}
	}
	return maker{name: familyLast(name), at: placeIn(rest)}
}

// incorporated ends the name of a company.
var incorporated = pattern.New(`\b(Inc|Ltd|LLC|GmbH|Corp|PLC)\b\.?$`)

// bracketed reads what stands in brackets behind a name: a role, a place of work.
func bracketed(inside string) (at, role string) {
	inside = strings.Trim(inside, "()（）[] ")
	if role = roleIn(inside); role != "" {
		return "", role
	}
	if first, rest, ok := strings.Cut(inside, ","); ok {
		if role = roleIn(strings.TrimSpace(first)); role != "" {
			return placeIn(rest), role
		}
	}
	return placeIn(inside), ""
}

// ownHouse is how reports of an institute say that someone works there; whose house
// it is the publisher tells.
const ownHouse = "본원"

var thisHouse = pattern.New(`^(?:본|당) ?(?:연구)?원(?: |$)`)

// atHouse writes the publisher's name where people work in its house.
func atHouse(people []library.Credit, publisher string) {
	for k := range people {
		if people[k].Affiliation == ownHouse {
			people[k].Affiliation = publisher
		}
	}
}

// roleBefore stands before a place of work in a note: "제1저자: 바다대학교".
var roleBefore = pattern.New(`(?i)^(?:제 ?\d ?저자|주 ?저자|교신 ?저자|공동 ?저자|단독 ?저자|책임 ?저자|저자|(?:first|corresponding|co-?) ?author)\s*[:：,]\s*`)

// longestPlace is the length in characters of the longest place of work believed.
const longestPlace = 120

// placeIn returns the place of work that a text names, without the posts and the
// addresses beside it; "" if it names none.
func placeIn(s string) string {
	s = inBrackets.ReplaceAllString(tidy(degree.ReplaceAllString(s, "")), " ")
	s, _, _ = strings.Cut(s, ";")
	s = phoneMark.ReplaceAllString(roleBefore.ReplaceAllString(s, ""), "")
	if k := strings.Index(s, "@"); k >= 0 {
		s = s[:max(strings.LastIndexAny(s[:k], " ,"), 0)]
	}
	if s = strings.Trim(s, " .,:·*∗†‡"); strings.ContainsAny(s, ":：") {
		return ""
	}
	for _, piece := range lineSegments.Split(s, -1) { // a date and a place
		if piece != s && (organisation.MatchString(piece) || affiliationLine.MatchString(piece)) {
			return placeIn(piece)
		}
	}
	if date, _ := parseDate(s); date != "" {
		return ""
	}
	if thisHouse.MatchString(s) {
		return ownHouse
	}
	if hangulIn(s) > 0 {
		var words []string
		for _, w := range strings.Fields(strings.ReplaceAll(s, ",", " ")) {
			if !rank.MatchString(w) && w != "현" && w != "전" && w != "및" {
				words = append(words, w)
			}
		}
		place := strings.Join(words, " ")
		if runes(place) > longestPlace || !slices.ContainsFunc(words, affiliation) && !koShort.MatchString(place) {
			return ""
		}
		return place
	}
	var parts []string
	for part := range strings.SplitSeq(s, ",") {
		part = strings.Trim(part, " .")
		if part == "" || post.MatchString(part) && !organisation.MatchString(part) {
			continue
		}
		parts = append(parts, part)
	}
	place := strings.Join(parts, ", ")
	if runes(place) > longestPlace || !organisation.MatchString(place) && !affiliationLine.MatchString(place) && !acronym.MatchString(place) && !incorporated.MatchString(place) {
		return ""
	}
	return place
}

// credits gives people a role, each once; roles in brackets go before it where
// the label above holds several.
func credits(out []library.Credit, role string, people []maker, mixed bool) []library.Credit {
	for _, p := range people {
		k := slices.IndexFunc(out, func(have library.Credit) bool { return have.Name == p.name })
		if k >= 0 {
			if out[k].Affiliation == "" {
				out[k].Affiliation = p.at
			}
			continue
		}
		c := library.Credit{Name: p.name, Role: role, Affiliation: p.at}
		if mixed && p.role != "" {
			c.Role = p.role
		}
		out = append(out, c)
	}
	return out
}

// justNamed are names of which nothing else is known.
func justNamed(names []string) []maker {
	out := make([]maker, len(names))
	for k, n := range names {
		out[k].name = n
	}
	return out
}
