package hancom

import (
	"slices"
	"strings"

	"naru/internal/extract/flow"
)

// wingdings is what the fonts Wingdings and Symbol show at U+F020 to U+F0FF,
// where Word put their characters and Hancom keeps them. Only those are here
// that stand before paragraphs or in running text.
var wingdings = map[rune]rune{
	0xF022: '✂', 0xF045: '☜', 0xF046: '☞', 0xF047: '☝', 0xF048: '☟', 0xF04A: '☺', 0xF052: '☼',
	0xF06C: '●', 0xF06D: '❍', 0xF06E: '■', 0xF06F: '□', 0xF070: '□', 0xF071: '❑', 0xF072: '❒',
	0xF073: '⬧', 0xF074: '⧫', 0xF075: '◆', 0xF076: '❖', 0xF077: '⬥',
	0xF09E: '·', 0xF09F: '•', 0xF0A0: '·', 0xF0A1: '○', 0xF0A2: '○', 0xF0A3: '○', 0xF0A4: '◉',
	0xF0A5: '◎', 0xF0A7: '▪', 0xF0A8: '◻', 0xF0AB: '★', 0xF0B7: '•', 0xF0D8: '➢',
	0xF0DF: '←', 0xF0E0: '→', 0xF0E1: '↑', 0xF0E2: '↓', 0xF0E8: '➔', 0xF0EF: '⇦', 0xF0F0: '⇨',
	0xF0F1: '⇧', 0xF0F2: '⇩', 0xF0FB: '✗', 0xF0FC: '✔', 0xF0FD: '☒', 0xF0FE: '☑',
}

// hancomSymbols is what Hancom's own fonts show in plane 15. Characters whose
// meaning is not known for certain stay as they are.
var hancomSymbols = map[rune]string{
	0xF53A:  "\u1112\u119E\u11AB", // the old spelling of 한, in the name of Hancom's word processor
	0xF003B: "↓", 0xF0090: "✺", 0xF00DA: "▸", 0xF00E1: "(인)", 0xF012B: "(인)", 0xF02EC: "◇",
	0xF02EF: "·", 0xF02FB: "▸", 0xF02FC: "►", 0xF031C: "■", 0xF03A0: "↵", 0xF03A7: "⊟", 0xF03A8: "⊞",
	0xF03C5: "□", 0xF03DA: "□", 0xF03FF: "□",
	0xF03EF: "한", 0xF03F0: "글", 0xF03F1: "과", 0xF03F2: "컴", 0xF03F3: "퓨", 0xF03F4: "터",
	0xF0806: "┌", 0xF0807: "┬", 0xF0808: "┐", 0xF080C: "└", 0xF080E: "┘", 0xF080F: "━", 0xF0810: "│",
	0xF0811: "┌", 0xF0817: "└", 0xF081A: "─", 0xF081C: "┈", 0xF0827: "■", 0xF0832: "═", 0xF0848: "━",
	0xF0854: "『", 0xF0855: "』",
}

// Numbers in frames, and their first in Unicode: it has none in squares.
var framedNumbers = []struct{ from, to, as rune }{
	{0xF02B1, 0xF02C4, '①'},
	{0xF02CE, 0xF02E1, '①'},
	{0xF0289, 0xF0291, '①'},
	{0xF0288, 0xF0288, '⓪'},
	{0xF081, 0xF08A, '①'},
	{0xF080, 0xF080, '⓪'},
	{0xF08C, 0xF095, '❶'},
}

// symbol gives the characters that r shows as, "" for those that show nothing.
func symbol(r rune) string {
	switch {
	case r < 0x20 && r != '\t' && r != '\n', r == 0x7F, r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
		return ""
	case r == 0xA0 || r == 0x2028:
		return " "
	case r == 0xAD: // Hancom has a control of its own for it: this one shows
		return "-"
	case r < 0xE000:
		return string(r)
	}
	for _, n := range framedNumbers {
		if r >= n.from && r <= n.to {
			return string(n.as + r - n.from)
		}
	}
	if w, ok := wingdings[r]; ok {
		return string(w)
	}
	if s, ok := hancomSymbols[r]; ok {
		return s
	}
	return string(r)
}

// isPlain tells text that shows as it is written, as nearly all does.
func isPlain(s string) bool {
	for _, r := range s {
		if r < 0x20 && r != '\t' && r != '\n' || r >= 0xE000 || r == 0x7F || r == 0xA0 || r == 0xAD || r == 0x2028 {
			return false
		}
	}
	return true
}

// Shown gives text as Hancom's word processor shows it, without what is no text.
func Shown(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		b.WriteString(symbol(r))
	}
	return b.String()
}

const (
	plain   = "0123456789+-−=()"
	raised  = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"
	lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
)

// raise writes s in superscript characters, lower in subscript ones, if there are
// such for all of it. Other raised text (1st, TM) stays as it is.
func raise(s string) string {
	if shown, ok := flow.Raise(s); ok {
		return shown
	}
	return shift(s, raised)
}

func lower(s string) string { return shift(s, lowered) }

func shift(s, to string) string {
	from, into := []rune(plain), []rune(to)
	var b strings.Builder
	for _, r := range s {
		i := slices.Index(from, r)
		if i < 0 {
			return s
		}
		b.WriteRune(into[i])
	}
	return b.String()
}
