//go:build linux || darwin

package pdfium

import (
	"context"
	"syscall"

	"github.com/tetratelabs/wazero/experimental"
)

// withMemory gives every instance its memory as one mapping of the largest size
// it may reach. Pages that are never touched cost nothing, growing copies
// nothing (wazero's own slice doubles, and holds old and new at once), and the
// end of a document gives all of it back to the system at once.
func withMemory(ctx context.Context) context.Context {
	return experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(
		func(_, most uint64) experimental.LinearMemory {
			mapping, err := syscall.Mmap(-1, 0, int(most), syscall.PROT_READ|syscall.PROT_WRITE,
				syscall.MAP_PRIVATE|syscall.MAP_ANON|noReserve)
			if err != nil {
				return &copied{}
			}
			return &mapped{mapping}
		}))
}

type mapped struct{ all []byte }

// Reallocate implements experimental.LinearMemory.
func (m *mapped) Reallocate(size uint64) []byte {
	if size > uint64(len(m.all)) {
		return nil
	}
	return m.all[:size:len(m.all)]
}

// Free implements experimental.LinearMemory.
func (m *mapped) Free() {
	_ = syscall.Munmap(m.all)
	m.all = nil
}

// copied is for a system that refuses so large a mapping.
type copied struct{ all []byte }

// Reallocate implements experimental.LinearMemory.
func (c *copied) Reallocate(size uint64) []byte {
	if size > uint64(cap(c.all)) {
		c.all = append(c.all[:cap(c.all)], make([]byte, size-uint64(cap(c.all)))...)
	}
	c.all = c.all[:size]
	return c.all
}

// Free implements experimental.LinearMemory.
func (c *copied) Free() { c.all = nil }
