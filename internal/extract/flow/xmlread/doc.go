// Package xmlread reads XML that a stranger wrote, token by token: elements and
// character data only, in any encoding, nested no deeper than the limit. It
// refuses entity declarations, so that nothing expands, and never loads what a
// document refers to. Control characters that XML forbids are left out instead
// of ending the reading.
package xmlread
