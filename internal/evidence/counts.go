package evidence

import "naru/internal/pattern"

// meanBefore tells what says that a duration or an age is a mean.
var meanBefore = pattern.New(`(?i)(?:평균|중위)[^.,;]*$|점 만점에 [^.,;]{0,20}$|만점 중 [^.,;]{0,20}$|\b(?:an? average|on average|average (?:age|time|duration|length|stay|period|score|working)|averag(?:es|ed|ing)|mean|median)\b(?:[^.;]|\.\d){0,50}$`)

// meanAfter says it behind them.
var meanAfter = pattern.New(`(?i)^\s+on average\b`)

// few is the number below which people and things counted are rather told of one
// by one: three sessions, two authors.
const few = 10

// counts tells whether a number with its unit is a statistic.
func (f *Finder) counts(s string, n number, u unitAt, fig *Figure) bool {
	if u.mean {
		if !meanBefore.MatchString(spaced(s[max(0, fig.At.From-near):fig.At.From])) && !meanAfter.MatchString(spaced(s[fig.At.To:])) {
			return false
		}
	}
	if u.weak && !n.grouped && !n.scaled && n.value < 1000 {
		return false
	}
	switch fig.Unit {
	case UnitPerson, UnitHousehold, UnitCase, UnitBusiness, UnitCountry, UnitCount:
		if n.plain() && n.to-n.from > maxPlain || n.value < few && !n.decimal && !n.scaled && fig.Upper == 0 {
			return false
		}
	case UnitPercent:
		// 100% is mostly a way of speaking.
		if n.value == 100 && !n.decimal {
			return false
		}
	}
	if fig.Unit.IsMoney() && n.value < 1 && !n.scaled && !n.decimal {
		return false
	}
	return true
}

// maxPlain is the number of digits up to which a count is printed without commas.
const maxPlain = 7
