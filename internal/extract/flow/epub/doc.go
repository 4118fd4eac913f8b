// Package epub reads e-books: the chapters in reading order, each beginning a
// page, and pages where the book lists those of its printed edition. Headings
// come from the text, or from the table of contents where the text has none.
package epub
