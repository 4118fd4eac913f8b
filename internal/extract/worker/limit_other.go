//go:build !linux && !darwin

package worker

import "time"

// limitCPU: the parent's clock alone.
func limitCPU(time.Duration) {}

// cpuUsed is not known.
func cpuUsed() time.Duration { return 0 }
