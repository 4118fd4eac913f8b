// Package pdffont tells what the codes of a PDF's text strings mean and how wide
// they are (ISO 32000-2, 9.5–9.10): simple fonts by their encoding and glyph
// names, composite fonts by their CMaps, and ToUnicode before either.
//
// A code whose meaning is not certain is marked Unsure, so that the page is read
// by PDFium, which looks into the glyphs of the font itself. Fonts are hostile
// like the files they come in: bounded, and no method panics.
package pdffont
