package finding

import (
	"regexp"
	"slices"
)

// Rule names a way in which Naru means to find other pages than the scan does. Each
// is tried on the pages where they differ, the first that fits counts.
type Rule string

const (
	// RuleMark: the mark of a footnote is no part of the word or number that it
	// stands on. NFKC makes 2020¹ the number 20201 and 정책¹은 three pieces; a
	// reader sees 2020 and 정책은.
	RuleMark Rule = "mark"
	// RuleLineEnd: a word hyphenated at a line's end is one word: migra-tion.
	RuleLineEnd Rule = "line_end"
	// RuleParticle: a Korean noun typed with a particle asks for the noun. Only
	// where the library itself shows it to be one: it also stands bare or with
	// other particles.
	RuleParticle Rule = "particle"
	// RuleParts: the parts of a typed word that holds punctuation are one phrase;
	// which punctuation stands between them in the text does not matter
	// (노동·이민, 노동/이민).
	RuleParts Rule = "parts"
	// RuleHyphen: a word typed together is found with its hyphens too
	// (subparagraph, sub-paragraph).
	RuleHyphen Rule = "hyphen"
	// RuleEnding: a word in Latin letters is found in every form that English
	// inflection would give it, also where the library has no proof that it is
	// inflected so, as of words of other languages (grand, grande), names, and the
	// parts of words with hyphens.
	RuleEnding Rule = "ending"
	// RuleForms: the beginning of a word finds the forms too, made by no rule of
	// spelling, of words that begin so (hold*, held): the index keeps one term for
	// all forms of a word, and whoever types a star asks for more, not for less.
	RuleForms Rule = "forms"
	// RuleWhole: co-operation and co-ordination are words of their own; whoever
	// asks for operation does not want them. This one leaves pages out.
	RuleWhole Rule = "whole"
)

// Rules lists them in the order in which they are tried.
func Rules() []Rule {
	return []Rule{RuleMark, RuleLineEnd, RuleParticle, RuleParts, RuleHyphen, RuleForms, RuleEnding, RuleWhole}
}

// grants gives the rule by which a page that the scan does not find answers a
// query, "" for none, and for RuleEnding the words that did.
func grants(q *Query, text string, p *page) (Rule, []string) {
	if raised.MatchString(text) && q.on(p.again(raised.ReplaceAllString(text, ""))) {
		return RuleMark, nil
	}
	if lineEnd.MatchString(text) && q.on(p.again(lineEnd.ReplaceAllString(text, "$1"))) {
		return RuleLineEnd, nil
	}
	if len(q.bare) > 0 && all(q.bare, p) && q.lets(p) {
		return RuleParticle, nil
	}
	loosened := q.each(func(e element) element { e.glue = anyMark; return e })
	if all(loosened, p) && q.lets(p) {
		return RuleParts, nil
	}
	if hyphened.MatchString(text) && q.on(p.again(hyphened.ReplaceAllString(text, "$1"))) {
		return RuleHyphen, nil
	}
	if len(q.forms) > 0 && all(q.forms, p) {
		return RuleForms, nil
	}
	var words []string
	rooted := q.each(func(e element) element {
		e.glue = anyMark
		if e.script == latin {
			e.forms = append(slices.Clone(e.forms), sameWord(e.forms, p, &words)...)
		}
		return e
	})
	if all(rooted, p) && q.lets(p) {
		return RuleEnding, words
	}
	return "", nil
}

// excuses tells whether a page that the scan finds is left out on purpose.
func excuses(q *Query, text string, p *page) bool {
	return whole.MatchString(text) && !q.on(p.again(whole.ReplaceAllString(text, "co$1")))
}

// whole begins a word that only looks like two.
var whole = regexp.MustCompile(`(?i)\bco[-\x{2010}\x{2011}\x{2013}](op|or)`)

func all(units []unit, p *page) bool {
	for _, u := range units {
		if !u.on(p) {
			return false
		}
	}
	return true
}

// raised are marks of footnotes behind a word: raised digits and letters, stars.
var raised = regexp.MustCompile(`[\x{00B9}\x{00B2}\x{00B3}\x{2070}-\x{207E}\x{1D43}-\x{1D61}\x{02B0}-\x{02B8}\x{02E0}-\x{02E4}]+[)]?|\(?[*†‡∗＊™]+\)?`)

// hyphened is a hyphen within a word.
var hyphened = regexp.MustCompile(`(\p{Latin})[-\x{2010}\x{2011}]`)

// lineEnd is a hyphen at a line's end, within a word.
var lineEnd = regexp.MustCompile(`(\p{L})[-\x{2010}\x{2011}\x{00AD}\x02] *\r?\n *`)

// sameWord gives the words of a page that differ from a form of a word only in an
// ending of inflection.
func sameWord(forms []string, p *page, found *[]string) []string {
	var out []string
	for w := range p.at {
		for _, f := range forms {
			if differInEnding(f, w) {
				out = append(out, w)
				if !slices.Contains(*found, w) && !slices.Contains(forms, w) {
					*found = append(*found, w)
				}
				break
			}
		}
	}
	return out
}

// differInEnding tells whether two words are the same but for such endings.
func differInEnding(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for ; n >= 3; n-- {
		if isEnding(a[n:]) && isEnding(b[n:]) {
			return true
		}
	}
	return false
}

func isEnding(s string) bool {
	switch s {
	case "", "e", "s", "es", "d", "ed", "ing", "y", "ies", "ied":
		return true
	}
	return false
}
