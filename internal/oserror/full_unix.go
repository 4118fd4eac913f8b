//go:build !windows

package oserror

import (
	"errors"
	"syscall"
)

// DiskFull reports whether the system says that no room is left, on the disk or
// in a person's share of it.
func DiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
