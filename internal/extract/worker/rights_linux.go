package worker

import "syscall"

const prSetNoNewPrivs = 38 // linux/prctl.h; package syscall does not name it

// dropRights makes sure that nothing started from here can gain rights, and
// that a crash leaves no dump of somebody's document behind.
func dropRights() {
	_, _, _ = syscall.RawSyscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0)
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
}
