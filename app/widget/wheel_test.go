package widget

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheWheelGoesBeyondOnlyWhenItTurnsOnAtTheEnd(t *testing.T) {
	test.NewTempApp(t)
	scroll := NewScroller(NewSpace(100, 500), fyne.ScrollVerticalOnly)
	scroll.Resize(fyne.NewSize(100, 400)) // 100 to scroll
	now := time.Unix(0, 0)
	var beyond []int
	scroll.Now, scroll.OnBeyond = func() time.Time { return now }, func(by int) { beyond = append(beyond, by) }
	turn := func(after time.Duration, dy float32) {
		now = now.Add(after)
		scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
	}
	for range 4 {
		turn(50*time.Millisecond, -25)
	}
	if scroll.Offset.Y != 100 {
		t.Fatalf("scrolled to %v", scroll.Offset.Y)
	}
	turn(50*time.Millisecond, -25) // the rest of the same gesture
	if len(beyond) != 0 {
		t.Fatal("the end of a gesture went beyond")
	}
	turn(300*time.Millisecond, -25)
	turn(50*time.Millisecond, -25) // too soon for another page
	turn(300*time.Millisecond, 25) // scrolls back up
	if !slices.Equal(beyond, []int{1}) {
		t.Fatalf("went %v", beyond)
	}
	scroll.ScrollToTop()
	turn(300*time.Millisecond, 25)
	if !slices.Equal(beyond, []int{1, -1}) {
		t.Errorf("went %v", beyond)
	}
	for range 20 { // a touchpad's small steps count only together
		turn(300*time.Millisecond, 5)
	}
	if len(beyond) != 2 {
		t.Errorf("100 units of a touchpad went %v", beyond[2:])
	}
	for range 10 {
		turn(300*time.Millisecond, 5)
	}
	if !slices.Equal(beyond, []int{1, -1, -1}) {
		t.Errorf("went %v", beyond)
	}
}
