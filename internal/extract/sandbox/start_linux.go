package sandbox

import (
	"os"
	"os/exec"
	"runtime"

	"golang.org/x/sys/unix"
)

// Start starts cmd confined and returns what is in force. ended is closed when
// it is gone and reaped.
//
// A thread confines itself before it forks, and the child inherits that: the
// child's own threads, which Go starts before any code of ours runs, cannot be
// confined all at once. The thread is of no other use afterwards; it waits for
// the child, because a child that asked to die with its parent (Pdeathsig) dies
// with the thread that forked it.
func Start(cmd *exec.Cmd, n Needs) (state State, ended <-chan struct{}, err error) {
	over := make(chan struct{})
	started := make(chan struct{})
	go func() {
		runtime.LockOSThread() // and never unlocked: the thread ends with us
		run := func() {
			if !n.Open {
				state = confine(cmd.Path, n.Folder)
			}
			err = cmd.Start()
			close(started)
			if err == nil {
				_ = cmd.Wait()
				close(over)
			}
		}
		if unix.Gettid() != os.Getpid() {
			run()
			return
		}
		// The process's first thread does not end, and others look at it: while
		// we hold it, another goroutine gets another.
		done := make(chan struct{})
		go func() {
			runtime.LockOSThread()
			run()
			close(done)
		}()
		<-done
		runtime.UnlockOSThread()
	}()
	<-started
	return state, over, err
}
