package reader

import (
	"container/list"
	"image"

	"naru/internal/library"
)

// maxPixels bounds the pictures kept for going back and forth: about 64 MB.
const maxPixels = 16_000_000

// imageKey names a picture: a page at a width.
type imageKey struct {
	document library.DocumentID
	page     int
	width    int
}

// images keeps the pictures used last, within maxPixels. Used on the UI
// goroutine only.
type images struct {
	order  list.List // of *kept, last used first
	byKey  map[imageKey]*list.Element
	pixels int
}

type kept struct {
	key imageKey
	img image.Image
}

func (c *images) get(k imageKey) image.Image {
	e, ok := c.byKey[k]
	if !ok {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(*kept).img
}

func (c *images) put(k imageKey, img image.Image) {
	if c.byKey == nil {
		c.byKey = map[imageKey]*list.Element{}
	}
	if e, ok := c.byKey[k]; ok {
		c.remove(e)
	}
	c.byKey[k] = c.order.PushFront(&kept{k, img})
	c.pixels += pixelsOf(img)
	for c.pixels > maxPixels && c.order.Len() > 1 {
		c.remove(c.order.Back())
	}
}

func (c *images) remove(e *list.Element) {
	k := e.Value.(*kept)
	c.order.Remove(e)
	delete(c.byKey, k.key)
	c.pixels -= pixelsOf(k.img)
}

func pixelsOf(img image.Image) int { return img.Bounds().Dx() * img.Bounds().Dy() }
