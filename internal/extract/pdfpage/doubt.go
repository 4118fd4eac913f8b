package pdfpage

import (
	"fmt"

	"naru/internal/extract/pdffile"
)

// unsure is a page to be read by PDFium, and why.
func unsure(why string) error { return fmt.Errorf("%s: %w", why, pdffile.ErrUnsure) }

// Limits of a page. One that goes beyond is left to PDFium.
const (
	maxContent  = 64 << 20 // bytes of content, forms as often as they are shown
	maxGlyphs   = 400_000
	maxForms    = 5_000 // shown on a page
	maxNested   = 12    // forms within forms
	maxSaved    = 512   // states, of q without Q
	maxOperands = 100_000
	maxRuns     = 200_000
	maxChars    = 1_000_000 // a glyph, or a replacement text, may mean many
)

// Limits that are not worth a doubt.
const (
	maxRow  = 2_000 // runs put in order of their places
	maxAsks = 16    // characters of a replacement text that its font is asked for
)
