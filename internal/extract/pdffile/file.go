package pdffile

import (
	"bytes"
	"fmt"
	"io"
)

// Sizes of the caches, each of two halves.
const (
	maxObjects = 2 << 20 // bytes of objects as they stand in the file; some eight times that in memory
	maxStreams = 8 << 20 // bytes of object streams, decoded
)

// File is an open PDF. It is used by one goroutine.
type File struct {
	src     *source
	xref    crossReference
	root    Dict
	crypt   *decrypter // nil where the file is not encrypted
	pages   []Ref
	numbers map[int]int // of the pages' objects to their places
	depth   int         // of the page tree

	objects  cache[Object]
	streams  cache[*objectStream]
	names    map[string]Name
	dests    *nameNode
	compared int // names, in looking destinations up
	labels   *labels
	nested   int
	doubt    error

	scanner  Scanner
	inflater inflater
	scratch  []byte
}

// Open reads what every other question needs: the cross-reference, the
// encryption and the page tree. r is read as needed until the last use of the
// File. Fails with ErrPassword or ErrUnsure (with why).
func Open(r io.ReaderAt, size int64, password string) (*File, error) {
	return open(r, size, password, maxHeld)
}

func open(r io.ReaderAt, size int64, password string, held int64) (*File, error) {
	f, err := newFile(r, size, held)
	if err != nil {
		return nil, err
	}
	if err := f.readXref(); err != nil {
		return nil, err
	}
	if err := f.unlock(password); err != nil {
		return nil, err
	}
	f.root = f.Dict(f.xref.trailer["Root"])
	err = f.readPages()
	if doubt := f.Doubt(); doubt != nil {
		return nil, doubt // the reason of whatever else there is
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

// newFile finds the beginning of a file.
func newFile(r io.ReaderAt, size, held int64) (*File, error) {
	src, err := newSource(r, size, held)
	if err != nil {
		return nil, err
	}
	f := &File{
		src:     src,
		names:   map[string]Name{},
		objects: newCache[Object](maxObjects),
		streams: newCache[*objectStream](maxStreams),
		scanner: Scanner{file: true},
	}
	return f, f.findHeader()
}

// maxHeader is how far from the start the header is looked for.
const maxHeader = 1024

func (f *File) findHeader() error {
	head, err := f.src.at(0, maxHeader)
	if err != nil {
		return err
	}
	at := bytes.Index(head[:min(len(head), maxHeader)], []byte("%PDF-"))
	if at < 0 && BeginsWithObject(head) {
		at = 0
	}
	if at < 0 {
		return fmt.Errorf("%w: no header", ErrUnsure)
	}
	f.src.from(int64(at))
	return nil
}

// BeginsWithObject tells of the beginning of a file whether it is that of a PDF which
// lost its header: an object, with nothing before it but blanks and comments.
func BeginsWithObject(head []byte) bool {
	for {
		head = bytes.TrimLeft(head, "\x00\t\n\f\r ")
		if len(head) == 0 || head[0] != '%' {
			break
		}
		end := bytes.IndexAny(head, "\r\n")
		if end < 0 {
			return false
		}
		head = head[end:]
	}
	word := bytes.Index(head, []byte("obj"))
	if word < 0 {
		return false
	}
	_, start, ok := objectStart(head, word)
	return ok && start == 0
}

// Root is the catalogue.
func (f *File) Root() Dict { return f.root }

// Doubt is the first reason, since it was last asked, for which Resolve gave nil
// though the file has an object there: damaged, of another number, or what this
// package does not know. Asking forgets it. Whoever read a page asks at its end:
// with a doubt the page is not to be trusted.
func (f *File) Doubt() error {
	err := f.doubt
	f.doubt = nil
	return err
}
