package extract

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
)

const (
	createNewProcessGroup = 0x00000200 // no Ctrl-C from the parent's console
	createNoWindow        = 0x08000000
)

// apart makes a child without a console window, that does not get the Ctrl-C
// typed for its parent. It ends with its parent because its input does.
func apart() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNewProcessGroup | createNoWindow}
}

// usage of CPU; resident memory is left to the engine's own ceiling.
func usage(pid int) (cpu time.Duration, resident int64, ok bool) {
	const queryLimited = 0x1000
	h, err := syscall.OpenProcess(queryLimited, false, uint32(pid))
	if err != nil {
		return 0, 0, false
	}
	defer syscall.CloseHandle(h)
	var created, exited, kernel, user syscall.Filetime
	if err := syscall.GetProcessTimes(h, &created, &exited, &kernel, &user); err != nil {
		return 0, 0, false
	}
	// In units of 100 ns; Filetime.Nanoseconds counts from 1970 and would not do.
	ticks := func(f syscall.Filetime) int64 { return int64(f.HighDateTime)<<32 + int64(f.LowDateTime) }
	return time.Duration(ticks(kernel)+ticks(user)) * 100, 0, true
}

// giveWay lowers the rank of a child. That it may have ended is no matter.
func giveWay(p *os.Process) {
	h, err := windows.OpenProcess(windows.PROCESS_SET_INFORMATION, false, uint32(p.Pid))
	if err != nil {
		return
	}
	defer windows.CloseHandle(h)
	_ = windows.SetPriorityClass(h, windows.BELOW_NORMAL_PRIORITY_CLASS)
}

func outOfTime(*os.ProcessState) bool { return false }

func outOfMemory(*os.ProcessState) bool { return false }
