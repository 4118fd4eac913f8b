package extract

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"time"
)

// apart makes a child that dies with its parent and does not get the Ctrl-C
// typed for it: the parent stops its children itself.
func apart() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// clockTick is the unit of /proc/*/stat: 100 a second on every Linux that Go runs on.
const clockTick = time.Second / 100

// usage reads the CPU time and resident memory of a process.
func usage(pid int) (cpu time.Duration, resident int64, ok bool) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0, false
	}
	// The second field, the program's name in parentheses, may hold anything.
	i := bytes.LastIndexByte(stat, ')')
	fields := bytes.Fields(stat[i+1:])
	const user, system, rss = 14 - 3, 15 - 3, 24 - 3 // numbered as in proc(5), from the third on
	if i < 0 || len(fields) <= rss {
		return 0, 0, false
	}
	number := func(k int) int64 {
		n, _ := strconv.ParseInt(string(fields[k]), 10, 64)
		return n
	}
	return time.Duration(number(user)+number(system)) * clockTick, number(rss) * int64(os.Getpagesize()), true
}
