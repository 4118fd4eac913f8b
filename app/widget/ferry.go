package widget

import "naru/app/theme"

// ferry is Naru's picture: an open book carried on two waves.
var ferry = &Glyph{name: "ferry", body: `<g fill="none" stroke="%[1]s" stroke-width="%[2]s" stroke-linecap="round">` +
	`<rect x="7.6" y="4.2" width="8.8" height="6.8" rx="0.6"/>` +
	`<path d="M12 4.2v6.8 M9.2 6.2h1.6 M9.2 7.8h1.6 M13.2 6.2h1.6 M13.2 7.8h1.6"/>` +
	`<path d="M0.8 14.2q2.8 -1.8 5.6 0t5.6 0t5.6 0t5.6 0"/></g>` +
	`<path fill="none" stroke="%[1]s" stroke-width="%[2]s" stroke-linecap="round" stroke-opacity="0.4" d="M0.8 17q2.8 -1.8 5.6 0t5.6 0t5.6 0t5.6 0"/>`}

// NewFerry shows the picture, large.
func NewFerry() *Icon {
	i := NewIcon(ferry, theme.ColorAccent)
	i.Side, i.Light = 120, true
	return i
}
