package theme_test

import (
	"image/color"
	"math"
	"slices"
	"sort"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"naru/app/theme"
	"naru/internal/library"
)

// Simulations of what readers without red or green cones see, in linear RGB
// (Machado, Oliveira and Fernandes 2009, severity 1), and unchanged vision.
var visions = map[string][3][3]float64{
	"normal": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"deutan": {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}},
	"protan": {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}},
}

// leastDistance is the least difference (CIE 1976 ΔE) allowed between two
// themes in any vision. About 2.3 is just noticeable; the dots are small.
const leastDistance = 6

func variants() map[string]fyne.ThemeVariant {
	return map[string]fyne.ThemeVariant{"light": fynetheme.VariantLight, "dark": fynetheme.VariantDark}
}

func TestThemesAreToldApartByEveryVision(t *testing.T) {
	th := theme.New(theme.System, 1, nil, nil)
	ids := theme.Subjects()
	sort.Strings(ids)
	want := library.ThemeColors()
	sort.Strings(want)
	if !slices.Equal(ids, want) {
		t.Fatalf("colours %v, want %v", ids, want)
	}
	for variant, v := range variants() {
		for vision, m := range visions {
			for i, a := range ids {
				for _, b := range ids[:i] {
					d := distance(seen(th.Color(theme.Subject(a), v), m), seen(th.Color(theme.Subject(b), v), m))
					if d < leastDistance {
						t.Errorf("%s, %s vision: %s and %s differ by %.1f only", variant, vision, a, b, d)
					}
				}
			}
		}
	}
}

func TestEveryColourStandsOutFromItsGround(t *testing.T) {
	th := theme.New(theme.System, 1, nil, nil)
	for variant, v := range variants() {
		for _, ground := range []fyne.ThemeColorName{theme.ColorPanel, theme.ColorGround} {
			g := th.Color(ground, v)
			for _, id := range theme.Subjects() {
				if c := contrast(th.Color(theme.Subject(id), v), g); c < 3 {
					t.Errorf("%s: theme %s on %s has contrast %.1f, want 3", variant, id, ground, c)
				}
			}
			for _, ink := range []fyne.ThemeColorName{theme.ColorInk, theme.ColorMuted, theme.ColorAccent, theme.ColorHit, theme.ColorDanger} {
				if c := contrast(th.Color(ink, v), g); c < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.1f, want 4.5", variant, ink, ground, c)
				}
			}
		}
		pairs := [][2]fyne.ThemeColorName{{theme.ColorAccent, theme.ColorSoft}, {theme.ColorInk, theme.ColorSoft}, {theme.ColorOnAccent, theme.ColorAccent}}
		for _, p := range pairs {
			if c := contrast(th.Color(p[0], v), th.Color(p[1], v)); c < 4.5 {
				t.Errorf("%s: %s on %s has contrast %.1f, want 4.5", variant, p[0], p[1], c)
			}
		}
	}
}

func TestTextGrowsAndLinesDoNot(t *testing.T) {
	small, large := theme.New(theme.Light, 1, nil, nil), theme.New(theme.Light, 1.5, nil, nil)
	if small.Size(theme.SizeBody) != 13 || large.Size(theme.SizeBody) != 20 {
		t.Errorf("body text is %v and %v, want 13 and 20, whole pixels", small.Size(theme.SizeBody), large.Size(theme.SizeBody))
	}
	if n := fynetheme.SizeNameSeparatorThickness; large.Size(n) != 1 {
		t.Errorf("a line is %v wide at 150 %%, want 1", large.Size(n))
	}
}

func TestAChosenVariantWinsOverTheSystem(t *testing.T) {
	ground := func(v theme.Variant, system fyne.ThemeVariant) color.Color {
		return theme.New(v, 1, nil, nil).Color(theme.ColorGround, system)
	}
	light, dark := fynetheme.VariantLight, fynetheme.VariantDark
	if ground(theme.Light, dark) != ground(theme.System, light) {
		t.Error("light is chosen and dark is shown")
	}
	if ground(theme.Dark, light) != ground(theme.System, dark) {
		t.Error("dark is chosen and light is shown")
	}
}

func linear(c color.Color) [3]float64 {
	r, g, b, _ := c.RGBA()
	var out [3]float64
	for i, v := range []uint32{r, g, b} {
		f := float64(v) / 0xFFFF
		if f <= .04045 {
			out[i] = f / 12.92
		} else {
			out[i] = math.Pow((f+.055)/1.055, 2.4)
		}
	}
	return out
}

func seen(c color.Color, m [3][3]float64) [3]float64 {
	l := linear(c)
	var out [3]float64
	for i := range out {
		v := m[i][0]*l[0] + m[i][1]*l[1] + m[i][2]*l[2]
		out[i] = math.Min(1, math.Max(0, v))
	}
	return lab(out)
}

// lab turns linear sRGB into CIE L*a*b* under D65.
func lab(l [3]float64) [3]float64 {
	x := (.4124*l[0] + .3576*l[1] + .1805*l[2]) / .95047
	y := .2126*l[0] + .7152*l[1] + .0722*l[2]
	z := (.0193*l[0] + .1192*l[1] + .9505*l[2]) / 1.08883
	f := func(t float64) float64 {
		if t > .008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt(math.Pow(a[0]-b[0], 2) + math.Pow(a[1]-b[1], 2) + math.Pow(a[2]-b[2], 2))
}

// contrast is the ratio of WCAG 2.
func contrast(a, b color.Color) float64 {
	lum := func(c color.Color) float64 {
		l := linear(c)
		return .2126*l[0] + .7152*l[1] + .0722*l[2]
	}
	x, y := lum(a), lum(b)
	return (math.Max(x, y) + .05) / (math.Min(x, y) + .05)
}
