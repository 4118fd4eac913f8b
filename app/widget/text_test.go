package widget_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"naru/app/widget"
)

func TestShortenedWordsKeepTheirTailWhileThereIsRoom(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t)
	line := widget.NewText("Occasional Papers on Migration 2026-15").Shrinking()
	line.Tail = "2026-15"
	shown := func(width float32) string {
		line.Resize(fyne.NewSize(width, 20))
		return test.WidgetRenderer(line).Objects()[0].(*canvas.Text).Text
	}
	if got := shown(line.FullWidth()); got != line.Text() {
		t.Errorf("with room for all: %q", got)
	}
	if got := shown(line.FullWidth() * 0.7); !strings.HasPrefix(got, "Occ") || !strings.HasSuffix(got, "… 2026-15") {
		t.Errorf("with less: %q", got)
	}
	if got := shown(line.FullWidth() * 0.25); !strings.HasPrefix(got, "Occ") || !strings.HasSuffix(got, "…") {
		t.Errorf("where the tail would be most of it: %q", got)
	}
}
