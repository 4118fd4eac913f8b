//go:build linux || darwin

package worker

import (
	"syscall"
	"time"
)

// generations is how many documents' worth of CPU time a worker may use in all
// before the system ends it. The parent measures each document, and retires the
// worker well before; this is for a worker whose parent is stopped or gone.
const generations = 20

// limitCPU asks the system to end this process after very much CPU time.
func limitCPU(each time.Duration) {
	if each <= 0 {
		return
	}
	seconds := uint64((each*generations + cpuUsed()) / time.Second)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CPU, &limit); err != nil {
		return
	}
	limit.Cur = min(limit.Cur, seconds+1)
	limit.Max = min(limit.Max, seconds+1)
	_ = syscall.Setrlimit(syscall.RLIMIT_CPU, &limit) // the parent's watch remains
}

// cpuUsed is the CPU time of this process.
func cpuUsed() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
