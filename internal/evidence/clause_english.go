package evidence

import (
	"strings"

	"naru/internal/pattern"
)

// verbs are those by which English says how many something is, or who did it.
var verbs = pattern.New(`(?i)\b(?:made up|makes? up|making up|accounting for|representing|reaching|amounting to|increasing|stands? at|stood at|peaked at|accounts? for|represents?|comprises?|constitutes?|reaches|totals?|amounts to|rose|rises|risen|fell|falls|fallen|increases?|declines?|grew|grows?|grown|was|were|is|are|been|exceeds?|averages?|hit|has|had|have|hosts?|said|found|felt|shows?|live|work|held|hold|went|came|come|paid|pay|pays|spent|spend|spends|sent|sends?|shrank|shrunk|cost|costs|earn|earns|took|takes?|made|makes?|gave|gives?|got|won|lost|kept|saw|says?|finds?|put|puts|estimates?|reports?|suggests?|[a-z]{2,}ed)\b|[–—]\s*` + qualified + `$`)

// clauseMarks are the marks and words at which a clause of English may begin.
var clauseMarks = pattern.New(`(?i)[;:()“”"]|[–—]\s|\s[–—]|,\s|\b(?:while|whereas|but|that|which|who|although|though|because|when|and|or)\b`)

// elsewhere tells that a clause with a subject of its own began behind a verb.
var elsewhere = pattern.New(`(?i);|\b(?:that|which|who|whose|because|if|when|while|whereas|although)\b|,\s+(?:we|you|they|it|he|she|there|this|these|those|one)\b`)

// unfulfilled begins a clause that says nothing of what is.
var unfulfilled = pattern.New(`(?i)^\s*(?:if|unless|whether|check|see|enter|(?:now )?consider)\b`)

// saying are verbs whose subject tells a figure of something else: Italy reported
// that 20% of the permits.
var saying = pattern.New(`(?i)^(?:said|says?|reported|reports?|found|finds?|estimated|estimates?|suggested|suggests?|showed|shows?|stated|answered|announced)$`)

// farthest is how far before a figure, in bytes, the verb may stand that says it.
const farthest = 60

// governing gives the subject of the clause that tells a figure at the end of head.
func governing(head string, all []dated) string {
	found := verbs.FindAllStringIndex(head, -1)
	for i := len(found) - 1; i >= 0; i-- {
		verb := found[i]
		if len(head)-verb[1] > farthest || elsewhere.MatchString(head[verb[1]:]) {
			return ""
		}
		if i > 0 && strings.TrimSpace(head[found[i-1][1]:verb[0]]) == "" {
			continue // had been, is estimated: the subject stands before the first
		}
		if isModifier(head, verb) {
			continue
		}
		if saying.MatchString(head[verb[0]:verb[1]]) {
			return ""
		}
		return subject(antecedent(head[:verb[0]], all))
	}
	return ""
}

// isModifier tells a participle that describes the noun behind it: the registered
// foreigners.
func isModifier(head string, verb []int) bool {
	before := strings.ToLower(lastWord(strings.TrimRight(head[:verb[0]], " ")))
	if bothWays[strings.ToLower(head[verb[0]:verb[1]])] && strings.HasSuffix(before, "est") {
		return true // experienced the greatest increase
	}
	return determiners[before] && (bothWays[strings.ToLower(head[verb[0]:verb[1]])] || strings.HasSuffix(strings.ToLower(head[verb[0]:verb[1]]), "ed"))
}

// bothWays are nouns too.
var bothWays = wordSet(`increase increases decline declines cost costs live work report reports put estimate estimates hold pay total totals show shows make find`)

var determiners = wordSet(`a an the its their our his her this these those some all no any each every of in for among newly recently`)

// inserted is what stands between commas and says more of the noun before it.
var inserted = pattern.New(`(?i),\s+(?:which|who|whose|including|excluding|such as|especially|mainly|mostly|notably|introduced|known)\b[^,]*,`)

// antecedent cuts what goes before a verb to the noun phrase that is its subject. A
// relative clause in between belongs to the noun before it: the fee that is charged
// for late applications rose.
func antecedent(text string, all []dated) string {
	text = inserted.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
	start, before, relative, behind := 0, 0, -1, 0
	for _, m := range clauseMarks.FindAllStringIndex(text, -1) {
		switch mark := strings.ToLower(text[m[0]:m[1]]); mark {
		case "and", "or":
			// women and men earned: no clause ends before the last verb
			if verbs.MatchString(text[start:m[0]]) {
				start, relative = m[1], -1
			}
		case "that", "which", "who":
			if strings.TrimSpace(text[start:m[0]]) == "" {
				start = before // participation, which is
			}
			relative, behind = m[0], m[1]
		default:
			before, start, relative = start, m[1], -1
		}
	}
	if relative >= start {
		rest := text[behind:]
		if strings.TrimSpace(rest) != "" && !verbs.MatchString(rest) {
			return text[behind:] // reported that women
		}
		return strings.TrimRight(text[start:relative], " ,")
	}
	if unfulfilled.MatchString(text[start:]) {
		return ""
	}
	return text[afterDate(text, start, len(text), all):]
}

// clauseStart gives where the last clause of a text begins.
func clauseStart(text string, all []dated) int {
	start := 0
	for _, m := range clauseMarks.FindAllStringIndex(text, -1) {
		start = m[1]
	}
	return afterDate(text, start, len(text), all)
}

// afterDate passes over a date at the head of a clause: In 2014 migrants made up.
func afterDate(text string, start, end int, all []dated) int {
	for _, d := range all {
		if d.to <= end && d.from >= start && len(strings.Fields(text[start:d.from])) <= 1 {
			start = d.to
		}
	}
	return start
}
