package evidence

import (
	"naru/internal/pattern"
)

// What stands before and behind a figure that says how exact it is.
var (
	aboutBefore = pattern.New(`(?i)(?:약|대략|어림|\b(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|circa|c\.))\s*$`)
	overBefore  = pattern.New(`(?i)(?:최소|\b(?:over|more than|at least|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards of))\s*$`)
	underBefore = pattern.New(`(?i)(?:최대|\b(?:under|less than|fewer than|below|up to|at most|no more than))\s*$`)
	aboutAfter  = pattern.New(`^\s?(?:가량|정도|안팎|내외|수준|에 육박|에 가까)`)
	overAfter   = pattern.New(`(?i)^\s?(?:이상|초과|을 넘|를 넘|을 상회|를 상회|을 돌파|를 돌파|이 넘|가 넘|\s?or more\b)`)
	underAfter  = pattern.New(`(?i)^\s?(?:미만|이하|에 못 미|을 밑|를 밑|\s?or (?:less|fewer)\b)`)

	upAfter    = pattern.New(`^(?:\)|씩|나|가량|정도|\s)*(?:의 )?(?:순)?(?:증가|늘|상승|높|확대|성장|증대|올랐|올라|급증|많아|많은|많았)`)
	downAfter  = pattern.New(`^(?:\)|씩|나|가량|정도|\s)*(?:의 )?(?:감소|줄|하락|낮|축소|급감|떨어|적은|적었)`)
	upBefore   = pattern.New(`(?i)\b(?:increas(?:e|es|ed|ing) (?:of|by)|ris(?:e|es|en|ing) (?:of|by)|rose(?: by)?|gr(?:ow|ows|ew|own|owing)(?: by)?|growth of|climbed(?: by)?|jumped(?: by)?|(?:is|was|were|are|went|,) up(?: by)?|higher by|increased|gain of|gained)\s+(?:about |around |some |nearly |almost |over |more than |approximately |roughly |an? |only )*$`)
	downBefore = pattern.New(`(?i)\b(?:decreas(?:e|es|ed|ing) (?:of|by)|declin(?:e|es|ed|ing)(?: (?:of|by))?|f(?:all|alls|ell|allen|alling)(?: (?:of|by))?|drop(?:s|ped|ping)?(?: (?:of|by))?|down(?: by)?|reduc(?:ed|tion|ing) (?:of|by)|lower by|shrank(?: by)?|lost)\s+(?:about |around |some |nearly |almost |over |more than |approximately |roughly |an? |only )*$`)
	upNoun     = pattern.New(`(?i)^[\s-]*(?:(?:annual|yearly|year-on-year|average|net) )*(?:increase|growth|rise|higher|more|gain)\b`)
	downNoun   = pattern.New(`(?i)^[\s-]*(?:(?:annual|yearly|year-on-year|average|net) )*(?:decrease|decline|fall|drop|reduction|lower|fewer|less)\b`)
	changeIn   = pattern.New(`(?i)^[\s-]*(?:(?:annual|yearly|year-on-year|average|net) )*(?:increase|growth|rise|decrease|decline|fall|drop|reduction) (?:in|of) `)
)

// near is how much of the text around a figure is looked at, in bytes.
const near = 60

// qualify says how exact a figure is and whether it tells a change.
func (f *Finder) qualify(s string, fig *Figure) {
	head := spaced(s[max(0, fig.At.From-near):fig.At.From])
	tail := spaced(s[fig.At.To:min(len(s), fig.At.To+near)])
	switch {
	case overBefore.MatchString(head) || overAfter.MatchString(tail):
		fig.Bound = Over
	case underBefore.MatchString(head) || underAfter.MatchString(tail):
		fig.Bound = Under
	case aboutBefore.MatchString(head) || aboutAfter.MatchString(tail):
		fig.Bound = About
	}
	switch {
	case upAfter.MatchString(tail), upNoun.MatchString(tail) && !fig.countsThings(), upBefore.MatchString(head):
		fig.Change = Increase
	case downAfter.MatchString(tail), downNoun.MatchString(tail) && !fig.countsThings(), downBefore.MatchString(head):
		fig.Change = Decrease
	}
}

// countsThings tells figures of people and things: 5,000 more is a number of its own.
func (f *Figure) countsThings() bool {
	switch f.Unit {
	case UnitPercent, UnitPoint, UnitBasisPoint, UnitTimes:
		return false
	}
	return !f.Unit.IsMoney()
}

// name says what a figure counts, and of what it is a share.
func (f *Finder) name(s string, fig *Figure, all []dated) {
	if hasHangul(s[:fig.At.From]) || hasHangul(fig.Printed) {
		fig.What, fig.Base = whatKorean(s, fig.At.From, all)
		if fig.Unit == UnitPercent || fig.Unit == UnitTimes {
			return
		}
		if fig.What == "" && fig.Base != "" { // 체류외국인의 252만 명
			fig.What, fig.Base = fig.Base, ""
		}
		return
	}
	if fig.What != "" {
		return
	}
	if m := changeIn.FindString(spaced(s[fig.At.To:])); m != "" {
		rest := spaced(s[fig.At.To+len(m):])
		end := len(rest)
		if k := endOfPhrase.FindStringIndex(rest); k != nil {
			end = k[0]
		}
		fig.What = subject(rest[:end])
		return
	}
	fig.What, fig.Base = whatEnglish(s, fig.At.From, fig.At.To, fig.Unit, all)
}
