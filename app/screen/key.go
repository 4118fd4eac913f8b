package screen

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key makes a shortcut of Ctrl (on macOS ⌘) and a key, with more modifiers.
func Key(name fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	m := fyne.KeyModifierShortcutDefault
	for _, o := range more {
		m |= o
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: m}
}

// Alone makes a shortcut of a key with the modifiers given, or none (F3).
func Alone(name fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	var m fyne.KeyModifier
	for _, o := range more {
		m |= o
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: m}
}

// KeyName writes Ctrl (on macOS ⌘) and a key as people read it: "Ctrl F".
func KeyName(key string) string {
	if runtime.GOOS == "darwin" {
		return "⌘" + key
	}
	return "Ctrl " + key
}

// Describe writes a shortcut as people read it: "Ctrl Shift Q". "" for none.
func Describe(s fyne.Shortcut) string {
	c, ok := s.(fyne.KeyboardShortcut)
	if !ok || c == nil {
		return ""
	}
	mac := runtime.GOOS == "darwin"
	names := []struct {
		bit        fyne.KeyModifier
		other, mac string
	}{
		{fyne.KeyModifierControl, "Ctrl", "⌃"},
		{fyne.KeyModifierAlt, "Alt", "⌥"},
		{fyne.KeyModifierShift, "Shift", "⇧"},
		{fyne.KeyModifierSuper, "Super", "⌘"},
	}
	var parts []string
	for _, n := range names {
		if c.Mod()&n.bit != 0 {
			if mac {
				parts = append(parts, n.mac)
			} else {
				parts = append(parts, n.other)
			}
		}
	}
	key := string(c.Key())
	switch c.Key() {
	case fyne.KeyReturn, fyne.KeyEnter:
		key = "Enter"
	case fyne.KeyLeft:
		key = "←"
	case fyne.KeyRight:
		key = "→"
	case fyne.KeyUp:
		key = "↑"
	case fyne.KeyDown:
		key = "↓"
	}
	parts = append(parts, key)
	if mac {
		return strings.Join(parts, "")
	}
	return strings.Join(parts, " ")
}
