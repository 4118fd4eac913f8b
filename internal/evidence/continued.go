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
	// preposition is left of a verb that is not said again: workers' contributions to.
	preposition = pattern.New(`(?i)\s+(?:at|to|with|by)$`)
	// prepositions begin what is no new subject: 12% in 2019 and by 14%.
	prepositions = wordSet(`in on at to from by for of with than as then another a further about around more less over under up down only just again nearly almost some
		increased decreased rose fell will would had have has was were is are who which that not no respectively both against among versus compared`)
	// conjunct ends what stands before a figure that begins a part of its own: and 12% of doctors.
	conjunct = pattern.New(`(?i)(?:,|\band|\bbut)\s*` + qualified + `$`)
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
	what = subject(preposition.ReplaceAllString(m[2], ""))
	return what, what != ""
}

// continued says of a figure what the one before it in the sentence was said of,
// where it goes on with it.
func (f *Finder) continued(s string, before []Figure, fig *Figure) {
	if len(before) == 0 {
		return
	}
	last := &before[len(before)-1]
	if !hasHangul(s) && fig.Unit == last.Unit && !fig.countsThings() {
		if what, ok := sameVerb(s[last.At.To:fig.At.From], last); ok {
			fig.What = what
			if fig.Base == "" {
				fig.Base = last.Base
			}
			return
		}
		if fig.Base != "" && last.Base == "" && conjunct.MatchString(spaced(s[last.At.To:fig.At.From])) {
			fig.What = ""
			return
		}
	}
	if fig.What == "" && goesOn(s, last, fig) {
		fig.What = last.What
	}
}

// goesOn tells whether a figure is said of what the one before it is: 39만 281명
// (15.5%), 252만 명으로 전체 인구의 4.9%.
func goesOn(s string, last, fig *Figure) bool {
	between := strings.TrimLeft(s[last.At.To:fig.At.From], " \n")
	if strings.Trim(between, " \n,→/·~-–+−△▲") == "" {
		return true
	}
	if strings.HasPrefix(between, "(") && !strings.Contains(between, ")") && len(between) < near {
		return true
	}
	if !hasHangul(between) || strings.ContainsAny(between, ";.") {
		return false
	}
	for _, w := range strings.Fields(between) {
		if isTopic(w) && !keepEnd[w] {
			return false
		}
	}
	return true
}
