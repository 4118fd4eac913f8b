// Package pdffont tells what the codes of a PDF's text strings mean and how wide
// they are (ISO 32000-2, 9.5–9.10): simple fonts by their encoding and glyph
// names, composite fonts by their CMaps, and ToUnicode before either.
//
// It answers as PDFium does, also where the standard leaves it to the reader or a
// font says nothing: a page must read the same whoever reads it. It is better
// only in a few glyph names that PDFium does not know (f_i, uniD55CAE00). A code of
// which PDFium's answer is not certain is marked Unsure, so that the page is read
// by PDFium itself. Fonts are hostile like the files they come in: bounded, and no
// method panics.
package pdffont
