package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Select is a choice of one among names, whose Escape reaches the window, which closes
// the dialog that it stands in.
type Select struct {
	widget.Select
}

// NewSelect makes a choice among names.
func NewSelect(names []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = names, changed
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey is called by Fyne.
func (s *Select) TypedKey(k *fyne.KeyEvent) {
	if k.Name != fyne.KeyEscape {
		s.Select.TypedKey(k)
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
}
