package contradict

import (
	"slices"
	"strings"

	"naru/internal/library"
)

// samePeople tells whether two lists of people may be one. A list may leave
// people out; but if each has someone whom the other has not, or they name
// different chief researchers, they differ. Names in other letters are not
// compared.
func samePeople(a, b []library.Credit) bool {
	if len(a) == 0 || len(b) == 0 || script(a) != script(b) || script(a) == mixed {
		return true
	}
	chiefA, chiefB := chiefs(a), chiefs(b)
	if len(chiefA) > 0 && len(chiefB) > 0 && missing(chiefA, chiefB) && missing(chiefB, chiefA) {
		return false
	}
	return !missing(a, b) || !missing(b, a)
}

const (
	latin = iota
	korean
	mixed
)

// script tells in which letters all names are.
func script(people []library.Credit) int {
	n := 0
	for _, p := range people {
		if hangul(p.Name) {
			n++
		}
	}
	switch n {
	case 0:
		return latin
	case len(people):
		return korean
	}
	return mixed
}

func chiefs(people []library.Credit) []library.Credit {
	var out []library.Credit
	for _, p := range people {
		if p.Role == library.RoleChief {
			out = append(out, p)
		}
	}
	return out
}

// missing tells whether someone of a is not in b.
func missing(a, b []library.Credit) bool {
	return slices.ContainsFunc(a, func(p library.Credit) bool {
		return !slices.ContainsFunc(b, func(q library.Credit) bool { return sameName(p.Name, q.Name) })
	})
}

// sameName tells whether two names may be one person's: the same letters with the
// family name first or last, hyphens aside, or initials for given names.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(y) == 0 {
		return len(x) == 0
	}
	last := len(y) - 1
	for _, turned := range [][]string{y, slices.Concat(y[last:], y[:last]), slices.Concat(y[1:], y[:1])} {
		if strings.Join(x, "") == strings.Join(turned, "") || initials(x, turned) || initials(turned, x) {
			return true
		}
	}
	return false
}

// nameWords are the words of a name without its signs.
func nameWords(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(strings.ToLower(strings.ReplaceAll(s, ".", ". "))) {
		if w = strings.NewReplacer("-", "", ".", "", "'", "", "’", "", ",", "").Replace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// initials tells whether x is y with initials for the given names: "J. Kim".
func initials(x, y []string) bool {
	if len(x) < 2 || len(y) < 2 || hangul(x[0]) || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for k, w := range x[:len(x)-1] {
		if len(w) != 1 || k < len(y)-1 && !strings.HasPrefix(y[k], w) {
			return false
		}
	}
	return true
}
