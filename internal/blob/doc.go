// Package blob keeps the original files of a library, each named by the SHA-256
// of its content: files/ab/abcdef….pdf. Files go in whole or not at all, are
// never changed, and can be checked against their names at any time.
package blob
