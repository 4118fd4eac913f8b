package pagetest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/uitest"
	"naru/app/widget"
)

// Seen reads what the window shows, one piece of text a line.
func (h *Host) Seen() string { return uitest.Words(h.Win.Canvas().Content()) }

// Dialog reads what stands over the window; "": nothing does.
func (h *Host) Dialog() string {
	top := h.Win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return uitest.Words(top)
}

// Wants fails for words that are not to be seen in the window. They may stand on
// several lines of a paragraph.
func (h *Host) Wants(t testing.TB, list ...string) {
	t.Helper()
	wants(t, h.Seen(), list)
}

// WantsDialog fails for words that do not stand over the window.
func (h *Host) WantsDialog(t testing.TB, list ...string) {
	t.Helper()
	wants(t, h.Dialog(), list)
}

func wants(t testing.TB, seen string, list []string) {
	t.Helper()
	for _, s := range list {
		if !holds(seen, s) {
			t.Errorf("%q is not to be seen in\n%s", s, seen)
		}
	}
}

// Lacks fails for words that are to be seen in the window.
func (h *Host) Lacks(t testing.TB, list ...string) {
	t.Helper()
	seen := h.Seen()
	for _, s := range list {
		if holds(seen, s) {
			t.Errorf("%q is to be seen in\n%s", s, seen)
		}
	}
}

func holds(seen, words string) bool {
	return strings.Contains(seen, words) || strings.Contains(strings.ReplaceAll(seen, "\n", " "), words)
}

// Press presses the button with these words, or this name for screen readers: in
// what stands over the window, else in the window.
func (h *Host) Press(t testing.TB, words string) {
	t.Helper()
	within, seen := h.Win.Canvas().Content(), h.Seen()
	if top := h.Win.Canvas().Overlays().Top(); top != nil {
		within, seen = top, h.Dialog()
	}
	o := uitest.Find(within, func(o fyne.CanvasObject) bool {
		b, ok := o.(*widget.Button)
		return ok && (b.Text() == words || b.Label == words) && !b.Disabled()
	})
	if o == nil {
		t.Fatalf("no button %q in\n%s", words, seen)
	}
	o.(*widget.Button).OnTapped()
}
