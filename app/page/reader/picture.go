package reader

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"

	"naru/app/page/task"
	"naru/app/widget"
	"naru/internal/library"
)

// slow is how long the page before stays in view while the next is drawn. Most
// pages take less, and nothing flickers; after it a sentence says what goes on.
const slow = 300 * time.Millisecond

// widest is what a viewer renders at most, in pixels.
const widest = 4000

// picture is the Page tab: it asks for the picture of the page shown, at the
// pixels it stands on, and draws hits and selection over it.
type picture struct {
	r        *Reader
	view     *widget.PageView
	page     *library.Page
	marks    [][2]int
	layout   *library.PageLayout
	cache    images
	shown    imageKey // what the view shows; zero: none
	current  int
	drawing  task.Newest
	placing  task.Newest
	stopSlow func()
	content  fyne.CanvasObject
}

func newPicture(r *Reader) *picture {
	p := &picture{r: r, view: widget.NewPageView(), current: -1}
	p.drawing.Host, p.placing.Host = r.host, r.host
	p.view.OnWidth = func(float32) { p.draw() }
	p.view.OnZoom = func() { r.bar.showZoom() }
	p.view.Page.OnSelected = func() { r.selectedOn(true) }
	p.view.Page.OnCopy = r.Copy
	p.view.Page.OnKey = r.TypedKey
	p.view.Page.OnMenu = r.offer
	p.content = p.view
	return p
}

// forget lets go of the page shown: another document is opened.
func (p *picture) forget() {
	p.turn()
	p.page, p.shown = nil, imageKey{}
	p.view.Page.SetPicture(nil)
	p.view.Top()
}

// turn prepares for another page: what was drawn over the last one goes, and
// its picture stays until the next is there.
func (p *picture) turn() {
	p.drawing.Drop()
	p.placing.Drop()
	p.layout, p.marks, p.current = nil, nil, -1
	p.view.Page.SetLayout(nil)
	p.view.Page.SetHits(nil, nil)
}

// fail says why a page cannot be shown.
func (p *picture) fail(err error) {
	p.still()
	p.page, p.shown = nil, imageKey{}
	p.view.Page.SetSentence(p.r.host.P().T("reader.page.failed", map[string]any{"reason": p.r.host.P().Err(err)}))
}

// show draws a page.
func (p *picture) show(page *library.Page, marks [][2]int) {
	p.page, p.marks, p.layout, p.current = page, marks, nil, -1
	p.view.SetPaper(page.Width, page.Height)
	p.draw()
	p.place()
}

// draw asks for the picture at the width it stands now.
func (p *picture) draw() {
	if p.page == nil {
		return
	}
	key := imageKey{p.page.Document, p.page.Number, p.pixels()}
	if img := p.cache.get(key); img != nil {
		p.drawing.Drop()
		p.put(key, img)
		return
	}
	if p.shown.document != key.document || p.shown.page != key.page {
		p.still()
		p.stopSlow = p.r.clock.After(slow, func() {
			if p.drawing.Running() {
				p.shown = imageKey{}
				p.view.Page.SetSentence(p.r.host.P().T("reader.page.drawing"))
			}
		})
	}
	var img image.Image
	p.drawing.Run(func(ctx context.Context) (err error) {
		img, err = p.r.lib.Viewer.PageImage(ctx, key.document, key.page, key.width)
		return err
	}, func(err error) {
		if err != nil {
			if p.shown.document == key.document && p.shown.page == key.page {
				return // the page stands there already, only less sharp
			}
			p.still()
			p.shown = imageKey{}
			p.view.Page.SetSentence(p.r.host.P().T("reader.page.failed", map[string]any{"reason": p.r.host.P().Err(err)}))
			return
		}
		p.cache.put(key, img)
		p.put(key, img)
	})
}

// still stops the sentence that was to come.
func (p *picture) still() {
	if p.stopSlow != nil {
		p.stopSlow()
		p.stopSlow = nil
	}
}

func (p *picture) put(key imageKey, img image.Image) {
	p.still()
	p.shown = key
	// A page set for a format without pages may be longer than was known before.
	if size := img.Bounds().Size(); p.page != nil && size.X > 0 {
		p.view.SetPaper(p.page.Width, p.page.Width*float64(size.Y)/float64(size.X))
	}
	p.view.Page.SetPicture(img)
	p.overlay()
}

// pixels is how many device pixels wide the page stands.
func (p *picture) pixels() int {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.view); c != nil {
		scale = c.Scale()
	}
	return min(max(int(p.view.Page.MinSize().Width*scale+.5), 64), widest)
}

// place asks where the page's characters are, for hits and selection.
func (p *picture) place() {
	page := p.page
	var layout *library.PageLayout
	p.placing.Run(func(ctx context.Context) (err error) {
		layout, err = p.r.lib.Viewer.PageLayout(ctx, page.Document, page.Number)
		return err
	}, func(err error) {
		if err != nil {
			return // the page shows without marks; its text has them
		}
		p.layout = layout
		p.view.Page.SetLayout(layout)
		p.view.Page.SetBody(bodyOf(page))
		p.overlay()
		p.reveal()
	})
}

// setCurrent outlines the hit one is at.
func (p *picture) setCurrent(i int) {
	p.current = i
	p.overlay()
	p.reveal()
}

// overlay draws the hits, once the picture of their page is shown.
func (p *picture) overlay() {
	if p.layout == nil || p.page == nil || p.shown.page != p.page.Number || p.shown.document != p.page.Document {
		return
	}
	var all, current []library.Rect
	for i, m := range p.marks {
		rects := p.layout.Rects(m[0], m[1])
		all = append(all, rects...)
		if i == p.current {
			current = rects
		}
	}
	p.view.Page.SetHits(all, current)
}

func (p *picture) reveal() {
	if p.layout == nil || p.current < 0 || p.current >= len(p.marks) {
		return
	}
	if rects := p.layout.Rects(p.marks[p.current][0], p.marks[p.current][1]); len(rects) > 0 {
		p.view.Reveal(rects[0])
	}
}
