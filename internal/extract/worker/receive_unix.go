//go:build unix

package worker

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// receiver reads requests from a socket, and collects the files that come with
// them.
type receiver struct {
	socket int       // -1: in is none
	in     io.Reader // read where there is no socket
	files  []*os.File
	room   []byte
}

// maxFiles that may come with one piece of a message; a request has one.
const maxFiles = 4

// receive takes in for a socket if it is one.
func receive(in io.Reader) *receiver {
	r := &receiver{socket: -1, in: in, room: make([]byte, unix.CmsgSpace(4*maxFiles))}
	if f, ok := in.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().Type() == os.ModeSocket {
			r.socket = int(f.Fd())
		}
	}
	return r
}

// Read implements io.Reader.
func (r *receiver) Read(p []byte) (int, error) {
	if r.socket < 0 {
		return r.in.Read(p)
	}
	for {
		n, control, _, _, err := unix.Recvmsg(r.socket, p, r.room, 0)
		switch {
		case err == unix.EINTR:
			continue
		case err != nil:
			return 0, os.NewSyscallError("recvmsg", err)
		}
		if err := r.take(r.room[:control]); err != nil {
			return 0, err
		}
		if n == 0 && len(p) > 0 {
			return 0, io.EOF
		}
		return n, nil
	}
}

// take keeps the files that came along.
func (r *receiver) take(control []byte) error {
	messages, err := unix.ParseSocketControlMessage(control)
	if err != nil {
		return os.NewSyscallError("recvmsg", err)
	}
	for i := range messages {
		descriptors, err := unix.ParseUnixRights(&messages[i])
		if err != nil {
			continue // another kind of message, of no use here
		}
		for _, fd := range descriptors {
			unix.CloseOnExec(fd)
			r.files = append(r.files, os.NewFile(uintptr(fd), "document"))
		}
	}
	return nil
}

// errNoFile is a request about a file that did not come.
var errNoFile = errors.New("the file did not come with its request")

// file gives the next file that came.
func (r *receiver) file() (*os.File, error) {
	if len(r.files) == 0 {
		return nil, errNoFile
	}
	f := r.files[0]
	r.files = r.files[1:]
	return f, nil
}
