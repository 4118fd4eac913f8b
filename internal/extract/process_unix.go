//go:build unix && !linux

package extract

import (
	"syscall"
	"time"
)

// apart makes a child that does not get the Ctrl-C typed for its parent. It ends
// with its parent because its input does.
func apart() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// usage is not to be had without cgo here: the clock and the engine's own
// ceiling limit a document.
func usage(int) (cpu time.Duration, resident int64, ok bool) { return 0, 0, false }
