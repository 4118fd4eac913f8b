package assets

import _ "embed"

// Noto Sans KR, Regular and Bold, under the SIL Open Font License (its text is
// in fonts/OFL.txt). Static TrueType files: a variable font or a collection
// gives only one weight in the window, and the typesetter subsets glyf tables.
var (
	//go:embed fonts/NotoSansKR-Regular.ttf
	FontRegular []byte
	//go:embed fonts/NotoSansKR-Bold.ttf
	FontBold []byte
	// FontLicense is the licence text to show beside the other licences.
	//go:embed fonts/OFL.txt
	FontLicense string
)
