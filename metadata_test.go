package naru_test

import (
	"os"
	"strings"
	"testing"
)

// The packaging tool ignores fyne_metadata.toml and reads FyneApp.toml, which
// the packaging script copies from it; a stale copy would ship wrong names.
func TestThePackagingCopyOfTheMetadataIsNotStale(t *testing.T) {
	source, err := os.ReadFile("fyne_metadata.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{"Icon", "Name", "ID", "Version", "Build"} {
		if !strings.Contains(string(source), field+" = ") {
			t.Errorf("fyne_metadata.toml has no %s", field)
		}
	}
	copied, err := os.ReadFile("FyneApp.toml")
	if os.IsNotExist(err) {
		t.Skip("FyneApp.toml is not here: nothing was packaged")
	}
	if err != nil {
		t.Fatal(err)
	}
	if string(copied) != string(source) {
		t.Error("FyneApp.toml differs from fyne_metadata.toml: run make package")
	}
}
