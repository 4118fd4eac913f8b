package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"naru/internal/pattern"
)

// numbered are words whose number is a name: Article 12, Table 3.
var numbered = wordSet(`article articles art section sections sec paragraph para paragraphs clause table tables figure figures fig chapter annex appendix no nos number
	page pages p pp volume vol objective objectives target targets goal goals schedule part form forms subclass item rule regulation stage level phase grade step
	box map question note footnote class room line version model type series issue covid subsection subparagraph division subdivision resolution
	directive decree convention protocol option variant hypothesis h sdg gcm bulletin recommendation principle group session theme topic lesson module unit day week tier band`)

// isName tells whether the word before a number makes a name of it.
func isName(s string, at int) bool {
	head := strings.TrimRight(spaced(s[:at]), " ")
	if head == "" {
		return false
	}
	if strings.HasSuffix(head, "제") && endsWord(head, "제") {
		return true
	}
	for _, w := range [...]string{"표", "그림", "별표", "별지", "부록", "서식", "제", "목표", "세부목표", "부표", "참고", "각주", "붙임", "조항"} {
		if endsWord(head, w) {
			return true
		}
	}
	// COVID - 19
	word := strings.ToLower(strings.Trim(lastWord(strings.TrimRight(head, " -–")), "."))
	if !numbered[word] {
		return false
	}
	// "the number 1.2 million" is none, "No. 12" is.
	return word != "number" || !strings.HasSuffix(strings.ToLower(head), "total number")
}

// endsWord tells whether a text ends with a word of its own.
func endsWord(head, word string) bool {
	if !strings.HasSuffix(head, word) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(head[:len(head)-len(word)])
	return !unicode.Is(unicode.Hangul, r)
}

// glued tells a number that is part of a code or a word: E-9, COVID-19, 3rd,
// 65-year-old, 2019.12, 02-123-4567, 10:30.
func glued(s string, n number) (negative, is bool) {
	r, size := utf8.DecodeLastRuneInString(s[:n.from])
	switch {
	case size == 0:
	case r == '-' || r == '−' || r == '–' || r == '‑':
		prev, _ := utf8.DecodeLastRuneInString(s[:n.from-size])
		if unicode.IsLetter(prev) || unicode.IsDigit(prev) {
			return false, true
		}
		negative = true
	case r == '△' || r == '▲' || r == '▽':
		negative = true
	case r == '.' || r == ':' || r == '/' || r == '_' || r == '#' || r == '@' || r == ',' || r == '\\':
		prev, _ := utf8.DecodeLastRuneInString(s[:n.from-size])
		if unicode.IsDigit(prev) || r == '#' || r == '_' || r == '/' || r == '@' {
			return false, true
		}
	case r < utf8.RuneSelf && isLetter(byte(r)):
		return false, true
	case unicode.IsDigit(r):
		return false, true
	}
	r, size = utf8.DecodeRuneInString(s[n.to:])
	switch r {
	case '-', '‑':
		next, _ := utf8.DecodeRuneInString(s[n.to+size:])
		return negative, unicode.IsLetter(next) && !strings.HasPrefix(s[n.to+size:], "percent") && !strings.HasPrefix(s[n.to+size:], "million") && !strings.HasPrefix(s[n.to+size:], "point")
	case ':', '/':
		next, _ := utf8.DecodeRuneInString(s[n.to+size:])
		return negative, unicode.IsDigit(next)
	}
	return negative, false
}

// norms are how sentences say what ought to be.
var norms = []string{"하여야 한다", "하여야 하며", "하여야 하고", "해야 한다", "할 수 있다", "할 수 없다", "될 수 있다", "아니 된다", "아니한다", "수 있도록 한다", "경우에는", "에 해당하는", "다음 각 호", "규정한다", "로 작성", "를 작성", "을 제출", "지원함", "지급한다", "가능하다", "로 한다",
	" shall ", " must ", " may not ", "is required to", "are required to", "is entitled to", "eligible if", "will be required",
	" if you ", "check this box", "see page"}

// limits are how they set bounds.
var limits = []string{"이상", "이하", "미만", "초과", "이내", "범위", "내외", "at least", "not more than", "no more than", "not exceed", "up to", "at most", "not less than", "within", "or more", "or less", "or fewer", "fewer than", "less than", "more than", "minimum", "maximum"}

// penal are how they threaten.
var penal = []string{"벌금", "과태료", "과징금", "징역", "이행강제금", "fine of", "fined", "fines of", "penalty", "penalties", "imprison"}

// supposed are how sentences say that something is assumed.
var supposed = pattern.New(`(?i)\b(?:assum(?:e|es|ed|ing)|hypothetical(?:ly)?|suppose|for (?:example|instance),? if|e\.g\.|say,)\b|가정하|가정할|가정한|예를 들어|예컨대`)

