package store

import "slices"

// best keeps the n best of what it is offered, without sorting the rest.
type best[T any] struct {
	n       int
	compare func(a, b T) int // below 0: a is better
	heap    []T              // the worst on top
}

// newBest keeps n; 0 or less: all.
func newBest[T any](n int, compare func(a, b T) int) *best[T] {
	return &best[T]{n: n, compare: compare}
}

// worst is the least of what is kept; full tells that only better ones come in.
func (b *best[T]) worst() (x T, full bool) {
	if b.n <= 0 || len(b.heap) < b.n {
		return x, false
	}
	return b.heap[0], true
}

func (b *best[T]) offer(x T) {
	if b.n <= 0 {
		b.heap = append(b.heap, x)
		return
	}
	if len(b.heap) < b.n {
		b.heap = append(b.heap, x)
		for i := len(b.heap) - 1; i > 0; {
			up := (i - 1) / 2
			if b.compare(b.heap[up], b.heap[i]) >= 0 {
				break
			}
			b.heap[up], b.heap[i] = b.heap[i], b.heap[up]
			i = up
		}
		return
	}
	if b.compare(x, b.heap[0]) >= 0 {
		return
	}
	b.heap[0] = x
	for i := 0; ; {
		worst := i
		for _, down := range []int{2*i + 1, 2*i + 2} {
			if down < len(b.heap) && b.compare(b.heap[down], b.heap[worst]) > 0 {
				worst = down
			}
		}
		if worst == i {
			return
		}
		b.heap[i], b.heap[worst] = b.heap[worst], b.heap[i]
		i = worst
	}
}

// sorted gives what was kept, best first.
func (b *best[T]) sorted() []T {
	slices.SortFunc(b.heap, b.compare)
	return b.heap
}
