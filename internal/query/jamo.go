package query

import (
	"strings"

	"naru/internal/analysis/hangul"
)

// composed joins rows of single jamo, half-width ones too, that make whole
// syllables: keyboards without an input method give ㅇㅣㅁㅣㄴ, old systems
// ﾷￜﾱￜﾤ, for 이민. Initials (ㄱㅇㅎㄱㅈ) and laughter (ㅋㅋ) stay, as does what
// stands beside syllables: that was typed with an input method.
func composed(typed string) string {
	if !strings.ContainsFunc(typed, isLoneJamo) {
		return typed
	}
	var b strings.Builder
	for rest := typed; rest != ""; {
		n := strings.IndexFunc(rest, isLoneJamo)
		if n < 0 {
			n = len(rest)
		}
		b.WriteString(rest[:n])
		rest = rest[n:]
		end := strings.IndexFunc(rest, func(r rune) bool { return !isLoneJamo(r) })
		if end < 0 {
			end = len(rest)
		}
		row := rest[:end]
		if whole := hangul.Compose(row); !strings.ContainsFunc(whole, notSyllable) {
			row = whole
		}
		b.WriteString(row)
		rest = rest[end:]
	}
	return b.String()
}

func isLoneJamo(r rune) bool { return hangul.IsJamo(r) || r >= 0xFFA1 && r <= 0xFFDC }

func notSyllable(r rune) bool { return !hangul.IsSyllable(r) }
