package describing

import (
	"slices"
	"strings"

	"naru/internal/library"
)

// people judges names, and of those that are found roles and affiliations.
func (j *judge) people(given []library.Credit) {
	used := make([]bool, len(given))
	for _, a := range j.asked(Person) {
		k := pick(len(given), used, func(k int) bool {
			return anyOf(a.Values, given[k].Name, func(name string, v Value) bool { return sameName(name, v.Text) })
		})
		switch {
		case k < 0 && !a.May:
			j.say(Missed, Person, a.Values[0], "")
		case k < 0:
		case a.May:
			j.say(Extra, Person, Value{}, given[k].Name)
		default:
			j.say(Right, Person, a.Values[0], given[k].Name)
			j.role(a, given[k])
		}
		if k >= 0 {
			j.affiliation(a, given[k])
		}
	}
	for k, c := range given {
		if used[k] {
			continue
		}
		if len(j.asked(Person)) == 0 && j.ofFile(Person) {
			j.say(OfFile, Person, Value{}, c.Name)
			continue
		}
		j.say(Wrong, Person, Value{}, c.Name)
	}
}

func (j *judge) role(a Asked, given library.Credit) {
	wanted := Value{Text: a.Values[0].Detail, Page: a.Values[0].Page}
	switch {
	case given.Role == "":
		j.say(Missed, Role, wanted, "")
	case slices.ContainsFunc(a.Values, func(v Value) bool { return fold(v.Detail) == fold(given.Role) }):
		j.say(Right, Role, wanted, given.Role)
	default:
		j.say(Wrong, Role, wanted, given.Role)
	}
}

// affiliation judges where a person of the truth is said to work.
func (j *judge) affiliation(person Asked, given library.Credit) {
	var wanted []Value
	must := Value{}
	for _, a := range j.asked(Affiliation) {
		named := func(v Value) bool {
			return anyOf(person.Values, v.Detail, func(name string, p Value) bool { return sameName(name, p.Text) })
		}
		if !slices.ContainsFunc(a.Values, named) {
			continue
		}
		wanted = append(wanted, a.Values...)
		if !a.May && must.Text == "" {
			must = a.Values[0]
		}
	}
	right := anyOf(wanted, given.Affiliation, func(given string, v Value) bool { return sameInstitution(given, v.Text) })
	switch {
	case given.Affiliation == "" && must.Text == "":
	case given.Affiliation == "":
		j.say(Missed, Affiliation, must, "")
	case !right:
		j.say(Wrong, Affiliation, must, given.Affiliation)
	case must.Text == "":
		j.say(Extra, Affiliation, Value{}, given.Affiliation)
	default:
		j.say(Right, Affiliation, must, given.Affiliation)
	}
}

// shortest is the number of letters from which a part names an institution.
const shortest = 4

func sameInstitution(given, asked string) bool {
	g, a := fold(given), fold(asked)
	if g == a {
		return true
	}
	short, long := g, a
	if len(g) > len(a) {
		short, long = a, g
	}
	return len([]rune(short)) >= shortest && strings.Contains(long, short)
}
