package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// verbs are those by which English says how many something is.
var verbs = pattern.New(`(?i)\b(?:made up|makes? up|making up|accounted for|accounts? for|accounting for|represented|represents?|representing|comprised|comprises?|constituted|constitutes?|reached|reaches|reaching|totall?ed|totals?|numbered|stood at|stands at|amounted to|amounts to|amounting to|rose|rises|risen|fell|falls|fallen|increased|increases|increasing|decreased|declined|dropped|grew|grows|grown|climbed|jumped|was|were|is|are|had been|has been|have been|exceeded|exceeds|averaged|averages|doubled|surpassed|hit|peaked at|has|had|have|received|hosted|hosts|employed|said|reported|found|felt|answered|showed|shows|remained|lived|live|worked|work|experienced|held|hold|went|came|come)\b|[–—]\s*(?:close to|about|approximately|nearly|almost|some|over|more than|around)?\s*$`)

// clauseStart are the marks and words at which a clause of English begins.
var clauseStart = pattern.New(`(?i)[;:()–—“”"]|,\s|\b(?:while|whereas|but|that|which|who|although|though|because|when|and)\b`)

// backward points to what an earlier sentence named.
var backward = pattern.New(`(?i)^(?:these|those|this|that|they|such|them|both)\b`)

// dropWords stand at the head of a subject and are no part of its name.
var dropWords = pattern.New(`(?i)^(?:with|as|when|for|the|a|an|some|these|those|this|that|its|their|our|by|in|of|however|also|overall|total|and|about|approximately|roughly|nearly|almost|only|both|all|among them|there|it|they|he|she|we|who|which)\s+`)

// pronouns name nothing by themselves.
var pronouns = wordSet(`it they this that these those there he she we which who what total figure number rate share proportion percentage the its their them average`)

// whatEnglish gives what a share, a rate or a number without noun is of: the
// subject of its clause, and behind it, of a share, the whole.
func whatEnglish(s string, from, to int, unit Unit, all []dated) (what, base string) {
	if unit == UnitPercent || unit == UnitTimes {
		base = whole(s, to)
	}
	head := spaced(s[:from])
	verb := []int{-1, -1}
	for _, m := range verbs.FindAllStringIndex(head, -1) {
		if m[0] > verb[0] {
			verb = m
		}
	}
	if verb[0] < 0 || len(head)-verb[1] > 60 || strings.ContainsAny(head[verb[1]:], ";") {
		return "", base
	}
	start := 0
	for _, m := range clauseStart.FindAllStringIndex(head[:verb[0]], -1) {
		start = m[1]
	}
	for _, d := range all {
		if d.to <= verb[0] && d.from >= start && strings.TrimSpace(head[start:d.from]) == "" {
			start = d.to // In 2014 migrants made up
		}
	}
	return subject(head[start:verb[0]]), base
}

// subject tidies a subject; "" where it names nothing.
func subject(text string) string {
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,.*•-")
	if backward.MatchString(text) {
		return ""
	}
	for {
		m := dropWords.FindString(text + " ")
		if m == "" || m == text+" " {
			break
		}
		text = strings.TrimSpace(text[min(len(m), len(text)):])
	}
	if rest, ok := cutAny(text, "number of ", "numbers of ", "share of ", "proportion of ", "percentage of ", "stock of ", "amount of "); ok {
		text = rest
	}
	n := len(strings.Fields(text))
	if n == 0 || n > 9 || pronouns[strings.ToLower(text)] || strings.ContainsFunc(text, unicode.IsDigit) && n < 2 || utf8.RuneCountInString(text) > 90 {
		return ""
	}
	if w := strings.ToLower(strings.Fields(text)[0]); pronouns[w] && n == 1 {
		return ""
	}
	return text
}

func cutAny(text string, heads ...string) (string, bool) {
	for _, h := range heads {
		if len(text) > len(h) && strings.EqualFold(text[:len(h)], h) {
			return text[len(h):], true
		}
	}
	return text, false
}

// endOfPhrase ends a noun phrase of English.
var endOfPhrase = pattern.New(`(?i)[.,;:()\[\]–—"“”]|\b(?:in|on|at|to|from|by|with|was|were|is|are|has|have|had|who|which|that|and|or|but|while|than|as|said|reported|felt|lived|live|worked|work|experienced|compared|came|went|between|during|since|according|answered|showed|held|found|wanted|did|do|will|would|can|could|may)\b`)

// whole reads of what a share is: 12 percent of (the) migrant workers.
func whole(s string, to int) string {
	rest := spaced(s[to:])
	trimmed := strings.TrimLeft(rest, " ")
	after, ok := cutAny(trimmed, "of all the ", "of all ", "of the total ", "of the ", "of total ", "of these ", "of those ", "of ")
	if !ok {
		return ""
	}
	end := len(after)
	if m := endOfPhrase.FindStringIndex(after); m != nil {
		end = m[0]
	}
	text := subject(after[:end])
	if len(strings.Fields(text)) > 6 {
		return ""
	}
	return text
}
