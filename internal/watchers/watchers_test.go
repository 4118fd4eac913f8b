package watchers_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"naru/internal/watchers"
)

func TestFunctionsAreCalledInTheirOrderUntilTheyAreRemoved(t *testing.T) {
	var w watchers.Of[string]
	var got []string
	var removeSecond func()
	w.Add(func(s string) { got = append(got, "first "+s) })
	removeSecond = w.Add(func(s string) { got = append(got, "second "+s); removeSecond() })
	w.Add(func(s string) { got = append(got, "third "+s) })
	w.Call("a")
	w.Call("b")
	w.StopAll()
	w.Call("c")
	if want := []string{"first a", "second a", "third a", "first b", "third b"}; !slices.Equal(got, want) {
		t.Errorf("called %q, want %q", got, want)
	}
}

func TestWaitingEndsWhenItIsDoneOrFailsOrIsGivenUp(t *testing.T) {
	var w watchers.Of[struct{}]
	asked := 0
	err := w.Wait(context.Background(), func(context.Context) (bool, error) {
		asked++
		w.Poke() // what happens while one looks is not missed
		return asked == 3, nil
	})
	if err != nil || asked != 3 {
		t.Errorf("asked %d times, %v", asked, err)
	}
	broken := errors.New("broken")
	if err := w.Wait(context.Background(), func(context.Context) (bool, error) { return false, broken }); !errors.Is(err, broken) {
		t.Errorf("a failure gives %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := w.Wait(ctx, func(context.Context) (bool, error) { return false, nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("given up, it gives %v", err)
	}
}

func TestFollowersAreCalledOnceForWhatHappensTogether(t *testing.T) {
	var w watchers.Of[struct{}]
	called, goOn := make(chan struct{}), make(chan struct{})
	stop := w.Follow(time.Nanosecond, func() { called <- struct{}{}; <-goOn })
	w.Poke()
	<-called
	for range 5 {
		w.Poke()
	}
	goOn <- struct{}{}
	<-called // once for the five
	stop()
	stop()
	goOn <- struct{}{}
	w.Poke()
	select {
	case <-called:
		t.Error("called after it was stopped, or once too often")
	default:
	}
}
