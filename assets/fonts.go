package assets

import _ "embed" // for the directives below

// FontRegular and FontBold are Noto Sans KR, static TrueType: 11,172 Hangul
// syllables, Hanja, all jamo and Latin. Licence: fonts/OFL.txt.
var (
	//go:embed fonts/NotoSansKR-Regular.ttf
	FontRegular []byte
	//go:embed fonts/NotoSansKR-Bold.ttf
	FontBold []byte
)
