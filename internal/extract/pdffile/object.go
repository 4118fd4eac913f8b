package pdffile

import "errors"

// Errors.
var (
	// ErrUnsure is a file, or a part of one, that a more forgiving reader should
	// judge. It says nothing against the file.
	ErrUnsure = errors.New("not plain enough to be read the quick way")
	// ErrPassword is an encrypted file that the password does not open.
	ErrPassword = errors.New("a password is needed, or another one")
	// ErrLock is a file locked in a way that came after those known here; it is
	// ErrUnsure as well.
	ErrLock = errors.New("an unknown lock")
	// ErrMissing is an object that is not where the cross-reference says, or not whole
	// there; it is ErrUnsure as well.
	ErrMissing = errors.New("an object is not where it should be")
	// ErrNoPages is a file that says itself that it has no pages; it is ErrUnsure
	// as well.
	ErrNoPages = errors.New("no pages")
)

// Object is a value of a PDF: nil (null), bool, int64, float64, String, Name,
// Array, Dict, *Stream or Ref.
type Object any

// Kinds of objects beside Go's own.
type (
	// Name without its slash, #xx decoded.
	Name string
	// String holds bytes, decrypted; what they mean depends on where they stand.
	String string
	Array  []Object
	Dict   map[Name]Object
	// Ref is an indirect reference; File.Resolve follows it.
	Ref struct{ Number, Generation int }
)
