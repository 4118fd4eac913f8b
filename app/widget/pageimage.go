package widget

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/theme"
	"naru/internal/library"
)

// PageImage is one sheet: the picture of a page with hits and the selection
// drawn over it. Dragging selects characters, once a layout says where they are.
type PageImage struct {
	fw.BaseWidget

	OnSelected func()                       // the selection changed
	OnCopy     func()                       // Ctrl C while the page has the focus
	OnKey      func(*fyne.KeyEvent)         // any other key
	OnMenu     func(absolute fyne.Position) // the second button

	picture  image.Image
	layout   *library.PageLayout
	body     CharRange // what selecting all selects
	hits     []library.Rect
	current  []library.Rect // the hit one is at
	selected CharRange
	from     int // where the drag began, -1: not on a page with a layout
	sentence string
	size     fyne.Size
}

// CharRange is a range of characters [From, To).
type CharRange struct{ From, To int }

// Empty tells whether nothing is in the range.
func (r CharRange) Empty() bool { return r.To <= r.From }

var (
	_ fyne.Draggable     = (*PageImage)(nil)
	_ fyne.Focusable     = (*PageImage)(nil)
	_ fyne.Shortcutable  = (*PageImage)(nil)
	_ desktop.Mouseable  = (*PageImage)(nil)
	_ desktop.Cursorable = (*PageImage)(nil)
)

// NewPageImage makes an empty sheet.
func NewPageImage() *PageImage {
	p := &PageImage{from: -1, size: fyne.NewSize(200, 283)}
	p.ExtendBaseWidget(p)
	return p
}

// SetSize gives the sheet its size in the window's units.
func (p *PageImage) SetSize(s fyne.Size) {
	p.size = s
	p.Resize(s)
	p.Refresh()
}

// MinSize is the size given.
func (p *PageImage) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return p.size
}

// SetPicture shows a picture of the page; the sentence goes.
func (p *PageImage) SetPicture(img image.Image) {
	p.picture, p.sentence = img, ""
	p.Refresh()
}

// SetSentence says something in place of the picture.
func (p *PageImage) SetSentence(s string) {
	p.picture, p.sentence = nil, s
	p.Refresh()
}

// Picture is what is shown now, nil while there is a sentence instead.
func (p *PageImage) Picture() image.Image { return p.picture }

// Sentence is what stands in place of the picture.
func (p *PageImage) Sentence() string { return p.sentence }

// SetLayout says where the page's characters are; nil where that is unknown.
// The selection goes.
func (p *PageImage) SetLayout(l *library.PageLayout) {
	p.layout, p.selected, p.from = l, CharRange{}, -1
	p.body = CharRange{}
	if l != nil {
		p.body.To = len(l.Boxes)
	}
	p.Refresh()
}

// SetBody says which part of the layout's text selecting all selects, where
// that is not all of it.
func (p *PageImage) SetBody(r CharRange) { p.body = r }

// SetHits draws rectangles over the page, those of the current hit outlined.
func (p *PageImage) SetHits(all, current []library.Rect) {
	p.hits, p.current = all, current
	p.Refresh()
}

// Hits are the rectangles drawn.
func (p *PageImage) Hits() (all, current []library.Rect) { return p.hits, p.current }

// Selected is the range of characters selected in the layout's text.
func (p *PageImage) Selected() CharRange { return p.selected }

// SelectedText is the text of the selection.
func (p *PageImage) SelectedText() string {
	if p.layout == nil || p.selected.Empty() {
		return ""
	}
	text := []rune(p.layout.Text)
	return string(text[min(p.selected.From, len(text)):min(p.selected.To, len(text))])
}

// Select selects a range.
func (p *PageImage) Select(r CharRange) {
	if r == p.selected {
		return
	}
	p.selected = r
	p.Refresh()
	if p.OnSelected != nil {
		p.OnSelected()
	}
}

// Cursor shows that text can be selected.
func (p *PageImage) Cursor() desktop.Cursor {
	if p.layout == nil {
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}

// MouseDown takes the focus and begins a selection.
func (p *PageImage) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	if e.Button == desktop.MouseButtonSecondary {
		if p.OnMenu != nil {
			p.OnMenu(e.AbsolutePosition)
		}
		return
	}
	p.from = p.at(e.Position)
	p.Select(CharRange{})
}

// MouseUp ends nothing: DragEnd does.
func (p *PageImage) MouseUp(*desktop.MouseEvent) {}

// Dragged stretches the selection.
func (p *PageImage) Dragged(e *fyne.DragEvent) {
	if p.from < 0 {
		p.from = p.at(e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY))
	}
	to := p.at(e.Position)
	if p.from < 0 || to < 0 {
		return
	}
	a, b := p.from, to
	if a > b {
		a, b = b, a
	}
	p.Select(CharRange{From: a, To: b + 1})
}

// DragEnd lets go.
func (p *PageImage) DragEnd() { p.from = -1 }

// at is the character at a place, -1 where there is none at all.
func (p *PageImage) at(pos fyne.Position) int {
	if p.layout == nil || p.size.Width <= 0 || p.size.Height <= 0 {
		return -1
	}
	return nearestCharacter(p.layout.Boxes, float64(pos.X/p.size.Width), float64(pos.Y/p.size.Height),
		float64(p.size.Height/p.size.Width))
}

// FocusGained draws nothing of its own: the page has no cursor.
func (p *PageImage) FocusGained() {}

// FocusLost keeps the selection, so that it can be quoted from a menu.
func (p *PageImage) FocusLost() {}

// TypedRune is not used: nothing can be typed on a page.
func (p *PageImage) TypedRune(rune) {}

// TypedKey passes keys on.
func (p *PageImage) TypedKey(e *fyne.KeyEvent) {
	if p.OnKey != nil {
		p.OnKey(e)
	}
}

// TypedShortcut copies and selects all.
func (p *PageImage) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if p.OnCopy != nil {
			p.OnCopy()
		}
	case *fyne.ShortcutSelectAll:
		if p.layout != nil {
			p.Select(p.body)
		}
	}
}

// CreateRenderer draws the sheet.
func (p *PageImage) CreateRenderer() fyne.WidgetRenderer {
	r := &pageImageRenderer{
		page:  p,
		sheet: canvas.NewRectangle(theme.Get(theme.ColorPanel)),
		image: &canvas.Image{FillMode: canvas.ImageFillStretch},
		words: fw.NewLabel(""),
	}
	r.words.Alignment, r.words.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	r.Refresh()
	return r
}
