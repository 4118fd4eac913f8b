package evidence

import (
	"strings"

	"naru/internal/pattern"
)

var (
	// also begins the next of several figures that one verb tells: women made up
	// 48% and men 52%.
	also = pattern.New(`(?i)^(.*(?:[,;]\s+(?:and\s+|but\s+|while\s+)?|\s(?:and|but|while|whereas)\s+))([^,;:]*?)\s*` + qualified + `\(?\s*$`)
	// onward joins two figures of one thing: from 31% in 2010 to 36%, to 49.5% from 52.1%.
	onward = pattern.New(`(?i)^\s*(?:(?:in|during|by|for)\s+)?(?:(?:19|20)\d\d\s*)?,?\s*(?:to|from)\s+` + qualified + `$`)
	// prepositions begin what is no new subject: 12% in 2019 and by 14%.
	prepositions = wordSet(`in on at to from by for of with than as then another a further about around more less over under up down only just again nearly almost some
		increased decreased rose fell will would had have has was were is are who which that not no respectively both`)
)

// sameVerb gives what a figure is of that shares the verb of the one before it;
// between is what stands between them. ok tells that it does.
func sameVerb(between string, last *Figure) (what string, ok bool) {
	between = withoutClosed(spaced(between))
	if onward.MatchString(between) {
		return last.What, true
	}
	m := also.FindStringSubmatch(strings.TrimPrefix(between, ")"))
	if m == nil {
		return "", false
	}
	words := strings.Fields(m[2])
	if len(words) == 0 || len(words) > 5 || prepositions[strings.ToLower(words[0])] || verbs.MatchString(m[2]) || elsewhere.MatchString(m[2]) {
		return "", false
	}
	what = subject(m[2])
	return what, what != ""
}
