package ingest

import "sync"

// secret is what a batch needs and the queue must not keep.
type secret struct {
	password string
	again    bool // asked for by Retry: read what failed before once more
}

// secrets holds them in memory only, by batch; a restart forgets them, and a
// locked file then says that it needs its password.
type secrets struct {
	mu  sync.Mutex
	all map[int64]secret
}

func (s *secrets) keep(batch int64, one secret) {
	if one == (secret{}) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[int64]secret{}
	}
	s.all[batch] = one
}

func (s *secrets) of(batch int64) secret {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all[batch]
}

func (s *secrets) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = nil
}

// keyedLock lets one at a time work on a key.
type keyedLock struct {
	mu   sync.Mutex
	held map[string]*waiters
}

type waiters struct {
	sync.Mutex
	count int
}

// lock waits for the key and returns what gives it back.
func (l *keyedLock) lock(key string) (unlock func()) {
	l.mu.Lock()
	if l.held == nil {
		l.held = map[string]*waiters{}
	}
	w := l.held[key]
	if w == nil {
		w = &waiters{}
		l.held[key] = w
	}
	w.count++
	l.mu.Unlock()
	w.Lock()
	return func() {
		w.Unlock()
		l.mu.Lock()
		defer l.mu.Unlock()
		if w.count--; w.count == 0 {
			delete(l.held, key)
		}
	}
}
