package widget

import (
	"fmt"
	"sync"

	"fyne.io/fyne/v2"

	"naru/app/theme"
)

// Glyph is a small line drawing on a 24 × 24 grid that takes any colour of the
// theme.
type Glyph struct {
	name string
	body string // %[1]s is the colour, %[2]s the width of lines

	mu   sync.Mutex
	made map[string]fyne.Resource
}

// lineWidth is the width of a glyph's lines at 16 units, in pixels.
const lineWidth = 1.3

// In gives the drawing in a colour of the theme in use, to be shown at a side
// of so many units on the canvas of an object. The rasteriser does not scale
// the width of lines with the drawing, so it is written for the pixels at hand.
func (g *Glyph) In(name fyne.ThemeColorName, side float32, on fyne.CanvasObject) fyne.Resource {
	r, gr, b, _ := theme.Get(name).RGBA()
	colour := fmt.Sprintf("#%02X%02X%02X", r>>8, gr>>8, b>>8)
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(on); c != nil {
		scale = c.Scale()
	}
	width := fmt.Sprintf("%.2f", lineWidth*scale*side/16)
	key := g.name + colour[1:] + "-" + width
	g.mu.Lock()
	defer g.mu.Unlock()
	if r, ok := g.made[key]; ok {
		return r
	}
	if g.made == nil {
		g.made = map[string]fyne.Resource{}
	}
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">` + fmt.Sprintf(g.body, colour, width) + `</svg>`
	res := fyne.NewStaticResource(key+".svg", []byte(svg))
	g.made[key] = res
	return res
}

func stroke(name, d string) *Glyph {
	return &Glyph{name: name, body: `<path d="` + d + `" fill="none" stroke="%[1]s" stroke-width="%[2]s" stroke-linecap="round" stroke-linejoin="round"/>`}
}

// The drawings of Naru.
var (
	Shelf      = stroke("shelf", "M4 4h4v16H4z M8 6h4v14H8z M13.2 6.6l3.8-1 3.6 13.4-3.8 1z")
	Search     = stroke("search", "M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0 -12 0 M15 15l5.2 5.2")
	Notes      = stroke("notes", "M5 4h14v11l-5 5H5z M14 20v-5h5 M8.5 8.5h7 M8.5 12h5")
	People     = stroke("people", "M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0 M3 20v-1.5a5 5 0 0 1 5 -5h2a5 5 0 0 1 5 5V20 M15.5 4.8a3.4 3.4 0 0 1 0 6.4 M17.5 13.8a5 5 0 0 1 3.5 4.7V20")
	Series     = stroke("series", "M4 5h6v5H4z M14 5h6v5h-6z M4 14h6v5H4z M14.5 14h1.2 M18.3 14h1.2 M20 14.5v1 M20 17.5v1 M19.5 19h-1.2 M15.7 19h-1.2 M14 18.5v-1 M14 15.5v-1")
	Terms      = stroke("terms", "M5 4h14v16H8a3 3 0 0 1 -3 -3z M5 17a3 3 0 0 1 3 -3h11 M9.3 11.5l2.7-5l2.7 5 M10.2 10h3.6")
	Figures    = stroke("figures", "M4 20V4 M4 20h16 M8 20v-6 M12.5 20V8 M17 20v-9")
	Imports    = stroke("imports", "M12 4v10 M8 10.5l4 4l4-4 M4 15v5h16v-5")
	Settings   = stroke("settings", "M4 7h9 M17 7h3 M13 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 17h3 M11 17h9 M7 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0")
	Cross      = stroke("cross", "M6 6l12 12 M18 6l-12 12")
	Down       = stroke("down", "M6 9l6 6l6-6")
	Right      = stroke("right", "M9 6l6 6l-6 6")
	Up         = stroke("up", "M6 15l6-6l6 6")
	Plus       = stroke("plus", "M12 5v14 M5 12h14")
	Check      = stroke("check", "M5 12.5l4.5 4.5l9.5-10")
	Back       = stroke("back", "M20 12H5 M11 6l-6 6l6 6")
	Tag        = stroke("tag", "M4 4h7l9 9l-7 7l-9-9z M8 8h.01")
	Trash      = stroke("trash", "M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13")
	Dots       = stroke("dots", "M5 12h.01 M12 12h.01 M19 12h.01")
	Page       = stroke("page", "M6 3h8l4 4v14H6z M14 3v4h4")
	Bookmarked = &Glyph{name: "bookmarked", body: `<path d="M7 4h10v16l-5-4l-5 4z" fill="%[1]s" stroke="%[1]s" stroke-width="%[2]s" stroke-linejoin="round"/>`}
	Bookmark   = stroke("bookmark", "M7 4h10v16l-5-4l-5 4z")
	Folder     = stroke("folder", "M3 6h6l2 2.5h10V19H3z")
	Command    = stroke("command", "M5 6l6 6l-6 6 M13 18h6")
)
