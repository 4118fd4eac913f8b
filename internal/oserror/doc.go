// Package oserror gives what the operating system says of a file the code that
// people are told by. It knows how each system words it, decides nothing, and
// leaves an error that has a code of the library as it is.
package oserror
