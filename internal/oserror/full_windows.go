package oserror

import (
	"errors"
	"syscall"
)

// Windows names the same want in two ways: ERROR_HANDLE_DISK_FULL and
// ERROR_DISK_FULL.
const (
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
)

// DiskFull reports whether the system says that no room is left.
func DiskFull(err error) bool {
	return errors.Is(err, errorHandleDiskFull) || errors.Is(err, errorDiskFull)
}
