package wire

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Kind tells what a frame holds.
type Kind byte

// Kinds. Ask goes to the child, all others come from it.
const (
	Ask      Kind = 'a' // Request, JSON
	Ready    Kind = 'r' // nothing: the child is up
	Progress Kind = 'p' // Count
	Head     Kind = 'h' // Document, JSON: pages read before are void
	Page     Kind = 'g' // PageData, in order, each as soon as it is read
	Change   Kind = 'c' // ChangeData, in order of pages, after the last of them
	Trying   Kind = 't' // nothing: what came so far stands, the second reader has its turn
	Image    Kind = 'i' // ImageData
	Layout   Kind = 'l' // LayoutData
	Failed   Kind = 'f' // Failure, JSON: ends the answer
	Done     Kind = 'd' // Report, JSON: ends the answer
)

// ErrTooLong is a frame longer than the receiver allows.
var ErrTooLong = errors.New("message longer than allowed")

// header is kind and length.
const header = 5

// Writer writes frames.
type Writer struct{ w *bufio.Writer }

// NewWriter buffers w; every frame is flushed by Flush or by Send.
func NewWriter(w io.Writer) *Writer { return &Writer{bufio.NewWriterSize(w, 64<<10)} }

// Put writes a frame of the given parts without flushing.
func (w *Writer) Put(k Kind, parts ...[]byte) error {
	size := 0
	for _, p := range parts {
		size += len(p)
	}
	if uint64(size) > 1<<32-1 {
		return ErrTooLong
	}
	head := [header]byte{byte(k)}
	binary.BigEndian.PutUint32(head[1:], uint32(size))
	if _, err := w.w.Write(head[:]); err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	for _, p := range parts {
		if _, err := w.w.Write(p); err != nil {
			return fmt.Errorf("write message: %w", err)
		}
	}
	return nil
}

// Send writes a frame and flushes.
func (w *Writer) Send(k Kind, parts ...[]byte) error {
	if err := w.Put(k, parts...); err != nil {
		return err
	}
	return w.Flush()
}

// Flush sends what was put.
func (w *Writer) Flush() error {
	if err := w.w.Flush(); err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	return nil
}

// Reader reads frames.
type Reader struct{ r *bufio.Reader }

// NewReader buffers r.
func NewReader(r io.Reader) *Reader { return &Reader{bufio.NewReaderSize(r, 64<<10)} }

// step is how much is allocated before it has arrived.
const step = 1 << 20

// Wait returns when something has arrived. It leaves what has, also after the
// error of a deadline.
func (r *Reader) Wait() error {
	_, err := r.r.Peek(1)
	return err
}

// Next reads one frame with a payload of at most limit bytes. io.EOF: the other
// side closed between frames. With ErrTooLong the kind is told.
func (r *Reader) Next(limit int) (Kind, []byte, error) {
	var head [header]byte
	if _, err := io.ReadFull(r.r, head[:1]); err != nil {
		return 0, nil, err
	}
	if _, err := io.ReadFull(r.r, head[1:]); err != nil {
		return 0, nil, fmt.Errorf("read message: %w", io.ErrUnexpectedEOF)
	}
	size := int64(binary.BigEndian.Uint32(head[1:]))
	if size > int64(limit) {
		return Kind(head[0]), nil, fmt.Errorf("%w: %d of %d bytes", ErrTooLong, size, limit)
	}
	payload := make([]byte, 0, min(size, step))
	for int64(len(payload)) < size {
		from := len(payload)
		more := int(min(size-int64(from), max(step, int64(from))))
		payload = append(payload, make([]byte, more)...)
		if _, err := io.ReadFull(r.r, payload[from:]); err != nil {
			return 0, nil, fmt.Errorf("read message: %w", io.ErrUnexpectedEOF)
		}
	}
	return Kind(head[0]), payload, nil
}
