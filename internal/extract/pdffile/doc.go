// Package pdffile reads the objects of a PDF (ISO 32000-2, 7.2–7.7) that is in
// order: its cross-reference table or streams, objects, filters, encryption by
// the standard handler, pages, information, outline and page labels.
//
// It is the quick way into a file, not the forgiving one. Whatever is damaged,
// contradicts itself or is not known here is ErrUnsure: PDFium reads it then. What
// PDFium cannot open either, Mend looks through for the objects that are left.
// Files are hostile: every depth, length and count is bounded, nothing is
// allocated by a claim, and no method panics.
package pdffile
