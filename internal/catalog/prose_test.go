package catalog

import (
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/linesize"
)

// TestRunningTextIsNoTitle where it is known that it is set no larger.
func TestRunningTextIsNoTitle(t *testing.T) {
	body := strings.Repeat("The boats go out before dawn and come back when the light has gone from the water.\n", 6)
	for name, c := range map[string]struct {
		text, want string
	}{
		"a sentence":             {"Boats that go out early come back late with less of it.\n" + body, "0123"},
		"two sentences":          {"The boats are counted at the pier. Those that are not are sought by others who\n" + body, "0123"},
		"a line that goes on":    {"Boats that go out from the pier early in the morning and come back late at night are\nseldom counted.\n" + body, "0123"},
		"words in capitals":      {"Counting the Boats of a Small Delta\n" + body, "Counting the Boats of a Small Delta"},
		"words of a title alone": {"Counting boats in a small delta\n" + body, "Counting boats in a small delta"},
	} {
		p := extract.Page{Text: c.text}
		p.Sizes = linesize.Of([]rune(c.text), func(int) float64 { return 10 })
		if got := Describe(&extract.Document{Pages: []extract.Page{p}}, "0123.pdf"); got.Title != c.want {
			t.Errorf("%s: got %q", name, got.Title)
		}
	}
}
