//go:build linux

package main

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"naru/internal/workspace"
)

// asProgram makes the test program run as naru itself.
const asProgram = "NARU_TEST_RUNS_AS_NARU"

// TestMain lets the test program be the reading child and the window.
func TestMain(m *testing.M) {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	if os.Getenv(asProgram) != "" {
		os.Exit(run(os.Args[1:], os.Stderr))
	}
	os.Exit(m.Run())
}

// desktop is a screen of its own with a window manager, and the home of a
// person who has never used Naru.
type desktop struct {
	t       *testing.T
	ctx     context.Context
	display string
	home    string
}

// newDesktop skips the test where what draws and types is not installed.
func newDesktop(t *testing.T, limit time.Duration) *desktop {
	t.Helper()
	for _, tool := range []string{"Xvfb", "openbox", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed: the real window cannot be tried here (make setup installs it)", tool)
		}
	}
	ctx, end := context.WithTimeout(context.Background(), limit)
	t.Cleanup(end)
	d := &desktop{t: t, ctx: ctx, home: t.TempDir()}
	d.startScreen()
	d.background(exec.CommandContext(ctx, "openbox"))
	d.until("the window manager to answer", func() bool {
		return d.command("xdotool", "get_desktop").Run() == nil
	})
	return d
}

func (d *desktop) startScreen() {
	d.t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	defer r.Close()
	screen := exec.CommandContext(d.ctx, "Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	screen.ExtraFiles = []*os.File{w}
	d.background(screen)
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		d.t.Skipf("Xvfb does not start here: %v", err)
	}
	d.display = ":" + strings.TrimSpace(number)
}

// background starts a helper that ends with the test.
func (d *desktop) background(c *exec.Cmd) {
	d.t.Helper()
	c.Env = d.env()
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
}

// env is what the program may see: nothing of the person who runs the test.
func (d *desktop) env() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "DISPLAY=" + d.display, "LANG=en_US.UTF-8", "HOME=" + d.home,
		"XDG_DATA_HOME=" + filepath.Join(d.home, "data"), "XDG_CONFIG_HOME=" + filepath.Join(d.home, "config"),
		"XDG_CACHE_HOME=" + filepath.Join(d.home, "cache"), "XDG_RUNTIME_DIR=" + d.home,
		"NARU_LIBRARY=" + d.library(), "TMPDIR=" + os.TempDir(),
	}
}

func (d *desktop) library() string { return filepath.Join(d.home, "library") }

func (d *desktop) command(name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(d.ctx, name, args...)
	c.Env = d.env()
	return c
}

// press sends keys to the window that has the focus, as xdotool names them.
func (d *desktop) press(keys ...string) {
	d.t.Helper()
	if out, err := d.command("xdotool", append([]string{"key", "--delay", "60"}, keys...)...).CombinedOutput(); err != nil {
		d.t.Fatalf("press %v: %v: %s", keys, err, out)
	}
}

func (d *desktop) typeText(text string) {
	d.t.Helper()
	if out, err := d.command("xdotool", "type", "--delay", "25", text).CombinedOutput(); err != nil {
		d.t.Fatalf("type %q: %v: %s", text, err, out)
	}
}

// until asks five times a second until ok, or the time is up.
func (d *desktop) until(what string, ok func() bool) {
	d.t.Helper()
	if !d.within(d.untilTheEnd(), ok) {
		d.t.Fatalf("waited in vain for %s", what)
	}
}

func (d *desktop) untilTheEnd() time.Duration {
	end, _ := d.ctx.Deadline()
	return time.Until(end)
}

func (d *desktop) within(limit time.Duration, ok func() bool) bool {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	end := time.After(limit)
	for {
		if ok() {
			return true
		}
		select {
		case <-tick.C:
		case <-end:
			return false
		case <-d.ctx.Done():
			return false
		}
	}
}

// window is a running naru.
type window struct {
	d    *desktop
	cmd  *exec.Cmd
	said output
	over chan struct{} // closed when it has ended
	err  error         // how; after over
}

// start runs naru and waits until its window is there and has the focus.
func (d *desktop) start(args ...string) *window {
	d.t.Helper()
	self, err := os.Executable()
	if err != nil {
		d.t.Fatal(err)
	}
	w := &window{d: d, cmd: d.command(self, args...), over: make(chan struct{})}
	w.cmd.Env = append(w.cmd.Env, asProgram+"=1")
	w.cmd.Stderr = &w.said
	if err := w.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func() {
		w.err = w.cmd.Wait()
		close(w.over)
	}()
	d.t.Cleanup(w.kill)
	d.until("the window", func() bool { return !w.running() || w.id() != "" })
	if !w.running() {
		d.t.Fatalf("naru ended at once: %v\n%s", w.err, &w.said)
	}
	d.until("the window to take the keys", func() bool {
		out, err := d.command("xdotool", "getwindowfocus").Output()
		if err == nil && strings.TrimSpace(string(out)) == w.id() {
			return true
		}
		_ = d.command("xdotool", "windowactivate", w.id()).Run()
		return false
	})
	return w
}

// id is the window's, "" while there is none.
func (w *window) id() string {
	out, err := w.d.command("xdotool", "search", "--onlyvisible", "--all", "--pid", itoa(w.cmd.Process.Pid), "--name", "Naru").Output()
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return first
}

func (w *window) running() bool {
	select {
	case <-w.over:
		return false
	default:
		return true
	}
}

// kill ends it as a power cut would: it may do nothing more.
func (w *window) kill() {
	_ = w.cmd.Process.Kill()
	<-w.over
}

// quit closes the window as a person does and returns the exit code.
func (w *window) quit(keys string) int {
	w.d.t.Helper()
	ended := func() bool { return !w.running() }
	// Keys go to whatever has the focus; where another window was just closed that
	// may be nothing yet.
	for range 5 {
		w.d.press(keys)
		if w.d.within(10*time.Second, ended) {
			break
		}
	}
	w.d.until("the program to end", ended)
	return w.cmd.ProcessState.ExitCode()
}

// output collects what a program says while it runs.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}
