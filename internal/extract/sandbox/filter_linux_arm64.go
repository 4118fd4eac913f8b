package sandbox

import "golang.org/x/sys/unix"

const arch = unix.AUDIT_ARCH_AARCH64

// ownCalls that only this machine has.
var ownCalls = []uint32{unix.SYS_GETRLIMIT}
