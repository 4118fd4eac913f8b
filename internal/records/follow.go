package records

import (
	"context"
	"time"
)

// settle is how long what came in is left alone before it is compared: files of one
// batch come close together, and none waits for its record.
const settle = 500 * time.Millisecond

// Start compares what is due in the background, now and whenever Poke says that
// something came.
func (s *Service) Start() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.started || s.ctx.Err() != nil {
		return
	}
	s.started = true
	s.done.Add(1)
	go s.follow()
	s.wake()
}

// Poke says that documents came or changed.
func (s *Service) Poke() { s.wake() }

func (s *Service) wake() {
	select {
	case s.poke <- struct{}{}:
	default:
	}
}

func (s *Service) follow() {
	defer s.done.Done()
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-s.poke:
		}
		select {
		case <-s.ctx.Done():
			return
		case <-time.After(settle):
		}
		// What fails stays due: the next document that comes tries again.
		_ = s.Look(s.ctx)
	}
}

// Close ends the background work. What was left to compare stays due.
func (s *Service) Close() {
	s.end()
	s.done.Wait()
	s.changed.StopAll()
}

// Look compares all that is due, before it returns.
func (s *Service) Look(ctx context.Context) error {
	s.looking.Lock()
	defer s.looking.Unlock()
	defer s.tell(ctx)
	return s.look(ctx)
}
