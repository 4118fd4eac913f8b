// Package pace is time as screens see it: a clock that tests move by hand, and
// the pause after which what somebody types is answered. It draws nothing.
package pace
