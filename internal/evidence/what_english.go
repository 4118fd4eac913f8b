package evidence

import (
	"strings"

	"naru/internal/pattern"
)

// qualified are the words between a figure and what introduces it.
const qualified = `(?:(?:about|around|approximately|roughly|some|nearly|almost|over|only|just|up to|at least|more than|less than|close to|an estimated)\s+)*`

var (
	openedBefore = pattern.New(`(?i)\(\s*` + qualified + `$`)
	apartBefore  = pattern.New(`(?i),\s+at\s+` + qualified + `$`)
	ofBefore     = pattern.New(`(?i)\s+of\s+` + qualified + `$`)
	// part tells words that a bracket behind them counts: half (48%) of the workplaces.
	part = pattern.New(`(?i)\b(?:half|thirds?|quarters?|fifths?|majority|minority|most|some|many|few)\s*$`)
	// moneyFor is what a sum before it is: a $40 million training fund.
	moneyFor = pattern.New(`(?i)^\s+(?:a |per )?((?:[a-z-]+ ){0,2}?(?:funds?|budget|grants?|loans?|fees?|costs?|fines?|investments?|subsid(?:y|ies)|allowances?|programmes?|programs?|projects?|packages?|debts?|deficit|surplus|wages?|salar(?:y|ies)|payments?|contributions?|lev(?:y|ies)|bonds?|deposits?|compensation|expenditure|spending|remittances?))\b`)
)

// whatEnglish gives what a share, a rate or a number without noun is of, and behind
// it, of a share, the whole. What stands beside the figure goes before the subject
// of the clause.
func whatEnglish(s string, from, to int, unit Unit, all []dated) (what, base string) {
	if unit == UnitPercent || unit == UnitTimes {
		base = whole(s[to:])
	}
	head, tail := withoutClosed(spaced(s[:from])), spaced(s[to:])
	if m := openedBefore.FindStringIndex(head); m != nil {
		if part.MatchString(head[:m[0]]) {
			_, behind, _ := strings.Cut(tail, ")")
			return whole(behind), base
		}
		return subject(phraseAtEnd(head[:m[0]])), base
	}
	if m := apartBefore.FindStringIndex(head); m != nil {
		return subject(head[clauseStart(head[:m[0]], all):m[0]]), base
	}
	if m := ofBefore.FindStringIndex(head); m != nil {
		if what := named(phraseAtEnd(head[:m[0]])); what != "" {
			return what, base
		}
	}
	if m := moneyFor.FindStringSubmatch(tail); m != nil && unit.IsMoney() {
		return subject(m[1]), base
	}
	return governing(head, all), base
}

// withoutClosed writes spaces over what stands in brackets that are closed.
func withoutClosed(text string) string {
	var open []int
	out := []byte(text)
	for i, c := range out {
		switch {
		case c == '(':
			open = append(open, i)
		case c == ')' && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			for k := from; k <= i; k++ {
				out[k] = ' '
			}
		}
	}
	return string(out)
}
