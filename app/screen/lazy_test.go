package screen_test

import (
	"testing"

	"naru/app/screen"
)

func TestAScreenLoadsOnlyWhatSomebodyLooksAt(t *testing.T) {
	loads := 0
	var l screen.Lazy
	l = screen.NewLazy(nil, func() { loads++; l.Loading() })
	for _, c := range []struct {
		name string
		do   func()
		want int
	}{
		{"a change before it was seen waits", func() {
			if l.Outdate() {
				t.Error("it is to be loaded before anybody saw it")
			}
		}, 0},
		{"it loads when it comes into view", l.Shown, 1},
		{"but not again as long as nothing changed", l.Shown, 1},
		{"a change is loaded at once where it was seen", func() {
			if !l.Outdate() {
				t.Error("it is not to be loaded")
			}
		}, 1},
		{"or else when it comes into view again", l.Shown, 2},
		{"what was loaded for another reason is not loaded again", func() { l.Outdate(); l.Loading(); l.Shown() }, 2},
	} {
		if c.do(); loads != c.want {
			t.Errorf("%s: loaded %d times, want %d", c.name, loads, c.want)
		}
	}
}
