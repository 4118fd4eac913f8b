package task_test

import (
	"slices"
	"testing"

	"naru/app/page/task"
)

func TestWhatWaitsGoesTogetherInItsOrder(t *testing.T) {
	var queue []func()
	together := task.Together(func(f func()) { queue = append(queue, f) })
	var ran []int
	note := func(n int) func() { return func() { ran = append(ran, n) } }
	together(note(1))
	together(note(2))
	together(func() {
		ran = append(ran, 3)
		together(note(4)) // asked for meanwhile: it goes with the next
	})
	if len(queue) != 1 {
		t.Fatalf("%d turns are asked for, want 1", len(queue))
	}
	queue[0]()
	if want := []int{1, 2, 3}; !slices.Equal(ran, want) {
		t.Errorf("ran %v, want %v", ran, want)
	}
	if len(queue) != 2 {
		t.Fatalf("what was asked for meanwhile has no turn")
	}
	queue[1]()
	if want := []int{1, 2, 3, 4}; !slices.Equal(ran, want) {
		t.Errorf("ran %v, want %v", ran, want)
	}
}

func TestWhatRunsAtOnceRunsAtOnce(t *testing.T) {
	together := task.Together(func(f func()) { f() })
	n := 0
	together(func() { n++ })
	together(func() { n++ })
	if n != 2 {
		t.Errorf("ran %d times, want 2", n)
	}
}
