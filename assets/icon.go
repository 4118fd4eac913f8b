package assets

import _ "embed" // for the directives below

// IconSVG is the program's icon, a book on two waves; IconPNG is drawn from it
// at 512 pixels.
var (
	//go:embed icon.svg
	IconSVG []byte
	//go:embed icon.png
	IconPNG []byte
)
