package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Sizes of text. Fyne's own names where it has one, so that its widgets agree.
const (
	SizeTitle   = fynetheme.SizeNameHeadingText    // a screen's title
	SizeStrong  = fynetheme.SizeNameSubHeadingText // a result's title
	SizeBody    = fynetheme.SizeNameText
	SizeCaption = fynetheme.SizeNameCaptionText

	SizeSnippet fyne.ThemeSizeName = "naru.snippet"
)

// lengths at a text size of 100 %. They are whole, and rounded again after
// scaling: Fyne sets the letters of a fractional size as far apart as those of
// the next whole one, which leaves uneven gaps between them.
var lengths = map[fyne.ThemeSizeName]float32{
	SizeTitle:   20,
	SizeStrong:  14,
	SizeBody:    13,
	SizeSnippet: 13,
	SizeCaption: 12,

	fynetheme.SizeNameInlineIcon: 18,
}

// fixed lengths do not follow the text size: lines stay one pixel wide and
// spacing keeps its steps of four.
var fixed = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNamePadding:            4,
	fynetheme.SizeNameInnerPadding:       8,
	fynetheme.SizeNameLineSpacing:        4,
	fynetheme.SizeNameScrollBar:          10,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameScrollBarRadius:    4,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        6,
	fynetheme.SizeNameSelectionRadius:    4,
	fynetheme.SizeNameButtonRadius:       6,
	fynetheme.SizeNameCardRadius:         6,
	fynetheme.SizeNameDialogRadius:       6,
	fynetheme.SizeNamePopupRadius:        6,
	fynetheme.SizeNameMenuRadius:         6,
	// A blurred backdrop costs a pass over the window each frame and says
	// nothing: dialogs stand on a plain shade.
	fynetheme.SizeNameModalBlurRadius: 0,
}
