package tesseract_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"naru/internal/recognise/tesseract"
)

// envParent makes this program a Naru that reads an image, with a program that
// hangs and leaves its number in the file named.
const envParent = "NARU_TEST_READS"

func TestReadsForAKilledParent(t *testing.T) {
	where := os.Getenv(envParent)
	if where == "" {
		t.Skip("is run by the test below")
	}
	_, _ = engineThat("hang:"+where, tesseract.Limits{}).Read(t.Context(), striped(), 200)
}

func TestTheProgramDiesWithAKilledParent(t *testing.T) {
	where := filepath.Join(t.TempDir(), "pid")
	parent := exec.Command(os.Args[0], "-test.run", "^TestReadsForAKilledParent$")
	parent.Env = append(os.Environ(), envParent+"="+where)
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	pid := ""
	for range 3000 {
		if data, _ := os.ReadFile(where); len(data) > 0 {
			pid = string(data)
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	_ = parent.Process.Kill()
	_ = parent.Wait()
	if pid == "" {
		t.Fatal("it was not started")
	}
	for range 1000 {
		stat, err := os.ReadFile("/proc/" + pid + "/stat")
		if err != nil || strings.Contains(string(stat), ") Z ") { // gone, or waits for someone to reap it
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("process %s outlived its parent", pid)
}
