package task

import "sync"

// Together returns a way onto the UI goroutine that carries all that waits at
// once, in its order. do takes one function to that goroutine. The toolkit runs
// about one function between two frames: where frames are slow, on a machine
// without a graphics card or a remote desktop, an import that tells of each file
// would fill its queue faster than it empties, and what a person asked for would
// wait behind it for many seconds.
func Together(do func(func())) func(func()) {
	var mu sync.Mutex
	var waiting []func()
	flush := func() {
		mu.Lock()
		all := waiting
		waiting = nil
		mu.Unlock()
		for _, f := range all {
			f()
		}
	}
	return func(f func()) {
		mu.Lock()
		waiting = append(waiting, f)
		first := len(waiting) == 1
		mu.Unlock()
		if first {
			do(flush)
		}
	}
}
