//go:build !windows

package oserror_test

import (
	"os"
	"syscall"
	"testing"

	"naru/internal/oserror"
)

func TestAFullDiskIsToldFromOtherFailures(t *testing.T) {
	for err, want := range map[error]bool{syscall.ENOSPC: true, syscall.EDQUOT: true, syscall.EIO: false, syscall.EACCES: false} {
		if got := oserror.DiskFull(&os.PathError{Op: "write", Path: "x", Err: err}); got != want {
			t.Errorf("%v: %v, want %v", err, got, want)
		}
	}
}
