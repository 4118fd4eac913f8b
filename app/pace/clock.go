package pace

import "time"

// After calls f on the UI goroutine when d has passed, unless stopped before.
type After func(d time.Duration, f func()) (stop func())

// Now tells the time.
type Now func() time.Time

// Clock is the time as a screen sees it; a zero one is the system's.
type Clock struct {
	After After
	Now   Now
}

// OrSystem fills what is missing with the system's time. do runs a function on
// the UI goroutine, where timers must end.
func (c Clock) OrSystem(do func(f func())) Clock {
	if c.After == nil {
		c.After = func(d time.Duration, f func()) func() {
			t := time.AfterFunc(d, func() { do(f) })
			return func() { t.Stop() }
		}
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return c
}
