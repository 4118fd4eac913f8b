package watch

import "time"

// Clock tells the time and wakes.
type Clock interface {
	Now() time.Time
	// After sends once that time has passed, unless stop is called before.
	After(d time.Duration) (c <-chan time.Time, stop func())
}

// systemClock is the system's.
type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now() }

func (systemClock) After(d time.Duration) (<-chan time.Time, func()) {
	t := time.NewTimer(d)
	return t.C, func() { t.Stop() }
}
