package catalog

import (
	"testing"

	"naru/internal/extract"
)

// A title that ends in ".epub" tells a reader nothing that the file's name does not.
func TestATitleFromAFileNameLeavesOutTheEndingOfEveryKindThatIsRead(t *testing.T) {
	for _, ending := range extract.Extensions() {
		if got := nameTitle("계절근로자 제도" + ending); got != "계절근로자 제도" {
			t.Errorf("%s: titled %q", ending, got)
		}
	}
}
