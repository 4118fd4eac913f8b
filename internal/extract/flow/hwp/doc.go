// Package hwp reads HWP 5 files: an OLE compound file whose streams hold records,
// most of them deflated. Headers, feet, master pages, hidden comments and memos
// are left out. Documents under a password and those made for distribution are
// told from damaged ones; the older HWP 3 is not read.
//
// It was made after the description of the format that Hancom publishes; see
// package hancom.
package hwp
