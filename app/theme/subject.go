package theme

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
)

// subjects holds a colour of its own for each leading theme of the taxonomy,
// light and dark. The set was searched for: any two stay apart for readers with
// normal, deutan and protan vision, and each stands out from its ground
// (subject_test.go). A colour never stands alone: the theme's name is beside it.
var subjects = map[string][2]color.NRGBA{
	"labour":      {hex(0xC2571A), hex(0xE8814F)},
	"integration": {hex(0x2F7D4F), hex(0xA5D6B6)},
	"border":      {hex(0x2B5FA8), hex(0x5AA5E8)},
	"covid19":     {hex(0x8E3B8A), hex(0xE9A6DF)},
	"demography":  {hex(0x5F5400), hex(0xD9C84A)},
	"talent":      {hex(0x0E7C86), hex(0x5EACB9)},
	"family":      {hex(0xC0447A), hex(0xC4668F)},
	"refugees":    {hex(0x5B4BB5), hex(0x8F89C4)},
	"governance":  {hex(0x47525E), hex(0xD3E1EC)},
	"statistics":  {hex(0x273850), hex(0x8A68F0)},
	"development": {hex(0x458DBE), hex(0x5480CC)},
	"citizenship": {hex(0x72263C), hex(0xD2566F)},
	"education":   {hex(0x5A2A1A), hex(0xBF6450)},
	"diaspora":    {hex(0x8A4F2A), hex(0xE3AE94)},
	"local":       {hex(0x57994D), hex(0x86D983)},
	"health":      {hex(0x3742C8), hex(0x6F7FEA)},
	// For themes that people add: library.ThemeColors.
	"own-1": {hex(0x2881F6), hex(0x4BE2FD)},
	"own-2": {hex(0x6D007B), hex(0xD6A118)},
	"own-3": {hex(0x6C7BD6), hex(0x7EBDB3)},
	"own-4": {hex(0x1F2B9D), hex(0xBAE476)},
	"own-5": {hex(0x419229), hex(0x44BE5E)},
	"own-6": {hex(0xBB6C76), hex(0xE78294)},
	"own-7": {hex(0xCE4D9F), hex(0xCB7505)},
	"own-8": {hex(0x672806), hex(0xBB6B28)},
}

const subjectPrefix = "naru.subject."

// Subject names the colour of a theme; a child's is asked for with its
// parent's identifier. What has no colour is muted.
func Subject(theme string) fyne.ThemeColorName {
	if _, ok := subjects[theme]; ok {
		return fyne.ThemeColorName(subjectPrefix + theme)
	}
	return ColorMuted
}

func subjectColor(name fyne.ThemeColorName) ([2]color.NRGBA, bool) {
	id, ok := strings.CutPrefix(string(name), subjectPrefix)
	if !ok {
		return [2]color.NRGBA{}, false
	}
	c, ok := subjects[id]
	return c, ok
}
