package extract

import (
	"os/exec"
	"time"
)

// Apart makes a command run as the reading children do: it does not get the
// Ctrl-C typed for its parent, shows no console window, and ends with its parent
// where the system can see to that (on Linux).
func Apart(cmd *exec.Cmd) { cmd.SysProcAttr = apart() }

// Usage gives the CPU time and, where the system tells, the resident memory of a
// process; ok is false where it cannot be measured.
func Usage(pid int) (cpu time.Duration, resident int64, ok bool) { return usage(pid) }
