//go:build unix

package sandbox

import "golang.org/x/sys/unix"

// maxDescriptors: the three of every process, the runtime's own two, and the
// documents, of which one or two are open.
const maxDescriptors = 32

// limit asks the system for less: no more descriptors, no bytes written to any
// file (pipes are none), no dumps of somebody's document.
func limit() bool {
	all := true
	for resource, most := range map[int]uint64{
		unix.RLIMIT_NOFILE: maxDescriptors,
		unix.RLIMIT_FSIZE:  0,
		unix.RLIMIT_CORE:   0,
	} {
		all = unix.Setrlimit(resource, &unix.Rlimit{Cur: most, Max: most}) == nil && all
	}
	return all
}
