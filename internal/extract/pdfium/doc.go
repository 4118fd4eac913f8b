// Package pdfium reads PDFs with PDFium, compiled to WebAssembly and run by
// wazero: a crash in it is an error here, it sees no file system and no clock,
// and its memory has a ceiling. It draws pages, and reads those that our own
// reader (pdfpage) is not sure of.
//
// It drives PDFium's own C functions through go-pdfium's module instead of
// go-pdfium's typed methods. Reasons, all of v1.20.3: FPDFBookmark_GetDest calls
// FPDFBookmark_Find there, so every heading would lose its page; the typed
// methods keep a handle with a random name for every bookmark, page and
// destination until the document closes; and a character's box costs nine calls
// into the module instead of one.
//
// Nothing here stops a file that makes PDFium run for ever: that is what the
// child process around it is for.
package pdfium
