package sandbox_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"naru/internal/extract/sandbox"
)

// outside and folder are where the process under test tries its hand.
const (
	outside = "NARU_TEST_OUTSIDE"
	folder  = "NARU_TEST_FOLDER"
)

// attempts of a process that a document took over.
var attempts = map[string]func() error{
	"read a file":              func() error { _, err := os.ReadFile(os.Getenv(outside)); return err },
	"read its own program":     func() error { f, err := os.Open("/proc/self/exe"); return errors.Join(err, f.Close()) },
	"read the engine's folder": func() error { _, err := os.ReadFile(filepath.Join(os.Getenv(folder), "engine")); return err },
	"write into the engine's folder": func() error {
		return os.WriteFile(filepath.Join(os.Getenv(folder), "new"), []byte("x"), 0o600)
	},
	"write a file":      func() error { return os.WriteFile(os.Getenv(outside)+".new", []byte("x"), 0o600) },
	"delete a file":     func() error { return os.Remove(os.Getenv(outside) + ".spare") },
	"list a folder":     func() error { _, err := os.ReadDir("/"); return err },
	"start a program":   func() error { return exec.Command("/bin/true").Run() },
	"turn into one":     func() error { return unix.Exec("/bin/true", []string{"true"}, nil) },
	"connect":           connect,
	"make a socket":     func() error { _, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0); return err },
	"watch a process":   func() error { return unix.PtraceAttach(os.Getppid()) },
	"signal its parent": func() error { return unix.Kill(os.Getppid(), 0) },
	"make new code": func() error {
		_, err := unix.Mmap(-1, 0, 1<<12, unix.PROT_WRITE|unix.PROT_EXEC, unix.MAP_PRIVATE|unix.MAP_ANON)
		return err
	},
	"raise its limits": func() error {
		return unix.Setrlimit(unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: 8, Max: 8})
	},
	"use memory and threads": func() error {
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				runtime.LockOSThread() // never unlocked: a thread of its own that ends
				block := bytes.Repeat([]byte("나루"), 1<<20)
				time.Sleep(time.Millisecond)
				runtime.KeepAlive(block)
				runtime.GC()
			})
		}
		all.Wait()
		return nil
	},
	"read what it was handed": func() error {
		b := make([]byte, 8)
		_, err := os.Stdin.ReadAt(b, 0)
		return err
	},
}

// connect tries a port of this machine that nobody listens on.
func connect() error {
	s, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
	if err != nil {
		return err
	}
	defer unix.Close(s)
	err = unix.Connect(s, &unix.SockaddrInet4{Port: 9, Addr: [4]byte{127, 0, 0, 1}})
	if err == unix.ECONNREFUSED {
		return nil // it got as far as that
	}
	return err
}

func TestMain(m *testing.M) {
	if os.Getenv(outside) != "" {
		tryAll("confined")
		state, _ := json.Marshal(sandbox.Lock())
		fmt.Printf("state\tlocked\t%s\n", state)
		tryAll("locked")
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func tryAll(when string) {
	for name, try := range attempts {
		if when == "confined" && (name == "turn into one" || name == "raise its limits" || name == "watch a process") {
			continue // it could succeed, and that would be that
		}
		result := "done"
		if err := try(); err != nil {
			result = strings.ReplaceAll(err.Error(), "\n", " ")
		}
		fmt.Printf("%s\t%s\t%s\n", name, when, result)
	}
}

// results runs the attempts in a confined process.
func results(t *testing.T, needs sandbox.Needs) (started, locked sandbox.State, results map[string]string) {
	t.Helper()
	dir := t.TempDir()
	document := filepath.Join(dir, "document")
	for _, path := range []string{document, document + ".spare", filepath.Join(needs.Folder, "engine")} {
		if err := os.WriteFile(path, []byte("a secret"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	in, err := os.Open(document)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out, said bytes.Buffer
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{outside + "=" + document, folder + "=" + needs.Folder}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, &out, &said
	started, ended, err := sandbox.Start(cmd, needs)
	if err != nil {
		t.Fatal(err)
	}
	<-ended
	if !cmd.ProcessState.Success() {
		t.Fatalf("%v: %s", cmd.ProcessState, said.String())
	}
	results = map[string]string{}
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		parts := strings.SplitN(lines.Text(), "\t", 3)
		if parts[0] == "state" {
			if err := json.Unmarshal([]byte(parts[2]), &locked); err != nil {
				t.Fatal(err)
			}
			continue
		}
		results[parts[1]+": "+parts[0]] = parts[2]
	}
	return started, locked, results
}

func TestAConfinedProcessSeesNoFilesAndConnectsToNothing(t *testing.T) {
	started, _, results := results(t, sandbox.Needs{Folder: t.TempDir()})
	if started.Landlock == 0 {
		t.Skip("this kernel has no Landlock")
	}
	for _, c := range []struct {
		attempt string
		since   int // version of Landlock that refuses it; 0: it must work
	}{
		{"read a file", 1}, {"write a file", 1}, {"delete a file", 1}, {"list a folder", 1}, {"start a program", 1},
		{"connect", 4}, {"signal its parent", 6},
		{"read its own program", 0}, {"read the engine's folder", 0}, {"write into the engine's folder", 0},
		{"use memory and threads", 0}, {"read what it was handed", 0},
	} {
		got := results["confined: "+c.attempt]
		if refused := got != "done"; refused != (c.since > 0 && started.Landlock >= c.since) {
			t.Errorf("%s: %q", c.attempt, got)
		}
	}
}

func TestALockedProcessCanOnlyReadWhatItHas(t *testing.T) {
	for _, open := range []bool{false, true} {
		t.Run(fmt.Sprintf("started unconfined %v", open), func(t *testing.T) {
			_, locked, results := results(t, sandbox.Needs{Folder: t.TempDir(), Open: open})
			if !locked.Calls {
				t.Skip("this kernel has no filter of calls")
			}
			if !locked.Limits || !locked.NoGain {
				t.Errorf("got %+v", locked)
			}
			works := map[string]bool{"use memory and threads": true, "read what it was handed": true}
			for attempt := range attempts {
				if got := results["locked: "+attempt]; (got == "done") != works[attempt] {
					t.Errorf("%s: %q", attempt, got)
				}
			}
		})
	}
}

func TestAFailedStartSaysSo(t *testing.T) {
	if _, _, err := sandbox.Start(exec.Command("no-such-program-anywhere"), sandbox.Needs{}); err == nil {
		t.Error("no error")
	}
}

func TestTheParentKeepsItsRights(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	for range 4 {
		results(t, sandbox.Needs{Folder: t.TempDir()})
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				if _, err := os.Stat(filepath.Dir(path)); err != nil {
					t.Error(err)
				}
				if f, err := os.CreateTemp(filepath.Dir(path), "x"); err != nil {
					t.Error(err)
				} else {
					f.Close()
				}
			})
		}
		all.Wait()
	}
}
