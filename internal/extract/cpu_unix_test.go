//go:build unix

package extract_test

import (
	"syscall"
	"testing"
	"time"
)

// childrenCPU is the CPU time of all child processes that have ended.
func childrenCPU(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_CHILDREN, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
