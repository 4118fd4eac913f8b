//go:build amd64 || arm64

package sandbox

import (
	"os"

	"golang.org/x/sys/unix"
)

// Where a filter finds what it judges (struct seccomp_data, seccomp(2)).
const (
	atCall = 0
	atArch = 4
	atArgs = 16 // of eight bytes each, low half first on both machines
)

// Answers of a filter.
const (
	allowed = unix.SECCOMP_RET_ALLOW
	refused = unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)
	unknown = unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS)
	killed  = unix.SECCOMP_RET_KILL_PROCESS
)

// calls that reading documents, the Go runtime and the C library's threads
// need, those made most first. All others are refused: Go and C look what a
// system has by trying, and a refusal is an answer that they know.
var calls = append([]uint32{
	unix.SYS_FUTEX, unix.SYS_PREAD64, unix.SYS_WRITE, unix.SYS_READ, unix.SYS_MADVISE, unix.SYS_NANOSLEEP,
	unix.SYS_EPOLL_PWAIT, unix.SYS_MUNMAP, unix.SYS_GETPID, unix.SYS_GETRUSAGE, unix.SYS_RT_SIGRETURN,
	unix.SYS_RT_SIGPROCMASK, unix.SYS_RT_SIGACTION, unix.SYS_SIGALTSTACK, unix.SYS_SCHED_YIELD, unix.SYS_GETTID,
	unix.SYS_RECVMSG, unix.SYS_CLOSE, unix.SYS_FSTAT, unix.SYS_FCNTL, unix.SYS_LSEEK, unix.SYS_WRITEV, unix.SYS_READV,
	unix.SYS_MREMAP, unix.SYS_BRK, unix.SYS_MINCORE, unix.SYS_MEMBARRIER, unix.SYS_GETRANDOM, unix.SYS_SYSINFO,
	unix.SYS_CLOCK_GETTIME, unix.SYS_CLOCK_NANOSLEEP, unix.SYS_CLOCK_GETRES, unix.SYS_GETTIMEOFDAY,
	unix.SYS_EPOLL_CREATE1, unix.SYS_EPOLL_CTL, unix.SYS_EVENTFD2, unix.SYS_PPOLL, unix.SYS_RESTART_SYSCALL,
	unix.SYS_SET_ROBUST_LIST, unix.SYS_SET_TID_ADDRESS, unix.SYS_RSEQ, unix.SYS_SCHED_GETAFFINITY,
	unix.SYS_EXIT, unix.SYS_EXIT_GROUP,
}, ownCalls...)

// filter is a program for the kernel, in classic BPF.
type filter []unix.SockFilter

func (f *filter) add(code uint16, k uint32, yes, no uint8) {
	*f = append(*f, unix.SockFilter{Code: code, Jt: yes, Jf: no, K: k})
}

func (f *filter) load(offset uint32) { f.add(unix.BPF_LD|unix.BPF_W|unix.BPF_ABS, offset, 0, 0) }
func (f *filter) answer(a uint32)    { f.add(unix.BPF_RET|unix.BPF_K, a, 0, 0) }

// skip passes over n instructions unless the value loaded is k.
func (f *filter) skipUnless(k uint32, n uint8) { f.add(unix.BPF_JMP|unix.BPF_JEQ|unix.BPF_K, k, 0, n) }

// newFilter makes the filter of this process.
func newFilter() filter {
	var f filter
	f.load(atArch)
	f.add(unix.BPF_JMP|unix.BPF_JEQ|unix.BPF_K, arch, 1, 0)
	f.answer(killed) // a call by another machine's numbers
	f.load(atCall)
	for _, call := range calls {
		f.skipUnless(call, 1)
		f.answer(allowed)
	}
	// Memory, but no new code: the engine is compiled.
	f.withArgument(unix.SYS_MMAP, 2, unix.BPF_JSET, unix.PROT_EXEC, refused, allowed)
	f.withArgument(unix.SYS_MPROTECT, 2, unix.BPF_JSET, unix.PROT_EXEC, refused, allowed)
	// Threads, but no processes. clone3 hides its flags from a filter; without it
	// the C library does with clone.
	f.withArgument(unix.SYS_CLONE, 0, unix.BPF_JSET, unix.CLONE_THREAD, allowed, refused)
	f.skipUnless(unix.SYS_CLONE3, 1)
	f.answer(unknown)
	// Signals to itself: the Go runtime wakes its threads with them.
	f.withArgument(unix.SYS_TGKILL, 0, unix.BPF_JEQ, uint32(os.Getpid()), allowed, refused)
	// Limits may be read: where the pointer to new ones is nil.
	const low, high = atArgs + 8*2, atArgs + 8*2 + 4
	f.skipUnless(unix.SYS_PRLIMIT64, 5)
	f.load(low)
	f.skipUnless(0, 3)
	f.load(high)
	f.skipUnless(0, 1)
	f.answer(allowed)
	f.answer(refused)
	return f
}

// withArgument answers a call by the low half of an argument.
func (f *filter) withArgument(call, argument uint32, test uint16, k, yes, no uint32) {
	f.skipUnless(call, 4)
	f.load(atArgs + 8*argument)
	f.add(unix.BPF_JMP|test|unix.BPF_K, k, 0, 1)
	f.answer(yes)
	f.answer(no)
}
