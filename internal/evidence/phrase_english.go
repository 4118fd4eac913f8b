package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// backward points to what an earlier sentence named.
var backward = pattern.New(`(?i)^(?:these|those|this|that|they|such|them|both)\b`)

// dropWords stand at the head of a subject and are no part of its name.
var dropWords = pattern.New(`(?i)^(?:with|as|when|for|the|a|an|some|these|those|this|that|its|their|our|by|in|of|however|also|overall|total|and|about|approximately|roughly|nearly|almost|only|both|all|two|three|four|five|six|seven|eight|nine|ten|among them|there|it|they|he|she|we|who|which)\s+`)

// pronouns and words as vague name nothing by themselves.
var pronouns = wordSet(`it they this that these those there he she we you who what total figure number rate share proportion percentage the its their them average be under over
	another others other rest level sample range maximum minimum sum amount value half third quarter majority minority more most less one each respectively`)

// trailing are what is left of a verb behind its subject: may be reduced, are highly
// correlated, experienced the greatest increase.
var trailing = pattern.New(`(?i)(?:\s+(?:may|might|can|could|will|would|shall|should|must|to|not|also|still|already|was|were|is|are|be|been|being|has|have|had|[a-z]+ly))+$|\s+[a-z]+ed the [a-z]+est$`)

// partOf is how words tell a share of what follows: more than a third of nurses.
var partOf = pattern.New(`(?i)^[a-z -]*\b(?:half|thirds?|quarters?|fifths?|majority|minority|most|many|some) of (?:the |all )?`)

// subject tidies a noun phrase; "" where it names nothing.
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
	if rest, ok := cutAny(text, "number of ", "numbers of ", "share of ", "proportion of ", "percentage of ", "stock of ", "amount of ", "average "); ok {
		text = rest
	}
	text = trailing.ReplaceAllString(text, "")
	text = upToVerb(partOf.ReplaceAllString(text, ""))
	n := len(strings.Fields(text))
	if n == 0 || n > 9 || pronouns[strings.ToLower(text)] || n < 2 && unicode.IsDigit(rune(text[0])) || utf8.RuneCountInString(text) > 90 {
		return ""
	}
	return text
}

// named tidies a noun phrase that of joins to a figure: an allowance of 300 euros.
// What only says that there is a figure, or that it changed, names nothing.
func named(text string) string {
	text = subject(text)
	last := strings.ToLower(lastWord(text))
	if pronouns[last] && !strings.Contains(text, " ") || changes[last] {
		return ""
	}
	return text
}

// changes are nouns of a change, told apart from what changed.
var changes = wordSet(`increase increases decrease decreases rise fall drop decline growth reduction gain surge jump change difference`)

func cutAny(text string, heads ...string) (string, bool) {
	for _, h := range heads {
		if len(text) > len(h) && strings.EqualFold(text[:len(h)], h) {
			return text[len(h):], true
		}
	}
	return text, false
}

// pastOf are verbs whose past does not end in -ed.
var pastOf = wordSet(`made said told took gave got left kept felt held found had went came saw knew thought wrote spoke began chose paid sent spent`)

// upToVerb ends a phrase behind people or things that are counted where a verb
// follows them: students made use of, respondents stated.
func upToVerb(text string) string {
	words := strings.Fields(text)
	for i, w := range words[:max(0, len(words)-1)] {
		next := strings.ToLower(words[i+1])
		if _, counted := nouns[strings.ToLower(w)]; counted && (pastOf[next] || len(next) > 4 && strings.HasSuffix(next, "ed")) {
			return strings.Join(words[:i+1], " ")
		}
	}
	return text
}

// endOfPhrase ends a noun phrase of English.
var endOfPhrase = pattern.New(`(?i)[.,;:()\[\]–—"“”]|\b(?:in|on|at|to|from|by|with|was|were|is|are|has|have|had|who|which|that|and|or|but|while|than|as|said|reported|felt|lived|live|worked|work|experienced|compared|came|went|between|during|since|according|answered|showed|held|found|wanted|did|do|will|would|can|could|may)\b`)

// whole reads of what a share is: 12 percent of (the) migrant workers.
func whole(tail string) string {
	after, ok := cutAny(strings.TrimLeft(spaced(tail), " "), "of all the ", "of all ", "of the total ", "of the ", "of total ", "of these ", "of those ", "of ")
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

// longestPhrase is how many words a noun phrase has that is read backwards.
const longestPhrase = 7

// phraseAtEnd gives the noun phrase at the end of a text. "of" goes on with it: the
// cost of recruitment.
func phraseAtEnd(text string) string {
	words := strings.Fields(text)
	k := len(words)
	for k > 0 && len(words)-k < longestPhrase {
		w := words[k-1]
		low := strings.ToLower(strings.Trim(w, `.,;:“”"`))
		if k < len(words) && low != strings.ToLower(strings.TrimLeft(w, `“"`)) {
			break // a mark ends what stands before it
		}
		if (notBetween[low] || verbs.MatchString(low) && !startsPhrase(words, k-1)) && !(low == "of" && k < len(words)) {
			break
		}
		k--
	}
	for k < len(words) && strings.EqualFold(words[k], "of") {
		k++
	}
	return strings.Join(words[k:], " ")
}

// startsPhrase tells a participle before which nothing, or a mark or a word that is
// no noun, stands: registered foreigners (40%).
func startsPhrase(words []string, at int) bool {
	if !strings.HasSuffix(words[at], "ed") {
		return false
	}
	if at == 0 {
		return true
	}
	before := strings.ToLower(words[at-1])
	return notBetween[before] && !auxiliaries[before] || strings.ContainsAny(before, ",;:")
}

// auxiliaries go before a participle that is a verb: have received.
var auxiliaries = wordSet(`have has had having was were is are be been being get gets got`)
