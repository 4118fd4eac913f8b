package wholefile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"naru/internal/library"
)

// Free gives the path if nothing stands there, else one like it with a number behind
// its name: "naru-terms 2.csv".
func Free(path string) string {
	ending := filepath.Ext(path)
	free := path
	for n := 2; taken(free); n++ {
		free = fmt.Sprintf("%s %d%s", strings.TrimSuffix(path, ending), n, ending)
	}
	return free
}

// MustBeFree fails with Conflict where something stands at a path.
func MustBeFree(path string) error {
	if !taken(path) {
		return nil
	}
	return &library.Error{Code: library.Conflict, Args: map[string]any{"path_taken": path}, Err: errors.New("something stands there")}
}

func taken(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
