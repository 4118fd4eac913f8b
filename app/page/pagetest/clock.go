package pagetest

import (
	"time"

	"naru/app/pace"
)

// Clock is a clock that a test moves by hand.
type Clock struct {
	now time.Time
	due []timer
}

type timer struct {
	at time.Time
	f  *func()
}

// NewClock makes a clock that stands still.
func NewClock() *Clock { return &Clock{now: time.Unix(1_600_000_000, 0)} }

// Times is the clock as screens take it.
func (k *Clock) Times() pace.Clock {
	return pace.Clock{
		Now: func() time.Time { return k.now },
		After: func(d time.Duration, f func()) func() {
			g := f
			k.due = append(k.due, timer{k.now.Add(d), &g})
			return func() { g = nil }
		},
	}
}

// Pass lets time go by and runs what became due.
func (k *Clock) Pass(d time.Duration) {
	k.now = k.now.Add(d)
	due := k.due
	k.due = nil
	for _, t := range due {
		if t.at.After(k.now) {
			k.due = append(k.due, t)
			continue
		}
		if f := *t.f; f != nil {
			f()
		}
	}
}
