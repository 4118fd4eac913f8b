package pace

import "time"

// typingPause is shorter than most people's pause between two words, and longer
// than that between two keys.
const typingPause = 150 * time.Millisecond

// Typing gathers the keys of a filter into one question.
type Typing struct{ stop func() }

// Then asks, a moment after the last key, instead of what the keys before would
// have asked.
func (t *Typing) Then(clock Clock, ask func()) {
	if t.stop != nil {
		t.stop()
	}
	t.stop = clock.After(typingPause, ask)
}
