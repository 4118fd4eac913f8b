package pdffile

// Stream is a stream object. Its data is read when File.Data asks for it.
type Stream struct {
	Dict   Dict
	number int // of the object and its generation, for decryption
	gen    int
	offset int64 // of its data in the file
	length int64
}

// Data gives a stream's data, decrypted and with all filters undone, in a slice
// of the caller's own. An image's filter, a damaged stream and one beyond the
// limits are ErrUnsure.
func (f *File) Data(s *Stream) ([]byte, error) { return nil, ErrUnsure }
