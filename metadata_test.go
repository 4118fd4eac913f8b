package naru_test

import (
	"os"
	"strings"
	"testing"
)

// The packaging script reads these fields; one that is missing would ship a
// program without its name or icon.
func TestTheMetadataNamesWhatPackagingNeeds(t *testing.T) {
	source, err := os.ReadFile("fyne_metadata.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{"Icon", "Name", "ID", "Version", "Build"} {
		if !strings.Contains(string(source), field+" = ") {
			t.Errorf("fyne_metadata.toml has no %s", field)
		}
	}
}
