package people

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/names"
)

// forms keeps names that were read, by how they are printed: there are few, and
// they are asked for with every key.
type forms map[string]*names.Name

func (f forms) of(printed string) *names.Name {
	n, ok := f[printed]
	if !ok {
		n = names.Parse(printed)
		f[printed] = n
	}
	return n
}

// found tells how a person was found.
type found int

const (
	no found = iota
	byLetters
	bySound // by a name that may be the same in another script or spelling
)

// typed is what was typed to find someone.
type typed struct {
	forms    forms
	words    []string // folded
	joined   string
	initials string // choseong, "" where it is none
	name     *names.Name
	keys     []string
}

func (s *Service) typed(text string) typed {
	t := typed{forms: s.forms, words: wordsOf(text)}
	t.joined = strings.Join(t.words, "")
	if hangul.IsChoseong(text) {
		t.initials = text
	}
	// A whole name may be meant in any spelling.
	if len(t.words) > 1 || korean(text) && len([]rune(t.joined)) > 2 {
		t.name = names.Parse(text)
		t.keys = t.name.Keys()
	}
	return t
}

func (t typed) finds(p library.Person) found {
	if len(t.words) == 0 && t.initials == "" {
		return byLetters
	}
	all := append([]string{p.Name, p.Hangul, p.Latin}, variants(p)...)
	for _, name := range all {
		if name != "" && t.inLetters(name) {
			return byLetters
		}
	}
	if t.name == nil {
		return no
	}
	for _, name := range variants(p) {
		n := t.forms.of(name)
		if !slices.ContainsFunc(n.Keys(), func(k string) bool { return slices.Contains(t.keys, k) }) {
			continue
		}
		if verdict, _ := t.name.Compare(n); verdict == names.Likely {
			return bySound
		}
	}
	return no
}

// inLetters tells whether every word typed begins a word of a name, or stands
// anywhere in one in Hangul; or all together, hyphens and spaces aside.
func (t typed) inLetters(name string) bool {
	if t.initials != "" {
		_, _, ok := hangul.MatchChoseong(name, t.initials)
		return ok
	}
	words := wordsOf(name)
	joined := strings.Join(words, "")
	if strings.HasPrefix(joined, t.joined) {
		return true
	}
	for _, w := range t.words {
		if !slices.ContainsFunc(words, func(have string) bool {
			return strings.HasPrefix(have, w) || korean(w) && strings.Contains(joined, w)
		}) && !startsAnywhere(words, w) {
			return false
		}
	}
	return true
}

// startsAnywhere tells whether letters begin at the beginning of a word and go on
// into the next: sookyung in Soo-kyung Kim.
func startsAnywhere(words []string, typed string) bool {
	for i := range words {
		if strings.HasPrefix(strings.Join(words[i:], ""), typed) {
			return true
		}
	}
	return false
}

func variants(p library.Person) []string {
	out := make([]string, len(p.Variants))
	for i, v := range p.Variants {
		out[i] = v.Name
	}
	return out
}

// wordsOf splits text into words of letters and digits, case and marks folded.
func wordsOf(text string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' || r == '’':
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(norm.NFC.String(b.String()))
}
