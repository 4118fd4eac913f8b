//go:build linux && !amd64 && !arm64

package sandbox

import "golang.org/x/sys/unix"

// newFilter: the numbers of this machine's calls are not listed.
func newFilter() []unix.SockFilter { return nil }
