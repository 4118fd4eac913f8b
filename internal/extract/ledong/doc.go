// Package ledong is the second reader of PDFs, github.com/ledongthuc/pdf: it is
// asked when PDFium cannot open a file or finds no text in it. It gives text
// only. What is known of it (version 6c8c28e0e8a0): it panics and loops on
// broken files, believes /Count, follows cyclic outlines for ever (so its
// outline is never asked for), gets Korean wrong where a ToUnicode range crosses
// xxFF, and knows no predefined Korean encodings. It runs only in the child
// process, whose limits end what does not end by itself.
package ledong
