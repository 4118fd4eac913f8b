package screen

import "fyne.io/fyne/v2"

// Lazy is what screens have in common that load only what somebody looks at: at
// first when they come into view, anew once the library changed. They embed it.
type Lazy struct {
	content fyne.CanvasObject
	load    func()
	loaded  bool
	seen    bool
}

// NewLazy makes it with nothing loaded yet. load fetches what is shown, and says
// so with Loading: it is called for other reasons, too.
func NewLazy(content fyne.CanvasObject, load func()) Lazy {
	return Lazy{content: content, load: load}
}

// Content implements Screen.
func (l *Lazy) Content() fyne.CanvasObject { return l.content }

// Shown implements Screen: it loads what was not loaded since the library changed.
func (l *Lazy) Shown() {
	l.seen = true
	if !l.loaded {
		l.load()
	}
}

// Seen reports whether the screen was in view at least once.
func (l *Lazy) Seen() bool { return l.seen }

// Loading says that what is shown is being fetched as it is now.
func (l *Lazy) Loading() { l.loaded = true }

// Outdate says that what is shown is no longer as the library is. It reports
// whether to load at once: a screen that nobody has seen waits for Shown.
func (l *Lazy) Outdate() (now bool) {
	l.loaded = false
	return l.seen
}
