package watch

import (
	"errors"
	"os"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// Event is a change that the system told of.
type Event struct {
	Path string
	Gone bool // removed, or renamed to another place
}

// Events tells of changes in single folders, not in those below them.
type Events interface {
	// Add hears of a folder from now on; harmless to repeat. Full reports whether
	// it failed because the system watches as many as it can.
	Add(folder string) (full bool, err error)
	// Changes are closed with the source. An event without a path: some were lost.
	Changes() <-chan Event
	Close() error
}

// system is the operating system's own source of events.
type system struct {
	watcher *fsnotify.Watcher
	changes chan Event
	done    chan struct{}
}

// System opens the operating system's source of events.
func System() (Events, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	s := &system{watcher: w, changes: make(chan Event), done: make(chan struct{})}
	go s.pass()
	return s, nil
}

// pass hands events on until the source is closed.
func (s *system) pass() {
	defer close(s.changes)
	events, errs := s.watcher.Events, s.watcher.Errors
	for {
		var e Event
		select {
		case got, ok := <-events:
			if !ok {
				return
			}
			// Of a file, that it was touched; of a folder, that it may be open now.
			if got.Op == fsnotify.Chmod && !isFolder(got.Name) {
				continue
			}
			e = Event{Path: got.Name, Gone: got.Has(fsnotify.Remove) || got.Has(fsnotify.Rename)}
		case _, ok := <-errs:
			if !ok {
				return
			}
			// The queue ran over, or something else was missed.
		case <-s.done:
			return
		}
		select {
		case s.changes <- e:
		case <-s.done:
			return
		}
	}
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (s *system) Add(folder string) (bool, error) {
	err := s.watcher.Add(folder)
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE), err
}

func (s *system) Changes() <-chan Event { return s.changes }

func (s *system) Close() error {
	close(s.done)
	return s.watcher.Close()
}
