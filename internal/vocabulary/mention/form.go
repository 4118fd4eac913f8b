package mention

import (
	"regexp"
	"strings"
	"unicode"

	"naru/internal/vocabulary"
)

// trust is when a form that stands in a text counts.
type trust uint8

const (
	sure   trust = iota // always
	code                // where page or document speak of the field
	nearby              // where the page speaks of the concept by another form
	family              // where the page speaks of what the concept is a part of
)

// pattern is a form as it is looked for. Forms of several concepts with the same
// symbols are one pattern, with an owner for each.
type pattern struct {
	symbols []symbol
	gaps    []gap // before each symbol; the first has none
	hangul  int   // syllables, where all of it is Hangul, else 0
	owners  []owner
	field   bool // it shows that the text is about migration
	code    bool // of a status of stay
	place   place
}

// owner is a concept that the form stands for, and when it counts.
type owner struct {
	concept int
	trust   trust
	capital bool   // only in capitals
	exact   string // only as it stands; "": any
	parted  bool   // its parts may stand apart by a space where it has a hyphen
	hyphen  bool   // a hyphen must stand behind its first part
	family  int    // 1 + the concept that it is a part of, or is; 0: none
	// national: other countries have one of this name too.
	national bool
}

// visaCode is what the codes of the statuses of stay look like: A-1 is also a
// table, and B1 a level of language.
var visaCode = regexp.MustCompile(`^[A-H]-?\d{1,2}(-(\d{1,2}|[A-Z])[A-Z]?)?$`)

const (
	// capitals is the number of letters up to which an abbreviation must stand in
	// capitals: IOM and EPS, but mipex is Mipex.
	capitals = 4
	// wordsTogether and syllablesTogether are from how many on a form that only
	// matches is more than a common word.
	wordsTogether, syllablesTogether = 2, 4
)

// patternOf tells how a form is looked for; false: not at all.
func patternOf(f vocabulary.Form, concept int, tokens []token) (pattern, bool) {
	var p pattern
	words, syllables, digits := 0, 0, false
	for i, t := range tokens {
		if t.symbol == stop || t.symbol == comma && i == len(tokens)-1 {
			continue
		}
		g := t.gap
		if t.symbol == unknown {
			return p, false // letters with accents, of which no word is looked up
		}
		if len(p.symbols) == 0 {
			g = adjacent
		}
		p.symbols, p.gaps = append(p.symbols, t.symbol), append(p.gaps, g)
		switch {
		case t.symbol.isSyllable():
			syllables++
		case t.symbol.isWord():
			words++
			digits = digits || unicode.IsDigit(rune(f.Text[t.from]))
		}
	}
	if len(p.symbols) == 0 {
		return p, false
	}
	if syllables == len(p.symbols) {
		p.hangul = syllables
	}
	letters := 0
	for _, r := range f.Text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	short := syllables == 0 && letters > 0 && f.Text == strings.ToUpper(f.Text) && !strings.Contains(f.Text, " ")
	o := owner{concept: concept, capital: short && (letters <= capitals || digits), parted: !short}
	o.national = f.National
	if f.Cased {
		o.exact = f.Text
	}
	switch {
	case f.InFamily:
		o.trust = family
	case f.MatchOnly && visaCode.MatchString(f.Text): // E9, but also B1 and C3
		o.trust = nearby
	case visaCode.MatchString(f.Text), f.InContext, f.MatchOnly && short:
		o.trust = code
		o.hyphen = visaCode.MatchString(f.Text)
	case f.MatchOnly && (p.hangul >= syllablesTogether || p.hangul == 0 && words >= wordsTogether):
		o.trust = nearby
	case f.MatchOnly:
		return p, false
	}
	p.owners, p.code = []owner{o}, visaCode.MatchString(f.Text)
	return p, true
}

// describes tells that a form only says in English what a status of stay is for.
// Other countries have student visas and permanent residents too: one of Korea's
// is meant where its code or its Korean name stands beside it.
func describes(c vocabulary.Concept, f vocabulary.Form) bool {
	return c.Type == "visa" && f.Lang == "en" && !visaCode.MatchString(f.Text)
}
