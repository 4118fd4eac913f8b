//go:build unix

package extract

import (
	"fmt"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// withoutWaiting for whoever holds the other end, should it be a pipe after all.
const withoutWaiting = unix.O_NONBLOCK

// asks is the way to a worker: its standard input, a socket, since only those
// can carry an open file.
type asks struct{ end *os.File }

// passesFiles: a request takes the open file with it.
const passesFiles = true

// newAsks gives both ends. The caller closes the worker's.
func newAsks() (*asks, *os.File, error) {
	syscall.ForkLock.RLock() // no other child may inherit our end
	pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err == nil {
		unix.CloseOnExec(pair[0])
		unix.CloseOnExec(pair[1])
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return nil, nil, fmt.Errorf("make a socket pair: %w", err)
	}
	_ = unix.SetNonblock(pair[0], true) // so that a worker that does not listen blocks no thread
	return &asks{os.NewFile(uintptr(pair[0]), "requests")}, os.NewFile(uintptr(pair[1]), "requests"), nil
}

// send writes a frame, and the file with its first byte.
func (a *asks) send(frame []byte, file *os.File) error {
	if file == nil {
		_, err := a.end.Write(frame)
		return err
	}
	to, err := a.end.SyscallConn()
	if err != nil {
		return err
	}
	from, err := file.SyscallConn()
	if err != nil {
		return err
	}
	n := 0
	var sendErr error
	err = from.Control(func(fd uintptr) {
		rights := unix.UnixRights(int(fd))
		err := to.Write(func(end uintptr) bool {
			n, sendErr = unix.SendmsgN(int(end), frame, rights, nil, 0)
			return sendErr != unix.EAGAIN && sendErr != unix.EINTR
		})
		if sendErr == nil {
			sendErr = err
		}
	})
	if err == nil {
		err = sendErr
	}
	if err == nil && n < len(frame) {
		_, err = a.end.Write(frame[n:])
	}
	return err
}

// Close tells the worker that nothing more is asked.
func (a *asks) Close() error { return a.end.Close() }
