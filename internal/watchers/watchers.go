package watchers

import (
	"context"
	"sync"
	"time"
)

// Of calls functions when something happened. Functions are called in the order
// they were added and may remove themselves. The zero value is ready.
type Of[T any] struct {
	mu   sync.Mutex
	next int
	all  []watcher[T]
}

type watcher[T any] struct {
	id int
	f  func(T)
}

// Add adds a function; remove takes it out again.
func (w *Of[T]) Add(f func(T)) (remove func()) {
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
				// A copy: Call may be going through the old one.
				w.all = append(append([]watcher[T]{}, w.all[:k]...), w.all[k+1:]...)
				return
			}
		}
	}
}

// Call calls them all.
func (w *Of[T]) Call(v T) {
	w.mu.Lock()
	all := w.all
	w.mu.Unlock()
	for _, one := range all {
		one.f(v)
	}
}

// Poke calls without a value.
func (w *Of[T]) Poke() {
	var zero T
	w.Call(zero)
}

// StopAll removes them all.
func (w *Of[T]) StopAll() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.all = nil
}

// woken gives a channel that holds a value once something happened.
func (w *Of[T]) woken() (woken <-chan struct{}, remove func()) {
	c := make(chan struct{}, 1)
	return c, w.Add(func(T) {
		select {
		case c <- struct{}{}:
		default:
		}
	})
}

// Wait returns when done says so or fails, asked at first and whenever something
// happened, or with the context's error.
func (w *Of[T]) Wait(ctx context.Context, done func(context.Context) (bool, error)) error {
	// Listen first, look then: nothing can happen unheard in between.
	woken, remove := w.woken()
	defer remove()
	for {
		if ok, err := done(ctx); ok || err != nil {
			return err
		}
		select {
		case <-woken:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Follow calls f from a goroutine of its own whenever something happened, at
// most once in every such time, until stop is called.
func (w *Of[T]) Follow(every time.Duration, f func()) (stop func()) {
	quit := make(chan struct{})
	woken, remove := w.woken()
	go func() {
		for {
			select {
			case <-woken:
			case <-quit:
				return
			}
			f()
			select {
			case <-time.After(every):
			case <-quit:
				return
			}
		}
	}()
	return sync.OnceFunc(func() { remove(); close(quit) })
}
