// Package backups lets a person choose a backup and put the library back to it,
// in the window of an open library and in that of one that cannot be opened.
package backups
