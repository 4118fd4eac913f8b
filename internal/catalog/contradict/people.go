package contradict

import (
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/names"
)

// samePeople tells whether two lists of people may be one. A list may leave
// people out; but if each has someone whom the other has not, or they name
// different chief researchers, they differ. Of lists in different letters only the
// chief researchers are compared, by romanisation.
func samePeople(a, b []library.Credit) bool {
	if len(a) == 0 || len(b) == 0 || script(a) == mixed || script(b) == mixed {
		return true
	}
	if script(a) != script(b) {
		return sameChiefs(chiefs(a), chiefs(b))
	}
	chiefA, chiefB := chiefs(a), chiefs(b)
	if len(chiefA) > 0 && len(chiefB) > 0 && missing(chiefA, chiefB) && missing(chiefB, chiefA) {
		return false
	}
	return !missing(a, b) || !missing(b, a)
}

// sameChiefs tells whether chief researchers in Hangul and in Latin letters may be
// the same: as many, and each may be one of the others.
func sameChiefs(a, b []library.Credit) bool {
	if len(a) == 0 || len(a) != len(b) {
		return true
	}
	for _, p := range a {
		if !slices.ContainsFunc(b, func(q library.Credit) bool { return !plainlyOther(p.Name, q.Name) }) {
			return false
		}
	}
	return true
}

// plainlyOther tells a name in Hangul and one in Latin letters that cannot be one
// person's: other family names, or other given names of two written syllables. A
// given name in one word may be another one that its bearer goes by: Grace.
func plainlyOther(a, b string) bool {
	verdict, reason := names.Compare(a, b)
	if verdict != names.No || reason == names.Unlike {
		return false
	}
	if hangul(b) {
		a, b = b, a
	}
	words := strings.FieldsFunc(b, func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
	if len(words) < 2 {
		return false
	}
	return len(words) == 3 || !familyOf(a, words[0]) && !familyOf(a, words[len(words)-1])
}

// familyOf tells whether a word in Latin letters may be the family name of a name
// in Hangul: both are compared with one given name.
func familyOf(name, word string) bool {
	r := []rune(strings.ReplaceAll(name, " ", ""))
	for n := 1; n <= min(2, len(r)-1); n++ {
		if verdict, _ := names.Compare(string(r[:n])+"수", "Su "+word); verdict != names.No {
			return true
		}
	}
	return false
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
