package wholefile_test

import (
	"os"
	"path/filepath"
	"testing"

	"naru/internal/library"
	"naru/internal/wholefile"
)

func TestAFileThatIsThereIsNotNamedAgain(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "나루.v2.csv")
	for _, want := range []string{"나루.v2.csv", "나루.v2 2.csv", "나루.v2 3.csv"} {
		free := wholefile.Free(path)
		if filepath.Base(free) != want {
			t.Errorf("%s, want %s", free, want)
		}
		if err := wholefile.MustBeFree(free); err != nil {
			t.Error(err)
		}
		if err := os.WriteFile(free, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := wholefile.MustBeFree(free); library.CodeOf(err) != library.Conflict {
			t.Errorf("%s, which is there: %v", free, err)
		}
	}
	dead := filepath.Join(dir, "dead.csv")
	if err := os.Symlink(filepath.Join(dir, "nowhere"), dead); err != nil {
		t.Skip("no links here")
	}
	if wholefile.Free(dead) == dead {
		t.Error("a link to nowhere would be written over")
	}
}
