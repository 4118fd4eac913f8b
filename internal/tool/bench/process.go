package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// cost is what a process and the children it waited for used.
type cost struct {
	cpu  time.Duration
	wall time.Duration
}

// best is the least of several runs, CPU and wall apart: other work on the
// machine only ever adds.
type best struct{ cost }

func (b *best) add(c cost) {
	if b.cpu == 0 || c.cpu < b.cpu {
		b.cpu = c.cpu
	}
	if b.wall == 0 || c.wall < b.wall {
		b.wall = c.wall
	}
}

// measure runs a command to its end. Exit codes in allowed are no failure.
func measure(ctx context.Context, env []string, allowed []int, name string, args ...string) (cost, []byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), env...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	began := time.Now()
	err := cmd.Run()
	c := cost{wall: time.Since(began)}
	if cmd.ProcessState != nil {
		c.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		for _, code := range allowed {
			if exit.ExitCode() == code {
				return c, out.Bytes(), nil
			}
		}
		return c, nil, fmt.Errorf("%s: %w: %s", name, err, tail(errOut.Bytes()))
	}
	if err != nil {
		return c, nil, fmt.Errorf("run %s: %w", name, err)
	}
	return c, out.Bytes(), nil
}

func tail(b []byte) []byte {
	if len(b) > 400 {
		b = b[len(b)-400:]
	}
	return bytes.TrimSpace(b)
}

// installed reports whether a peer is on this machine.
func installed(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}
