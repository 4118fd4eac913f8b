package extract_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// children lists the child processes of this one.
func children(t testing.TB) []int { t.Helper(); return childrenOf(t, os.Getpid()) }

// childrenOf lists the child processes of a process.
func childrenOf(t testing.TB, parent int) []int {
	t.Helper()
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		t.Fatal(err)
	}
	var found []int
	for _, path := range stats {
		stat, err := os.ReadFile(path)
		if err != nil {
			continue // gone in between
		}
		fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
		if len(fields) > 1 && string(fields[1]) == strconv.Itoa(parent) {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
			found = append(found, pid)
		}
	}
	return found
}
