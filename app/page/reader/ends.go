package reader

import "fyne.io/fyne/v2"

// ends puts its first object at the left and its second at the right, or under
// it where there is no room for both in one line.
type ends struct{ width float32 }

const endsGap = 8

// fit tells whether both stand in one line.
func (e *ends) fit(objects []fyne.CanvasObject) bool {
	return e.width <= 0 || !objects[1].Visible() ||
		objects[0].MinSize().Width+endsGap+objects[1].MinSize().Width <= e.width
}

// MinSize is called by Fyne.
func (e *ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if e.fit(objects) {
		return fyne.NewSize(a.Width, max(a.Height, b.Height))
	}
	return fyne.NewSize(a.Width, a.Height+b.Height)
}

// Layout is called by Fyne.
func (e *ends) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	e.width = s.Width
	a, b := objects[0].MinSize(), objects[1].MinSize()
	objects[0].Resize(a)
	objects[1].Resize(b)
	x := max(s.Width-b.Width, 0)
	if e.fit(objects) {
		objects[0].Move(fyne.NewPos(0, (s.Height-a.Height)/2))
		objects[1].Move(fyne.NewPos(x, (s.Height-b.Height)/2))
		return
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Move(fyne.NewPos(x, a.Height))
}
