package flowtest

import (
	"os"
	"path/filepath"
	"testing"

	"naru/internal/sharedtest"
)

// maxSeed keeps fuzzing quick: longer documents tell it nothing that short ones
// do not.
const maxSeed = 64 << 10

// Corpus gives the real documents below shared/ that a pattern names, as seeds of
// a fuzz target; none where they are not here.
func Corpus(t testing.TB, dir, pattern string) [][]byte {
	t.Helper()
	path, ok := sharedtest.Find(t, dir)
	if !ok {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(path, pattern))
	if err != nil {
		t.Fatal(err)
	}
	var out [][]byte
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) <= maxSeed {
			out = append(out, data)
		}
	}
	return out
}
