//go:build !linux && !windows

package sandbox

import "os/exec"

// Start starts cmd and returns what is in force. ended is closed when it is
// gone and reaped.
func Start(cmd *exec.Cmd, _ Needs) (state State, ended <-chan struct{}, err error) {
	if err := cmd.Start(); err != nil {
		return State{}, nil, err
	}
	over := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		close(over)
	}()
	return State{}, over, nil
}
