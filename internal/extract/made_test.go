package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func line(x, y int, text string) string {
	return fmt.Sprintf("BT /F 24 Tf %d %d Td (%s) Tj ET\n", x, y, text)
}

func write(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
