package docx

import "strings"

// Fonts of signs keep their glyphs at the bytes of Latin letters; Word writes
// them as U+F000 and the byte. Below, the character that each glyph shows, from
// 0x21 on; a blank for glyphs that no character is like.
const (
	symbolFont = "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼" +
		"                                  ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ "
	wingdings = "✏✂✁     ✆✉           ⌛⌨ ✇✍    ☝☟    ☜☞    ☺☹☠⚐✈☼ ❄  ✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□  ❑❒⬧⧫◆❖⬥⌧ ⌘❀✿❝❞ " +
		"⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿        ·•▪○    ◦ ✦★✶✴✹✵ ⌖⟡⌑ ✪✰                        ⌫⌦ ➢         ➔➜    " +
		"←→↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑ "
)

// inFont gives text as a font shows it: that of the fonts of signs is mapped, all
// else stays.
func inFont(text, font string) string {
	table := ""
	switch strings.ToLower(font) {
	case "symbol":
		table = symbolFont
	case "wingdings":
		table = wingdings
	case "webdings", "wingdings 2", "wingdings 3", "marlett":
	default:
		return text
	}
	glyphs := []rune(table)
	return strings.Map(func(r rune) rune {
		code := r
		if r >= 0xF000 && r <= 0xF0FF {
			code -= 0xF000
		}
		at := int(code) - 0x21
		switch {
		case code == ' ' || r == '\t' || r == '\n' || code > 0xFF: // the last: another font has it
			return code
		case at < 0 || at >= len(glyphs) || glyphs[at] == ' ':
			return -1
		}
		return glyphs[at]
	}, text)
}
