//go:build !unix

package main

import "time"

// cpuSpent is not known here.
func cpuSpent() time.Duration { return 0 }
