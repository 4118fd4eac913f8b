//go:build unix

package tesseract

import (
	"os"
	"syscall"
)

// lowest leaves the processor to everyone else.
const lowest = 19

// restrain lowers the priority of a process that has just started. That it may
// be gone already is no matter.
func restrain(p *os.Process) (release func()) {
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, p.Pid, lowest)
	return func() {}
}
