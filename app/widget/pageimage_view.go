package widget

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/internal/library"
)

// Fit is how the zoom of a PageView follows its size.
type Fit int

// Ways to fit.
const (
	FitWidth Fit = iota
	FitPage
	FitNone // a zoom that was chosen
)

// unitsPerPoint makes 100 % the size on paper at 96 units an inch.
const unitsPerPoint = 96.0 / 72

// pageMargin is the ground left around the sheet, in units.
const pageMargin = 12

// zoomSteps are the zooms that plus and minus walk through.
var zoomSteps = []float64{.25, .33, .5, .67, .75, .9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4}

// PageView shows a PageImage in a scroller and keeps its zoom.
type PageView struct {
	fw.BaseWidget

	Page *PageImage
	// OnWidth hears how many units wide the page stands, each time that changes.
	OnWidth func(units float32)
	// OnZoom hears of a new zoom, to show it.
	OnZoom func()
	// Scroller holds the page, and tells when the wheel goes on at its end.
	Scroller *Scroller

	width, height float64 // of the page, in points
	fit           Fit
	zoom          float64
	told          float32
}

// NewPageView makes a view of nothing, fitting the width, of A4 for a start.
func NewPageView() *PageView {
	v := &PageView{Page: NewPageImage(), width: 595, height: 842, zoom: 1}
	v.Scroller = NewScroller(container.New(&centred{}, v.Page), fyne.ScrollBoth)
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer shows the scroller.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(v.Scroller) }

// MinSize leaves room for a strip of a page.
func (v *PageView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	return fyne.NewSize(160, 120)
}

// Resize keeps the fit.
func (v *PageView) Resize(s fyne.Size) {
	v.BaseWidget.Resize(s)
	v.arrange()
}

// SetPaper tells the size of the page shown, in points; nonsense means A4.
func (v *PageView) SetPaper(width, height float64) {
	if !(width > 1 && height > 1 && width < 20000 && height < 20000) {
		width, height = 595, 842
	}
	v.width, v.height = width, height
	v.arrange()
}

// Zoom is 1 where the page stands as large as on paper.
func (v *PageView) Zoom() float64 { return v.zoom }

// Fit is the way the zoom follows the size.
func (v *PageView) Fit() Fit { return v.fit }

// SetFit fits the width or the page from now on.
func (v *PageView) SetFit(f Fit) {
	v.fit = f
	v.arrange()
}

// ZoomBy goes up or down the zoom steps.
func (v *PageView) ZoomBy(steps int) {
	i := 0
	for i < len(zoomSteps) && zoomSteps[i] < v.zoom*.999 {
		i++
	}
	onStep := i < len(zoomSteps) && math.Abs(zoomSteps[i]-v.zoom) < .001*v.zoom
	if steps > 0 && !onStep {
		steps-- // i is the next step up already
	}
	i = min(max(i+steps, 0), len(zoomSteps)-1)
	v.fit, v.zoom = FitNone, zoomSteps[i]
	v.arrange()
}

// Top scrolls to the head of the page.
func (v *PageView) Top() { v.Scroller.ScrollToOffset(fyne.NewPos(0, 0)) }

// Bottom scrolls to the foot of the page.
func (v *PageView) Bottom() { v.Scroller.ScrollToBottom() }

// Scroll moves the view by a part of its height; it reports false where the
// page already ends there.
func (v *PageView) Scroll(part float32) bool {
	was := v.Scroller.Offset
	most := max(v.Scroller.Content.Size().Height-v.Scroller.Size().Height, 0)
	y := min(max(was.Y+part*v.Scroller.Size().Height, 0), most)
	if y == was.Y {
		return false
	}
	v.Scroller.ScrollToOffset(fyne.NewPos(was.X, y))
	return true
}

// Reveal scrolls as little as needed for a part of the page to be in view.
func (v *PageView) Reveal(r library.Rect) {
	top := v.Page.Position().Y + float32(r.Y0)*v.Page.size.Height
	bottom := v.Page.Position().Y + float32(r.Y1)*v.Page.size.Height
	o, h := v.Scroller.Offset, v.Scroller.Size().Height
	if top >= o.Y+pageMargin && bottom <= o.Y+h-pageMargin {
		return
	}
	most := max(v.Scroller.Content.Size().Height-h, 0)
	v.Scroller.ScrollToOffset(fyne.NewPos(o.X, min(max(top-h/3, 0), most)))
}

// arrange gives the sheet its size and tells who draws it.
func (v *PageView) arrange() {
	room := v.Scroller.Size()
	if s := v.Size(); s.Width > 0 {
		room = s
	}
	if room.Width <= 2*pageMargin || room.Height <= 2*pageMargin {
		return
	}
	wide := float64(room.Width-2*pageMargin) / (v.width * unitsPerPoint)
	high := float64(room.Height-2*pageMargin) / (v.height * unitsPerPoint)
	switch v.fit {
	case FitWidth:
		v.zoom = wide
	case FitPage:
		v.zoom = min(wide, high)
	}
	size := fyne.NewSize(float32(math.Round(v.width*unitsPerPoint*v.zoom)), float32(math.Round(v.height*unitsPerPoint*v.zoom)))
	if size != v.Page.size {
		v.Page.SetSize(size)
		v.Scroller.Content.Refresh()
		v.Scroller.Refresh()
	}
	if size.Width != v.told {
		v.told = size.Width
		if v.OnWidth != nil {
			v.OnWidth(size.Width)
		}
	}
	if v.OnZoom != nil {
		v.OnZoom()
	}
}

// centred keeps one object of its own size in the middle, with a margin.
type centred struct{}

func (*centred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*pageMargin, 2*pageMargin)
}

func (*centred) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	o := objects[0]
	m := o.MinSize()
	o.Resize(m)
	o.Move(fyne.NewPos(max((s.Width-m.Width)/2, pageMargin), max((s.Height-m.Height)/2, pageMargin)))
}
