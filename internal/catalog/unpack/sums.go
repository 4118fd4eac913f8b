package unpack

import (
	"strings"

	"naru/internal/pattern"
)

var (
	// sumName is what the rows of tables are called that sum others up.
	sumName = pattern.New(`(?i)^[<\[(]?\s*(?:(?:grand |sub-? ?|overall )?totals?|sum|(?:총|소|합|누|중)\s*계|계|합\s*산|전체)\s*[>\])]?\s*:?$`)
	// sumWhole is such a row on one line without tabs: "합계 12건", "Total: 3 courses".
	sumWhole = pattern.New(`(?i)^[<\[(]?\s*(?:(?:grand |sub-? ?)?total|(?:총|소|합|누)\s*계)\s*[>\])]?\s*:?\s*[\d,]+\s*(?:건|회|명|개|개 ?과정|회차|courses?|events?|persons?|people|participants)?$`)
	// sumBroken is the first line of such a name that a narrow column broke.
	sumBroken = pattern.New(`(?i)^(?:grand|sub-|overall|총|소|합|누|중)$`)
	sumValue  = pattern.New(`(?i)^(?:[\d,.]+\s*(?:건|회|명|인|개|개 ?과정|과정|회차|차시|시간|h|hours?|times|courses?|events?|sessions?|persons?|people|participants|원|천원|%)?|-)$`)
)

// withoutSums leaves out the rows of tables that sum others up: they list nothing.
func withoutSums(lines []line) []line {
	var out []line
	for i := 0; i < len(lines); {
		if n := sumOn(lines, i); n > 0 {
			i += n
			continue
		}
		out = append(out, lines[i])
		i++
	}
	return out
}

// sumOn tells how many lines from i on are a row of sums: its name, and numbers
// behind or below it; 0: none.
func sumOn(lines []line, i int) int {
	text := strings.Trim(lines[i].text, "\t")
	if sumWhole.MatchString(text) {
		return 1
	}
	name, values, tabbed := strings.Cut(text, "\t")
	n := 1
	if i+1 < len(lines) && !sumName.MatchString(name) {
		more, behind, cut := strings.Cut(lines[i+1].text, "\t")
		switch {
		case sumBroken.MatchString(name):
			name = join(name, more)
		case more != "" && sumName.MatchString(name+more):
			name += more // broken within a word
		default:
			return 0
		}
		if cut {
			values, tabbed = join(values, behind), true
		}
		n = 2
	}
	if !sumName.MatchString(name) {
		return 0
	}
	if tabbed {
		for _, v := range strings.Split(values, "\t") {
			if v != "" && !sumValue.MatchString(v) {
				return 0
			}
		}
		return n
	}
	return n + valuesBelow(lines, i+n)
}

// goesOnSum tells whether a text ends the name of the row of sums above it.
func goesOnSum(above, text string) bool {
	name, _, _ := strings.Cut(above, "\t")
	return sumBroken.MatchString(name) && sumName.MatchString(join(name, text))
}

// valuesBelow counts the lines of nothing but sums below the name of their row: as
// they are the last cells of it, a further row's number follows, or words.
func valuesBelow(lines []line, i int) int {
	n := 0
	for i+n < len(lines) && sumValue.MatchString(lines[i+n].text) {
		n++
	}
	if n > 0 && i+n < len(lines) && isNumber(lines[i+n-1].text) && !isNumber(lines[i+n].text) && n > 1 {
		n-- // the next row's number
	}
	return n
}
