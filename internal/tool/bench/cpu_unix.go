//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpuSpent is the processor time that this process has used; on a machine that
// does other things as well it tells more than the clock.
func cpuSpent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
