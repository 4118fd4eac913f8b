//go:build unix

package extract

import (
	"os"
	"syscall"
)

// outOfTime: the system ended it for its CPU limit.
func outOfTime(s *os.ProcessState) bool { return signalled(s, syscall.SIGXCPU) }

// outOfMemory: killed, and not by us, so by the system, short of memory.
func outOfMemory(s *os.ProcessState) bool { return signalled(s, syscall.SIGKILL) }

func signalled(s *os.ProcessState, sig syscall.Signal) bool {
	w, ok := s.Sys().(syscall.WaitStatus)
	return ok && w.Signaled() && w.Signal() == sig
}
