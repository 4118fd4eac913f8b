//go:build !windows

package ingest

import (
	"errors"
	"syscall"
)

// diskFull reports whether the system says that no room is left, on the disk or
// in a person's share of it.
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
