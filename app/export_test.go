package app

// Current is the place that is in view.
func (w *Window) Current() string { return w.current }

// Speak switches the language.
func (w *Window) Speak(lang string) { w.choices.SetLanguage(lang) }
