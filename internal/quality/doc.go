// Package quality measures how well pages are read: it compares the text that
// Naru would store with what a reference reader (pdftotext) gives for the same
// page, and says where and, if it can be told, why they differ. It judges by
// what can be checked in the texts and on the page, never by a file's name.
package quality
