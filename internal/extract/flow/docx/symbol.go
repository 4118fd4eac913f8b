package docx

import "strings"

// glyphs is a stretch of a font of signs: the characters that its glyphs show,
// from a byte on; a blank for those that no character is like. Word writes the
// text of such fonts as U+F000 and the byte.
type glyphs struct {
	from  rune
	shows string
}

// signFonts are the fonts of signs that come with Windows and Office, as far as
// bullets, boxes and formulas use them. What is not here is not shown as letters.
func signFonts(name string) ([]glyphs, bool) {
	switch strings.ToLower(name) {
	case "symbol":
		return []glyphs{
			{0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"},
			{0xA1, "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"},
			{0xF1, "〉∫"},
		}, true
	case "wingdings":
		return []glyphs{
			{0x22, "✂✁"}, {0x29, "✆"}, {0x3E, "✇✍"}, {0x41, "✌"}, {0x45, "☜☞☝☟"}, {0x4A, "☺ ☹"}, {0x51, "✈☼ ❄ ✞ ✠✡☪☯"},
			{0x6C, "●❍■□ ❑❒⬧⧫◆❖⬥⌧"}, {0x7A, "⌘❀✿❝❞"}, {0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"},
			{0x9E, "·•"}, {0xA1, "○"}, {0xA4, "◉◎"}, {0xA7, "▪◻"}, {0xAA, "✦★✶✴✹✵"}, {0xB5, "✪✰"}, {0xD5, "⌫⌦"}, {0xD8, "➢"},
			{0xDF, "←→↑↓↖↗↙↘ ➔"}, {0xEF, "⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑"},
		}, true
	case "wingdings 2":
		return []glyphs{{0x4F, "✗✓☒☑"}, {0xA2, "■□"}}, true
	case "wingdings 3", "webdings", "marlett":
		return nil, true
	}
	return nil, false
}

// inFont gives text as a font shows it: that of the fonts of signs is mapped, all
// else stays.
func inFont(text, font string) string {
	fonts, ok := signFonts(font)
	if !ok {
		return text
	}
	return strings.Map(func(r rune) rune {
		code := r
		if r >= 0xF000 && r <= 0xF0FF {
			code -= 0xF000
		}
		if code <= ' ' || code > 0xFF { // the latter are shown in another font
			return code
		}
		for _, g := range fonts {
			shows := []rune(g.shows)
			if at := int(code - g.from); at >= 0 && at < len(shows) && shows[at] != ' ' {
				return shows[at]
			}
		}
		return -1
	}, text)
}
