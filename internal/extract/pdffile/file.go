package pdffile

import "io"

// File is an open PDF. It is used by one goroutine.
type File struct {
	doubt error
}

// Open reads what every other question needs: the cross-reference, the
// encryption and the page tree. r is read as needed until the last use of the
// File. Fails with ErrPassword or ErrUnsure (with why).
func Open(r io.ReaderAt, size int64, password string) (*File, error) { return nil, ErrUnsure }

// Doubt is the first reason, since it was last asked, for which Resolve gave nil
// though the file has an object there: damaged, of another number, or what this
// package does not know. Asking forgets it. Whoever read a page asks at its end:
// with a doubt the page is not to be trusted.
func (f *File) Doubt() error {
	err := f.doubt
	f.doubt = nil
	return err
}
