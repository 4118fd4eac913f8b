// Package pdfpage reads the text of a PDF's page out of its content stream (ISO
// 32000-2, 8 and 9): which character stands where, in the order in which the
// page draws them, with blanks and line ends where the gaps between them say so.
//
// It reads plain pages, which most are, many times quicker than PDFium in
// WebAssembly does. A page that it is not sure of is pdffile.ErrUnsure, and
// PDFium reads that.
package pdfpage
