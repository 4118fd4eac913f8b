package workspace_test

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/workspace"
)

// strays lists what copies that were cut off left in a library.
func strays(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if name := filepath.Base(path); strings.Contains(name, ".part") || strings.Contains(name, ".restoring") {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestARestoreKilledInMidRunLeavesTheOneOrTheOther(t *testing.T) {
	if testing.Short() {
		t.Skip("starts and kills programs")
	}
	dir, first, one := kept(t)
	other := writeMore(t, dir)
	w := mustOpen(t, workspace.Options{Dir: dir})
	second, err := w.BackUp(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	for round := range 6 {
		c := child(t, dir, "")
		c.Env = append(c.Env, envBackups+"="+strings.Join([]string{first, second.File}, string(filepath.ListSeparator)))
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 1+round%2; n++ {
			if !lines.Scan() {
				t.Fatal("the child ended by itself")
			}
		}
		time.Sleep(time.Duration(round) * 7 * time.Millisecond) // another place in the next one each round
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = c.Wait()
		if got := stateOf(t, dir); got != one && got != other {
			t.Fatalf("in round %d the library is neither:\n%s", round, got)
		}
		if left := strays(t, dir); len(left) != 0 {
			t.Errorf("after it was opened again there lie %v", left)
		}
	}
}

func TestALibraryWhoseDatabaseIsGoneIsNotBegunAnew(t *testing.T) {
	dir, file, before := kept(t)
	if err := os.Remove(filepath.Join(dir, "library.sqlite")); err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{false, true} {
		wantCode(t, workspace.Options{Dir: dir, ReadOnly: readOnly}, library.Damaged)
	}
	if workspace.Exists(dir) {
		t.Fatal("an empty library stands in its place")
	}
	if _, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: dir}); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, dir); got != before {
		t.Errorf("restored, it is:\n%s", got)
	}
}

// What was cut off while a damaged library was set aside: its bytes have two names,
// and it is still no empty one.
func TestADamagedLibraryStaysInItsPlaceUntilAnotherTakesIt(t *testing.T) {
	dir, file, _ := kept(t)
	database := filepath.Join(dir, "library.sqlite")
	write(t, database, append(read(t, database)[:5000], "no database any more"...))
	// Where nothing can take its place, it is where it was.
	if err := os.Mkdir(database+".restoring", 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := workspace.Restore(t.Context(), workspace.RestoreOptions{File: file, Dir: dir}); err == nil {
		t.Fatal("it was restored")
	}
	if _, err := os.Stat(database); errors.Is(err, fs.ErrNotExist) {
		t.Error("the library has no database, damaged or not")
	}
}
