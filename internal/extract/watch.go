package extract

import (
	"time"

	"naru/internal/library"
)

// watchEvery is how often a child at work is looked at. A look costs two small
// reads on Linux.
const watchEvery = 100 * time.Millisecond

// slowClock is how much longer than its CPU time a child may take where its CPU
// time cannot be measured: machines are busy with other things, too.
const slowClock = 5

// watch kills the child when it goes beyond the limits, until done is closed.
func (c *child) watch(l Limits, done <-chan struct{}) {
	pid := c.cmd.Process.Pid
	start := time.Now()
	cpuStart, _, measured := usage(pid)
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return
		case <-c.ended:
			return
		case <-tick.C:
		}
		wall := time.Since(start)
		cpu, resident, ok := usage(pid)
		switch {
		case ok && measured && cpu-cpuStart > l.CPU:
			c.kill(library.Errorf(library.TimedOut, "more than %v of CPU time", l.CPU))
		case ok && resident > l.Memory:
			c.kill(library.Errorf(library.OutOfMemory, "more than %d MiB of memory", l.Memory>>20))
		case !measured && wall > slowClock*l.CPU, wall > l.Wall:
			c.kill(library.Errorf(library.TimedOut, "more than %v", wall.Round(time.Second)))
		}
	}
}
