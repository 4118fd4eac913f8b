package pdffile

// cache keeps what was used of late: two halves, the older of which is dropped
// when the newer is full.
type cache[V any] struct {
	limit      int // of a half's size
	size       int
	newer, old map[int]kept[V]
}

type kept[V any] struct {
	value V
	size  int
}

func newCache[V any](limit int) cache[V] {
	return cache[V]{limit: limit, newer: map[int]kept[V]{}}
}

func (c *cache[V]) get(n int) (V, bool) {
	if k, ok := c.newer[n]; ok {
		return k.value, true
	}
	k, ok := c.old[n]
	if ok {
		c.put(n, k.value, k.size)
	}
	return k.value, ok
}

func (c *cache[V]) put(n int, v V, size int) {
	if c.size += size; c.size > c.limit {
		c.old, c.newer, c.size = c.newer, map[int]kept[V]{}, size
	}
	c.newer[n] = kept[V]{v, size}
}
