package extract_test

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"testing"
)

// growth begins to watch how much memory this process takes at most, and gives
// how to ask by how much that is more than at the beginning. 0: not to be had.
func growth(t testing.TB) func() int64 {
	t.Helper()
	debug.FreeOSMemory()
	const resetPeak = "5" // proc(5), clear_refs
	if err := os.WriteFile("/proc/self/clear_refs", []byte(resetPeak), 0); err != nil {
		return func() int64 { return 0 }
	}
	start := peak(t)
	return func() int64 { return peak(t) - start }
}

// peak is the most resident memory so far, in bytes.
func peak(t testing.TB) int64 {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	const name = "VmHWM:"
	i := bytes.Index(status, []byte(name))
	var kb int64
	if i < 0 {
		t.Fatal("no peak in the process's status")
	}
	if _, err := fmt.Sscan(string(status[i+len(name):]), &kb); err != nil {
		t.Fatal(err)
	}
	return kb << 10
}
