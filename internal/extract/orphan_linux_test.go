package extract_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"naru/internal/sharedtest"
)

func TestWorkersDieWithAKilledParent(t *testing.T) {
	path := write(t, "any.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)))
	cmd := exec.Command(os.Args[0], parent+path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }()
	if said, err := bufio.NewReader(out).ReadString('\n'); strings.TrimSpace(said) != "open <nil>" {
		t.Fatalf("the parent says %q, %v", said, err)
	}
	workers := childrenOf(t, cmd.Process.Pid)
	if len(workers) != 1 {
		t.Fatalf("workers %v, want one", workers)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for range 1000 {
		if gone(workers[0]) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("worker %d outlived its parent", workers[0])
}

// gone reports whether a process has ended; it may wait for someone to reap it.
func gone(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return true
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err != nil || strings.Contains(string(stat), ") Z ")
}
