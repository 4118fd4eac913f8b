//go:build unix && !linux

package sandbox

// Lock gives up, for good, what this system lets a process give up.
func Lock() State { return State{Limits: limit()} }