var (
	// per 1,000 migrants
	ratePer = pattern.New(`(?i)\b(?:per|every|each)\s*$`)
	// counties with fewer than 20 returns
	classed    = pattern.New(`(?i)\b(?:with|having|that have|employing|of)\s+(?:fewer than|less than|more than|at least|over|under|up to|between)\s*$`)
	lowerBound = pattern.New(`(?i)\b(?:fewer than|less than|at least|no more than|not more than|up to|at most|no fewer than|not less than)\s*$`)
	orMore     = pattern.New(`(?i)^\s*(?:[a-z]+\s+){0,3}or (?:more|less|fewer|older|younger|above|below|over)\b`)
	// of whom a share is told: 월 소득 100만~200만 원이 41.3%
	hasShare   = pattern.New(`^\s*(?:인 가구|인 사람|인 경우)?\s*(?:이|가|은|는)\s+\d[\d.]*\s*%`)
	confidence = pattern.New(`(?i)^\s*(?:level of )?(?:confidence|credible|credibility|significance|CI\b|신뢰|유의)|^\s*(?:의 )?(?:신뢰|유의)|^\s*수준에서 (?:통계적으로 )?유의`)
	// at the 5% level, significance levels of 5%, 유의수준 5%, the top 2 percent
	ofTest = pattern.New(`(?i)\b(?:confidence|significance|probability) (?:level|interval)s? (?:of |is |was |at |= ?)?(?:the )?$|(?:유의|신뢰)\s?(?:수준|구간|도)(?:은|는|이|가|을|를)?\s*$|\bsignificant at (?:the )?$`)
	atThe  = pattern.New(`(?i)\bat (?:the|a) $`)
	level  = pattern.New(`(?i)^\s*(?:significance )?level\b`)
	ranked = pattern.New(`(?i)\b(?:top|bottom|richest|poorest|highest|lowest|upper|lower)\s*$|(?:상위|하위)\s*$`)
)

// isClass tells a figure that makes a class of things rather than telling how
// many there are: cities with more than 3,000 people, 10 workers or more, 90%
// confidence, per 1,000 people.
func isClass(s string, fig *Figure) bool {
	head := spaced(s[max(0, fig.At.From-near):fig.At.From])
	tail := spaced(s[fig.At.To:min(len(s), fig.At.To+near)])
	if ratePer.MatchString(head) || supposed.MatchString(s) {
		return true
	}
	if fig.Unit == UnitPercent {
		return confidence.MatchString(tail) || ofTest.MatchString(head) || atThe.MatchString(head) && level.MatchString(tail) || ranked.MatchString(head)
	}
	const many = 1e5
	if classed.MatchString(head) && (fig.Value < many || fig.Unit.IsMoney()) {
		return true
	}
	if (fig.Unit.IsMoney() || fig.Upper > 0) && hasShare.MatchString(tail) {
		return true
	}
	small := fig.Value < 1000
	return small && fig.countsThings() && (lowerBound.MatchString(head) && fig.Value <= 100 || orMore.MatchString(tail))
}

// setsFee is how a rule sets an amount: 수수료는 13만 원으로 한다.
var setsFee = pattern.New(`^으?로 (?:한다|하며|하고|정한다)`)

// isNorm tells a figure that a rule sets: 5인 미만 사업장, a fine not exceeding.
func isNorm(text string, f *Figure, from, to int) bool {
	near := text[max(0, from-40):from] + "\x00" + text[to:min(len(text), to+40)]
	limited := containsAny(near, limits)
	if f.Unit.IsMoney() && containsAny(strings.ToLower(text), penal) {
		return true
	}
	after := strings.TrimLeft(text[to:], " \n")
	for _, particle := range []string{"을 ", "를 "} {
		after = strings.TrimPrefix(after, particle)
	}
	if f.Unit.IsMoney() && setsFee.MatchString(after) {
		return true
	}
	for _, w := range []string{"이상", "이하", "미만", "초과", "이내"} {
		if rest, ok := strings.CutPrefix(after, w); ok {
			rest = strings.TrimLeft(rest, " \n")
			if w == "이내" || f.Value < 1000 && f.Unit == UnitPerson || f.Unit.IsMoney() {
				return true
			}
			for _, of := range []string{"인 경우", "의 경우", "사업장", "사업체", "기업", "업체", "인 자", "인 사람", "의 벌", "으로 한다", "이어야", "범위", "인 외국인", "요건"} {
				if strings.HasPrefix(rest, of) {
					return true
				}
			}
		}
	}
	return limited && containsAny(" "+strings.ToLower(text)+" ", norms)
}

func containsAny(text string, list []string) bool {
	for _, w := range list {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
