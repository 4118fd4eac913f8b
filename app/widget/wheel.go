package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroller is a scroller that tells when the mouse wheel goes on turning at its
// end.
type Scroller struct {
	container.Scroll
	// OnBeyond hears of a turn past the end: 1 below, -1 above.
	OnBeyond func(by int)
	// Now is the clock.
	Now func() time.Time

	over  float32   // turned past the end so far
	moved time.Time // when it last scrolled, or went beyond
}

// NewScroller makes a scroller.
func NewScroller(content fyne.CanvasObject, direction fyne.ScrollDirection) *Scroller {
	s := &Scroller{Now: time.Now}
	s.Content, s.Direction = content, direction
	s.ExtendBaseWidget(s)
	return s
}

const (
	// notch is the least that a wheel with notches turns at once (Fyne gives 25
	// and more for each), farther what a touchpad must be moved to mean it.
	notch   = 20
	farther = 120
	// gestureEnd is how long after scrolling the wheel must still turn to mean
	// more than the rest of that gesture.
	gestureEnd = 250 * time.Millisecond
)

// Scrolled takes a turn of the wheel.
func (s *Scroller) Scrolled(e *fyne.ScrollEvent) {
	was := s.Offset
	s.Scroll.Scrolled(e)
	dy := e.Scrolled.DY
	now := s.Now()
	if s.Offset != was {
		s.over, s.moved = 0, now
		return
	}
	if dy == 0 || now.Sub(s.moved) < gestureEnd {
		return
	}
	if s.over*dy < 0 {
		s.over = 0
	}
	s.over += dy
	if abs(dy) < notch && abs(s.over) < farther {
		return
	}
	s.over, s.moved = 0, now
	if s.OnBeyond == nil {
		return
	}
	if dy < 0 {
		s.OnBeyond(1)
	} else {
		s.OnBeyond(-1)
	}
}

func abs(v float32) float32 { return max(v, -v) }
