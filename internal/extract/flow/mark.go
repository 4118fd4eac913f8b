package flow

import "strings"

// superscripts are what Unicode has of the characters that marks are made of.
// It has letters, too, but few fonts do.
const (
	plainMarks  = "0123456789()"
	raisedMarks = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
)

var raise = strings.NewReplacer(pairs()...)

func pairs() []string {
	raised := []rune(raisedMarks)
	var p []string
	for i, r := range plainMarks {
		p = append(p, string(r), string(raised[i]))
	}
	return p
}

// SetMark gives the mark of a footnote as it stands in the text that refers to
// it: raised (정책¹, 정책²⁾) where it is a number, else in parentheses (policy(*)).
func SetMark(mark string) string {
	if mark == "" {
		return ""
	}
	if raised, ok := Raise(mark); ok {
		return raised
	}
	return "(" + mark + ")"
}

// Raise gives text that its document sets as a superscript in characters that
// are superscripts, so that it is not glued to the word before: 10³, 정책¹⁾,
// policy¹,². It says false of what Unicode cannot show so (1st, the word "new").
func Raise(s string) (string, bool) {
	digit := false
	for _, r := range s {
		if r >= '0' && r <= '9' {
			digit = true
		} else if !strings.ContainsRune("(),- \u2013", r) {
			return s, false
		}
	}
	if !digit {
		return s, false
	}
	return raise.Replace(s), true
}
