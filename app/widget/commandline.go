package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/theme"
)

// CommandLine is a command line to be typed elsewhere, with a button that copies it.
type CommandLine struct {
	Content *fyne.Container
	line    *Text
	copy    *Button
}

// NewCommandLine makes an empty one; show its Content. Copied hears that the line
// lies on the clipboard.
func NewCommandLine(copied func()) *CommandLine {
	c := &CommandLine{line: NewText("").Shrinking()}
	c.line.SizeName = theme.SizeSnippet
	c.copy = NewButton("", Small, func() {
		fyne.CurrentApp().Clipboard().SetContent(c.line.Text())
		if copied != nil {
			copied()
		}
	})
	box := NewBox(theme.ColorGround)
	box.Line, box.Stroke, box.Radius = theme.ColorLine, 1, 6
	c.Content = container.NewStack(box, NewInset(6, 8, 6, 12, NewRow(10, 0, c.line, c.copy)))
	return c
}

// Set changes the line and the word on the button.
func (c *CommandLine) Set(line, copy string) {
	c.line.SetText(line)
	c.copy.SetText(copy)
	c.Content.Hidden = line == ""
	c.Content.Refresh()
}

// Line is the command line.
func (c *CommandLine) Line() string { return c.line.Text() }

// Copy presses the button.
func (c *CommandLine) Copy() { c.copy.OnTapped() }
