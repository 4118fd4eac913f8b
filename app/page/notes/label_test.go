package notes

import (
	"testing"

	"naru/internal/library"
)

func TestAPageIsNamedAsItIsPrinted(t *testing.T) {
	for want, note := range map[string]library.Note{
		"31": {Page: 33, Label: "31"},
		"7":  {Page: 7},
	} {
		if got := pageLabel(note); got != want {
			t.Errorf("%+v is on page %q, want %q", note, got, want)
		}
	}
}
