package theme

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Variant is the choice between light, dark and what the system uses.
type Variant string

// Variants, as kept in the settings.
const (
	System Variant = "system"
	Light  Variant = "light"
	Dark   Variant = "dark"
)

// Limits of the text size, in percent.
const (
	MinTextSize = 80
	MaxTextSize = 200
)

// Theme is Naru's look: one object per choice of variant and text size.
type Theme struct {
	variant       Variant
	scale         float32
	regular, bold fyne.Resource
	base          fyne.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New makes the theme. The scale is 1 at a text size of 100 %. Fonts must be
// static TTF that hold Hangul; nil ones fall back to Fyne's, for tests.
func New(v Variant, scale float32, regular, bold fyne.Resource) *Theme {
	return &Theme{variant: v, scale: scale, regular: regular, bold: bold, base: fynetheme.DefaultTheme()}
}

// Same tells whether two themes look the same.
func (t *Theme) Same(other *Theme) bool {
	return t.variant == other.variant && t.scale == other.scale && t.regular == other.regular && t.bold == other.bold
}

// Rescale changes the text size of a theme that is in use, and tells whether the
// other theme differs in nothing else. Setting a theme anew makes the toolkit parse
// its fonts anew: 12 MB of them, a second and some 60 MB each time.
func (t *Theme) Rescale(other *Theme) bool {
	if t.variant != other.variant || t.regular != other.regular || t.bold != other.bold {
		return false
	}
	t.scale = other.scale
	return true
}

// Scale is the text size, 1 at 100 %.
func (t *Theme) Scale() float32 { return t.scale }

// Color answers for Naru's names and Fyne's.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	dark := t.dark(v)
	if c, ok := tokens[name]; ok {
		return c[index(dark)]
	}
	if c, ok := subjectColor(name); ok {
		return c[index(dark)]
	}
	if dark {
		v = fynetheme.VariantDark
	} else {
		v = fynetheme.VariantLight
	}
	return t.base.Color(name, v)
}

// Dark reports whether the theme shows dark when the system prefers v.
func (t *Theme) dark(v fyne.ThemeVariant) bool {
	switch t.variant {
	case Light:
		return false
	case Dark:
		return true
	}
	return v == fynetheme.VariantDark
}

// Font is Noto Sans KR throughout; symbols stay Fyne's. There is no italic
// Hangul worth the name, so italic is upright.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol, t.regular == nil:
		return t.base.Font(s)
	case s.Bold && t.bold != nil:
		return t.bold
	}
	return t.regular
}

// Icon gives Fyne's icons, which take their colour from Color.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size answers for Naru's names and Fyne's.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if v, ok := lengths[name]; ok {
		return float32(math.Round(float64(v * t.scale)))
	}
	if v, ok := fixed[name]; ok {
		return v
	}
	return t.base.Size(name)
}

func index(dark bool) int {
	if dark {
		return 1
	}
	return 0
}

// Get gives the colour of a name in the theme that is in use.
func Get(name fyne.ThemeColorName) color.Color { return fynetheme.Color(name) }

// Length gives a size in the theme that is in use.
func Length(name fyne.ThemeSizeName) float32 { return fynetheme.Size(name) }

// Scaled gives a length of the 100 % design at the text size in use.
func Scaled(v float32) float32 {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return v * t.scale
		}
	}
	return v
}
