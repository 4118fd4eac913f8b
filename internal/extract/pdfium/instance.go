package pdfium

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	gopdfium "github.com/klippa-app/go-pdfium"
	"github.com/tetratelabs/wazero/api"
)

// Trap is an error inside the module: PDFium aborted, ran out of memory or was
// led astray. The instance is of no use afterwards.
type Trap struct {
	Call   string
	Memory int64 // bytes in use when it happened
	Full   bool  // so much that lack of memory is the likely reason
	Err    error
}

// Error names the call and the engine's own reason.
func (t *Trap) Error() string {
	reason, _, _ := strings.Cut(t.Err.Error(), "\n") // a stack of nameless functions follows
	return fmt.Sprintf("PDFium trapped in %s with %d MiB in use: %s", t.Call, t.Memory>>20, reason)
}

// Unwrap gives the engine's own error.
func (t *Trap) Unwrap() error { return t.Err }

// errNoMemory is malloc answering zero.
var errNoMemory = errors.New("no memory left in the module")

// instance is one running module. It is used by one goroutine.
type instance struct {
	owner     gopdfium.Pdfium
	module    module
	memory    api.Memory
	limit     uint32
	functions map[string]api.Function
	stack     [16]uint64
}

func (i *instance) close() {
	// Kill, not Close: closing walks the document once more, and a document
	// that trapped must not be walked.
	_ = i.owner.Kill()
}

// call calls one of PDFium's C functions, which have at most one result.
func (i *instance) call(name string, args ...uint64) (uint64, error) {
	f, ok := i.functions[name]
	if !ok {
		if f = i.module.Fn(name); f == nil {
			return 0, fmt.Errorf("PDFium has no function %s", name)
		}
		i.functions[name] = f
	}
	// A copy: the module may call back into the host, and that back into here.
	stack := i.stack
	copy(stack[:], args)
	if err := f.CallWithStack(context.Background(), stack[:]); err != nil {
		return 0, i.trap(name, err)
	}
	return stack[0], nil
}

// callInt is call for functions that return an int.
func (i *instance) callInt(name string, args ...uint64) (int, error) {
	v, err := i.call(name, args...)
	return int(int32(uint32(v))), err
}

func (i *instance) trap(name string, err error) *Trap {
	used := int64(i.memory.Size())
	limit := int64(i.limit) * wasmPage
	return &Trap{Call: name, Memory: used, Full: used > limit-limit/4, Err: err}
}

// alloc reserves memory in the module and returns its address and how to free it.
func (i *instance) alloc(size int) (uint64, func(), error) {
	p, err := i.call("malloc", uint64(size))
	if err != nil {
		return 0, nil, err
	}
	if p == 0 {
		return 0, nil, &Trap{Call: "malloc", Memory: int64(i.memory.Size()), Full: true, Err: errNoMemory}
	}
	return p, func() { _, _ = i.call("free", p) }, nil
}

// cstring copies a string into the module, ended by a zero.
func (i *instance) cstring(s string) (uint64, func(), error) {
	p, free, err := i.alloc(len(s) + 1)
	if err != nil {
		return 0, nil, err
	}
	if !i.memory.Write(uint32(p), append([]byte(s), 0)) {
		free()
		return 0, nil, errors.New("write a string to the module")
	}
	return p, free, nil
}

// maxWide is the longest metadata, label or heading taken, in bytes of UTF-16.
const maxWide = 64 << 10

// wide calls a function whose last two parameters are a buffer for UTF-16 and
// its length in bytes, and which returns the length it needs. Too long a text
// is "".
func (i *instance) wide(name string, args ...uint64) (string, error) {
	size, err := i.callInt(name, append(args, 0, 0)...)
	if err != nil || size <= 2 || size > maxWide {
		return "", err
	}
	p, free, err := i.alloc(size)
	if err != nil {
		return "", err
	}
	defer free()
	if _, err := i.call(name, append(args, p, uint64(size))...); err != nil {
		return "", err
	}
	runes, err := i.utf16(p, size/2-1)
	return string(runes), err
}

// utf16 reads n code units, pairs joined.
func (i *instance) utf16(p uint64, n int) ([]rune, error) {
	view, ok := i.memory.Read(uint32(p), uint32(2*n))
	if !ok {
		return nil, errors.New("text lies outside the module's memory")
	}
	units := make([]uint16, n)
	for k := range units {
		units[k] = binary.LittleEndian.Uint16(view[2*k:])
	}
	return utf16.Decode(units), nil
}
