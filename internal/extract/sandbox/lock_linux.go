package sandbox

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Lock gives up, for this whole process and for good, all that reading an open
// document does not need. What Start brought into force it does not know.
func Lock() (state State) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	state.Limits = limit()
	state.NoGain = unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == nil
	if filter := newFilter(); len(filter) > 0 && state.NoGain {
		program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
		// To all threads at once, or to none: Go has started several.
		failed, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER,
			unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program)))
		state.Calls = errno == 0 && failed == 0
	}
	return state
}
