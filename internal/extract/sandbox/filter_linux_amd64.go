package sandbox

import "golang.org/x/sys/unix"

const arch = unix.AUDIT_ARCH_X86_64

// ownCalls that only this machine has. Numbers from 2^30 on are those of its
// 32-bit pointers (x32), which the filter does not list.
var ownCalls = []uint32{unix.SYS_EPOLL_WAIT, unix.SYS_POLL, unix.SYS_TIME, unix.SYS_GETRLIMIT}
