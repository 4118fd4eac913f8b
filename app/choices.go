package app

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/page/settings"
	"naru/app/theme"
	"naru/internal/library"
)

// Settings of the window beside those that the library names.
const (
	settingWindow = "window_size"
	settingSide   = "side_width"
	settingPane   = "pane_width"
	settingOCR    = "ocr.auto"     // "on" (default) or "off"
	settingHangul = "hangul.entry" // "on" or "off" (default)
	// settingUnread is the first document of an import that goes on whose pages may
	// have no text; "": none. It outlives a crash.
	settingUnread = "ocr.unread"
)

// choices keeps a person's choices with the library: Fyne's preferences of a
// killed process come back empty.
type choices struct {
	w      *Window
	values map[string]string
}

var _ settings.Choices = (*choices)(nil)

// readChoices reads all settings before the first frame, so that the window
// does not change its looks after it was seen.
func readChoices(w *Window) *choices {
	c := &choices{w: w, values: map[string]string{}}
	for _, key := range []string{library.SettingLanguage, library.SettingVariant, library.SettingTextSize, settingWindow, settingSide, settingPane, settingOCR, settingHangul, settingUnread} {
		v, err := w.deps.Settings.Setting(context.Background(), key)
		if err != nil {
			fyne.LogError("read the setting "+key, err)
			continue
		}
		c.values[key] = v
	}
	return c
}

func (c *choices) keep(key, value string) {
	if c.values[key] == value {
		return
	}
	c.values[key] = value
	c.w.Go(func(ctx context.Context) error { return c.w.deps.Settings.SetSetting(ctx, key, value) }, nil)
}

// Language is the choice, "" for the system's.
func (c *choices) Language() string { return c.values[library.SettingLanguage] }

// spoken is the language in use.
func (c *choices) spoken() string {
	if l := c.Language(); l != "" {
		return l
	}
	if strings.HasPrefix(c.w.deps.SystemLanguage, "ko") {
		return "ko"
	}
	return "en"
}

// SetLanguage switches at once.
func (c *choices) SetLanguage(l string) {
	c.keep(library.SettingLanguage, l)
	c.w.applyLanguage()
	c.w.redraw()
	c.w.foot.respell()
}

// Variant is light, dark or the system's; light until a person chooses, since
// many Linux desktops do not say what they are and Fyne then takes them for dark.
func (c *choices) Variant() theme.Variant {
	if v := c.values[library.SettingVariant]; v != "" {
		return theme.Variant(v)
	}
	return theme.Light
}

// SetVariant switches at once.
func (c *choices) SetVariant(v theme.Variant) {
	c.keep(library.SettingVariant, string(v))
	c.w.applyTheme()
	c.w.redraw()
}

// TextSize is the text size in percent.
func (c *choices) TextSize() int {
	n, err := strconv.Atoi(c.values[library.SettingTextSize])
	if err != nil {
		return 100
	}
	return min(max(n, theme.MinTextSize), theme.MaxTextSize)
}

// SetTextSize switches at once.
func (c *choices) SetTextSize(n int) {
	n = min(max(n, theme.MinTextSize), theme.MaxTextSize)
	c.keep(library.SettingTextSize, strconv.Itoa(n))
	c.w.applyTheme()
	c.w.redraw()
}

// AutoRecognise tells whether pages without text are recognised after each
// import; so until a person switches it off.
func (c *choices) AutoRecognise() bool { return c.values[settingOCR] != "off" }

// SetAutoRecognise switches at once.
func (c *choices) SetAutoRecognise(on bool) {
	c.keep(settingOCR, onOff(on))
	c.w.redraw()
}

// Hangul tells whether Naru's own Hangul entry is offered.
func (c *choices) Hangul() bool { return c.values[settingHangul] == "on" }

// SetHangul switches at once.
func (c *choices) SetHangul(on bool) {
	c.keep(settingHangul, onOff(on))
	c.w.hangul.Offer(on)
	c.w.redraw()
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

func (c *choices) number(key string) float32 {
	n, err := strconv.ParseFloat(c.values[key], 32)
	if err != nil {
		return 0
	}
	return float32(n)
}

// keepNumber remembers a width; it is written when the window closes, not at
// every step of a drag.
func (c *choices) keepNumber(key string, v float32) {
	c.values[key] = strconv.Itoa(int(v))
}

// windowSize is the size of last time, else 1280 × 800.
func (c *choices) windowSize() fyne.Size {
	var w, h float32
	if _, err := fmt.Sscanf(c.values[settingWindow], "%gx%g", &w, &h); err == nil && w >= 480 && h >= 360 {
		return fyne.NewSize(w, h)
	}
	return fyne.NewSize(1280, 800)
}

// keepWindow writes sizes and widths down, before the library closes.
func (c *choices) keepWindow(s fyne.Size) {
	c.values[settingWindow] = fmt.Sprintf("%.0fx%.0f", s.Width, s.Height)
	for _, key := range []string{settingWindow, settingSide, settingPane} {
		if v := c.values[key]; v != "" {
			if err := c.w.deps.Settings.SetSetting(context.Background(), key, v); err != nil {
				fyne.LogError("keep the setting "+key, err)
			}
		}
	}
}

// applyTheme gives the app the look that is chosen.
func (w *Window) applyTheme() {
	c := w.choices
	t := theme.New(c.Variant(), float32(c.TextSize())/100, w.deps.FontRegular, w.deps.FontBold)
	// With every theme set Fyne reads the fonts anew, which takes a second and 160 MB.
	old, ours := w.app.Settings().Theme().(*theme.Theme)
	if ours && old.Same(t) {
		return
	}
	if ours && w.win != nil && old.Rescale(t) {
		w.rescaled()
		return
	}
	w.app.Settings().SetTheme(t)
}

// rescaled lays everything out anew after the text size changed: first what lies
// innermost learns its size, then what lies around it makes room.
func (w *Window) rescaled() {
	for range 2 {
		for _, part := range []fyne.CanvasObject{w.middle, w.side.content, w.search.Box(), w.top.content, w.foot.content, w.win.Content()} {
			part.Refresh()
		}
		for _, o := range w.win.Canvas().Overlays().List() {
			o.Refresh()
		}
	}
}
