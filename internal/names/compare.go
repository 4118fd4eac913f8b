package names

import (
	"slices"
	"strings"
)

// Verdict is whether two forms could name one person. It is never more than
// that: people share names.
type Verdict int

// Verdicts.
const (
	No Verdict = iota
	Possible
	Likely
)

// Reason says why, as a code that translations put into words.
type Reason string

// Reasons for Likely and Possible.
const (
	Same      Reason = "same"      // the same letters: case, spaces, hyphens, marks and titles aside
	Order     Reason = "order"     // the same, the family name at the other end
	Romanised Reason = "romanised" // Hangul and a romanisation of it
	Respelt   Reason = "respelt"   // two romanisations that may be of one name
	Initials  Reason = "initials"  // of the given name one gives initials only
	Middle    Reason = "middle"    // one leaves a middle name out
	Stray     Reason = "stray"     // one has a word more, perhaps strayed in
	Hanja     Reason = "hanja"     // Hanja and what they may be read as
	Written   Reason = "written"   // the family name by the other spelling of its initial sound: 류, 유
)

// Reasons for No.
const (
	OtherFamily Reason = "other_family"
	OtherGiven  Reason = "other_given"
	Unlike      Reason = "unlike" // nothing can be compared
)

// Compare tells whether two forms of names, as printed, could name one person.
func Compare(a, b string) (Verdict, Reason) { return Parse(a).Compare(Parse(b)) }

// Compare tells whether two forms could name one person.
func (n *Name) Compare(m *Name) (Verdict, Reason) {
	if n.folded != "" && n.folded == m.folded {
		return Likely, Same
	}
	verdict, reason := No, Unlike
	for i := range n.readings {
		for j := range m.readings {
			v, r := compare(&n.readings[i], &m.readings[j])
			if v > verdict || v == No && verdict == No && (reason == Unlike || r == OtherGiven) {
				verdict, reason = v, r
			}
		}
	}
	return verdict, reason
}

// compare compares two readings; what is doubtful of them makes the verdict so.
func compare(a, b *reading) (Verdict, Reason) {
	doubt := a.doubt + b.doubt
	if !a.sameFamily(b) {
		return No, OtherFamily
	}
	verdict, reason := a.compareGiven(b)
	if a.hanja != b.hanja && verdict != No {
		return Possible, Hanja // others are written with other Hanja and read alike
	}
	if verdict == Likely && reason == Same && a.last != b.last {
		reason = Order
		doubt /= 2 // that the same words stand there makes the reading surer
	}
	if verdict == Likely && a.hangul && b.hangul && a.family != b.family {
		return Possible, Written
	}
	if verdict == Likely && !a.hangul && !b.hangul && a.family != b.family && a.bare == b.bare && len(a.families) == 0 {
		return Possible, Stray
	}
	if verdict == Likely && doubt > 1 {
		verdict = Possible
	}
	return verdict, reason
}

func (r *reading) sameFamily(o *reading) bool {
	if r.family == o.family || r.bare != "" && r.bare == o.bare {
		return true
	}
	return slices.ContainsFunc(r.families, func(f string) bool { return slices.Contains(o.families, f) })
}

func (r *reading) compareGiven(o *reading) (Verdict, Reason) {
	switch {
	case r.folded == o.folded:
		if r.family != o.family && !(r.hangul && o.hangul) {
			return Likely, Respelt
		}
		return Likely, Same
	case r.initials != "" || o.initials != "":
		if r.agreeInitials(o) {
			return Possible, Initials
		}
		return No, OtherGiven
	case r.hangul && o.hangul:
		return No, OtherGiven
	}
	if r.sound != nil && o.sound != nil {
		reason := Respelt
		if r.hangul || o.hangul {
			reason = Romanised
		}
		switch apart(r.sound, o.sound) {
		case 0:
			return Likely, reason
		case 1, 2:
			return Possible, reason
		}
		if r.strayWord(o) || o.strayWord(r) {
			return Possible, Stray
		}
		return No, OtherGiven
	}
	return r.compareWords(o)
}

// agreeInitials tells whether initials are those of the other given name, as far
// as both go. A name in one word may be of two syllables, each with its initial.
func (r *reading) agreeInitials(o *reading) bool {
	if r.initials == "" {
		r, o = o, r
	}
	if o.initials != "" {
		return strings.HasPrefix(r.initials, o.initials) || strings.HasPrefix(o.initials, r.initials)
	}
	if o.hangul {
		for k := range min(len(r.initials), len(o.sound.hangul)) {
			if !slices.ContainsFunc(inLatin(r.initials[k:k+1]).begins(), func(b string) bool {
				return slices.Contains(inHangul(string(o.sound.hangul[k:])).begins(), b)
			}) {
				return false
			}
		}
		return true
	}
	if !strings.HasPrefix(o.folded, r.initials[:1]) {
		return false
	}
	for k, w := range strings.Fields(o.given) {
		if k > 0 && k < len(r.initials) && !strings.HasPrefix(w, r.initials[k:k+1]) {
			return false
		}
	}
	return true
}

// longWord is the length in letters from which a word of a given name is taken for
// the whole of it: of Korean ones, two syllables or more.
const longWord = 5

// strayWord tells whether a given name is the last word of another, which has a
// word before it that may have strayed in from the line above.
func (r *reading) strayWord(o *reading) bool {
	words := strings.Fields(o.given)
	return len(words) > 1 && len(r.folded) >= longWord && r.folded == fold(words[len(words)-1])
}

// compareWords compares given names that are not Korean word by word: one may
// leave out, or give by its initial, what follows the first.
func (r *reading) compareWords(o *reading) (Verdict, Reason) {
	a, b := strings.Fields(plain(r.given)), strings.Fields(plain(o.given))
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || a[0] != b[0] {
		return No, OtherGiven
	}
	verdict := Likely
	at := 1
	for _, w := range a[1:] {
		for at < len(b) && !abbreviates(w, b[at]) {
			at++
		}
		if at == len(b) {
			return No, OtherGiven
		}
		at++
	}
	for _, w := range b[1:] {
		if len([]rune(w)) > 1 && !slices.ContainsFunc(a, func(have string) bool { return abbreviates(have, w) }) {
			verdict = Possible
		}
	}
	return verdict, Middle
}

// plain folds the marks that letters keeps for Korean.
func plain(given string) string {
	return strings.NewReplacer("ŏ", "o", "ŭ", "u").Replace(given)
}

func abbreviates(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len([]rune(a)) == 1 && strings.HasPrefix(b, a)
}
