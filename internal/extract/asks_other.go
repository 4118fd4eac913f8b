//go:build !unix

package extract

import "os"

// withoutWaiting: files of this system do not block when they are opened.
const withoutWaiting = 0

// asks is the way to a worker: its standard input.
type asks struct{ end *os.File }

// passesFiles: a request names the file by its path.
const passesFiles = false

// newAsks gives both ends. The caller closes the worker's.
func newAsks() (*asks, *os.File, error) {
	theirs, ours, err := os.Pipe()
	if err != nil {
		return nil, nil, err
	}
	return &asks{ours}, theirs, nil
}

// send writes a frame.
func (a *asks) send(frame []byte, _ *os.File) error {
	_, err := a.end.Write(frame)
	return err
}

// Close tells the worker that nothing more is asked.
func (a *asks) Close() error { return a.end.Close() }
