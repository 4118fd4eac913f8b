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

// background is the rank of a process that gives way to those of rank 0: it gets
// a tenth of a processor that they want, and all of one that they leave.
const background = 10

// giveWay lowers the rank of a child and all its threads: it leads a group of its
// own. That it may have ended is no matter.
func giveWay(p *os.Process) { _ = syscall.Setpriority(syscall.PRIO_PGRP, p.Pid, background) }

func signalled(s *os.ProcessState, sig syscall.Signal) bool {
	w, ok := s.Sys().(syscall.WaitStatus)
	return ok && w.Signaled() && w.Signal() == sig
}
