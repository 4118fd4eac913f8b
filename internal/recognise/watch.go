package recognise

import "sync"

// watchers calls functions when something happened. Functions are called in the
// order they were added and may remove themselves.
type watchers[T any] struct {
	mu   sync.Mutex
	next int
	all  []watcher[T]
}

type watcher[T any] struct {
	id int
	f  func(T)
}

func (w *watchers[T]) add(f func(T)) (remove func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.next++
	id := w.next
	w.all = append(w.all, watcher[T]{id, f})
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		for k, one := range w.all {
			if one.id == id {
				// A copy: call may be going through the old one.
				w.all = append(append([]watcher[T]{}, w.all[:k]...), w.all[k+1:]...)
				return
			}
		}
	}
}

func (w *watchers[T]) call(v T) {
	w.mu.Lock()
	all := w.all
	w.mu.Unlock()
	for _, one := range all {
		one.f(v)
	}
}

// poke calls without a value.
func (w *watchers[T]) poke() {
	var zero T
	w.call(zero)
}
