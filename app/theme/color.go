package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Names of Naru's own colours. Fyne's Foreground is the ink, Background the
// ground, Primary the accent and Separator the one-pixel line.
const (
	ColorInk    = fynetheme.ColorNameForeground
	ColorGround = fynetheme.ColorNameBackground
	ColorAccent = fynetheme.ColorNamePrimary
	ColorLine   = fynetheme.ColorNameSeparator
	ColorBorder = fynetheme.ColorNameInputBorder // of what can be typed into
	ColorDanger = fynetheme.ColorNameError
	// ColorOnAccent is for text on the accent.
	ColorOnAccent = fynetheme.ColorNameForegroundOnPrimary

	ColorMuted fyne.ThemeColorName = "naru.muted" // captions and counts
	ColorPanel fyne.ThemeColorName = "naru.panel" // lists, cards and the reader
	ColorSoft  fyne.ThemeColorName = "naru.soft"  // what is selected
	ColorHit   fyne.ThemeColorName = "naru.hit"   // matched words
	ColorMark  fyne.ThemeColorName = "naru.mark"  // translucent, on page images
	ColorHover fyne.ThemeColorName = "naru.hover" // under the pointer
	ColorClear fyne.ThemeColorName = "naru.clear" // nothing at all
)

// tokens holds the light and the dark form of each colour.
var tokens = map[fyne.ThemeColorName][2]color.NRGBA{
	ColorInk:    {hex(0x1F2933), hex(0xE6EAED)},
	ColorMuted:  {hex(0x5B6770), hex(0x9AA7B0)},
	ColorGround: {hex(0xF7F6F2), hex(0x14181B)},
	ColorPanel:  {hex(0xFFFFFF), hex(0x1B2125)},
	ColorLine:   {hex(0xE3E6E8), hex(0x2B3338)},
	ColorAccent: {hex(0x0B6E6E), hex(0x4FB6B0)},
	ColorSoft:   {hex(0xE2F0EF), hex(0x1D3533)},
	ColorHit:    {hex(0xB4470E), hex(0xFFB37A)},
	ColorMark:   {alpha(0xFFC940, 0x5E), alpha(0xFFC940, 0x5E)},
	ColorHover:  {alpha(0x1F2933, 0x0C), alpha(0xE6EAED, 0x12)},
	ColorClear:  {{}, {}},
	ColorDanger: {hex(0xB3261E), hex(0xFF8A80)},

	ColorOnAccent: {hex(0xFFFFFF), hex(0x0B1F1E)},

	fynetheme.ColorNameButton:              {hex(0xEEF1F1), hex(0x273036)},
	fynetheme.ColorNameDisabledButton:      {hex(0xF1F2F2), hex(0x20262A)},
	fynetheme.ColorNameDisabled:            {hex(0x98A2A9), hex(0x66727A)},
	fynetheme.ColorNameFocus:               {alpha(0x0B6E6E, 0x40), alpha(0x4FB6B0, 0x50)},
	fynetheme.ColorNameHeaderBackground:    {hex(0xF7F6F2), hex(0x14181B)},
	fynetheme.ColorNameHover:               {alpha(0x1F2933, 0x0C), alpha(0xE6EAED, 0x12)},
	fynetheme.ColorNameHyperlink:           {hex(0x0B6E6E), hex(0x4FB6B0)},
	fynetheme.ColorNameInputBackground:     {hex(0xFFFFFF), hex(0x1B2125)},
	fynetheme.ColorNameInputBorder:         {hex(0xC9CFD3), hex(0x3A444A)},
	fynetheme.ColorNameMenuBackground:      {hex(0xFFFFFF), hex(0x20272C)},
	fynetheme.ColorNameOverlayBackground:   {hex(0xFFFFFF), hex(0x1B2125)},
	fynetheme.ColorNamePlaceHolder:         {hex(0x5B6770), hex(0x9AA7B0)},
	fynetheme.ColorNamePressed:             {alpha(0x1F2933, 0x1A), alpha(0xE6EAED, 0x24)},
	fynetheme.ColorNameScrollBar:           {alpha(0x1F2933, 0x4D), alpha(0xE6EAED, 0x4D)},
	fynetheme.ColorNameScrollBarBackground: {alpha(0x1F2933, 0x0A), alpha(0xE6EAED, 0x0A)},
	fynetheme.ColorNameSelection:           {hex(0xCDE6E4), hex(0x24504D)},
	fynetheme.ColorNameShadow:              {alpha(0x000000, 0x1C), alpha(0x000000, 0x50)},
	fynetheme.ColorNameSuccess:             {hex(0x2F7D4F), hex(0x6CC08F)},
	fynetheme.ColorNameWarning:             {hex(0x8A5A00), hex(0xF0B84A)},
}

// hex reads 0xRRGGBB.
func hex(v uint32) color.NRGBA { return alpha(v, 0xFF) }

// alpha reads 0xRRGGBB with an opacity.
func alpha(v uint32, a uint8) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: a}
}
