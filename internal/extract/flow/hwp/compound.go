package hwp

import (
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

// compound is an open OLE file. The library that reads it believes counts and
// panics on some damage: both are caught here.
type compound struct {
	size    int64
	limits  flow.Limits
	guard   *guard
	streams map[string]*mscfb.File // by path, "BodyText/Section0"
	left    int64                  // bytes that streams may still unpack to
	packed  int64                  // bytes that streams may still have in the file
}

const (
	headerSize = 512
	entrySize  = 128 // of the directory
)

func openCompound(r io.ReaderAt, size int64, l flow.Limits) (c *compound, err error) {
	c = &compound{size: size, limits: l, streams: map[string]*mscfb.File{}, left: 4 * l.Unzip, packed: 2 * size}
	if c.guard, err = newGuard(r, size, l); err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			err = library.Errorf(library.BrokenFile, "open OLE file: %v", p)
		}
	}()
	ole, err := mscfb.New(c.guard)
	if err != nil {
		return nil, library.Errorf(library.BrokenFile, "open OLE file: %w", err)
	}
	c.guard.unlimited = true
	for _, f := range ole.File {
		name := f.Name
		if f.Initial > 0 && f.Initial < ' ' { // left out of Name
			name = string(rune(f.Initial)) + name
		}
		path := strings.Join(append(append([]string(nil), f.Path...), name), "/")
		if _, twice := c.streams[path]; !twice {
			c.streams[path] = f
		}
	}
	return c, nil
}

func (c *compound) has(path string) bool { return c.streams[path] != nil }

// read gives a stream as it is stored; what was read beside an error.
func (c *compound) read(path string) (data []byte, err error) {
	f := c.streams[path]
	if f == nil {
		return nil, library.Errorf(library.BrokenFile, "read HWP: no stream %q", path)
	}
	if c.packed -= f.Size; f.Size > c.size || c.packed < 0 {
		return nil, library.Errorf(library.BrokenFile, "read stream %q: it claims %d bytes", path, f.Size)
	}
	if f.Size > c.limits.Unzip {
		return nil, library.Errorf(library.TooLarge, "read stream %q: %d bytes", path, f.Size)
	}
	defer func() {
		if p := recover(); p != nil {
			err = library.Errorf(library.BrokenFile, "read stream %q: %v", path, p)
		}
	}()
	// In pieces: the library gathers the sectors of one Read in quadratic time.
	const piece = 64 << 10
	data = make([]byte, 0, f.Size)
	for int64(len(data)) < f.Size {
		n := min(piece, int(f.Size)-len(data))
		got, err := f.Read(data[len(data) : len(data)+n])
		data = data[:len(data)+max(got, 0)]
		if err == io.EOF || got == 0 && err == nil {
			break
		}
		if err != nil {
			return data, library.Errorf(library.BrokenFile, "read stream %q: %w", path, err)
		}
	}
	return data, nil
}

// guard bounds what opening an OLE file may read: one sector for each four or
// more directory entries, and one entry of the allocation table for each sector.
// A cycle, or a directory so large that walking it would exhaust the stack, ends
// as an error.
type guard struct {
	r         io.ReaderAt
	sectors   int64
	entries   int64
	unlimited bool
}

func newGuard(r io.ReaderAt, size int64, l flow.Limits) (*guard, error) {
	var h [headerSize]byte
	if n, err := r.ReadAt(h[:], 0); n < len(h) {
		return nil, library.Errorf(library.BrokenFile, "open OLE file: header: %w", err)
	}
	u32 := func(at int) int64 { return int64(binary.LittleEndian.Uint32(h[at:])) }
	shift := binary.LittleEndian.Uint16(h[30:])
	if shift != 9 && shift != 12 {
		return nil, library.Errorf(library.BrokenFile, "open OLE file: sectors of 2^%d bytes", shift)
	}
	sector := int64(1) << shift
	most := size/sector + 1
	for _, c := range []struct {
		what  string
		count int64
	}{
		{"directory", u32(40)}, {"allocation", u32(44)}, {"small allocation", u32(64)}, {"table", u32(72)},
	} {
		if c.count > most {
			return nil, library.Errorf(library.BrokenFile, "open OLE file: %d %s sectors in %d bytes", c.count, c.what, size)
		}
	}
	return &guard{
		r:       r,
		sectors: 2 + u32(72) + int64(l.Entries)/(sector/entrySize),
		entries: 16 + 2*most + int64(l.Entries),
	}, nil
}

func (g *guard) ReadAt(p []byte, off int64) (int, error) {
	if !g.unlimited {
		left := &g.entries
		if len(p) > 4 {
			left = &g.sectors
		}
		if *left--; *left < 0 {
			return 0, fmt.Errorf("too many sectors in a chain")
		}
	}
	n, err := g.r.ReadAt(p, off)
	if n > 0 && err == io.EOF { // some programs do not fill up the last sector
		clear(p[n:])
		return len(p), nil
	}
	return n, err
}
