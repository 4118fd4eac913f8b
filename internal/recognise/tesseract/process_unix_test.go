//go:build unix

package tesseract_test

import (
	"fmt"
	"strconv"
	"syscall"
	"time"
)

// lowPriority is what the stand-in says of itself once it is at low priority.
const lowPriority = "nice 19"

// priority waits a little: it is set when the process has started.
func priority() string {
	nice := 0
	for range 200 {
		n, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0)
		if nice = n; err == nil && isLowest(n) {
			return lowPriority
		}
		time.Sleep(5 * time.Millisecond)
	}
	return fmt.Sprint("priority ", nice)
}

// isLowest: Linux's own call counts from 40 down to 1, others give the value.
func isLowest(n int) bool { return n == 19 || n == 20-19 }

// there reports whether a process is still there.
func there(pid string) bool {
	n, err := strconv.Atoi(pid)
	return err == nil && syscall.Kill(n, 0) == nil
}
