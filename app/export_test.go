package app

// Current is the place that is in view.
func (w *Window) Current() string { return w.current }
